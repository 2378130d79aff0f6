"""Planning and running erasures: the lake and the files with nothing open, each step's note in one short write."""
