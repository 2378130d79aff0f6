"""Calendars: windows that overlap are refused, and a moved clock takes or gives its hour to a night."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from factories.working_time import NIGHTS, OFFICE
from watchfloor.domain.clocks.rules.calendars import Calendar, Week, Window, is_free_of_overlap
from watchfloor.kernel.errors import InvalidInput

LONDON = ZoneInfo("Europe/London")


@pytest.mark.parametrize(("opens", "closes"), [(-1, 60), (60, 60), (60, 30), (1440, 1500), (0, 1441)])
def test_a_window_that_is_none_is_refused(opens: int, closes: int) -> None:
    with pytest.raises(InvalidInput) as refused:
        Window(opens, closes)

    assert refused.value.code == "bad_window"


@pytest.mark.parametrize(
    "week",
    [
        ((Window(0, 60), Window(30, 90)), (), (), (), (), (), ()),
        ((Window(0, 60),), (), (), (), (), (), (Window(1_400, 1_480),)),  # Sunday night into Monday
    ],
)
def test_windows_that_overlap_are_refused(week: Week) -> None:
    assert not is_free_of_overlap(week)
    with pytest.raises(InvalidInput, match="do not overlap"):
        Calendar(LONDON, week)


def test_a_week_of_six_days_is_refused() -> None:
    with pytest.raises(InvalidInput, match="seven days"):
        Calendar(LONDON, OFFICE[:6])


@pytest.mark.parametrize(("night", "hours"), [(date(2026, 3, 27), 8), (date(2026, 3, 28), 7), (date(2026, 10, 24), 9)])
def test_a_night_over_a_moved_clock_is_as_long_as_it_was(night: date, hours: int) -> None:
    [(opens, closes)] = Calendar(LONDON, NIGHTS).spans(night)

    assert closes - opens == timedelta(hours=hours)


def test_a_day_off_has_no_working_time_and_the_night_before_keeps_its_own() -> None:
    calendar = Calendar(LONDON, NIGHTS, {date(2026, 5, 4): "Early May"})

    assert list(calendar.spans(date(2026, 5, 4))) == []
    assert len(list(calendar.spans(date(2026, 5, 3)))) == 1
