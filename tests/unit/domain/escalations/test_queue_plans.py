"""The queue is found within its index, and what is alike from what is named: as SQLite plans it, without a clock."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event

from watchfloor.api.app import open_workspace
from watchfloor.domain.escalations import repository
from watchfloor.domain.escalations.repository import Asked
from watchfloor.infra.access.actors import SYSTEM
from watchfloor.infra.db.migrate import migrate
from watchfloor.infra.db.unit import Unit
from watchfloor.infra.place import Place
from watchfloor.infra.settings import Settings

RARE = [
    Asked(severity="S0", language="xx"),
    Asked(text="nowhere"),
    Asked(assignee="nobody", state="received"),
    Asked(desk="nowhere"),
    Asked(deskless=True, severity="S0"),
]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    found = open_workspace(Settings(home=tmp_path_factory.mktemp("plans")))
    migrate(found.database)
    yield found
    found.database.dispose()


@contextmanager
def statements(unit: Unit) -> Iterator[list[tuple[str, Any]]]:
    """What is asked of the database meanwhile, with its parameters."""
    told: list[tuple[str, Any]] = []

    def note(_connection: object, _cursor: object, statement: str, parameters: Any, *_rest: object) -> None:
        told.append((statement, parameters))

    engine = unit.session.connection().engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield told
    finally:
        event.remove(engine, "before_cursor_execute", note)


def plan(place: Place, ask: Callable[[Unit], object]) -> str:
    """How SQLite goes about the first statement of a question."""
    with place.edge(SYSTEM).read() as unit:
        with statements(unit) as told:
            ask(unit)
        statement, parameters = told[0]
        cursor: Any = unit.session.connection().connection.cursor()
        cursor.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)
        return "\n".join(row[3] for row in cursor.fetchall())


@pytest.mark.parametrize("asked", RARE, ids=repr)
@pytest.mark.parametrize("order", ["valued", "newest"])
def test_a_rare_filter_walks_the_index_and_not_the_rows(place: Place, asked: Asked, order: str) -> None:
    def ask(unit: Unit) -> object:
        if order == "valued":
            return repository.valued(unit, asked, after=None, limit=50)
        return repository.newest(unit, asked, before=None, limit=50)

    assert "SEARCH escalation USING COVERING INDEX ix_escalation_queue (lane=?)" in plan(place, ask)


def test_the_newest_of_all_are_read_by_number_without_sorting_all(place: Place) -> None:
    found = plan(place, lambda unit: repository.newest(unit, Asked(), before=None, limit=50))
    inner = found.split("LIST SUBQUERY")[1]
    assert "ix_escalation_queue" not in inner
    assert "TEMP B-TREE" not in inner


@pytest.mark.parametrize("name", ["matrix", "edition"])
def test_whether_a_duty_is_owed_is_a_look_into_an_index(place: Place, name: str) -> None:
    asks: dict[str, Callable[[Unit], object]] = {
        "matrix": lambda unit: repository.is_any_under_earlier(unit.session, 1),
        "edition": lambda unit: repository.open_before(unit.session, 1, limit=1),
    }
    assert f"ix_escalation_lane_{name} (lane=? AND {name}<?)" in plan(place, asks[name])


def test_what_is_alike_is_searched_from_the_things_that_are_named(place: Place) -> None:
    found = plan(place, lambda unit: unit.session.execute(repository.oldest_naming(["track:t-1"], 3)))
    assert "USING INDEX ix_escalation_item_entity (entity=?)" in found
    assert "(lane=?)" not in found
