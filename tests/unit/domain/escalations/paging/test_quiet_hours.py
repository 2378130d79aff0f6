"""Quiet hours of every shape, and a chain that keeps its order whoever was called already."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.clocks.rules.calendars import Window
from watchfloor.domain.escalations.paging.rules import (
    Cause,
    OnCall,
    after_quiet,
    may_wait,
    next_to_call,
    order_of_call,
)

SINGAPORE = ZoneInfo("Asia/Singapore")
CHAIN = st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=8).map(
    lambda names: [OnCall(name, "sg") for name in names]
)


@pytest.mark.parametrize(
    ("quiet", "at", "called"),
    [
        (Window(0, 6 * 60), "2026-05-01T00:00+08:00", "2026-05-01T06:00+08:00"),  # a night that begins at midnight
        (Window(0, 6 * 60), "2026-05-01T05:59:59+08:00", "2026-05-01T06:00+08:00"),
        (Window(0, 6 * 60), "2026-05-01T23:59+08:00", "2026-05-01T23:59+08:00"),
        (Window(20 * 60, 24 * 60), "2026-05-01T20:00+08:00", "2026-05-02T00:00+08:00"),  # and one that ends there
        (Window(20 * 60, 24 * 60), "2026-05-02T00:00+08:00", "2026-05-02T00:00+08:00"),
        (Window(13 * 60, 14 * 60), "2026-05-01T13:30+08:00", "2026-05-01T14:00+08:00"),  # a siesta
        (Window(13 * 60, 14 * 60), "2026-05-01T12:59+08:00", "2026-05-01T12:59+08:00"),
        (Window(23 * 60 + 30, 30 * 60), "2026-02-28T23:45+08:00", "2026-03-01T06:00+08:00"),
        (Window(23 * 60 + 30, 30 * 60), "2024-02-29T01:00+08:00", "2024-02-29T06:00+08:00"),
        (Window(22 * 60, 31 * 60), "2026-05-01T15:00+00:00", "2026-05-02T07:00+08:00"),  # asked in another zone
    ],
)
def test_a_call_waits_for_the_end_of_the_quiet_hours_it_falls_in(quiet: Window, at: str, called: str) -> None:
    found = after_quiet(datetime.fromisoformat(at), quiet, SINGAPORE)
    assert found == datetime.fromisoformat(called)


@given(st.integers(0, 2_000), st.integers(0, 30))
def test_of_two_calls_the_earlier_is_never_made_later(hours: int, more: int) -> None:
    first = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=hours)
    quiet = Window(22 * 60, 31 * 60)
    assert after_quiet(first, quiet, SINGAPORE) <= after_quiet(first + timedelta(hours=more), quiet, SINGAPORE)


@given(CHAIN, st.sets(st.sampled_from("abcdefgh")))
def test_whoever_is_next_was_not_called_and_nobody_before_them_was_left_out(
    chain: list[OnCall], called: set[str]
) -> None:
    found = next_to_call(chain, called)
    if found is None:
        assert {one.actor for one in chain} <= called
        return
    assert found.actor not in called
    assert {one.actor for one in chain[: chain.index(found)]} <= called


def test_somebody_who_is_on_call_and_leads_is_called_for_their_desk() -> None:
    chain = order_of_call(here=(OnCall("a", "sg"),), elsewhere=(OnCall("a", "se"),), leads=("a",))
    assert chain == (OnCall("a", "sg"),)


@pytest.mark.parametrize(
    ("cause", "severity", "waits"),
    [
        (Cause.GRAVE, "S0", False),
        (Cause.GRAVE, "S1", True),
        (Cause.GRAVE, None, True),
        (Cause.CONTAINED, "S0", False),
        (Cause.CONTAINED, "S1", True),
        (Cause.CONTAINED, "S3", True),
        (Cause.BREACH, "S4", False),
        (Cause.CLOCK_SHORT, None, False),
        (Cause.HANDOVER, None, False),
    ],
)
def test_what_may_wait_for_the_morning(cause: Cause, severity: str | None, *, waits: bool) -> None:
    assert may_wait(cause, severity) is waits
