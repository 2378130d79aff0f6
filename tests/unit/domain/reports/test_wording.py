"""States, counts, times and lists read as people say them."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.reports.wording import counted, grouped, listed, minute, words


@pytest.mark.parametrize(
    ("token", "told"),
    [
        ("insufficient_evidence", "insufficient evidence"),
        ("open", "open"),
        ("abuse_by_others", "abuse by others (no fault)"),
    ],
)
def test_a_state_is_told_in_plain_words(token: str, told: str) -> None:
    assert words(token) == told


@pytest.mark.parametrize(
    ("number", "noun", "told"),
    [(0, "vote", "0 votes"), (1, "entity", "1 entity"), (2, "entity", "2 entities"), (1_312, "row", "1,312 rows")],
)
def test_a_count_agrees_with_its_noun(number: int, noun: str, told: str) -> None:
    assert counted(number, noun) == told


def test_a_time_is_told_in_utc_whatever_zone_it_came_in() -> None:
    tokyo = timezone(timedelta(hours=9))

    assert minute(datetime(2026, 11, 20, 12, 30, 59, tzinfo=tokyo)) == "2026-11-20 03:30 UTC"
    assert minute(datetime(2026, 1, 1, tzinfo=UTC)) == "2026-01-01 00:00 UTC"


@pytest.mark.parametrize(("items", "told"), [([], ""), (["a"], "a"), (["a", "b"], "2: a, b")])
def test_a_list_tells_how_many_it_holds(items: list[str], told: str) -> None:
    assert listed(items) == told


@given(st.lists(st.integers(0, 20), max_size=30))
def test_grouping_loses_nothing_and_keeps_the_order_in_each_group(numbers: list[int]) -> None:
    groups = grouped(numbers, key=lambda number: number % 3)

    assert sorted(number for group in groups.values() for number in group) == sorted(numbers)
    assert list(groups) == list(dict.fromkeys(number % 3 for number in numbers))
    assert all(group == [number for number in numbers if number % 3 == key] for key, group in groups.items())
