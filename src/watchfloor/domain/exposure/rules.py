"""What exposure is decided by: whether a look is allowed now, how it counts, and when a break is due. Pure."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from math import ceil

from watchfloor.kernel.errors import Refused

DAYS = 14
# A pause of this length ends a stretch of looking.
PAUSE = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Caps:
    """How much somebody is shown a day, and after how many minutes of looking a break is due; 0 for no bound."""

    reveals: int = 0
    minutes: int = 0
    break_minutes: int = 0


@dataclass(frozen=True, slots=True)
class Look:
    """One look: at what kind of thing, since when, and for how many seconds."""

    category: str
    at: datetime
    seconds: int

    @property
    def end(self) -> datetime:
        """When it ended, as far as is known."""
        return self.at + timedelta(seconds=self.seconds)


@dataclass(frozen=True, slots=True)
class Spent:
    """How much was looked at: reveals and seconds."""

    reveals: int = 0
    seconds: int = 0

    @property
    def minutes(self) -> float:
        """Minutes, to a tenth."""
        return round(self.seconds / 60, 1)


def days_until(now: datetime, zone: tzinfo) -> tuple[date, ...]:
    """The last fourteen days of a zone, today last."""
    today = now.astimezone(zone).date()
    return tuple(today - timedelta(days=back) for back in range(DAYS - 1, -1, -1))


def beginning(day: date, zone: tzinfo) -> datetime:
    """When a day begins in a zone."""
    return datetime(day.year, day.month, day.day, tzinfo=zone)


def spent_by_day(looks: Iterable[Look], zone: tzinfo) -> dict[date, Spent]:
    """How much was looked at on each day; a look counts whole on the day on which it began."""
    reveals: Counter[date] = Counter()
    seconds: Counter[date] = Counter()
    for look in looks:
        day = look.at.astimezone(zone).date()
        reveals[day] += 1
        seconds[day] += look.seconds
    return {day: Spent(reveals[day], seconds[day]) for day in reveals}


def is_capped(spent: Spent, caps: Caps) -> bool:
    """Whether as much was looked at as a day may bring."""
    return (0 < caps.reveals <= spent.reveals) or (0 < caps.minutes * 60 <= spent.seconds)


def check_reveal(*, category: str, opt_out: Collection[str], spent: Spent, caps: Caps, is_urgent: bool) -> None:
    """Raise Refused (`category_opted_out`, `exposure_cap`) where a colleague should look; not where it is urgent."""
    if is_urgent:
        return
    if category in opt_out:
        raise Refused(
            f"You chose not to be shown {category.replace('_', ' ')}.",
            fix="Hand it to a cleared colleague, or change what you chose.",
            code="category_opted_out",
        )
    if is_capped(spent, caps):
        raise Refused(
            "You have looked at as much today as a day may bring.",
            fix="Hand it to a cleared colleague, or go on tomorrow.",
            code="exposure_cap",
            facts={"reveals": spent.reveals, "minutes": spent.minutes},
        )


def lasted(*, known: int, told: int, since: datetime, now: datetime) -> int:
    """For how many seconds a look has lasted: never less than was known, never more than have passed."""
    passed = ceil(max(timedelta(), now - since).total_seconds())
    return max(known, min(told, passed))


def wants_break(looks: Sequence[Look], caps: Caps, now: datetime) -> bool:
    """Whether somebody has looked for so long without a pause that a break is due. `looks` in the order of time."""
    if not caps.break_minutes:
        return False
    stretch, begun = 0, now
    for look in reversed(looks):
        if begun - look.end >= PAUSE:
            break
        stretch, begun = stretch + look.seconds, look.at
    return stretch >= caps.break_minutes * 60
