"""Rows come out of one database and go into another, of the same kind or of the other, as they were."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from factories.desks import Client, Desk
from factories.worlds import make_world
from watchfloor.infra.db.dump import lines_of, portable, revision_of, tables_of
from watchfloor.infra.db.engine import Database
from watchfloor.infra.db.fill import fill
from watchfloor.infra.db.versions import is_current
from watchfloor.infra.ledger.verify import verify_chain
from watchfloor.kernel.errors import Conflict, IntegrityBroken

Rows = dict[str, list[str]]
POSTGRES = (pytest.mark.postgres, pytest.mark.each_on_postgres)
# Each kind gives and takes; from one kind into the same is what a backup does, tested there, and here at night.
KINDS = [
    pytest.param("sqlite", "postgresql", marks=POSTGRES),
    pytest.param("postgresql", "sqlite", marks=POSTGRES),
    pytest.param("sqlite", "sqlite", marks=pytest.mark.deep),
    pytest.param("postgresql", "postgresql", marks=(*POSTGRES, pytest.mark.deep)),
]
either_way = pytest.mark.parametrize(("database_url", "empty"), KINDS, indirect=True)
# Where nothing may come in, what it would have come from makes no difference.
from_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def dumped(database: Database) -> tuple[str, Rows]:
    with database.snapshot() as connection:
        rows = {table.name: list(lines_of(connection, table)) for table in tables_of(connection)}
        return revision_of(connection), rows


def passes(_: Session) -> None:
    """A check that holds."""


def fails(_: Session) -> None:
    raise IntegrityBroken("It does not hold.")


def sorted_rows(rows: Rows) -> dict[str, list[str]]:
    return {name: [lines[0], *sorted(lines[1:])] for name, lines in rows.items()}


@either_way
def test_a_worked_desk_comes_out_in_either_kind_as_it_went_in(desk: Desk, tmp_path: Path, empty: Database) -> None:
    make_world(desk, tmp_path)
    later_from_earlier = "UPDATE evidence SET derived_from = (SELECT max(ref) FROM evidence) WHERE ref = 'EV-1'"
    with desk.place.database.writing() as session:
        session.execute(text(later_from_earlier))
    revision, rows = dumped(desk.place.database)

    fill(empty, revision, rows, passes)

    assert is_current(empty)
    assert sorted_rows(dumped(empty)[1]) == sorted_rows(rows)
    with empty.reading() as session:
        assert verify_chain(session).holds


@either_way
def test_numbers_go_on_behind_those_that_came(desk: Desk, tmp_path: Path, empty: Database, ana: Client) -> None:
    case = ana.post("/api/cases", json={"title": "One"}).json()["ref"]
    first = ana.post(f"/api/cases/{case}/notes", json={"text": "First."}).json()["id"]
    fill(empty, *dumped(desk.place.database), passes)
    desk.place.database.dispose()
    desk.place.database = empty

    again = ana.post(f"/api/cases/{case}/notes", json={"text": "Second."})

    assert again.status_code == 201, again.text
    assert again.json()["id"] > first
    assert ana.post("/api/cases", json={"title": "Two"}).json()["ref"] == "CASE-2"


@either_way
def test_what_the_database_guards_is_guarded_after_it_was_filled(desk: Desk, empty: Database, ana: Client) -> None:
    fill(empty, *dumped(desk.place.database), passes)

    for statement in ("UPDATE ledger SET actor = 'x'", "DELETE FROM ledger_scope", "DELETE FROM ledger_payload"):
        with pytest.raises(Exception, match=r"append-only|emptied"), empty.writing() as session:
            session.execute(text(statement))
    with pytest.raises(Exception, match=r"(?i)foreign key"), empty.writing() as session:
        session.execute(text("INSERT INTO ledger_scope (position, scope) VALUES (404, 'desk')"))


def without_the_actor_table(rows: Rows) -> Rows:
    return {name: lines for name, lines in rows.items() if name != "actor"}


def with_a_token_of_nobody(rows: Rows) -> Rows:
    columns = json.loads(rows["token"][0])
    row = {"digest": "0" * 64, "actor": "a-nobody", "label": "", "permissions": ""}
    at = "2026-01-01T00:00:00.000000Z"
    return {**rows, "token": [rows["token"][0], json.dumps([row.get(name, at) for name in columns])]}


@from_sqlite
@pytest.mark.each_on_postgres
@pytest.mark.parametrize("change", [without_the_actor_table, with_a_token_of_nobody])
def test_rows_that_do_not_fit_leave_the_database_empty(
    desk: Desk, empty: Database, ana: Client, change: Callable[[Rows], Rows]
) -> None:
    revision, rows = dumped(desk.place.database)

    with pytest.raises(Exception, match=r"(?i)actor|foreign key"):
        fill(empty, revision, change(rows), passes)

    with empty.reading() as session:
        assert tables_of(session.connection()) == []


@from_sqlite
def test_a_check_that_fails_leaves_the_database_empty(desk: Desk, empty: Database, ana: Client) -> None:
    with pytest.raises(IntegrityBroken):
        fill(empty, *dumped(desk.place.database), fails)

    with empty.reading() as session:
        assert tables_of(session.connection()) == []


@from_sqlite
def test_a_newer_version_and_a_used_database_are_refused(desk: Desk, empty: Database, ana: Client) -> None:
    revision, rows = dumped(desk.place.database)

    with pytest.raises(Conflict) as newer:
        fill(empty, "9999", rows, passes)
    with pytest.raises(Conflict) as used:
        fill(desk.place.database, revision, rows, passes)

    assert (newer.value.code, used.value.code) == ("database_newer", "database_used")


def test_a_snapshot_sees_one_moment_and_cannot_write(desk: Desk) -> None:
    desk.token("ana")
    with desk.place.database.snapshot() as connection:
        actors = next(table for table in tables_of(connection) if table.name == "actor")
        count = select(func.count()).select_from(actors)
        before = connection.scalar(count)
        desk.token("ben")

        assert connection.scalar(count) == before == 1
        with pytest.raises(Exception, match=r"(?i)read-?only"):
            connection.execute(text("DELETE FROM token"))


def test_a_database_of_no_version_is_refused(empty: Database) -> None:
    with empty.snapshot() as connection, pytest.raises(Conflict) as refused:
        revision_of(connection)

    assert refused.value.code == "not_migrated"


def test_bytes_travel_as_text(empty: Database) -> None:
    assert portable(b"\x00\xff") == "AP8="
    assert portable(None) is None


@pytest.fixture
def many(desk: Desk) -> int:
    """More rows than are held at once."""
    with desk.place.database.writing() as session:
        rows = [{"subject": f"case:{number}", "scope": "desk"} for number in range(2_500)]
        session.execute(text("INSERT INTO scope_link (subject, scope) VALUES (:subject, :scope)"), rows)
    return len(rows)


@either_way
def test_more_rows_than_are_held_at_once_all_come(desk: Desk, empty: Database, many: int) -> None:
    fill(empty, *dumped(desk.place.database), passes)

    with empty.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM scope_link")) == many
