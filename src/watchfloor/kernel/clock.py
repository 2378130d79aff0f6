"""Time: always aware, always UTC, always asked from a clock that tests can set."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]

MICROSECONDS = 1_000_000


def system_clock() -> datetime:
    """The present instant in UTC."""
    return datetime.now(UTC)


def to_micros(at: datetime) -> int:
    """Microseconds since 1970-01-01T00:00Z, exactly, for an aware time."""
    # Subtracted as it is: in UTC the last hours of the year 9999 may have no name.
    delta = at - datetime(1970, 1, 1, tzinfo=UTC)
    return (delta.days * 86_400 + delta.seconds) * MICROSECONDS + delta.microseconds


def iso(at: datetime) -> str:
    """RFC 3339 in UTC with six decimals and Z, so that text order is time order."""
    return at.astimezone(UTC).isoformat(timespec="microseconds").removesuffix("+00:00") + "Z"
