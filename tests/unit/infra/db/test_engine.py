"""A reading transaction cannot write: the database refuses, not only our own code."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import insert, text
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.orm import Session

from unit.infra.book import Book
from watchfloor.infra.db import engine
from watchfloor.infra.db.engine import Database
from watchfloor.infra.db.rows import ScopeLink
from watchfloor.infra.db.versions import is_current
from watchfloor.kernel.errors import Unavailable

WRITES = (
    "INSERT INTO scope_link (subject, scope) VALUES ('note:1', 'desk')",
    "UPDATE actor SET roles = 'admin'",
    "DELETE FROM token",
    "CREATE TABLE another (id INTEGER)",
)


@pytest.mark.parametrize("statement", WRITES)
def test_a_read_unit_cannot_write(book: Book, statement: str) -> None:
    with book.edge.read() as unit, pytest.raises(DBAPIError, match=r"readonly|read-only"):
        unit.session.execute(text(statement))


def test_a_connection_that_read_can_write_afterwards(book: Book) -> None:
    book.check()

    position = book.write()

    assert book.entries()[-1].position == position


def test_a_read_unit_sees_one_state_from_begin_to_end(book: Book) -> None:
    if not book.edge.database.is_sqlite:
        pytest.skip("PostgreSQL reads committed rows by statement.")
    with book.edge.read() as unit:
        before = count_entries(unit.session)
        book.write()

        assert count_entries(unit.session) == before


def test_what_fails_inside_a_write_is_rolled_back(book: Book) -> None:
    link = {"subject": "note:1", "scope": "desk"}

    def link_twice() -> None:
        with book.edge.database.writing() as session:
            session.execute(insert(ScopeLink), link)
            session.execute(insert(ScopeLink), link)

    with pytest.raises(DBAPIError):
        link_twice()

    with book.edge.database.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM scope_link WHERE subject = 'note:1'")) == 0


def test_a_migrated_database_is_current(book: Book) -> None:
    assert is_current(book.edge.database)


def count_entries(session: Session) -> int:
    return int(session.scalar(text("SELECT count(*) FROM ledger")) or 0)


def test_writers_of_one_process_wait_for_each_other_and_lose_nothing(book: Book) -> None:
    def link(number: int) -> None:
        with book.edge.database.writing() as session:
            seen = int(session.scalar(text("SELECT count(*) FROM scope_link WHERE scope = 'many'")) or 0)
            session.execute(insert(ScopeLink), {"subject": f"note:{seen if is_sqlite else number}", "scope": "many"})

    is_sqlite = book.edge.database.is_sqlite
    with ThreadPoolExecutor(20) as pool:
        list(pool.map(link, range(20)))

    with book.edge.database.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM scope_link WHERE scope = 'many'")) == 20


def test_a_write_that_fails_lets_the_next_one_in(book: Book) -> None:
    with pytest.raises(DBAPIError), book.edge.database.writing() as session:
        session.execute(text("INSERT INTO nowhere VALUES (1)"))

    assert book.write() == book.entries()[-1].position


def test_a_write_inside_a_write_is_told_instead_of_waiting_for_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_MS", 50)
    database = Database(f"sqlite:///{tmp_path / 'one.db'}")

    with database.writing(), pytest.raises(Unavailable, match="takes too long"), database.writing():
        pass

    database.dispose()


def test_a_database_that_another_process_holds_is_busy_and_then_free(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_MS", 50)
    path = tmp_path / "shared.db"
    database = Database(f"sqlite:///{path}")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("CREATE TABLE held (id INTEGER)")
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(OperationalError, match="locked"), database.writing() as session:
        session.execute(text("INSERT INTO held VALUES (0)"))
    other.execute("ROLLBACK")
    with database.writing() as session:
        session.execute(text("INSERT INTO held VALUES (1)"))

    other.close()
    database.dispose()


def test_an_error_of_the_database_does_not_repeat_what_was_to_be_written(book: Book) -> None:
    row = {"subject": "mia.tanaka", "scope": None}

    with pytest.raises(DBAPIError) as failed, book.edge.database.writing() as session:
        session.execute(text("INSERT INTO scope_link (subject, scope) VALUES (:subject, :scope)"), row)

    assert "[SQL parameters hidden" in str(failed.value)


ON_POSTGRESQL = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
CUT_OFF = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> :own"


def cut_all_off(url: str) -> None:
    """End every other connection to the database, as a restart of its server does."""
    other = Database(url)
    with other.glancing() as connection:
        connection.execute(text(CUT_OFF), {"own": connection.scalar(text("SELECT pg_backend_pid()"))})
    other.dispose()


def answers(database: Database) -> bool:
    with database.reading() as session:
        return bool(session.scalar(text("SELECT 1")))


@ON_POSTGRESQL
@pytest.mark.postgres
def test_a_connection_that_broke_while_it_lay_idle_is_not_given_out(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "TRUSTED", 0.0)
    database = Database(database_url)
    assert answers(database)

    cut_all_off(database_url)

    assert answers(database)
    database.dispose()


@ON_POSTGRESQL
@pytest.mark.postgres
def test_one_that_broke_just_now_fails_once_and_takes_the_others_with_it(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "TRUSTED", 3_600.0)
    database = Database(database_url)
    with database.reading() as session, database.reading() as beside:
        assert session.scalar(text("SELECT 1")) == beside.scalar(text("SELECT 1"))

    cut_all_off(database_url)

    with pytest.raises(OperationalError):
        answers(database)
    assert answers(database)
    assert answers(database)
    database.dispose()
