"""Paging: whoever is on call is called in order, until somebody says that they have it."""
