"""Due times: they agree with counting by hand, over weekends, days off, nights and moved clocks."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories.working_time import BY_DAY, OFFICE, calendars, days, end_of_minutes, instants, minutes_worked
from watchfloor.domain.clocks.rules.budgets import Budget, Unit
from watchfloor.domain.clocks.rules.calendars import DAY, Calendar, around_the_clock
from watchfloor.domain.clocks.rules.due import days_skipped, due_at, measure, months_later
from watchfloor.kernel.errors import InvalidInput

SINGAPORE = ZoneInfo("Asia/Singapore")
SPANS = st.sampled_from([Unit.ELAPSED_HOURS, Unit.BUSINESS_HOURS])
DAYS = st.sampled_from([Unit.CALENDAR_DAYS, Unit.BUSINESS_DAYS, Unit.CALENDAR_MONTHS])
MINUTES = st.integers(0, 60 * 60)


def hours(minutes: int, unit: Unit) -> Budget:
    return Budget(minutes / 60, unit)


@given(calendars(), instants(), SPANS, MINUTES)
def test_what_passed_until_a_due_time_is_the_budget(cal: Calendar, start: datetime, unit: Unit, minutes: int) -> None:
    budget = hours(minutes, unit)

    assert measure(start, due_at(start, budget, cal), unit, cal) == budget.span


@given(calendars(), instants(), st.integers(1, 40 * 60))
def test_business_hours_agree_with_counting_minutes(cal: Calendar, start: datetime, minutes: int) -> None:
    assert due_at(start, hours(minutes, Unit.BUSINESS_HOURS), cal) == end_of_minutes(cal, start, minutes)


@given(calendars(), instants(), st.integers(0, 72 * 60))
def test_worked_time_agrees_with_counting_minutes(cal: Calendar, start: datetime, minutes: int) -> None:
    end = start + timedelta(minutes=minutes)

    worked = measure(start, end, Unit.BUSINESS_HOURS, cal)

    assert worked == timedelta(minutes=minutes_worked(cal, start, end))


@given(calendars(), instants(), st.integers(1, 30))
def test_business_days_agree_with_counting_days(cal: Calendar, start: datetime, count: int) -> None:
    following = (cal.local(start) + n * DAY for n in range(1, 200))
    worked = [day for day in following if cal.week[day.weekday()] and day not in cal.off]

    assert due_at(start, Budget(count, Unit.BUSINESS_DAYS), cal) == cal.close(worked[count - 1])


@given(calendars(), instants(), st.integers(0, 400))
def test_calendar_days_end_at_the_last_midnight_of_their_day(cal: Calendar, start: datetime, count: int) -> None:
    due = due_at(start, Budget(count, Unit.CALENDAR_DAYS), cal).astimezone(cal.zone)

    assert (due.date(), due.hour, due.minute) == (cal.local(start) + (count + 1) * DAY, 0, 0)


@given(calendars(), instants(), st.integers(0, 4 * 24 * 60), st.one_of(SPANS, DAYS), st.integers(0, 20))
def test_who_starts_later_is_never_due_earlier(
    cal: Calendar, start: datetime, later: int, unit: Unit, value: int
) -> None:
    budget = Budget(value, unit)

    assert due_at(start, budget, cal) <= due_at(start + timedelta(minutes=later), budget, cal)


@given(calendars(), instants(), st.one_of(SPANS, DAYS), st.integers(0, 20), days())
def test_a_day_off_never_makes_a_due_time_earlier(
    cal: Calendar, start: datetime, unit: Unit, value: int, day: date
) -> None:
    with_it = replace(cal, off={**cal.off, day: "one more"})

    assert due_at(start, Budget(value, unit), cal) <= due_at(start, Budget(value, unit), with_it)


@given(calendars(), instants(), MINUTES, MINUTES)
def test_stretches_add_up(cal: Calendar, start: datetime, first: int, second: int) -> None:
    middle, end = start + timedelta(minutes=first), start + timedelta(minutes=first + second)
    parts = (measure(start, middle, Unit.BUSINESS_HOURS, cal), measure(middle, end, Unit.BUSINESS_HOURS, cal))

    assert sum(parts, timedelta()) == measure(start, end, Unit.BUSINESS_HOURS, cal)


@pytest.mark.parametrize(
    ("zone", "start", "due"),
    [
        ("Australia/Sydney", "2026-10-03T12:00+10:00", "2026-10-04T13:00+11:00"),
        ("Pacific/Auckland", "2026-04-04T12:00+13:00", "2026-04-05T11:00+12:00"),
        ("Europe/London", "2026-03-28T12:00+00:00", "2026-03-29T13:00+01:00"),
        ("America/New_York", "2026-10-31T12:00-04:00", "2026-11-01T11:00-05:00"),
    ],
)
def test_24_hours_are_24_hours_though_the_clocks_are_moved(zone: str, start: str, due: str) -> None:
    begins = datetime.fromisoformat(start).astimezone(ZoneInfo(zone))

    assert due_at(begins, Budget(24, Unit.ELAPSED_HOURS), around_the_clock(ZoneInfo(zone))) == datetime.fromisoformat(
        due
    )


def test_three_hours_before_a_long_weekend_end_after_it() -> None:
    office = Calendar(SINGAPORE, OFFICE, {date(2026, 5, 1): "Labour Day"})
    start = datetime(2026, 4, 30, 16, 20, tzinfo=SINGAPORE)

    due = due_at(start, Budget(3, Unit.BUSINESS_HOURS), office)

    assert due == datetime(2026, 5, 4, 10, 20, tzinfo=SINGAPORE)
    assert days_skipped(start, due, office) == ("2026-05-01 Labour Day",)


def test_a_counter_notice_gives_between_ten_and_fourteen_business_days() -> None:
    federal = Calendar(ZoneInfo("America/New_York"), BY_DAY, {date(2026, 11, 11): "Veterans Day"})
    start = datetime(2026, 11, 2, 15, 0, tzinfo=UTC)

    earliest, latest = (federal.local(due_at(start, Budget(n, Unit.BUSINESS_DAYS), federal) - DAY) for n in (10, 14))

    assert (earliest, latest) == (date(2026, 11, 17), date(2026, 11, 23))


@pytest.mark.parametrize(
    ("day", "count", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 8, 30), 6, date(2027, 2, 28)),
        (date(2026, 3, 15), 12, date(2027, 3, 15)),
    ],
)
def test_months_end_on_the_same_number_or_the_last_day(day: date, count: int, later: date) -> None:
    assert months_later(day, count) == later


def test_no_budget_is_used_at_once_unless_days_are_counted() -> None:
    start = datetime(2026, 5, 2, 10, 0, tzinfo=UTC)  # a Saturday
    office = Calendar(ZoneInfo("UTC"), OFFICE)

    assert due_at(start, Budget(0, Unit.BUSINESS_HOURS), office) == start
    assert due_at(start, Budget(0, Unit.BUSINESS_DAYS), office) == datetime(2026, 5, 4, 18, 0, tzinfo=UTC)
    assert due_at(start, Budget(0, Unit.CALENDAR_DAYS), office) == datetime(2026, 5, 3, tzinfo=UTC)


@pytest.mark.parametrize("unit", [Unit.BUSINESS_HOURS, Unit.BUSINESS_DAYS])
def test_a_calendar_that_never_opens_is_told(unit: Unit) -> None:
    shut = Calendar(ZoneInfo("UTC"), ((),) * 7)

    with pytest.raises(InvalidInput, match="no working time"):
        due_at(datetime(2026, 5, 1, tzinfo=UTC), Budget(1, unit), shut)
