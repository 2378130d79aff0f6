"""How commands read instants: what the clocks jump over or pass twice is asked about and not guessed."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories.working_time import ZONES
from watchfloor.cli.clock import FIRST_YEAR, LAST_YEAR, Asked, moment_in
from watchfloor.cli.options import moment
from watchfloor.domain.clocks.rules.budgets import Unit
from watchfloor.kernel.errors import InvalidInput

SINGAPORE, LONDON = ZoneInfo("Asia/Singapore"), ZoneInfo("Europe/London")
AT = datetime(2026, 11, 4, 12, 0, tzinfo=UTC)
MINUTES = st.integers(0, 60 * 24 * 365 * 20).map(lambda n: datetime(2015, 1, 1, tzinfo=UTC) + timedelta(minutes=n))


def refusal(text: str, zone: ZoneInfo = LONDON) -> InvalidInput:
    with pytest.raises(InvalidInput) as refused:
        moment_in(text, zone)
    return refused.value


@given(MINUTES, st.sampled_from(ZONES))
def test_an_instant_with_its_offset_is_that_instant_in_any_zone(at: datetime, zone: ZoneInfo) -> None:
    assert moment_in(at.astimezone(zone).isoformat(), SINGAPORE) == at


@given(MINUTES, st.sampled_from(ZONES))
def test_a_wall_time_is_read_where_it_hangs_or_refused_where_it_is_there_twice(at: datetime, zone: ZoneInfo) -> None:
    wall = at.astimezone(zone).replace(tzinfo=None)
    read, code = None, ""
    try:
        read = moment_in(wall.isoformat(), zone)
    except InvalidInput as refused:
        code = refused.code
    twice = wall.replace(tzinfo=zone, fold=0).utcoffset() != wall.replace(tzinfo=zone, fold=1).utcoffset()
    assert (read is None) is twice
    assert read == at or code == "time_twice"


@pytest.mark.parametrize(
    ("zone", "wall", "code"),
    [
        ("Europe/London", "2026-03-29T01:30", "no_such_time"),
        ("Europe/London", "2026-10-25T01:30", "time_twice"),
        ("America/New_York", "2026-03-08T02:00", "no_such_time"),
        ("America/New_York", "2026-11-01T01:59", "time_twice"),
        ("Australia/Sydney", "2026-10-04T02:30", "no_such_time"),
        ("Australia/Sydney", "2026-04-05T02:30", "time_twice"),
        ("Australia/Lord_Howe", "2026-10-04T02:15", "no_such_time"),  # half an hour there
        ("Pacific/Apia", "2011-12-30T12:00", "no_such_time"),  # a whole day
    ],
)
def test_an_hour_that_is_not_there_or_there_twice_is_asked_about(zone: str, wall: str, code: str) -> None:
    told = refusal(wall, ZoneInfo(zone))
    assert told.code == code
    for text in told.fix.removeprefix("Give it with its offset, as ").rstrip(".").split(" or "):
        assert moment_in(text, ZoneInfo(zone)).tzinfo is UTC


@pytest.mark.parametrize(
    ("zone", "wall", "instant"),
    [
        ("Europe/London", "2026-03-29T00:59", "2026-03-29T00:59Z"),
        ("Europe/London", "2026-03-29T02:00", "2026-03-29T01:00Z"),
        ("Europe/London", "2026-10-25T00:59", "2026-10-24T23:59Z"),
        ("Europe/London", "2026-10-25T02:00", "2026-10-25T02:00Z"),
        ("Asia/Singapore", "2026-11-04", "2026-11-03T16:00Z"),
        ("Asia/Kolkata", "2026-02-20T00:00", "2026-02-19T18:30Z"),
        ("Asia/Kathmandu", "2026-02-20T05:45", "2026-02-20T00:00Z"),
    ],
)
def test_a_wall_time_beside_the_jump_is_read(zone: str, wall: str, instant: str) -> None:
    assert moment_in(wall, ZoneInfo(zone)) == datetime.fromisoformat(instant)


@pytest.mark.parametrize(
    "text", ["", "now", "tomorrow", "2026-13-01", "12:00", "2026-11-04T25:00", "4/11/2026", "٢٠٢٦-١١-٠٤x"]
)
def test_what_is_no_instant_is_told_and_cut_short(text: str) -> None:
    assert refusal(text).code == "bad_time"
    assert len(refusal(text * 1_000 or "x" * 9_000).detail) < 100


@pytest.mark.parametrize("year", [FIRST_YEAR - 1, LAST_YEAR + 1, 1, 9999])
def test_another_age_is_no_instant(year: int) -> None:
    assert refusal(f"{year:04d}-06-01T00:00:00Z").code == "bad_time"


@pytest.mark.parametrize("text", ["2026-12-01T09:00", "2026-12-01", "soon", ""])
def test_where_no_zone_is_given_an_instant_has_its_offset(text: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        moment(text)
    assert refused.value.code == "bad_time"


@pytest.mark.parametrize("text", ["2026-12-01T09:00:00+08:00", "2026-12-01T01:00:00Z", "20261201T010000Z"])
def test_an_instant_is_one_however_it_is_written(text: str) -> None:
    assert moment(text) == datetime(2026, 12, 1, 1, 0, tzinfo=UTC)


def test_business_hours_are_those_of_an_office_and_other_time_is_of_whole_days() -> None:
    asked = Asked("SG", None, SINGAPORE, None)
    [(opens, closes)] = asked.calendar(Unit.BUSINESS_HOURS, AT).spans(date(2026, 11, 4))
    [(begins, ends)] = asked.calendar(Unit.BUSINESS_DAYS, AT).spans(date(2026, 11, 4))
    assert (closes - opens, ends - begins) == (timedelta(hours=9), timedelta(hours=24))


def test_hours_that_are_given_hold_for_days_too() -> None:
    given_hours = Asked("SG", None, SINGAPORE, "09:00-12:00,13:00-17:00")
    spans = list(given_hours.calendar(Unit.BUSINESS_DAYS, AT).spans(date(2026, 11, 4)))
    assert sum((ends - begins for begins, ends in spans), timedelta()) == timedelta(hours=7)


def test_an_empty_text_of_hours_is_refused_and_not_taken_for_none_given() -> None:
    with pytest.raises(InvalidInput) as refused:
        Asked("SG", None, SINGAPORE, "").calendar(Unit.BUSINESS_HOURS, AT)
    assert refused.value.code == "bad_window"


@pytest.mark.parametrize("country", [None, ""])
def test_a_part_needs_its_country(country: str | None) -> None:
    with pytest.raises(InvalidInput) as refused:
        Asked(country, "NSW", SINGAPORE, None).calendar(Unit.BUSINESS_DAYS, AT)
    assert refused.value.code == "country_missing"


@pytest.mark.parametrize(
    ("country", "ends", "says"),
    [
        (None, "2150-01-01T00:00Z", ""),
        ("SG", "2026-11-04T00:00Z", ""),
        ("in", "2035-12-31T12:00Z", ""),
        ("in", "2035-12-31T17:00Z", "IN are known from 2001 to 2035"),  # already New Year in Singapore
        ("IN", "2040-01-01T00:00Z", "IN are known from 2001 to 2035"),
    ],
)
def test_beyond_the_years_that_are_known_that_is_said(country: str | None, ends: str, says: str) -> None:
    told = Asked(country, None, SINGAPORE, None).doubt(datetime.fromisoformat(ends))
    assert (says in told, bool(told)) == (True, bool(says))
