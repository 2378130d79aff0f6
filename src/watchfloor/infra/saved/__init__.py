"""Saved views: how somebody likes to see a list, kept for them or shared with the desk."""
