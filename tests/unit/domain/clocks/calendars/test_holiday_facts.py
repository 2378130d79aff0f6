"""Days off that were checked by hand against the gazettes: who rests when, and by when a working day is over."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from watchfloor.domain.clocks.calendars.countries import COUNTRIES, holidays_of, region, weekend
from watchfloor.domain.clocks.calendars.statutory import country_calendar, week_with
from watchfloor.domain.clocks.rules.budgets import Budget, Unit
from watchfloor.domain.clocks.rules.calendars import WHOLE_DAY, Calendar, Window
from watchfloor.domain.clocks.rules.due import days_skipped, due_at
from watchfloor.kernel.errors import InvalidInput

# Country, part, and month-day of weekdays in 2026 on which it rests by law.
RESTS = [
    ("SG", None, "01-01 02-17 02-18 04-03 05-01 05-27 06-01 08-10 11-09 12-25"),
    ("US", None, "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25"),
    (
        "JP",
        None,
        "01-01 01-12 02-11 02-23 03-20 04-29 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23",
    ),
    ("GB", "ENG", "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
    ("AU", "NSW", "01-01 01-26 04-03 04-06 06-08 10-05 12-25 12-28"),
    ("NZ", None, "01-01 01-02 02-06 04-03 04-06 04-27 06-01 07-10 10-26 12-25 12-28"),
    ("SE", None, "01-01 01-06 04-03 04-06 05-01 05-14 12-25"),
    ("HK", None, "01-01 02-17 02-18 02-19 04-06 04-07 05-01 05-25 06-19 07-01 10-01 10-19 12-25"),
]
# Weekdays of 2026 on which somebody rests elsewhere, and these do not.
WORKS = [
    ("SG", None, "02-19 04-06 07-03 10-01 12-28"),
    ("US", None, "04-03 04-06 07-02 11-27 12-24 12-28"),
    ("JP", None, "04-30 05-07 09-24 12-25 12-31"),
    ("GB", "ENG", "01-02 05-01 11-30 12-24"),
    ("GB", "SCT", "04-06 12-24"),
    ("AU", "NSW", "03-09 06-01 11-03"),
    ("SE", None, "05-15 12-28"),
    ("VN", None, "12-25 04-03"),
    ("TH", None, "12-25 04-03"),
]


def dates(text: str) -> list[date]:
    return [date.fromisoformat(f"2026-{day}") for day in text.split()]


def calendar(country: str, part: str | None = None, zone: str = "UTC", hours: Window = WHOLE_DAY) -> Calendar:
    return country_calendar(country=country, subdivision=part, zone=ZoneInfo(zone), hours=(hours,), years=[2026])


@pytest.mark.parametrize(("country", "part", "text"), RESTS)
def test_they_rest_on_the_days_of_the_gazette(country: str, part: str | None, text: str) -> None:
    off = calendar(country, part)
    assert [day for day in dates(text) if not off.is_weekday(day)] == []
    assert [day for day in dates(text) if off.works_on(day)] == []


@pytest.mark.parametrize(("country", "part", "text"), RESTS[:3])
def test_they_rest_on_no_other_weekday_of_the_year(country: str, part: str | None, text: str) -> None:
    off = calendar(country, part)
    found = [one.day for one in holidays_of(region(country, part), 2026) if off.is_weekday(one.day)]
    assert found == dates(text)


@pytest.mark.parametrize(("country", "part", "text"), WORKS)
def test_they_work_while_others_rest(country: str, part: str | None, text: str) -> None:
    off = calendar(country, part)
    assert [day for day in dates(text) if not off.works_on(day)] == []


@pytest.mark.parametrize("country", COUNTRIES)
def test_no_country_works_seven_days_or_rests_more_than_two(country: str) -> None:
    assert len(weekend(region(country), 2026)) in {1, 2}


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_day_off_lies_in_its_year_stands_once_and_has_a_name(country: str) -> None:
    for year in (2026, 2027):
        found = holidays_of(region(country), year)
        assert {one.day.year for one in found} == {year}
        assert len({one.day for one in found}) == len(found)
        assert [one for one in found if not one.name.strip()] == []
        assert list(found) == sorted(found)


# Who asks, from when, how many working days, and the day at whose end they are over, counted on a wall calendar.
OVER = [
    ("SG", None, "Asia/Singapore", "2026-02-13", 1, "2026-02-16"),  # Friday; Monday is the eve and is worked
    ("SG", None, "Asia/Singapore", "2026-02-13", 2, "2026-02-19"),  # two days of the New Year between
    ("SG", None, "Asia/Singapore", "2026-12-24", 1, "2026-12-28"),
    ("US", None, "America/New_York", "2026-11-10", 1, "2026-11-12"),
    ("US", None, "America/New_York", "2026-12-31", 1, "2027-01-04"),
    ("US", None, "America/New_York", "2026-07-02", 1, "2026-07-06"),
    ("JP", None, "Asia/Tokyo", "2026-05-01", 1, "2026-05-07"),
    ("JP", None, "Asia/Tokyo", "2026-09-18", 1, "2026-09-24"),  # five days of rest in a row
    ("GB", "ENG", "Europe/London", "2026-12-24", 1, "2026-12-29"),
    ("GB", "SCT", "Europe/London", "2026-04-02", 1, "2026-04-06"),
    ("GB", "ENG", "Europe/London", "2026-04-02", 1, "2026-04-07"),
    ("AU", "NSW", "Australia/Sydney", "2026-04-02", 1, "2026-04-07"),
    ("SE", None, "Europe/Stockholm", "2026-05-13", 2, "2026-05-18"),
    ("MY", "Kedah", "Asia/Kuala_Lumpur", "2026-05-07", 1, "2026-05-10"),  # Friday and Saturday are its weekend
]


@pytest.mark.parametrize(("country", "part", "zone", "begins", "count", "over"), OVER)
def test_working_days_end_where_a_wall_calendar_says(
    country: str, part: str | None, *, zone: str, begins: str, count: int, over: str
) -> None:
    noon = datetime.fromisoformat(f"{begins}T12:00").replace(tzinfo=ZoneInfo(zone))
    due = due_at(noon, Budget(count, Unit.BUSINESS_DAYS), calendar(country, part, zone))
    midnight = due.astimezone(ZoneInfo(zone))
    assert (midnight - timedelta(minutes=1)).date() == date.fromisoformat(over)
    assert (midnight.hour, midnight.minute) == (0, 0)


def test_the_days_that_were_passed_over_are_named() -> None:
    tokyo = calendar("JP", zone="Asia/Tokyo")
    start = datetime(2026, 9, 18, 3, 0, tzinfo=UTC)
    due = due_at(start, Budget(1, Unit.BUSINESS_DAYS), tokyo)
    assert [day[:10] for day in days_skipped(start, due, tokyo)] == ["2026-09-21", "2026-09-22", "2026-09-23"]


def test_office_hours_stop_for_a_holiday_in_the_middle_of_a_week() -> None:
    office = calendar("US", zone="America/New_York", hours=Window(540, 1020))
    start = datetime(2026, 11, 10, 16, 0, tzinfo=ZoneInfo("America/New_York"))
    due = due_at(start, Budget(2, Unit.BUSINESS_HOURS), office)
    assert due == datetime(2026, 11, 12, 10, 0, tzinfo=ZoneInfo("America/New_York"))


def test_good_friday_in_hong_kong_is_a_general_holiday_and_not_yet_a_statutory_one() -> None:
    friday = date(2026, 4, 3)
    public, general = (holidays_of(region("HK"), 2026, kinds) for kinds in (("public",), ("public", "optional")))
    assert (friday in {one.day for one in public}, friday in {one.day for one in general}) == (False, True)


def test_without_a_country_only_the_weekend_rests() -> None:
    plain = country_calendar(country=None, zone=ZoneInfo("UTC"), hours=(WHOLE_DAY,), years=[2026])
    assert plain.works_on(date(2026, 12, 25))
    assert not plain.works_on(date(2026, 12, 26))


def test_the_first_of_the_years_says_which_weekend_holds() -> None:
    johor = [
        country_calendar(country="MY", subdivision="Johor", zone=ZoneInfo("UTC"), hours=(WHOLE_DAY,), years=years)
        for years in ([2024, 2026], [2026, 2024], [2026])
    ]
    assert [one.is_weekday(date(2026, 5, 8)) for one in johor] == [False, False, True]  # a Friday


def test_a_week_has_its_hours_on_every_day_that_is_no_weekend() -> None:
    assert week_with((WHOLE_DAY,), frozenset({4, 5})) == ((WHOLE_DAY,),) * 4 + ((), (), (WHOLE_DAY,))
    assert week_with((WHOLE_DAY,), frozenset()) == ((WHOLE_DAY,),) * 7


@pytest.mark.parametrize(
    ("country", "part"), [("XX", None), ("", None), ("SGP", None), ("US", "Atlantis"), ("SG", "01"), ("EU", None)]
)
def test_a_place_that_nobody_knows_is_refused_and_not_counted_without_holidays(country: str, part: str | None) -> None:
    with pytest.raises(InvalidInput):
        region(country, part)
