"""`clock due`: held against the days and minutes counted one by one, in zones where the clocks are odd."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from holidays import country_holidays

Run = Callable[..., Any]
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
PLACES = [
    ("SG", None, "Asia/Singapore"),
    ("AU", "NSW", "Australia/Sydney"),
    ("AU", "SA", "Australia/Adelaide"),
    ("GB", "SCT", "Europe/London"),
    ("US", None, "America/New_York"),
    ("NZ", None, "Pacific/Auckland"),
    ("IN", None, "Asia/Kolkata"),
    ("JP", None, "Asia/Kathmandu"),
]
STARTS = ["2026-03-27T16:30:00+00:00", "2026-10-02T23:59:00+00:00", "2026-12-24T05:15:00+00:00"]
WINDOWS = {"09:00-18:00": (540, 1080), "22:00-06:00": (1320, 1800), "08:30-12:15": (510, 735)}


def due(run: Run, start: str, budget: float, unit: str, *more: str) -> Any:
    told = run("clock", "due", "--start", start, "--budget", str(budget), "--unit", unit, *more, "--json")
    assert told.code == 0, told.problem
    return told.json


def of(country: str, part: str | None, zone: str) -> tuple[str, ...]:
    return ("--country", country, "--tz", zone, *(("--subdivision", part) if part else ()))


@cache
def works(country: str, part: str | None, day: date) -> bool:
    return day.weekday() < 5 and day not in country_holidays(country, subdiv=part, years=day.year)


def is_worked(country: str, part: str | None, at: datetime, opens: int, closes: int) -> bool:
    """Whether somebody works in the minute that begins at a local time."""
    minute = at.hour * 60 + at.minute
    if works(country, part, at.date()) and opens <= minute < min(closes, 1440):
        return True
    return minute < closes - 1440 and works(country, part, at.date() - DAY)


@pytest.mark.parametrize("start", STARTS)
@pytest.mark.parametrize(("country", "part", "zone"), PLACES)
def test_business_days_are_those_counted_on_the_calendar(
    run: Run, country: str, part: str | None, zone: str, start: str
) -> None:
    day, left = datetime.fromisoformat(start).astimezone(ZoneInfo(zone)).date(), 7
    while left:
        day += DAY
        left -= works(country, part, day)
    close = datetime(day.year, day.month, day.day, 18, tzinfo=ZoneInfo(zone))

    told = due(run, start, 7, "business_days", *of(country, part, zone), "--hours", "09:00-18:00")

    assert told["local"] == close.isoformat()
    assert datetime.fromisoformat(told["due_at"]) == close


@pytest.mark.every_second
@pytest.mark.parametrize("hours", WINDOWS)
@pytest.mark.parametrize(("country", "part", "zone"), PLACES)
def test_business_hours_are_the_minutes_counted_one_by_one(
    run: Run, country: str, part: str | None, zone: str, hours: str
) -> None:
    at, left = datetime.fromisoformat(STARTS[0]), 31 * 60
    while left:
        left -= is_worked(country, part, at.astimezone(ZoneInfo(zone)), *WINDOWS[hours])
        at += MINUTE

    told = due(run, STARTS[0], 31, "business_hours", *of(country, part, zone), "--hours", hours)

    assert datetime.fromisoformat(told["due_at"]) == at.astimezone(UTC)


def test_elapsed_hours_know_neither_nights_nor_the_change_of_clocks(run: Run) -> None:
    told = due(run, "2026-10-03T20:00", 12, "elapsed_hours", "--tz", "Australia/Sydney", "--country", "AU")
    assert told == {"due_at": "2026-10-03T22:00:00Z", "local": "2026-10-04T09:00:00+11:00", "skipped": []}


def test_calendar_days_end_with_the_day_of_the_authority(run: Run) -> None:
    told = due(run, "2026-12-24T10:00:00+08:00", 3, "calendar_days", "--tz", "Asia/Tokyo")
    assert (told["due_at"], told["skipped"]) == ("2026-12-27T15:00:00Z", [])


def test_only_days_that_would_have_been_worked_are_skipped_and_estimated_ones_say_so(run: Run) -> None:
    christmas = due(run, "2026-12-24T10:00", 2, "business_days", *of("GB", "ENG", "Europe/London"))
    assert christmas["skipped"] == ["2026-12-25 Christmas Day", "2026-12-28 Boxing Day (observed)"]
    fasting = due(run, "2027-03-08T10:00", 2, "business_days", *of("IN", None, "Asia/Kolkata"))
    assert fasting["skipped"] == ["2027-03-10 Id-ul-Fitr (estimated)"]


def test_it_reads_plainly_and_business_hours_are_nine_to_six(run: Run) -> None:
    asked = ("--start", "2026-12-24T17:00", "--budget", "2", "--unit", "business_hours")

    told = run("clock", "due", *asked, *of("SG", None, "Asia/Singapore"))

    assert "Monday 2026-12-28 10:00:00 Asia/Singapore (+0800)" in told.out
    assert "2026-12-25 Christmas Day" in told.out


def test_without_a_country_the_weekend_is_saturday_and_sunday(run: Run) -> None:
    told = due(run, "2026-12-24T17:00", 2, "business_days")
    assert (told["due_at"], told["skipped"]) == ("2026-12-29T00:00:00Z", [])


def test_years_whose_holidays_nobody_knows_are_told(run: Run) -> None:
    asked = ("--start", "2035-12-30T10:00", "--budget", "5", "--unit", "business_days")

    told = run("clock", "due", *asked, *of("IN", None, "Asia/Kolkata"))

    assert "known from 2001 to 2035 only" in told.problem


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        (["--tz", "Nowhere"], "no time zone"),
        (["--tz", "America"], "no time zone"),
        (["--country", "XX"], "AU, GB, HK"),
        (["--country", "GB", "--subdivision", "ZZ"], "ENG, NIR, SCT, WLS"),
        (["--subdivision", "NSW"], "needs its country"),
        (["--hours", "9-5"], "no window"),
        (["--hours", "09:00-12:00,11:00-13:00"], "overlap"),
        (["--budget", "nan"], "cannot be kept"),
        (["--budget", "-1"], "cannot be kept"),
        (["--budget", "1.5"], "not whole"),
        (["--unit", "days"], "business_days"),
        (["--start", "tomorrow"], "no instant"),
        (["--start", "9999-12-31T10:00"], "no instant"),
        (["--start", "2026-10-04T02:30", "--tz", "Australia/Sydney"], "is not there"),
        (["--start", "2026-11-01T01:30", "--tz", "America/New_York"], "there twice"),
    ],
)
def test_a_bad_argument_is_told_and_the_code_is_two(run: Run, changed: list[str], says: str) -> None:
    told = run("clock", "due", "--start", "2026-12-24T10:00", "--budget", "3", "--unit", "business_days", *changed)
    assert (told.code, told.out) == (2, "")
    assert says in told.problem
