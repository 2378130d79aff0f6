# place: src/watchfloor/kernel/clock.py
"""The clock."""

from datetime import UTC, datetime


def system_clock():
    return datetime.now(UTC)
