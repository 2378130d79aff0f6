"""Pauses: what passes in one is measured as the budget is, so that a weekend's pause gives no hours away."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories.working_time import OFFICE, calendars, instants
from watchfloor.domain.clocks.rules.budgets import Budget, Unit
from watchfloor.domain.clocks.rules.calendars import Calendar
from watchfloor.domain.clocks.rules.due import due_at
from watchfloor.domain.clocks.rules.segments import Segment, due_with, paused, used

OFFICES = Calendar(ZoneInfo("UTC"), OFFICE)
FRIDAY = datetime(2026, 5, 8, 17, 0, tzinfo=UTC)
MONDAY = datetime(2026, 5, 11, 9, 0, tzinfo=UTC)
UNITS = st.sampled_from([Unit.ELAPSED_HOURS, Unit.BUSINESS_HOURS])


def laid(start: datetime, lengths: list[int]) -> list[Segment]:
    """Stretches one after the other, running first, the last one open."""
    marks = [start]
    for length in lengths:
        marks.append(marks[-1] + timedelta(minutes=length))
    closed = [Segment(bool(n % 2), begins, ends) for n, (begins, ends) in enumerate(pairwise(marks))]
    return [*closed, Segment(is_paused=False, begins=marks[-1])] if not len(lengths) % 2 else closed


@given(
    calendars(),
    instants(),
    UNITS,
    st.lists(st.integers(0, 3_000), min_size=2, max_size=6).filter(lambda it: not len(it) % 2),
)
def test_running_and_paused_add_up_to_all_that_passed(
    calendar: Calendar, start: datetime, unit: Unit, lengths: list[int]
) -> None:
    segments = laid(start, lengths)
    end = segments[-1].begins

    total = used(segments, unit, calendar, until=end), paused(segments, unit, calendar, until=end)

    assert sum((part for part in total if isinstance(part, timedelta)), timedelta()) == used(
        [Segment(is_paused=False, begins=start)], unit, calendar, until=end
    )


@given(
    calendars(), instants(), st.integers(0, 3_000), st.integers(0, 3_000), st.builds(Budget, st.integers(1, 50), UNITS)
)
def test_after_a_pause_the_rest_of_the_budget_is_left(
    calendar: Calendar, start: datetime, ran: int, stood: int, budget: Budget
) -> None:
    segments = laid(start, [ran, stood])
    unit = budget.unit
    gone = used(segments[:1], unit, calendar, until=segments[-1].begins)
    assert isinstance(gone, timedelta)
    left = budget.span - gone

    due = due_with(segments, budget, calendar)

    assert due is not None
    if left > timedelta():
        assert due == due_at(segments[-1].begins, Budget(left / timedelta(hours=1), unit), calendar)
    else:
        assert due <= segments[-1].begins


def test_a_weekends_pause_takes_nothing_from_business_hours() -> None:
    running = [Segment(is_paused=False, begins=FRIDAY)]
    weekend = [
        Segment(is_paused=False, begins=FRIDAY, ends=FRIDAY + timedelta(hours=1)),
        Segment(is_paused=True, begins=FRIDAY + timedelta(hours=1), ends=MONDAY),
        Segment(is_paused=False, begins=MONDAY),
    ]
    budget = Budget(3, Unit.BUSINESS_HOURS)

    assert due_with(weekend, budget, OFFICES) == due_with(running, budget, OFFICES) == MONDAY + timedelta(hours=2)


def test_a_pause_over_working_days_moves_days_by_those_days() -> None:
    segments = [
        Segment(is_paused=False, begins=MONDAY, ends=MONDAY + timedelta(days=1)),
        Segment(is_paused=True, begins=MONDAY + timedelta(days=1), ends=MONDAY + timedelta(days=3)),
        Segment(is_paused=False, begins=MONDAY + timedelta(days=3)),
    ]

    due = due_with(segments, Budget(3, Unit.BUSINESS_DAYS), OFFICES)

    assert due == datetime(2026, 5, 18, 18, 0, tzinfo=UTC)


def test_what_stands_still_is_not_due() -> None:
    stopped = [Segment(is_paused=False, begins=FRIDAY, ends=MONDAY), Segment(is_paused=True, begins=MONDAY)]

    assert due_with(stopped, Budget(1, Unit.ELAPSED_HOURS), OFFICES) is None


@pytest.mark.parametrize("unit", [Unit.CALENDAR_DAYS, Unit.BUSINESS_DAYS])
def test_days_that_were_used_are_a_number(unit: Unit) -> None:
    assert used([Segment(is_paused=False, begins=FRIDAY)], unit, OFFICES, until=MONDAY) in {1, 3}
