"""The page of dependencies, written from the lock."""
