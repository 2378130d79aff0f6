"""How many tries to sign in are free, and how long one waits after more: pure."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(days=1)
# Doubled so often, the first wait is longer than the longest; a greater power would only be a greater number.
DOUBLINGS = 12


@dataclass(frozen=True, slots=True)
class Tally:
    """The tries that count against one key, and until when it is blocked."""

    tries: int = 0
    blocked_until: datetime | None = None


def wait_after(tries: int, free: int) -> timedelta:
    """Nothing for the free tries, then 30 seconds, doubled at each further try up to a day.

    So a name can be tried about a hundred times in three months: NIST SP 800-63B-4, 3.2.2, lets nobody try it more
    often without the person signing in between.
    """
    if tries < free:
        return timedelta()
    return min(LONGEST_WAIT, FIRST_WAIT * (1 << min(tries - free, DOUBLINGS)))


def after_try(tally: Tally, *, free: int, at: datetime) -> Tally:
    """The tally once one more try counts, which it does before anybody knows how it ends."""
    tries = tally.tries + 1
    wait = wait_after(tries, free)
    return Tally(tries, at + wait if wait else None)


def seconds_blocked(tally: Tally, *, at: datetime) -> int:
    """How long a key is still blocked, in whole seconds; 0 where it is not.

    A clock that was set back makes nobody wait for longer than the longest wait.
    """
    if tally.blocked_until is None:
        return 0
    return max(0, ceil(min(tally.blocked_until - at, LONGEST_WAIT).total_seconds()))
