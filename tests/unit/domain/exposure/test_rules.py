"""How looks add up over days and stretches, and when the next one is for somebody else."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.exposure.rules import (
    Caps,
    Look,
    Spent,
    check_reveal,
    days_until,
    is_capped,
    lasted,
    spent_by_day,
    wants_break,
)
from watchfloor.kernel.errors import Refused

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
SINGAPORE = ZoneInfo("Asia/Singapore")


def look(minutes_ago: float, minutes: float = 1, category: str = "hate") -> Look:
    return Look(category, NOON - timedelta(minutes=minutes_ago), int(minutes * 60))


def test_a_day_begins_where_the_desk_is() -> None:
    evening = datetime(2026, 3, 10, 17, tzinfo=UTC)

    assert days_until(evening, UTC)[-1] == date(2026, 3, 10)
    assert days_until(evening, SINGAPORE)[-1] == date(2026, 3, 11)
    assert len(days_until(evening, SINGAPORE)) == 14
    assert spent_by_day([Look("hate", evening, 60)], SINGAPORE) == {date(2026, 3, 11): Spent(1, 60)}


@pytest.mark.parametrize(
    ("caps", "capped"),
    [
        (Caps(), False),
        (Caps(reveals=4), False),
        (Caps(reveals=3), True),
        (Caps(minutes=5), True),
        (Caps(minutes=6), False),
        (Caps(reveals=9, minutes=2), True),
    ],
)
def test_a_cap_is_reached_by_number_or_by_minutes_and_none_is_no_cap(caps: Caps, capped: bool) -> None:
    assert is_capped(Spent(3, 300), caps) is capped


@pytest.mark.parametrize("urgent", [True, False])
def test_what_is_urgent_is_never_held_up(urgent: bool) -> None:
    codes = []
    for opt_out, spent in ((["hate"], Spent()), ([], Spent(2, 0))):
        try:
            check_reveal(category="hate", opt_out=opt_out, spent=spent, caps=Caps(reveals=2), is_urgent=urgent)
        except Refused as refused:
            codes.append(refused.code)

    assert codes == ([] if urgent else ["category_opted_out", "exposure_cap"])


@given(st.lists(st.integers(0, 50_000), max_size=8), st.integers(0, 10_000))
def test_a_look_only_grows_and_never_beyond_what_has_passed(told: list[int], passed: int) -> None:
    known = [0]
    for seconds in told:
        known.append(lasted(known=known[-1], told=seconds, since=NOON, now=NOON + timedelta(seconds=passed)))

    assert known == sorted(known)
    assert known[-1] == min(passed, max([0, *told]))


@pytest.mark.parametrize(
    ("looks", "due"),
    [
        ([], False),
        ([look(31, 30)], True),
        ([look(29, 29)], False),
        ([look(50, 20), look(20, 15)], True),
        ([look(80, 20), look(20, 15)], False),
        ([look(60, 40)], False),
    ],
    ids=["none", "long", "not yet", "together", "a pause between", "rested since"],
)
def test_a_break_is_due_after_looking_for_long_without_a_pause(looks: list[Look], due: bool) -> None:
    assert wants_break(looks, Caps(break_minutes=30), NOON) is due
    assert wants_break(looks, Caps(), NOON) is False
