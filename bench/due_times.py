"""Due-time arithmetic against a reference that walks minute by minute: equal, and how much faster."""

import random
import time
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bench.search import tell
from watchfloor.domain.clocks.rules.budgets import Budget, Unit
from watchfloor.domain.clocks.rules.calendars import WHOLE_DAY, Calendar, Window
from watchfloor.domain.clocks.rules.due import due_at

BAR = 20.0
HOURS = 0.7  # the share that counts business hours, not days
ZONES = ("Asia/Singapore", "Australia/Sydney", "Asia/Kolkata", "Europe/Berlin", "America/New_York", "Asia/Tokyo")
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
WEEKS = (
    ((Window(9 * 60, 18 * 60),),) * 5 + ((),) * 2,
    ((Window(9 * 60, 12 * 60), Window(13 * 60, 17 * 60)),) * 5 + ((Window(9 * 60, 12 * 60),), ()),
    ((Window(22 * 60, 30 * 60),),) * 7,
    ((WHOLE_DAY,),) * 5 + ((),) * 2,
)


@dataclass(frozen=True, slots=True)
class Case:
    """One question: when is a budget used up that began at an instant?"""

    start: datetime
    budget: Budget
    calendar: Calendar


def cases(count: int) -> list[Case]:
    """Business hours and days on random calendars, around changes of the clocks too."""
    draw = random.Random(37)  # noqa: S311 - the same cases every time
    made = []
    for _ in range(count):
        start = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=draw.randrange(365 * 24 * 60))
        off = {start.date() + draw.randint(0, 9) * DAY: "a day off" for _ in range(draw.randint(0, 3))}
        calendar = Calendar(ZoneInfo(draw.choice(ZONES)), draw.choice(WEEKS), off)
        is_hours = draw.random() < HOURS
        value = draw.randint(1, 160) / 4 if is_hours else draw.randint(1, 6)
        made.append(Case(start, Budget(value, Unit.BUSINESS_HOURS if is_hours else Unit.BUSINESS_DAYS), calendar))
    return made


def walked(case: Case) -> datetime:
    """The same, minute by minute: every minute of working time takes one from what is left."""
    if case.budget.unit is Unit.BUSINESS_DAYS:
        return walked_days(case)
    left, at = int(case.budget.value * 60), case.start
    while left:
        left -= is_open(case.calendar, at)
        at += MINUTE
    return at


def walked_days(case: Case) -> datetime:
    """Minute by minute over days that are worked on, to the last minute of the last one's time."""
    zone, at, left = case.calendar.zone, case.start, case.budget.count
    day = at.astimezone(zone).date()
    while left:
        at += MINUTE
        here = at.astimezone(zone).date()
        if here != day:
            day = here
            left -= works_on(case.calendar, day)
    last = at
    for _ in range(2 * 24 * 60):
        if is_open_on(case.calendar, at, day):
            last = at + MINUTE
        at += MINUTE
    return last


def is_open(calendar: Calendar, at: datetime) -> bool:
    """Whether a minute is working time, of its own day or of the evening before."""
    here = at.astimezone(calendar.zone).date()
    return is_open_on(calendar, at, here) or is_open_on(calendar, at, here - DAY)


def is_open_on(calendar: Calendar, at: datetime, day: date) -> bool:
    """Whether a minute belongs to the working time of a day, by the wall clock of the zone."""
    if day in calendar.off:
        return False
    wall = at.astimezone(calendar.zone)
    minute = (wall.date() - day).days * 24 * 60 + wall.hour * 60 + wall.minute
    return any(window.opens <= minute < window.closes for window in calendar.week[day.weekday()])


def works_on(calendar: Calendar, day: date) -> bool:
    return day not in calendar.off and bool(calendar.week[day.weekday()])


def measure_due_times(count: int) -> bool:
    """Both on the same cases; whether they agree on all, and the bar is kept. RuntimeError where they differ."""
    asked = cases(count)
    started = time.perf_counter()
    found = [due_at(case.start, case.budget, case.calendar) for case in asked]
    took = time.perf_counter() - started
    started = time.perf_counter()
    reference = [walked(case) for case in asked]
    walking = time.perf_counter() - started
    wrong = [case for case, one, other in zip(asked, found, reference, strict=True) if one != other]
    if wrong:
        raise RuntimeError(f"{len(wrong)} of {count} due times differ, the first of {wrong[0]}")
    facts = {"unit": "cases/s", "bar": BAR, "cases": count, "ratio": round(walking / took, 1)}
    tell("escalations due times", count / took, count / walking, **facts)
    return walking / took >= BAR
