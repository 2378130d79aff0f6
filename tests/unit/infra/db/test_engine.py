"""A reading transaction cannot write: the database refuses, not only our own code."""

import pytest
from sqlalchemy import insert, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from unit.infra.book import Book
from watchfloor.infra.db.migrate import is_current
from watchfloor.infra.db.rows import ScopeLink

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
