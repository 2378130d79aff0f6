"""Countries: their holidays and weekends by part, the estimated ones marked, and what is not known told."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from watchfloor.domain.clocks.calendars.countries import (
    COUNTRIES,
    LIBRARY,
    DaysOff,
    Region,
    categories,
    check_categories,
    holidays_of,
    known_years,
    region,
    subdivisions,
    weekend,
)
from watchfloor.domain.clocks.calendars.hours import OFFICE, week_of, window, windows, written
from watchfloor.domain.clocks.calendars.statutory import country_calendar
from watchfloor.domain.clocks.rules.calendars import Calendar, Window
from watchfloor.kernel.errors import InvalidInput

SINGAPORE = ZoneInfo("Asia/Singapore")


def names(country: str, part: str | None, year: int) -> dict[str, str]:
    return {str(one.day): one.name for one in holidays_of(region(country, part), year)}


@pytest.mark.parametrize(
    ("country", "part", "day", "name"),
    [
        ("SG", None, "2026-08-10", "National Day (observed)"),
        ("JP", None, "2026-09-22", "National Holiday"),
        ("GB", "SCT", "2026-11-30", "Saint Andrew's Day"),
        ("GB", "ENG", "2026-04-06", "Easter Monday"),
        ("AU", "NSW", "2026-06-08", "King's Birthday"),
        ("NZ", "AUK", "2026-01-26", "Auckland Anniversary Day"),
        ("US", None, "2026-07-03", "Independence Day (observed)"),
        ("SE", None, "2026-01-06", "Epiphany"),
    ],
)
def test_the_days_off_of_a_region_have_their_english_names(country: str, part: str | None, day: str, name: str) -> None:
    assert names(country, part, 2026)[day] == name


def test_scotland_and_england_do_not_rest_on_the_same_days() -> None:
    assert "2026-04-06" not in names("GB", "SCT", 2026)
    assert "2026-11-30" not in names("GB", "ENG", 2026)


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_country_has_days_off_for_years_ahead_and_no_label_in_a_name(country: str) -> None:
    for part in (None, *subdivisions(country)[:3]):
        days = [one for year in range(2024, 2036) for one in holidays_of(region(country, part), year)]
        assert len(days) > 50
        assert [one for one in days if "estimated" in one.name or not one.name.isascii()] == []


def test_an_estimated_day_says_so_and_one_that_is_certain_by_another_name_does_not() -> None:
    found = {one.day: one for one in holidays_of(region("IN"), 2027)}
    assert found[date(2027, 3, 10)].is_estimated
    assert found[date(2027, 3, 10)].told == "Id-ul-Fitr (estimated)"
    shared = found[date(2027, 8, 15)]
    assert ("Independence Day" in shared.name, shared.is_estimated) == (True, False)


@pytest.mark.parametrize("given", ["NSW", "nsw", "AU-NSW", "New South Wales"])
def test_a_part_is_known_by_its_code_and_by_its_name(given: str) -> None:
    assert region("au", given) == Region("AU", "NSW")


@pytest.mark.parametrize(
    ("country", "part", "year", "rests"),
    [
        ("SG", None, 2026, {5, 6}),
        ("HK", None, 2026, {5, 6}),
        ("MY", None, 2026, {5, 6}),
        ("MY", "Kedah", 2026, {4, 5}),
        ("MY", "Kelantan", 2026, {4, 5}),
        ("MY", "Terengganu", 2026, {4, 5}),
        ("MY", "Johor", 2024, {4, 5}),
        ("MY", "Johor", 2026, {5, 6}),
    ],
)
def test_a_weekend_is_that_of_the_region_in_that_year(
    country: str, part: str | None, year: int, rests: set[int]
) -> None:
    assert weekend(region(country, part), year) == rests


def test_what_is_not_known_is_told_with_what_is() -> None:
    with pytest.raises(InvalidInput, match="AU, GB, HK") as told:
        region("XX")
    assert (told.value.code, told.value.facts["countries"]) == ("unknown_country", list(COUNTRIES))
    with pytest.raises(InvalidInput, match="ENG, NIR, SCT, WLS"):
        region("GB", "ZZ")
    with pytest.raises(InvalidInput, match="the same everywhere"):
        region("JP", "13")
    with pytest.raises(InvalidInput, match="public"):
        check_categories("SG", ("public", "market"))


def test_the_kinds_of_days_off_are_told_and_may_be_put_together() -> None:
    assert categories("SE") == ("bank", "de_facto", "optional", "public")
    together = holidays_of(Region("SE"), 2026, ("public", "de_facto"))
    assert {one.day for one in together} > {one.day for one in holidays_of(Region("SE"), 2026)}


def test_years_that_are_not_known_have_no_days_off_and_no_warning() -> None:
    assert holidays_of(Region("IN"), 2036) == ()
    assert (2035 in known_years("IN"), 2036 in known_years("IN"), 2090 in known_years("SG")) == (True, False, True)
    assert LIBRARY[0].isdigit()


def test_days_off_are_found_in_any_year_and_told_over_for_those_asked() -> None:
    days = DaysOff(Region("SG"), range(2026, 2027))
    assert days[date(2031, 1, 1)] == "New Year's Day"
    assert date(2026, 1, 2) not in days
    assert len(days) == len(list(days)) == len(holidays_of(Region("SG"), 2026))


def test_a_calendar_of_a_country_is_made_once() -> None:
    def asked() -> Calendar:
        return country_calendar(country="MY", subdivision="Kedah", zone=SINGAPORE, hours=(OFFICE,), years=[2026])

    calendar = asked()
    assert [bool(day) for day in calendar.week] == [True, True, True, True, False, False, True]
    assert not calendar.works_on(date(2026, 9, 16))
    assert asked() is calendar


@pytest.mark.parametrize("text", ["09:00-18:00", "22:00-06:00", "00:00-24:00", "18:30-00:00"])
def test_hours_read_as_they_are_written(text: str) -> None:
    assert written(window(text)) == text.replace("00:00-00:00", "00:00-24:00").replace("-00:00", "-24:00")


def test_several_windows_stand_in_their_order_and_a_night_belongs_to_its_evening() -> None:
    assert windows("14:00-18:00, 09:00-13:00") == (Window(540, 780), Window(840, 1080))
    assert window("22:00-06:00") == Window(22 * 60, 30 * 60)


@pytest.mark.parametrize("text", ["", "9-5", "09:00", "09:00-09:00", "25:00-26:00", "09:00-24:30", "09:60-10:00"])
def test_what_is_no_window_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput) as told:
        window(text)
    assert told.value.code == "bad_window"


def test_a_week_whose_windows_overlap_is_refused() -> None:
    with pytest.raises(InvalidInput, match="do not overlap"):
        week_of((("22:00-06:00",), ("05:00-09:00",), (), (), (), (), ()))
    with pytest.raises(InvalidInput, match="seven days"):
        week_of((("09:00-10:00",),))
