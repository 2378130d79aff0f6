"""From a file of somebody else's making to columns that can be checked."""
