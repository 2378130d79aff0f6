"""The packaged detectors, one a file, each with its cases beside it."""
