"""The lake: declared datasets, snapshots, queries and the record of every run."""
