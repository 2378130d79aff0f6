"""Calendars, desks and obligations by commands: what is mistyped is told before anything is sent or changed."""

from collections.abc import Callable
from typing import Any

import pytest

from watchfloor.cli.calendar import _date
from watchfloor.cli.desk import _weekdays
from watchfloor.kernel.errors import InvalidInput

Run = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("mon", [0]),
        ("sun,mon", [0, 6]),
        (" Mon , TUE ,mon", [0, 1]),
        ("fri,thu,wed,tue,mon", [0, 1, 2, 3, 4]),
    ],
)
def test_days_of_the_week_are_read_in_any_order_and_case(text: str, days: list[int]) -> None:
    assert _weekdays(text) == days


@pytest.mark.parametrize("text", ["", "monday", "mon,,tue", "mon;tue", "0", "mon,tues", "月"])
def test_what_is_no_day_of_the_week_is_refused_with_those_there_are(text: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        _weekdays(text)
    assert (refused.value.code, "mon, tue, wed" in refused.value.fix) == ("bad_weekday", True)


@pytest.mark.parametrize("text", ["", "tomorrow", "2026-02-29", "24.12.2026", "2026-12-24T00:00"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        _date(text)
    assert refused.value.code == "bad_date"


@pytest.fixture
def hub(desk: Run) -> Run:
    for words in (
        ("calendar", "add", "sg", "--zone", "Asia/Singapore"),
        ("desk", "add", "sg", "--name", "Singapore", "--calendar", "sg"),
        ("desk", "shift", "sg", "early", "--hours", "07:00-16:00", "--days", "mon"),
    ):
        told = desk(*words)
        assert told.code == 0, told.problem
    return desk


@pytest.mark.every_second
@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("desk", "shift", "sg", "early", "--hours", "07:00-16:00", "--days", "moon"), 2),
        (("desk", "shift", "sg", "early", "--hours", "seven"), 2),
        (("desk", "shift", "sg", "late", "--hours", "none"), 3),
        (("desk", "roster", "sg", "lea", "--from", "2026-12-07", "--to", "2026-12-08T00:00Z"), 2),
        (("desk", "roster", "sg", "nobody", "--from", "2026-12-07T00:00Z", "--to", "2026-12-08T00:00Z"), 2),
        (("desk", "unroster", "sg", "99"), 3),
        (("desk", "uncall", "sg", "99"), 3),
        (("desk", "show", "nowhere"), 3),
        (("calendar", "show", "nowhere"), 3),
        (("calendar", "add", "sg", "--zone", "Asia/Singapore"), 3),
        (("calendar", "add", "x", "--zone", "Asia/Atlantis"), 2),
        (("calendar", "forget-day", "sg", "2026-12-24", "--reason", "x"), 3),
        (("obligation", "set", "KR-NA-44-2", "--reason", "x"), 2),
    ],
)
def test_what_cannot_be_is_told_and_leaves_everything_as_it_was(hub: Run, words: tuple[str, ...], code: int) -> None:
    before = hub("desk", "show", "sg", "--json").json

    told = hub(*words)

    assert (told.code, bool(told.problem)) == (code, True)
    assert hub("desk", "show", "sg", "--json").json == before


def test_a_shift_that_is_planned_no_more_is_gone_and_can_be_planned_again(hub: Run) -> None:
    assert hub("desk", "shift", "sg", "early", "--hours", "none", "--json").json["shifts"] == []
    again = hub("desk", "shift", "sg", "early", "--hours", "22:00-06:00", "--days", "sat,sun", "--json").json
    assert again["shifts"] == [{"key": "early", "weekdays": [5, 6], "hours": "22:00-06:00"}]
