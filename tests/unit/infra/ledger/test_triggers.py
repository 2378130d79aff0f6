"""The database itself refuses to change the ledger."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from unit.infra.book import Book

FORBIDDEN = (
    "UPDATE ledger SET reason = 'another'",
    "UPDATE ledger SET hash = hash",
    "DELETE FROM ledger",
    "UPDATE ledger_scope SET scope = 'desk'",
    "DELETE FROM ledger_scope",
    "UPDATE ledger_payload SET body = '{}'",
    "UPDATE ledger_payload SET body = NULL",
    "UPDATE ledger_payload SET certificate = 'CERT-1'",
    "UPDATE ledger_payload SET body = NULL, salt = 'x', certificate = 'CERT-1'",
    "DELETE FROM ledger_payload",
)


@pytest.mark.parametrize("statement", FORBIDDEN)
@pytest.mark.each_on_postgres
def test_the_database_refuses(book: Book, statement: str) -> None:
    book.write(text="kept")
    before = book.check()

    with pytest.raises(DBAPIError, match=r"append-only|only emptied"):
        book.run(statement)

    assert book.check() == before


@pytest.mark.parametrize("table", ["ledger", "ledger_scope", "ledger_payload"])
@pytest.mark.each_on_postgres
def test_postgresql_refuses_to_truncate(book: Book, table: str) -> None:
    if book.edge.database.is_sqlite:
        pytest.skip("SQLite knows no TRUNCATE.")

    with pytest.raises(DBAPIError, match="append-only"):
        book.run(f"TRUNCATE {table} CASCADE")


def test_the_database_lets_a_payload_be_emptied_but_the_walk_asks_for_its_proof(book: Book) -> None:
    position = book.write(text="to be erased")

    erase = "UPDATE ledger_payload SET body = NULL, certificate = 'CERT-1' WHERE position = :at"
    book.run(erase, at=position)

    assert book.check().broken == (
        f"entry {position}: its payload was emptied under a certificate that the ledger does not hold",
    )
    with book.edge.database.reading() as session:
        kept = session.execute(
            text("SELECT body, certificate FROM ledger_payload WHERE position = :at"), {"at": position}
        )
        assert tuple(kept.one()) == (None, "CERT-1")


def test_what_was_emptied_is_not_filled_again(book: Book) -> None:
    position = book.write(text="to be erased")
    book.run("UPDATE ledger_payload SET body = NULL, certificate = 'CERT-1' WHERE position = :at", at=position)

    with pytest.raises(DBAPIError, match=r"append-only|only emptied"):
        book.run("UPDATE ledger_payload SET body = '{}' WHERE position = :at", at=position)
