"""The desk's domains, in the order of the loop."""
