"""Case templates: for each class of demand what is to be done, what a closing needs, and whom to tell."""
