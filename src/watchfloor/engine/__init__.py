"""The lake and what reads it: declarations, loads, snapshots, queries and the record of every run."""
