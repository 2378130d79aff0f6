"""When a schedule is due: the five fields of cron, read on the wall clock of a named zone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from watchfloor.kernel.errors import InvalidInput

PART = re.compile(r"(\*|(\d{1,2})(?:-(\d{1,2}))?)(?:/(\d{1,2}))?")
BOUNDS = ((0, 59), (0, 23), (1, 31), (1, 12), (0, 7))
LONGEST = 366 * 29  # days until every date has fallen on every weekday
SUNDAY = 7


@dataclass(frozen=True, slots=True)
class Cron:
    """What the fields allow; `every_hour` is the hour field beginning with an asterisk."""

    minutes: frozenset[int]
    hours: frozenset[int]
    days: frozenset[int]
    months: frozenset[int]
    weekdays: frozenset[int]
    every_hour: bool
    any_day: bool
    any_weekday: bool

    def falls_on(self, day: date) -> bool:
        """Whether a date is one of the schedule's: where both day fields are narrowed, either is enough."""
        by_day, by_weekday = day.day in self.days, day.isoweekday() % SUNDAY in self.weekdays
        if self.any_day or self.any_weekday:
            return day.month in self.months and by_day and by_weekday
        return day.month in self.months and (by_day or by_weekday)


def parse_cron(text: str) -> Cron:
    """The schedule that `minute hour day month weekday` means; Sunday is 0 or 7. Raises InvalidInput (`bad_cron`)."""
    fields = text.split()
    if len(fields) != len(BOUNDS):
        raise _unreadable(text)
    minutes, hours, days, months, weekdays = (
        _allowed(field, low, high) for field, (low, high) in zip(fields, BOUNDS, strict=True)
    )
    if not all((minutes, hours, days, months, weekdays)):
        raise _unreadable(text)
    return Cron(
        minutes,
        hours,
        days,
        months,
        frozenset(day % SUNDAY for day in weekdays),
        every_hour=fields[1].startswith("*"),
        any_day=fields[2].startswith("*"),
        any_weekday=fields[4].startswith("*"),
    )


def zone_named(name: str) -> ZoneInfo:
    """The zone of an IANA name, such as Asia/Singapore. Raises InvalidInput (`bad_zone`)."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise InvalidInput(
            f"There is no zone {name[:40]!r}.", fix="Give an IANA name, such as Asia/Singapore.", code="bad_zone"
        ) from error


def next_slot(cron: Cron, zone: ZoneInfo, after: datetime) -> datetime:
    """The first instant later than `after` at which the schedule is due, in UTC. Raises InvalidInput (`never_due`).

    A time that the clocks skip is due as much later as they skip; a time that comes twice is due the first time only,
    unless the schedule is of every hour.
    """
    first = after.astimezone(zone).date() - timedelta(days=1)
    for number in range(LONGEST):
        # Where a zone leaves out a whole day, that day's slots come among the next one's.
        pair = (first + timedelta(days=number), first + timedelta(days=number + 1))
        due = [at for day in pair if cron.falls_on(day) for at in _slots(cron, zone, day) if at > after]
        if due:
            return min(due)
    raise InvalidInput("The schedule is never due.", fix="Give a date that there is.", code="never_due")


def _slots(cron: Cron, zone: ZoneInfo, day: date) -> Iterator[datetime]:
    for hour in cron.hours:
        for minute in cron.minutes:
            wall = datetime.combine(day, time(hour, minute), tzinfo=zone)
            yield wall.astimezone(UTC)
            if cron.every_hour:
                yield max(wall.astimezone(UTC), wall.replace(fold=1).astimezone(UTC))


def _allowed(field: str, low: int, high: int) -> frozenset[int]:
    """The numbers that a field names; none where it cannot be read."""
    parts = [_range(part, low, high) for part in field.split(",")]
    return frozenset(number for part in parts for number in part) if all(parts) else frozenset()


def _range(part: str, low: int, high: int) -> range:
    """The numbers of `*`, `7`, `1-5`, `*/15` or `50/4`; none where it cannot be read."""
    match = PART.fullmatch(part)
    if match is None:
        return range(0)
    named, start, end, stepped = match.groups()
    step = int(stepped or 1)
    first = low if named == "*" else int(start)
    last = high if named == "*" or (stepped and not end) else int(end or start)
    return range(first, last + 1, step) if step and low <= first <= last <= high else range(0)


def _unreadable(text: str) -> InvalidInput:
    return InvalidInput(
        f"{text[:60]!r} is no schedule.",
        fix="Write minute hour day month weekday in numbers, such as 30 6 * * 1-5.",
        code="bad_cron",
    )
