# place: bench/load.py
"""Stamps a measurement."""

from datetime import UTC, datetime

STARTED = datetime.now(UTC)
