"""The command line, a thin table of nouns over the client."""
