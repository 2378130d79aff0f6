"""Jobs: long work that outlives the request that asked for it, done once, with progress, bounds and an end."""
