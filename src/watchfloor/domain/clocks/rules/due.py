"""When a budget is used up, and how much of one was used: pure arithmetic on calendars.

Elapsed and business hours are spans: `measure(start, due_at(start, b))` is `b`. Days and months are counted by date in
the calendar's zone, from the day after the start. All of it is monotone in the start, and a day off never makes a due
time earlier.
"""

import calendar as months
from datetime import UTC, date, datetime, timedelta

from watchfloor.domain.clocks.rules.budgets import Budget, Unit
from watchfloor.domain.clocks.rules.calendars import DAY, Calendar
from watchfloor.kernel.errors import InvalidInput

FARTHEST = 366 * 60
"""Days that are looked through for working time before a calendar is said to have none."""
Used = timedelta | int
"""A span, where hours are measured; days, where days are counted."""


def due_at(start: datetime, budget: Budget, calendar: Calendar, *, paused: Used = 0) -> datetime:
    """The instant in UTC at which a budget that began at `start` is used up.

    `paused` is what passed in pauses, in the budget's own measure: a span for hours, working days for business days,
    else days. Raises InvalidInput `calendar_never_opens` where the calendar has no time to use.
    """
    start = start.astimezone(UTC)  # sums and differences within one zone would be of its wall, not of time
    if isinstance(paused, timedelta) or budget.unit.is_hours:
        stopped = paused if isinstance(paused, timedelta) else timedelta(0)
        return _after(start, budget.span + stopped, budget.unit, calendar)
    first = calendar.local(start)
    if budget.unit is Unit.BUSINESS_DAYS:
        return _close_of_working_day(start, budget.count + paused, calendar)
    if budget.unit is Unit.CALENDAR_MONTHS:
        return calendar.end_of(months_later(first, budget.count) + paused * DAY)
    return calendar.end_of(first + (budget.count + paused) * DAY)


def measure(start: datetime, end: datetime, unit: Unit, calendar: Calendar) -> Used:
    """What passed from one instant to another in a unit: a span for hours, the number of days entered for days."""
    start, end = start.astimezone(UTC), end.astimezone(UTC)
    if unit is Unit.ELAPSED_HOURS:
        return max(end - start, timedelta(0))
    if unit is Unit.BUSINESS_HOURS:
        return _worked(start, end, calendar)
    first, last = calendar.local(start), calendar.local(end)
    if unit is Unit.BUSINESS_DAYS:
        return sum(calendar.works_on(first + n * DAY) for n in range(1, (last - first).days + 1))
    return max((last - first).days, 0)


def days_skipped(start: datetime, end: datetime, calendar: Calendar) -> tuple[str, ...]:
    """The days off between two instants that would else have been worked, each as `2026-12-25 Christmas Day`."""
    first, last = calendar.local(start), calendar.local(end)
    between = (first + n * DAY for n in range((last - first).days + 1))
    return tuple(f"{day} {calendar.off[day]}" for day in between if day in calendar.off and calendar.is_weekday(day))


def months_later(day: date, count: int) -> date:
    """The day of the same number some months later, or the last of a month that has none."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, months.monthrange(year, month + 1)[1]))


def _after(start: datetime, span: timedelta, unit: Unit, calendar: Calendar) -> datetime:
    if unit is Unit.ELAPSED_HOURS or not span:
        return start + span
    left = span
    # A window of the evening before may still be open.
    day = calendar.local(start) - DAY
    for _ in range(FARTHEST):
        for opens, closes in calendar.spans(day):
            begins = max(opens, start)
            if closes <= begins:
                continue
            if left <= closes - begins:
                return begins + left
            left -= closes - begins
        day += DAY
    raise _never_opens()


def _worked(start: datetime, end: datetime, calendar: Calendar) -> timedelta:
    total = timedelta(0)
    day, last = calendar.local(start) - DAY, calendar.local(end)
    while day <= last:
        for opens, closes in calendar.spans(day):
            total += max(min(closes, end) - max(opens, start), timedelta(0))
        day += DAY
    return total


def _close_of_working_day(start: datetime, count: int, calendar: Calendar) -> datetime:
    day = calendar.local(start)
    if count == 0:
        if calendar.works_on(day) and start <= calendar.close(day):
            return calendar.close(day)
        count = 1
    for _ in range(FARTHEST):
        day += DAY
        count -= calendar.works_on(day)
        if count == 0:
            return calendar.close(day)
    raise _never_opens()


def _never_opens() -> InvalidInput:
    return InvalidInput(
        "The calendar has no working time to count.",
        fix="Give its week a window, and look at its days off.",
        code="calendar_never_opens",
    )
