"""What a calendar's days come to: a person's word over the library's, and what another library would change."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.clocks.calendars.countries import Holiday
from watchfloor.domain.clocks.calendars.hours import window, windows, written, zone_named
from watchfloor.domain.clocks.calendars.rules import Said, check_day, counting, days_off, differences, years_to_store
from watchfloor.domain.clocks.calendars.schemas import DayKind, Source
from watchfloor.domain.clocks.rules.calendars import MINUTES_OF_DAY, Window
from watchfloor.kernel.errors import InvalidInput

CHRISTMAS, BOXING = date(2026, 12, 25), date(2026, 12, 26)
OFFICE = ((Window(540, 1080),),) * 5 + ((), ())


def library(day: date = CHRISTMAS, name: str = "Christmas Day", *, is_estimated: bool = False) -> Said:
    return Said(day, DayKind.OFF, name, is_estimated, Source.LIBRARY)


def person(day: date = CHRISTMAS, kind: DayKind = DayKind.WORKING, name: str = "We work") -> Said:
    return Said(day, kind, name, is_estimated=False, source=Source.MANUAL)


days = st.dates(date(2026, 1, 1), date(2026, 1, 12))
words = st.builds(
    Said,
    days,
    st.sampled_from(DayKind),
    st.sampled_from(["a", "b"]),
    st.booleans(),
    st.sampled_from(Source),
)
one_of_each = st.lists(words, unique_by=lambda one: (one.day, one.source), max_size=20)


def test_a_person_who_says_that_a_holiday_is_worked_is_believed() -> None:
    assert dict(days_off([library(), person()])) == {}


def test_a_person_is_believed_whoever_spoke_first() -> None:
    for said in ([library(), person(kind=DayKind.OFF)], [person(kind=DayKind.OFF), library()]):
        assert dict(days_off(said)) == {CHRISTMAS: "We work"}


def test_an_estimated_day_off_says_so_in_its_name_alone() -> None:
    said = library(is_estimated=True)
    assert (said.name, days_off([said])[CHRISTMAS]) == ("Christmas Day", "Christmas Day (estimated)")


@given(one_of_each)
def test_of_each_day_one_word_counts_and_it_is_a_persons_where_there_is_one(said: list[Said]) -> None:
    counted = counting(said)
    assert set(counted) == {one.day for one in said}
    for day, word in counted.items():
        spoke = {one.source for one in said if one.day == day}
        assert word.source is (Source.MANUAL if Source.MANUAL in spoke else Source.LIBRARY)


@given(one_of_each)
def test_a_day_is_off_where_the_word_that_counts_says_so(said: list[Said]) -> None:
    counted = counting(said)
    assert set(days_off(said)) == {day for day, word in counted.items() if word.kind is DayKind.OFF}


@given(one_of_each, st.permutations(range(20)))
def test_the_order_in_which_words_are_stored_changes_nothing(said: list[Said], order: list[int]) -> None:
    shuffled = [said[n] for n in order if n < len(said)]
    assert days_off(shuffled) == days_off(said)


def test_another_library_is_told_day_by_day_in_order() -> None:
    stored = [library(), library(BOXING, "Boxing Day"), library(date(2026, 1, 1), "New Year's Day")]
    fresh = [
        Holiday(date(2026, 1, 1), "New Year's Day", is_estimated=False),
        Holiday(CHRISTMAS, "Christmas", is_estimated=False),
        Holiday(date(2026, 3, 20), "Eid", is_estimated=True),
    ]
    assert differences(stored, fresh) == (
        (date(2026, 3, 20), None, "Eid (estimated)"),
        (CHRISTMAS, "Christmas Day", "Christmas"),
        (BOXING, "Boxing Day", None),
    )


def test_a_day_that_becomes_certain_is_a_change() -> None:
    stored = [library(name="Eid", is_estimated=True)]
    fresh = [Holiday(CHRISTMAS, "Eid", is_estimated=False)]
    assert differences(stored, fresh) == ((CHRISTMAS, "Eid (estimated)", "Eid"),)


def test_what_a_person_said_is_no_difference_of_libraries() -> None:
    assert (
        differences([library(), person(), person(BOXING)], [Holiday(CHRISTMAS, "Christmas Day", is_estimated=False)])
        == ()
    )


@given(one_of_each)
def test_what_the_library_says_still_is_no_change(said: list[Said]) -> None:
    fresh = [Holiday(one.day, one.name, one.is_estimated) for one in said if one.source is Source.LIBRARY]
    assert differences(said, fresh) == ()


@pytest.mark.parametrize("year", [1999, 2026, 2030])
def test_the_year_before_and_three_years_ahead_are_stored(year: int) -> None:
    assert list(years_to_store(year)) == [year - 1, year, year + 1, year + 2, year + 3]


@pytest.mark.parametrize("day", [date(2026, 12, 26), date(2026, 12, 27)])
def test_a_day_without_hours_is_taken_off_but_not_worked(day: date) -> None:
    check_day(day, DayKind.OFF, OFFICE)
    with pytest.raises(InvalidInput, match=f"{day:%A}") as refused:
        check_day(day, DayKind.WORKING, OFFICE)
    assert refused.value.code == "no_hours_that_day"


@pytest.mark.parametrize("kind", DayKind)
def test_a_day_with_hours_is_either(kind: DayKind) -> None:
    check_day(CHRISTMAS, kind, OFFICE)


@given(st.integers(0, MINUTES_OF_DAY - 1), st.integers(1, MINUTES_OF_DAY - 1))
def test_every_window_is_read_as_it_was_written(opens: int, length: int) -> None:
    one = Window(opens, opens + length)
    assert window(written(one)) == one


def test_a_window_of_a_whole_day_that_begins_at_noon_cannot_be_written() -> None:
    with pytest.raises(InvalidInput) as refused:
        window("12:00-12:00")
    assert refused.value.code == "bad_window"


@pytest.mark.parametrize(
    "text", ["9:00-18:00", "09.00-18.00", "09:00 - 18:00", "09:00-18:00;", "24:00-06:00", "٠٩:٠٠-١٨:٠٠"]
)
def test_hours_are_written_one_way(text: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        window(text)
    assert refused.value.code == "bad_window"


@pytest.mark.parametrize("text", [",", "09:00-12:00,", "09:00-12:00,,13:00-17:00"])
def test_a_comma_with_nothing_behind_it_is_no_window(text: str) -> None:
    with pytest.raises(InvalidInput):
        windows(text)


@pytest.mark.parametrize("name", ["", "Nowhere", "../../etc/passwd", "/etc/localtime", "Asia", "a" * 300, "UTC\0"])
def test_what_is_no_zone_is_refused_and_opens_no_file(name: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        zone_named(name)
    assert refused.value.code == "unknown_zone"
