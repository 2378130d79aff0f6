"""Policies: the versioned book of clauses that decisions rest on."""
