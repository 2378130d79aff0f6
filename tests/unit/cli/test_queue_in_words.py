"""Clocks and tables of them in words: the least due time of what is open, how one stands, and an audit's exit."""

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.cli import running_clocks
from watchfloor.cli.escalations import asking
from watchfloor.cli.escalations.asking import least_due, open_clocks, tell_clocks
from watchfloor.client.desk import PAGE
from watchfloor.client.generated.shapes import ClockLine, LostClock

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
OPEN = {"awaiting", "running", "paused"}
STATES = ["awaiting", "running", "paused", "met", "ended", "cancelled"]


def clock(hours: float | None = 3, *, state: str = "running", **changes: Any) -> ClockLine:
    told: dict[str, Any] = {
        "bound": "not_after",
        "breached_at": None,
        "clock_class": "fixed",
        "due_at": None if hours is None else NOW + hours * HOUR,
        "earliest_at": None,
        "ended_at": None,
        "is_counterparty": False,
        "is_internal_target": False,
        "is_mandatory": True,
        "is_pausable": True,
        "is_provisional": False,
        "kind": "internal",
        "name": "decision",
        "next_at": None,
        "next_mark": None,
        "obligation": None,
        "ref": "CLK-1",
        "start_event": "receipt",
        "started_at": NOW,
        "state": state,
        "subject": "ESC-1",
        "version": 1,
        "zone": "UTC",
    }
    return ClockLine.model_validate(told | changes)


@pytest.fixture
def at_nine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "system_clock", lambda: NOW)


@pytest.mark.parametrize("state", STATES)
def test_what_is_over_is_not_due(state: str) -> None:
    assert (least_due([clock(state=state)]) is not None) == (state in OPEN)


@given(st.lists(st.tuples(st.none() | st.integers(-50, 50), st.sampled_from(STATES)), max_size=8))
def test_the_least_due_time_is_of_what_is_open_and_has_one(cases: list[tuple[int | None, str]]) -> None:
    clocks = [clock(hours, state=state) for hours, state in cases]
    due = [NOW + hours * HOUR for hours, state in cases if hours is not None and state in OPEN]
    assert least_due(clocks) == (min(due) if due else None)
    assert len(open_clocks(clocks)) == sum(state in OPEN for _, state in cases)


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (3, "2026-12-01 12:00Z (3 h left)"),
        (-0.2, "2026-12-01 08:48Z (late by 12 m)"),
        (0, "2026-12-01 09:00Z (under 1 m left)"),
        (100, "2026-12-05 13:00Z (4 d 4 h left)"),
        (None, "CLK-1  ESC-1    running  -"),
    ],
)
@pytest.mark.usefixtures("at_nine")
def test_a_row_says_how_long_there_is(hours: float | None, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    tell_clocks([clock(hours)], as_json=False)
    assert words in capsys.readouterr().out


@pytest.mark.usefixtures("at_nine")
def test_a_name_from_outside_steers_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    tell_clocks([clock(name="\x1b[2Jgone\nCLK-9")], as_json=False)
    told = capsys.readouterr().out
    assert "\x1b" not in told
    assert len(told.splitlines()) == 2


def test_no_clocks_are_told_in_words_and_as_an_empty_list(capsys: pytest.CaptureFixture[str]) -> None:
    tell_clocks([], as_json=False)
    tell_clocks([], as_json=True)
    told = capsys.readouterr()
    assert (told.out, told.err) == ("[]\n", "Nothing to show.\n")


@pytest.mark.parametrize(("limit", "page", "shown"), [(1, 1, 1), (3, 3, 3), (50, 50, 5), (10_000, None, 5)])
def test_no_more_is_read_than_is_shown(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], limit: int, page: int | None, shown: int
) -> None:
    asked: list[int] = []

    def every(read: Callable[[str | None], list[ClockLine]]) -> Iterator[ClockLine]:
        yield from read(None)

    def listed(*, cursor: str | None, limit: int) -> list[ClockLine]:
        asked.append(limit)
        return [clock(ref=f"CLK-{number}") for number in range(5)]

    desk = SimpleNamespace(every=every, list_clocks=listed)
    monkeypatch.setattr(running_clocks, "open_desk", lambda: nullcontext(desk))
    running_clocks.list_clocks(limit=limit)
    assert asked == [page or PAGE]
    assert len(capsys.readouterr().out.splitlines()) == 1 + shown


@pytest.mark.parametrize("as_json", [True, False])
@pytest.mark.parametrize("lost", [(), (LostClock(ref="CLK-4", subject="ESC-1", why="says nothing more"),)])
def test_an_audit_ends_in_one_where_a_clock_was_lost(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], lost: tuple[LostClock, ...], *, as_json: bool
) -> None:
    told = SimpleNamespace(open_clocks=7, lost=lost, overdue=2, lag_seconds=1.5)
    desk = SimpleNamespace(audit_clocks=lambda: told)
    monkeypatch.setattr(running_clocks, "open_desk", lambda: nullcontext(desk))
    monkeypatch.setattr(running_clocks, "show", lambda *_, **__: None)
    with pytest.raises(typer.Exit) as ended:
        running_clocks.audit(as_json=as_json)
    assert ended.value.exit_code == bool(lost)
    words = f"7 open, {len(lost)} lost, 2 overdue, lag 1.5 s\n"
    assert capsys.readouterr().err == ("" if as_json else words)


@pytest.mark.parametrize(("given_", "asked"), [(None, [("CLK-1", 8)]), (3, [("CLK-1", 3)])])
def test_an_act_stands_on_the_version_that_was_read_or_else_on_the_newest(
    monkeypatch: pytest.MonkeyPatch, given_: int | None, asked: list[tuple[str, int]]
) -> None:
    stood: list[tuple[str, int]] = []
    desk = SimpleNamespace(
        show_clock=lambda _: SimpleNamespace(version=8),
        pause_clock=lambda ref, _, *, version: stood.append((ref, version)),
    )
    monkeypatch.setattr(running_clocks, "open_desk", lambda: nullcontext(desk))
    monkeypatch.setattr(running_clocks, "tell", lambda *_, **__: None)
    running_clocks.pause("CLK-1", "They asked.", given_)
    assert stood == asked
