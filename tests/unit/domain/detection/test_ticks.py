"""Ticks close in order, see a half-open window, and are revised by late rows."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.detection.ticks import (
    Window,
    closed_ticks,
    days_in,
    from_micros,
    in_micros,
    tick_after,
    ticks_to_revise,
    window_of,
)

DAY = timedelta(days=1)
D = in_micros(DAY)


@pytest.mark.parametrize(("at", "tick"), [(0, D), (1, D), (D - 1, D), (D, 2 * D), (-1, 0)])
def test_the_tick_after_an_instant_is_strictly_later(at: int, tick: int) -> None:
    assert tick_after(at, DAY) == tick


def test_a_tick_closes_when_its_end_and_the_grace_have_passed() -> None:
    assert list(closed_ticks(0, 3 * D, DAY)) == [D, 2 * D, 3 * D]
    assert list(closed_ticks(0, 3 * D, DAY, timedelta(hours=1))) == [D, 2 * D]


def test_no_tick_is_closed_before_the_first_ends() -> None:
    assert list(closed_ticks(0, D - 1, DAY)) == []


def test_a_tick_sees_its_look_back_and_not_its_end() -> None:
    assert window_of(30 * D, timedelta(days=7)) == Window(23 * D, 30 * D)


def test_a_late_row_revises_the_closed_ticks_that_see_it() -> None:
    late, received = 3 * D + 5, 9 * D

    assert list(ticks_to_revise(late, received, DAY, timedelta(days=2))) == [4 * D, 5 * D]


def test_a_row_on_time_revises_nothing() -> None:
    assert list(ticks_to_revise(3 * D + 5, 3 * D + 6, DAY, timedelta(days=2))) == []


@given(st.integers(0, 40 * D), st.integers(0, 40 * D), st.integers(1, 10))
def test_a_revised_tick_sees_the_row_and_had_closed(event: int, delay: int, days: int) -> None:
    look_back = timedelta(days=days)
    for end in ticks_to_revise(event, event + delay, DAY, look_back):
        window = window_of(end, look_back)
        assert window.since_us <= event < window.until_us
        assert end <= event + delay


def test_a_window_reads_as_aware_times() -> None:
    window = Window(0, 2 * D)

    assert window.since.isoformat() == "1970-01-01T00:00:00+00:00"
    assert window.until == from_micros(2 * D)
    assert days_in(window) == 2
