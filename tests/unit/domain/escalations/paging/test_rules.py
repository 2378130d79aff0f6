"""Whom a page calls: in order, each once, and not in quiet hours where it can wait."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from watchfloor.domain.clocks.rules.calendars import Window
from watchfloor.domain.escalations.paging.rules import (
    Cause,
    OnCall,
    after_quiet,
    is_unattended,
    may_wait,
    next_to_call,
    order_of_call,
)

SINGAPORE = ZoneInfo("Asia/Singapore")
NIGHT = Window(22 * 60, 31 * 60)


def test_the_chain_holds_everybody_once_at_their_first_place() -> None:
    here, elsewhere = [OnCall("a", "sg"), OnCall("b", "sg")], [OnCall("b", "se"), OnCall("c", "se")]

    chain = order_of_call(here=here, elsewhere=elsewhere, leads=["d", "a"])

    assert [(one.actor, one.desk) for one in chain] == [("a", "sg"), ("b", "sg"), ("c", "se"), ("d", "")]
    assert next_to_call(chain, {"a", "b"}) == OnCall("c", "se")
    assert next_to_call(chain, {"a", "b", "c", "d"}) is None


@pytest.mark.parametrize(
    ("at", "called"),
    [
        ("2026-05-01T21:59+08:00", "2026-05-01T21:59+08:00"),
        ("2026-05-01T22:00+08:00", "2026-05-02T07:00+08:00"),
        ("2026-05-02T03:00+08:00", "2026-05-02T07:00+08:00"),
        ("2026-05-02T07:00+08:00", "2026-05-02T07:00+08:00"),
    ],
)
def test_a_page_waits_for_the_end_of_the_night(at: str, called: str) -> None:
    found = after_quiet(datetime.fromisoformat(at), NIGHT, SINGAPORE)

    assert found.astimezone(UTC) == datetime.fromisoformat(called).astimezone(UTC)


def test_what_a_clock_drives_and_danger_to_life_never_wait() -> None:
    assert {cause for cause in Cause if may_wait(cause, "S1")} == {Cause.GRAVE, Cause.CONTAINED}
    assert not any(may_wait(cause, "S0") for cause in Cause)


DUE = datetime(2026, 5, 1, 11, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    ("coming", "is_so"),
    [
        ((DUE - timedelta(minutes=1), None), False),
        ((DUE, None), True),
        ((None,), True),
        ((), False),
    ],
    ids=["a_shift_in_time", "a_shift_too_late", "no_shift_at_all", "no_desk"],
)
def test_a_legal_clock_is_unattended_where_no_shift_is_in_time(
    coming: tuple[datetime | None, ...], *, is_so: bool
) -> None:
    assert is_unattended(due=DUE, now=DUE - timedelta(hours=3), coming=coming) is is_so


@pytest.mark.parametrize("due", [None, DUE])
def test_what_has_no_legal_clock_or_is_past_is_not_unattended(due: datetime | None) -> None:
    assert not is_unattended(due=due, now=DUE, coming=(None,))
