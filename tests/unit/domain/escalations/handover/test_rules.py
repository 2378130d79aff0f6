"""Drafting a handover: what expires first, what is unstable, and words that nobody has to guess."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.escalations.handover.rules import (
    Illness,
    Open,
    Running,
    Todo,
    check_synthesis,
    contingencies_of,
    expires_at,
    has_begun,
    illness_of,
    is_overdue,
    order,
    summary_of,
)
from watchfloor.kernel.errors import InvalidInput

NOW = datetime(2026, 5, 1, 8, 0, tzinfo=UTC)
ENDS = NOW + timedelta(hours=9)


def legal(hours: float | None, *, is_breached: bool = False) -> Running:
    due = None if hours is None else NOW + timedelta(hours=hours)
    return Running("IN-IT-3-1-D", due, is_legal=True, is_mandatory=True, is_breached=is_breached)


def item(*clocks: Running, severity: str | None = "S2", **changes: Any) -> Open:
    told: dict[str, Any] = {
        "ref": "ESC-2026-000001",
        "title": "Three shows",
        "state": "in_progress",
        "demand_class": "government_order",
        "jurisdictions": ("IN",),
        "waiting_for": "",
        "waiting_until": None,
        "items_open": 1,
        "items": 3,
        "tasks": (),
    }
    return Open(severity=severity, clocks=clocks, **told | changes)


@pytest.mark.parametrize(
    ("handed", "illness"),
    [
        (item(legal(3)), Illness.UNSTABLE),
        (item(legal(20)), Illness.STABLE),
        (item(legal(20, is_breached=True)), Illness.UNSTABLE),
        (item(severity="S0"), Illness.UNSTABLE),
        (item(legal(20), severity="S1"), Illness.WATCHER),
        (item(legal(None)), Illness.WATCHER),
        (item(legal(20), tasks=(Todo("Ask", NOW + timedelta(hours=1), "desk"),)), Illness.WATCHER),
        (item(legal(20), tasks=(Todo("Ask", NOW + timedelta(hours=1), "desk", is_advice=True),)), Illness.STABLE),
        (item(legal(20), waiting_until=NOW + timedelta(hours=2)), Illness.WATCHER),
        (item(), Illness.STABLE),
    ],
)
def test_how_much_an_item_must_be_watched(handed: Open, illness: Illness) -> None:
    assert illness_of(handed, ends=ENDS) is illness


@given(st.lists(st.none() | st.floats(0, 100), max_size=8))
def test_what_expires_first_comes_first_and_what_never_does_last(hours: list[float | None]) -> None:
    found = [expires_at(one) for one in order(item(*([legal(at)] if at is not None else [])) for at in hours)]

    timed = [at for at in found if at is not None]
    assert found == sorted(timed) + [None] * (len(found) - len(timed))


def test_a_summary_says_how_grave_what_where_and_how_far() -> None:
    told = summary_of(item(legal(3), waiting_for="legal"))

    assert told == "S2 government order, IN: Three shows. In progress; 2 of 3 items settled; waits for legal."


def test_every_legal_clock_has_its_if_and_then() -> None:
    told = contingencies_of(item(legal(3), legal(None), waiting_for="requester"))

    assert [one["if"] for one in told] == [
        "IN-IT-3-1-D is not met an hour before 2026-05-01 11:00 UTC",
        "the time of IN-IT-3-1-D is not known",
        "requester does not answer",
    ]


@pytest.mark.parametrize(("words", "illness", "in_bulk"), [("", Illness.STABLE, False), ("", Illness.WATCHER, True)])
def test_what_is_taken_over_is_said_or_stable(words: str, illness: Illness, *, in_bulk: bool) -> None:
    with pytest.raises(InvalidInput):
        check_synthesis(words, illness, in_bulk=in_bulk)


@pytest.mark.parametrize(("minutes", "is_so"), [(-1, False), (0, True), (15, True)])
def test_a_shift_has_begun_at_its_very_beginning(minutes: int, *, is_so: bool) -> None:
    assert has_begun(shift_begins=NOW, now=NOW + timedelta(minutes=minutes)) is is_so


def test_a_quarter_of_an_hour_into_the_shift_is_too_late() -> None:
    assert not is_overdue(shift_begins=NOW, now=NOW + timedelta(minutes=14, seconds=59))
    assert is_overdue(shift_begins=NOW, now=NOW + timedelta(minutes=15))
