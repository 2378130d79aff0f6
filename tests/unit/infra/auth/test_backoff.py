"""The wait after too many tries: none at first, doubled at each further one, never longer than a day."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.infra.auth.backoff import FIRST_WAIT, LONGEST_WAIT, Tally, after_try, seconds_blocked, wait_after

NOW = datetime(2026, 11, 28, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("tries", "seconds"), [(0, 0), (4, 0), (5, 30), (6, 60), (7, 120), (15, 30_720), (16, 61_440), (17, 86_400)]
)
def test_the_wait_doubles_up_to_a_day(tries: int, seconds: int) -> None:
    assert wait_after(tries, 5) == timedelta(seconds=seconds)


@given(st.integers(0, 10**9), st.integers(1, 100))
def test_more_tries_never_wait_for_less_and_never_for_more_than_a_day(tries: int, free: int) -> None:
    assert wait_after(tries, free) <= wait_after(tries + 1, free) <= LONGEST_WAIT


def test_a_hundred_tries_at_a_name_take_months() -> None:
    """NIST SP 800-63B-4 lets nobody try more than a hundred times in a row."""
    assert sum((wait_after(tries, 5) for tries in range(100)), timedelta()) > timedelta(days=80)


def test_a_try_counts_and_blocks_from_the_last_free_one_on() -> None:
    tally = Tally()
    for _ in range(2):
        tally = after_try(tally, free=3, at=NOW)
    assert (tally, seconds_blocked(tally, at=NOW)) == (Tally(2), 0)

    blocked = after_try(tally, free=3, at=NOW)

    assert blocked == Tally(3, NOW + FIRST_WAIT)
    assert [seconds_blocked(blocked, at=NOW + timedelta(seconds=passed)) for passed in (0, 29.5, 30, 99)] == [
        30,
        1,
        0,
        0,
    ]


def test_a_clock_set_back_makes_nobody_wait_for_more_than_a_day() -> None:
    blocked = Tally(9, NOW)

    assert seconds_blocked(blocked, at=NOW - timedelta(days=400)) == LONGEST_WAIT.total_seconds()
