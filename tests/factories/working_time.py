"""Calendars to count by in tests, and a reference that walks minute by minute."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from watchfloor.domain.clocks.rules.calendars import DAY, Calendar, Week, Window

MINUTE = timedelta(minutes=1)
ZONES = tuple(
    ZoneInfo(name)
    for name in (
        "UTC",
        "Asia/Singapore",
        "Asia/Kolkata",  # +5:30
        "Asia/Kathmandu",  # +5:45
        "Australia/Darwin",  # +9:30
        "Australia/Sydney",
        "Pacific/Auckland",
        "Europe/London",
        "America/New_York",
    )
)
OFFICE: Week = ((Window(9 * 60, 18 * 60),),) * 5 + ((),) * 2
WITH_LUNCH: Week = ((Window(9 * 60, 12 * 60), Window(13 * 60, 17 * 60 + 30)),) * 5 + ((),) * 2
NIGHTS: Week = ((Window(22 * 60, 30 * 60),),) * 7
BY_DAY: Week = ((Window(0, 24 * 60),),) * 5 + ((),) * 2
FRIDAY_OFF: Week = ((Window(8 * 60, 16 * 60),),) * 4 + ((), ()) + ((Window(8 * 60, 16 * 60),),)
WEEKS = (OFFICE, WITH_LUNCH, NIGHTS, BY_DAY, FRIDAY_OFF)

# Around the nights on which the clocks of Sydney, Auckland, London and New York are moved, and an ordinary May.
TURNS = (date(2026, 3, 6), date(2026, 3, 27), date(2026, 4, 3), date(2026, 5, 1), date(2026, 9, 25), date(2026, 10, 24))


def days() -> st.SearchStrategy[date]:
    return st.builds(lambda turn, n: turn + n * DAY, st.sampled_from(TURNS), st.integers(0, 12))


def calendars() -> st.SearchStrategy[Calendar]:
    off = st.dictionaries(days(), st.just("a day off"), max_size=6)
    return st.builds(Calendar, st.sampled_from(ZONES), st.sampled_from(WEEKS), off)


def instants() -> st.SearchStrategy[datetime]:
    """Whole minutes around those days, in UTC."""
    midnight = days().map(lambda day: datetime(day.year, day.month, day.day, tzinfo=UTC))
    return st.builds(lambda at, minutes: at + minutes * MINUTE, midnight, st.integers(0, 24 * 60 - 1))


def is_open(calendar: Calendar, at: datetime) -> bool:
    """Whether an instant lies in working time, judged by the wall alone."""
    local = at.astimezone(calendar.zone)
    minute = local.hour * 60 + local.minute
    return any(_holds(calendar, local.date() - n * DAY, minute + n * 24 * 60) for n in (0, 1))


def _holds(calendar: Calendar, day: date, minute: int) -> bool:
    if day in calendar.off:
        return False
    return any(window.opens <= minute < window.closes for window in calendar.week[day.weekday()])


def minutes_worked(calendar: Calendar, start: datetime, end: datetime) -> int:
    """Working minutes from one whole minute to another, one by one."""
    return sum(is_open(calendar, at) for at in _minutes(start, end))


def end_of_minutes(calendar: Calendar, start: datetime, count: int) -> datetime:
    """The instant at which so many working minutes are over, one by one."""
    at = start
    while count:
        count -= is_open(calendar, at)
        at += MINUTE
    return at


def _minutes(start: datetime, end: datetime) -> Iterator[datetime]:
    at = start
    while at < end:
        yield at
        at += MINUTE
