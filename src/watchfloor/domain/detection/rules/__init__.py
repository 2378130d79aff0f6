"""What hunts are decided by: the window they look at, what their result may be called, and the tables they give."""
