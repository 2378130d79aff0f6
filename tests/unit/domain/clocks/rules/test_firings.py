"""What a clock says: each thing once, in order, and a breach only where a promise of ours is broken."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.clocks.rules.budgets import Bound, ClockClass
from watchfloor.domain.clocks.rules.firings import Course, firings, is_breach, next_firing

START = datetime(2026, 5, 1, 7, 40, tzinfo=UTC)
THREE_HOURS = Course(START, START + timedelta(hours=3))


def test_a_clock_warns_at_half_three_quarters_and_nine_tenths_and_then_is_due() -> None:
    assert [(one.mark, (one.at - START).total_seconds() / 60) for one in firings(THREE_HOURS)] == [
        ("warn_50", 90),
        ("warn_75", 135),
        ("warn_90", 162),
        ("due", 180),
    ]


def test_what_was_said_is_not_said_again() -> None:
    said: list[str] = []
    while (one := next_firing(THREE_HOURS, said)) is not None:
        said.append(one.mark)

    assert said == ["warn_50", "warn_75", "warn_90", "due"]


def test_a_clock_that_nobody_knows_the_time_of_says_nothing() -> None:
    assert firings(Course(START, None)) == ()


def test_what_is_due_at_once_warns_once_and_then_is_due() -> None:
    assert [one.mark for one in firings(Course(START, START))] == ["warn_90", "due"]


def test_a_two_sided_clock_says_from_when_one_may_act() -> None:
    course = Course(START, START + timedelta(days=14), START + timedelta(days=10), (90,))

    assert [one.mark for one in firings(course)] == ["opens", "warn_90", "due"]


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.lists(st.integers(1, 99), max_size=5, unique=True))
def test_firings_are_in_order_of_time_and_have_names_of_their_own(
    length: int, earliest: int, warnings: list[int]
) -> None:
    course = Course(START, START + timedelta(seconds=length), START + timedelta(seconds=earliest), warnings)

    found = firings(course)

    assert [one.at for one in found] == sorted(one.at for one in found)
    assert len({one.mark for one in found}) == len(found)


@pytest.mark.parametrize("clock_class", [ClockClass.WINDOW, ClockClass.RETENTION, ClockClass.PRECONDITION])
def test_a_window_that_closes_breaks_no_promise(clock_class: ClockClass) -> None:
    assert not is_breach(bound=Bound.NOT_AFTER, clock_class=clock_class, is_counterparty=False)


@pytest.mark.parametrize("bound", [Bound.TARGET_MEAN, Bound.TARGET_PERCENTILE, Bound.NOT_BEFORE])
def test_a_target_is_missed_by_many_and_broken_by_none(bound: Bound) -> None:
    assert not is_breach(bound=bound, clock_class=ClockClass.FIXED, is_counterparty=False)


def test_the_silence_of_another_is_no_breach_of_ours() -> None:
    assert is_breach(bound=Bound.NOT_AFTER, clock_class=ClockClass.FIXED, is_counterparty=False)
    assert not is_breach(bound=Bound.NOT_AFTER, clock_class=ClockClass.FIXED, is_counterparty=True)
