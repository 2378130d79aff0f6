"""Gathering a case into one file, and recording what was made of it."""
