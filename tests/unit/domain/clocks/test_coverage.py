"""Coverage: held against a plan read minute by minute, over nights and where the clocks change."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.clocks.desks.rules import (
    Presence,
    Shift,
    Team,
    Turn,
    Why,
    called,
    covered,
    gaps,
    leaving,
    next_covered,
    next_planned,
    on_shift,
    stretches,
)
from watchfloor.domain.clocks.rules.calendars import Calendar, Window

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
OFFICE = ((Window(540, 1080),),) * 5 + ((), ())
EVERY_DAY = frozenset(range(7))
START = datetime(2026, 10, 1, tzinfo=UTC)
LATE = datetime(2027, 1, 1, tzinfo=UTC)


def team(zone: str, *shifts: Shift, turns: tuple[Turn, ...] = (), off: dict[date, str] | None = None) -> Team:
    return Team(Calendar(ZoneInfo(zone), OFFICE, off or {}), shifts, turns)


def turn(person: str, kind: Presence = Presence.ON, starts: datetime = START, ends: datetime = LATE) -> Turn:
    return Turn(person, kind, starts, ends)


NIGHT = Shift("night", EVERY_DAY, Window(22 * 60, 30 * 60))
DAYTIME = Shift("day", frozenset(range(5)), Window(7 * 60, 16 * 60))
shifts = st.builds(
    Shift,
    key=st.sampled_from(["a", "b"]),
    weekdays=st.frozensets(st.integers(0, 6), min_size=1),
    window=st.builds(
        lambda opens, hours: Window(opens * 60, (opens + hours) * 60), st.integers(0, 23), st.integers(1, 12)
    ),
)
hours_of_october = st.integers(0, 24 * 31).map(lambda hours: START + hours * HOUR)
turns = st.builds(
    lambda person, kind, starts, length: Turn(person, kind, starts, starts + length * HOUR),
    st.sampled_from(["ana", "ben"]),
    st.sampled_from(Presence),
    hours_of_october,
    st.integers(1, 200),
)
zones = st.sampled_from(["UTC", "Asia/Singapore", "Europe/London", "Australia/Adelaide", "America/New_York"])


@given(zones, st.lists(shifts, min_size=1, max_size=3), st.lists(turns, max_size=5), hours_of_october)
def test_stretches_leave_no_minute_out_and_say_of_each_what_holds_at_it(
    zone: str, planned: list[Shift], times: list[Turn], start: datetime
) -> None:
    desk = team(zone, *planned, turns=tuple(times), off={date(2026, 10, 9): "A day off"})

    told = stretches(desk, start, start + 4 * DAY)

    assert (told[0].starts, told[-1].ends) == (start, start + 4 * DAY)
    assert all(one.ends == other.starts for one, other in pairwise(told))
    for one in told:
        middle = on_shift(desk, one.starts + (one.ends - one.starts) / 2)
        assert (middle.people, middle.why) == (one.people, one.why)
        assert bool(one.people) == one.is_covered


@given(st.lists(turns, max_size=6), hours_of_october)
def test_the_next_covered_minute_is_the_first_one(times: list[Turn], at: datetime) -> None:
    desk = team("Europe/London", DAYTIME, turns=tuple(times))
    found = next_covered(desk, at)
    if found is None:
        assert covered(desk, at, at + 30 * DAY) == []
    else:
        assert on_shift(desk, found).is_covered
        assert found == at or covered(desk, at, found) == []


@given(zones, st.lists(shifts, min_size=1, max_size=3), hours_of_october)
def test_the_next_planned_shift_is_the_first_that_begins_later_on_no_day_off(
    zone: str, planned: list[Shift], at: datetime
) -> None:
    local = at.astimezone(ZoneInfo(zone)).date()
    off = {local + n * DAY: "A day off" for n in (0, 1, 3)}

    found = next_planned(team(zone, *planned, off=off), at)

    assert found is not None
    assert at < found.starts < found.ends
    begins = found.starts.astimezone(ZoneInfo(zone)).date()
    assert begins not in off
    assert found.shift in {one.key for one in planned if begins.weekday() in one.weekdays}
    # Somebody who keeps every shift is there from then on, and begins at none before it.
    kept = covered(team(zone, *planned, turns=(turn("ana"),), off=off), at, found.starts + HOUR)
    assert kept[-1].starts <= found.starts < kept[-1].ends
    assert not [one for one in kept if at < one.starts < found.starts]


def test_a_desk_without_shifts_plans_none_and_nor_does_one_that_is_always_off() -> None:
    closed = {date(2026, 10, 1) + n * DAY: "Closed" for n in range(60)}
    assert next_planned(team("UTC"), START) is None
    assert next_planned(team("UTC", DAYTIME, off=closed), START) is None


def test_a_night_that_begins_before_a_day_off_is_planned_and_one_that_begins_on_it_is_not() -> None:
    desk = team("Asia/Singapore", NIGHT, off={date(2026, 10, 7): "A day off"})
    evening = datetime(2026, 10, 6, 22, tzinfo=ZoneInfo("Asia/Singapore"))
    first = next_planned(desk, evening - HOUR)
    after = next_planned(desk, evening)
    assert first is not None
    assert after is not None
    assert (first.starts, first.ends) == (evening, evening + 8 * HOUR)
    assert after.starts == evening + 2 * DAY


def test_a_night_belongs_to_its_evening_and_goes_on_over_midnight() -> None:
    desk = team("Asia/Singapore", NIGHT, turns=(turn("ana"),))
    begins = datetime(2026, 10, 6, tzinfo=UTC)
    [night] = covered(desk, begins, begins + timedelta(hours=23))
    assert (night.starts, night.ends) == (begins + 14 * HOUR, begins + 22 * HOUR)


@pytest.mark.parametrize(
    ("zone", "day", "hours"),
    [
        ("Australia/Sydney", date(2026, 10, 3), 7),
        ("Europe/London", date(2026, 10, 24), 9),
        ("America/New_York", date(2026, 10, 31), 9),
        ("Asia/Singapore", date(2026, 10, 3), 8),
    ],
)
def test_a_night_in_which_the_clocks_change_is_as_long_as_it_is(zone: str, day: date, hours: int) -> None:
    desk = team(zone, NIGHT, turns=(turn("ana"),))
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo(zone))
    [night] = covered(desk, noon, noon + timedelta(hours=22))
    assert night.ends - night.starts == hours * HOUR


def test_a_shift_that_nobody_takes_and_one_whose_people_are_away_are_told_apart() -> None:
    morning = datetime(2026, 10, 6, 9, tzinfo=UTC)
    assert on_shift(team("UTC", DAYTIME), morning).why is Why.NOBODY_ROSTERED
    away = team("UTC", DAYTIME, turns=(turn("ana"), turn("ana", Presence.AWAY)))
    assert (on_shift(away, morning).why, on_shift(away, morning).missing) == (Why.ALL_AWAY, ("ana",))


def test_a_day_off_plans_nothing_and_who_comes_all_the_same_covers_it() -> None:
    off = {date(2026, 10, 6): "Founders' Day"}
    at = datetime(2026, 10, 6, 9, tzinfo=UTC)
    resting = on_shift(team("UTC", DAYTIME, turns=(turn("ana"),), off=off), at)
    assert (resting.why, resting.off) == (Why.DAY_OFF, "Founders' Day")
    assert on_shift(team("UTC", DAYTIME, turns=(turn("ana", Presence.EXTRA),), off=off), at).people == ("ana",)


def test_without_shifts_the_hours_of_the_calendar_are_the_plan() -> None:
    desk = team("UTC", turns=(turn("ana"),))
    [day] = covered(desk, datetime(2026, 10, 6, tzinfo=UTC), datetime(2026, 10, 7, tzinfo=UTC))
    assert (day.starts.hour, day.ends.hour) == (9, 18)
    assert len(gaps(desk, datetime(2026, 10, 6, tzinfo=UTC), datetime(2026, 10, 7, tzinfo=UTC))) == 2


def test_people_are_called_by_rank_and_each_once() -> None:
    at = datetime(2026, 10, 6, 9, tzinfo=UTC)
    ranked = [(2, turn("ana")), (1, turn("ben")), (3, turn("ben")), (1, turn("cy", starts=LATE, ends=LATE + DAY))]
    assert called(ranked, at) == ("ben", "ana")


def test_who_is_there_leaves_where_the_last_of_their_stretches_ends() -> None:
    at = datetime(2026, 12, 7, 8, tzinfo=UTC)
    ben = turn("ben", Presence.EXTRA, at - HOUR, at + 2 * HOUR)
    later = turn("ben", Presence.EXTRA, at + 3 * HOUR, at + 4 * HOUR)
    told = stretches(team("UTC", DAYTIME, turns=(turn("ana"), ben, later)), at, at + DAY)

    assert leaving(told) == {"ana": datetime(2026, 12, 7, 16, tzinfo=UTC), "ben": at + 2 * HOUR}


def test_of_who_is_there_throughout_no_end_is_told() -> None:
    at = datetime(2026, 12, 7, 8, tzinfo=UTC)
    ben = turn("ben", Presence.EXTRA, at - DAY, at + 2 * DAY)
    assert leaving(stretches(team("UTC", DAYTIME, turns=(turn("ana"), ben)), at, at + DAY))["ben"] is None


def test_nobody_leaves_where_nobody_is() -> None:
    at = datetime(2026, 12, 6, 8, tzinfo=UTC)
    assert leaving(stretches(team("UTC", DAYTIME, turns=(turn("ana"),)), at, at + DAY)) == {}
    assert leaving([]) == {}
