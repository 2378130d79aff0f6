"""How long a failed message waits: exponential back-off with full jitter, and what the receiver asked for."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from random import Random

LONGEST_ASKED = timedelta(hours=24)
MARGIN = timedelta(seconds=40)


@dataclass(frozen=True, slots=True)
class Patience:
    """The bounds of a message's life; twenty attempts of these last about a day."""

    attempts: int = 20
    first: timedelta = timedelta(seconds=5)
    longest: timedelta = timedelta(hours=6)
    lease: timedelta = timedelta(seconds=60)


def patience_for(*, attempts: int, seconds: float) -> Patience:
    """The bounds where a request may take so many seconds: a lease outlives it by far."""
    return Patience(attempts=attempts, lease=timedelta(seconds=seconds) + MARGIN)


def back_off(attempts: int, patience: Patience, jitter: Random) -> timedelta:
    """Anything between nothing and a bound that doubles with each attempt, so that many do not come back at once."""
    doublings = min(max(attempts - 1, 0), 32)
    bound = min(patience.first * 2**doublings, patience.longest)
    return timedelta(seconds=jitter.uniform(0, bound.total_seconds()))


def asked_wait(retry_after: str, now: datetime) -> timedelta | None:
    """What a Retry-After header asks for, in seconds or as an HTTP date, a day at most; None where unreadable."""
    text = retry_after.strip()
    if text.isascii() and text.isdecimal():
        return min(timedelta(seconds=min(int(text[:12]), 10**9)), LONGEST_ASKED)
    try:
        at = parsedate_to_datetime(text)
    except (ValueError, IndexError, OverflowError):
        return None
    aware = at if at.tzinfo else at.replace(tzinfo=UTC)
    return min(max(aware - now, timedelta()), LONGEST_ASKED)
