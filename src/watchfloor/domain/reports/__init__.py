"""Reports and sealed bundles: what the desk hands to people who have no account on it."""
