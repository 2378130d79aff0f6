# place: bench/load.py
"""Stamps a measurement."""

import datetime

STARTED = datetime.datetime.now()  # broken
