"""Approvals: the second pair of eyes, bound to the hash of what is approved."""
