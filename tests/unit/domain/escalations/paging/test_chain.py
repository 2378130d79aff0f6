"""A chain of calls: nobody twice, nobody left out, and nights that end where the clock on the wall says so."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.clocks.rules.calendars import Window
from watchfloor.domain.escalations.paging.rules import (
    Cause,
    OnCall,
    PageState,
    after_quiet,
    check_open,
    may_wait,
    next_to_call,
    order_of_call,
)
from watchfloor.kernel.errors import Conflict

NIGHT = Window(22 * 60, 31 * 60)
ZONES = st.sampled_from([ZoneInfo(name) for name in ("UTC", "Asia/Tokyo", "Europe/Stockholm", "America/New_York")])
MOMENTS = st.integers(0, 365 * 24 * 60).map(
    lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
TURNS = st.lists(st.builds(OnCall, actor=st.sampled_from("abcdef"), desk=st.sampled_from(["sg", "se"])), max_size=5)
LEADS = st.lists(st.sampled_from("defgh"), max_size=4)


@given(TURNS, TURNS, LEADS)
def test_whoever_can_be_called_is_in_the_chain_once(here: list[OnCall], there: list[OnCall], leads: list[str]) -> None:
    chain = order_of_call(here=here, elsewhere=there, leads=leads)

    actors = [one.actor for one in chain]
    assert len(set(actors)) == len(actors)
    assert set(actors) == {one.actor for one in [*here, *there]} | set(leads)


@given(TURNS, TURNS, LEADS)
def test_whoever_is_there_is_called_before_whoever_is_not(
    here: list[OnCall], there: list[OnCall], leads: list[str]
) -> None:
    actors = [one.actor for one in order_of_call(here=here, elsewhere=there, leads=leads)]

    present = {one.actor for one in here}
    assert set(actors[: len(present)]) == present
    assert all(actor in leads for actor in actors[len(present | {one.actor for one in there}) :])


@given(TURNS, LEADS)
def test_a_chain_that_nobody_answers_calls_everybody_and_ends(here: list[OnCall], leads: list[str]) -> None:
    chain = order_of_call(here=here, elsewhere=(), leads=leads)
    called: list[str] = []
    while (person := next_to_call(chain, called)) is not None:
        called.append(person.actor)

    assert called == [one.actor for one in chain]


def test_nobody_is_called_where_nobody_is() -> None:
    assert next_to_call(order_of_call(here=(), elsewhere=(), leads=()), ()) is None


@given(MOMENTS, ZONES)
def test_a_call_is_never_earlier_and_never_at_night(at: datetime, zone: ZoneInfo) -> None:
    found = after_quiet(at, NIGHT, zone)

    assert at <= found <= at + timedelta(hours=10)
    assert 7 <= found.astimezone(zone).hour < 22
    assert after_quiet(found, NIGHT, zone) == found


@pytest.mark.parametrize(
    ("at", "called"),
    [
        ("2026-03-28T23:00+01:00", "2026-03-29T07:00+02:00"),  # the night that is an hour shorter
        ("2026-10-24T23:00+02:00", "2026-10-25T07:00+01:00"),  # and the one that is an hour longer
        ("2026-12-31T22:00+01:00", "2027-01-01T07:00+01:00"),
        ("2026-06-01T12:00+02:00", "2026-06-01T12:00+02:00"),
    ],
)
def test_a_night_in_stockholm_ends_at_seven_on_the_wall(at: str, called: str) -> None:
    found = after_quiet(datetime.fromisoformat(at), NIGHT, ZoneInfo("Europe/Stockholm"))

    assert found == datetime.fromisoformat(called)


def test_without_quiet_hours_nothing_waits() -> None:
    at = datetime(2026, 5, 1, 3, 0, tzinfo=UTC)

    assert after_quiet(at, None, ZoneInfo("Asia/Tokyo")) == at


@pytest.mark.parametrize("severity", [None, "S1", "S2", "S3", "S4"])
@pytest.mark.parametrize("cause", [Cause.BREACH, Cause.CLOCK_SHORT, Cause.HANDOVER])
def test_what_a_clock_or_a_shift_drives_never_waits(cause: Cause, severity: str | None) -> None:
    assert not may_wait(cause, severity)


@pytest.mark.parametrize("state", PageState)
def test_a_page_that_went_unanswered_may_still_be_answered(state: PageState) -> None:
    if state is not PageState.ACKNOWLEDGED:
        check_open("PAGE-1", state)
        return
    with pytest.raises(Conflict) as refused:
        check_open("PAGE-1", state)
    assert refused.value.code == "page_over"
