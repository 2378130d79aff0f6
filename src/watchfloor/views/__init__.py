"""Read-only compositions over the domains."""
