"""Leads: claims that want a human look, kept under stable keys and labelled member by member."""
