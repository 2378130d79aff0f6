"""Times are exact to the microsecond, and their text sorts as they do."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.kernel.clock import iso, system_clock, to_micros

EARLIEST, SPAN = datetime(1, 1, 1, tzinfo=UTC), timedelta(days=365 * 9_900)
TIMES = st.timedeltas(min_value=timedelta(), max_value=SPAN).map(lambda since: EARLIEST + since)


def test_the_clock_tells_an_aware_time_in_utc() -> None:
    assert system_clock().tzinfo is UTC


@pytest.mark.parametrize(
    ("at", "micros"),
    [
        (datetime(1970, 1, 1, tzinfo=UTC), 0),
        (datetime(1970, 1, 1, 9, tzinfo=timezone(timedelta(hours=9))), 0),
        (datetime(1969, 12, 31, 23, 59, 59, 999_999, UTC), -1),
        (datetime(2026, 3, 1, 0, 0, 0, 1, UTC), 1_772_323_200_000_001),
    ],
)
def test_an_instant_is_counted_in_microseconds(at: datetime, micros: int) -> None:
    assert to_micros(at) == micros


@given(TIMES, TIMES)
def test_text_order_is_time_order(one: datetime, other: datetime) -> None:
    assert (iso(one) < iso(other)) == (one < other)


def test_text_has_six_decimals_and_says_utc() -> None:
    assert iso(datetime(2026, 3, 1, 9, tzinfo=timezone(timedelta(hours=9)))) == "2026-03-01T00:00:00.000000Z"


ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@given(TIMES, ZONES)
def test_an_instant_has_one_text_and_one_count_in_every_zone(at: datetime, zone: timezone) -> None:
    elsewhere = at.astimezone(zone)

    assert (iso(elsewhere), to_micros(elsewhere)) == (iso(at), to_micros(at))


@given(TIMES)
def test_the_text_is_read_back_as_the_same_instant(at: datetime) -> None:
    assert datetime.fromisoformat(iso(at)) == at


@given(TIMES, st.integers(-1_000_000, 1_000_000))
def test_microseconds_are_exact(at: datetime, more: int) -> None:
    assert to_micros(at + timedelta(microseconds=more)) - to_micros(at) == more
