"""What became of clocks that fell due: which break a promise, which were kept in time, and what was left of them."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest

from watchfloor.domain.clocks import repository
from watchfloor.domain.clocks.rules.budgets import Bound, ClockClass
from watchfloor.domain.clocks.service.attainment import FellDue, fell_due
from watchfloor.infra.db.unit import Unit
from watchfloor.kernel.errors import TooLarge

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
DUE = NOW - 5 * HOUR
PROMISE = {"name": "decision", "bound": "not_after", "clock_class": "fixed", "is_counterparty": False}
Row = tuple[Any, ...]
Ask = Callable[..., list[FellDue]]


def row(state: str = "met", *, ended: datetime | None = DUE, breached: datetime | None = None, **changes: Any) -> Row:
    """A clock as the statement reads it."""
    return ("ESC-1", "SG-1", PROMISE | changes, state, DUE, breached, ended)


@pytest.fixture
def asked() -> list[tuple[datetime, datetime, int]]:
    """Between what the statement was asked, and for how many rows."""
    return []


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch, asked: list[tuple[datetime, datetime, int]]) -> Ask:
    """The question, over rows that are given instead of a database."""

    def over(*rows: Row, until: datetime = NOW, most: int = 10) -> list[FellDue]:
        def stored(_: Unit, since: datetime, before: datetime, *, limit: int) -> list[Row]:
            asked.append((since, before, limit))
            return list(rows)[:limit]

        monkeypatch.setattr(repository, "seen_due_between", stored)
        unit = cast("Unit", SimpleNamespace(now=NOW))
        return fell_due(unit=unit, since=NOW - 24 * HOUR, until=until, most=most)

    return over


@pytest.mark.parametrize(
    ("clock", "is_in_time", "slack"),
    [
        (row(ended=DUE - HOUR), True, HOUR),
        (row(ended=DUE), True, timedelta(0)),
        (row(ended=DUE + HOUR, breached=DUE), False, -HOUR),
        (row("running", ended=None, breached=DUE), False, None),
        (row("running", ended=None), False, None),  # the sweep has not said so yet, and it is late all the same
        (row(ended=None), True, None),
        # It was broken first; a longer time that was allowed later does not take that back.
        (row(ended=DUE - HOUR, breached=DUE - 2 * HOUR), False, HOUR),
    ],
)
def test_a_clock_was_kept_in_time_late_or_not_at_all(
    ask: Ask, clock: Row, *, is_in_time: bool, slack: timedelta | None
) -> None:
    [found] = ask(clock)
    assert (found.is_in_time, found.slack) == (is_in_time, slack)


def test_a_clock_says_whose_it_is_and_by_which_law(ask: Ask) -> None:
    [found] = ask(row())
    assert (found.subject, found.name, found.obligation, found.due_at) == ("ESC-1", "decision", "SG-1", DUE)


@pytest.mark.parametrize("bound", Bound)
def test_a_target_and_an_earliest_time_break_no_promise(ask: Ask, bound: Bound) -> None:
    assert bool(ask(row(bound=bound.value))) == (bound in {Bound.NOT_AFTER, Bound.BOTH})


@pytest.mark.parametrize("kind", ClockClass)
def test_what_ends_by_itself_breaks_no_promise(ask: Ask, kind: ClockClass) -> None:
    ends = {ClockClass.WINDOW, ClockClass.RETENTION, ClockClass.PRECONDITION}
    assert bool(ask(row(clock_class=kind.value))) == (kind not in ends)


def test_the_turn_of_somebody_else_is_no_promise_of_ours(ask: Ask) -> None:
    assert ask(row("running", ended=None, is_counterparty=True)) == []


@pytest.mark.parametrize(
    ("until", "before"),
    [(NOW + 24 * HOUR, NOW), (NOW, NOW), (NOW - HOUR, NOW - HOUR)],
)
def test_what_is_not_due_yet_is_not_looked_at(
    ask: Ask, asked: list[tuple[datetime, datetime, int]], until: datetime, before: datetime
) -> None:
    ask(until=until, most=7)
    assert asked == [(NOW - 24 * HOUR, before, 8)]


def test_more_than_was_allowed_is_refused_and_just_as_many_is_not(ask: Ask) -> None:
    assert len(ask(row(), row(), most=2)) == 2
    with pytest.raises(TooLarge) as refused:
        ask(row(), row(), row(), most=2)
    assert refused.value.code == "too_many_rows"
