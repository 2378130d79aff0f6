"""A workspace taken away while it runs, as one signed file, and put down somewhere else."""
