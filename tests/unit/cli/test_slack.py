"""How long there is until a due time, in words."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.cli.slack import due_in_words, length, slack

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (130, "2 h 10 m left"),
        (-12, "late by 12 m"),
        (0, "under 1 m left"),
        (-0.5, "late by under 1 m"),
        (60, "1 h left"),
        (24 * 60 + 5, "1 d left"),
        (24 * 60 * 3 + 4 * 60 + 59, "3 d 4 h left"),
    ],
)
def test_the_time_left_is_said_in_two_units(minutes: float, said: str) -> None:
    assert slack(NOW + timedelta(minutes=minutes), NOW) == said


def test_what_is_not_due_has_no_slack() -> None:
    assert (slack(None, NOW), due_in_words(None, NOW)) == ("-", "-")


def test_a_due_time_stands_with_its_slack() -> None:
    assert due_in_words(NOW + timedelta(hours=3), NOW) == "2026-12-01 12:00Z (3 h left)"


@given(st.integers(min_value=1, max_value=10**6))
def test_a_length_never_says_more_than_there_is(minutes: int) -> None:
    units = {"d": 1440, "h": 60, "m": 1}
    words = length(timedelta(minutes=minutes)).split()
    said = sum(int(count) * units[unit] for count, unit in zip(words[::2], words[1::2], strict=True))
    assert 0 <= minutes - said < 60
