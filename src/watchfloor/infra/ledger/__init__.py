"""The append-only, hash-chained record of everything that changed and of every sensitive look."""
