"""The registry of datasets: what was loaded, by whom, what was refused, and what still stands."""
