"""Counting past clocks anew: the bounds of it, over rows that are given instead of a database."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from watchfloor.domain.clocks import repository
from watchfloor.domain.clocks.calendars import service as calendars
from watchfloor.domain.clocks.service import recounting
from watchfloor.domain.clocks.service.recounting import legal_due, recount_by
from watchfloor.infra.db.unit import Unit
from watchfloor.kernel.errors import TooLarge

UNIT = cast("Unit", SimpleNamespace(session=None))
PROMISE = {"name": "decision", "kind": "internal", "clock_class": "fixed", "budget": None}


@pytest.fixture
def stored(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """How many clocks each subject has; a calendar of a country that knows 2026 alone."""
    clocks: dict[str, int] = {}

    def settled(_: Unit, subjects: list[str], *, limit: int) -> list[Any]:
        return [SimpleNamespace(definition=PROMISE) for one in subjects for _ in range(clocks[one])][:limit]

    shown = SimpleNamespace(country="SG", years=[SimpleNamespace(year=2026)])
    monkeypatch.setattr(repository, "seen_settled", settled)
    monkeypatch.setattr(repository, "segments", lambda *_: [])
    monkeypatch.setattr(repository, "given_times", lambda *_: [])
    monkeypatch.setattr(calendars, "calendar", lambda **_: None)
    monkeypatch.setattr(calendars, "show_calendar", lambda **_: shown)
    monkeypatch.setattr(recounting, "AT_ONCE", 2)
    return clocks


def test_clocks_are_counted_up_to_the_most_over_all_lots(stored: dict[str, int]) -> None:
    stored.update({"ESC-1": 2, "ESC-2": 1, "ESC-3": 2})
    found = recount_by(unit=UNIT, subjects=[*stored, "ESC-1"], calendar="sg", years=[2025, 2026], most=5)
    assert (found.untouched, found.counted, found.years_missing) == (5, (), (2025,))
    with pytest.raises(TooLarge) as refused:
        recount_by(unit=UNIT, subjects=stored, calendar="sg", years=[], most=4)
    assert refused.value.code == "too_many_rows"


def test_the_least_legal_due_time_of_ours_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = {"is_counterparty": False}, {"is_counterparty": True}
    told = [("ESC-1", ours, 5), ("ESC-1", ours, 3), ("ESC-1", theirs, 1), ("ESC-2", theirs, 1)]
    monkeypatch.setattr(repository, "seen_statutory", lambda *_: told)
    assert legal_due(unit=UNIT, subjects=["ESC-1", "ESC-2"]) == {"ESC-1": 3}
