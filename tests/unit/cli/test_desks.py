"""`calendar` and `desk`: made, looked at and changed by commands, in words and as JSON."""

from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., Any]
WEEK = ("--from", "2026-12-07T00:00:00+08:00", "--to", "2026-12-08T00:00:00+08:00")
SEASON = ("--from", "2026-11-01T00:00:00Z", "--to", "2027-02-01T00:00:00Z")


def succeed(run: Run, *words: str) -> Any:
    told = run(*words, "--json")
    assert told.code == 0, told.problem
    return told.json


@pytest.fixture
def hub(desk: Run) -> Run:
    """A workspace with the desk sg, its calendar and an early shift."""
    succeed(desk, "calendar", "add", "sg", "--zone", "Asia/Singapore", "--country", "SG")
    succeed(desk, "desk", "add", "sg", "--name", "Singapore", "--calendar", "sg", "--market", "JP")
    succeed(desk, "desk", "shift", "sg", "early", "--hours", "07:00-16:00")
    return desk


def test_a_calendar_is_shown_with_its_days_in_words(hub: Run) -> None:
    told = hub("calendar", "show", "sg", "--year", "2026")
    assert "Christmas Day" in told.out
    assert "2027-" not in told.out
    assert [one["name"] for one in succeed(hub, "calendar", "list")] == ["sg"]
    assert "MY" in hub("calendar", "countries").out


def test_a_day_is_set_and_taken_back(hub: Run) -> None:
    asked = ("calendar", "day", "sg", "2026-12-24", "--name", "The move", "--reason", "Boxes.")
    days = succeed(hub, *asked)["days"]
    assert "The move" in [one["name"] for one in days]
    days = succeed(hub, "calendar", "forget-day", "sg", "2026-12-24", "--reason", "No boxes.")["days"]
    assert "The move" not in [one["name"] for one in days]
    assert hub("calendar", "day", "sg", "tomorrow", "--name", "x", "--reason", "x").code == 2


def test_an_upgrade_is_shown_and_where_there_is_none_not_applied(hub: Run) -> None:
    assert succeed(hub, "calendar", "upgrade", "sg")["changes"] == []
    assert hub("calendar", "upgrade", "sg", "--reason", "Now.").code == 3


def test_a_desk_without_people_says_so(hub: Run) -> None:
    told = hub("desk", "coverage", "sg", *WEEK)
    assert "Planned, nobody rostered." in told.out
    assert [one["key"] for one in succeed(hub, "desk", "list")] == ["sg"]


def test_who_is_rostered_covers_until_taken_off(hub: Run) -> None:
    turn = succeed(hub, "desk", "roster", "sg", "lea", *SEASON)
    assert len(succeed(hub, "desk", "coverage", "sg", *WEEK)["covered"]) == 1
    assert (
        "Mon 2026-12-07 07:00 +08  Mon 2026-12-07 16:00 +08  yes      lea" in hub("desk", "coverage", "sg", *WEEK).out
    )
    succeed(hub, "desk", "unroster", "sg", str(turn["id"]))
    assert succeed(hub, "desk", "coverage", "sg", *WEEK)["covered"] == []


def test_who_is_called_is_told_with_everybody_on_duty(hub: Run) -> None:
    call = succeed(hub, "desk", "call", "sg", "lea", *SEASON)
    duty = succeed(hub, "desk", "coverage", "--from", "2026-12-07T08:30:00Z")
    assert duty["desks"][0]["on_call"] == [call["person"]]
    assert "No shift is planned." in hub("desk", "coverage", "--from", "2026-12-07T08:30:00Z").out
    succeed(hub, "desk", "uncall", "sg", str(call["id"]))
    assert succeed(hub, "desk", "show", "sg")["on_call"] == []


def test_a_shift_is_planned_no_more(hub: Run) -> None:
    assert hub("desk", "shift", "sg", "late", "--hours", "22:00-06:00", "--days", "mon,someday").code == 2
    assert succeed(hub, "desk", "shift", "sg", "early", "--hours", "none")["shifts"] == []
