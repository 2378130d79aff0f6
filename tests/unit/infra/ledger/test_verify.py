"""Whoever takes the triggers away and changes one thing is found, and the place is named."""

import pytest

from unit.infra.book import Book
from watchfloor.infra.ledger.anchor import Anchor

CHANGES = (
    ("ledger", "at", "'2001-01-01T00:00:00.000000Z'", "its fields were changed"),
    ("ledger", "actor", "'somebody-else'", "its fields were changed"),
    ("ledger", "verb", "'note.burnt'", "its fields were changed"),
    ("ledger", "subject", "'note:9'", "its fields were changed"),
    ("ledger", "scopes", "'compartment:vip'", "its fields were changed"),
    ("ledger", "reason", "'another'", "its fields were changed"),
    ("ledger", "request_id", "'another'", "its fields were changed"),
    ("ledger", "digest", "'0'", "its fields were changed"),
    ("ledger", "subject_previous", "'0'", "it does not follow the last entry about its subject"),
    ("ledger", "previous", "'0'", "it does not follow the entry before it"),
    ("ledger", "hash", "'0'", "its fields were changed"),
    ("ledger_payload", "body", "'{}'", "its payload was changed"),
    ("ledger_payload", "salt", "'0'", "its payload was changed"),
    ("ledger_payload", "body", "NULL", "its payload was emptied without a certificate"),
    ("ledger_scope", "scope", "'compartment:vip'", "its scopes were changed"),
)


@pytest.mark.every_second
@pytest.mark.parametrize(("table", "column", "value", "says"), CHANGES)
@pytest.mark.each_on_postgres
def test_one_changed_field_is_found_and_named(book: Book, table: str, column: str, value: str, says: str) -> None:
    position = book.write(text="as it was")
    book.write("note:2")
    book.drop_triggers()

    book.run(f"UPDATE {table} SET {column} = {value} WHERE position = :at", at=position)

    report = book.check()
    assert not report.holds
    assert f"entry {position}: {says}" in report.broken


def test_an_untouched_ledger_holds_and_ends_at_its_last_entry(book: Book) -> None:
    position = book.write()

    report = book.check()

    assert (report.broken, report.entries, report.head) == ((), position, book.entries()[-1].hash)


def test_a_removed_entry_is_missed_by_the_one_behind_it(book: Book) -> None:
    position = book.write()
    book.write("note:2")
    book.drop_triggers()

    for table in ("ledger_payload", "ledger_scope", "ledger"):
        book.run(f"DELETE FROM {table} WHERE position = :at", at=position)

    assert f"entry {position + 1}: entry {position} is missing before it" in book.check().broken


def test_a_cut_tail_is_missed_by_the_head(book: Book) -> None:
    position = book.write()
    book.drop_triggers()

    for table in ("ledger_payload", "ledger_scope", "ledger"):
        book.run(f"DELETE FROM {table} WHERE position = :at", at=position)

    assert book.check().broken == (f"head: says entry {position}, the chain ends at {position - 1}",)


@pytest.mark.parametrize("table", ["ledger_payload", "ledger_scope"])
def test_a_removed_part_of_an_entry_is_missed(book: Book, table: str) -> None:
    position = book.write()
    book.drop_triggers()

    book.run(f"DELETE FROM {table} WHERE position = :at", at=position)

    assert [fault.split(":")[0] for fault in book.check().broken] == [f"entry {position}"]


def test_a_scope_that_was_added_is_found(book: Book) -> None:
    position = book.write()

    book.run("INSERT INTO ledger_scope (position, scope) VALUES (:at, 'compartment:vip')", at=position)

    assert book.check().broken == (f"entry {position}: its scopes were changed",)


@pytest.mark.parametrize("change", ["position = position + 1", "hash = '0'"])
def test_a_changed_head_is_found(book: Book, change: str) -> None:
    book.write()

    book.run(f"UPDATE ledger_head SET {change}")

    assert [fault.split(":")[0] for fault in book.check().broken] == ["head"]


def test_an_anchor_that_noted_another_hash_is_named(book: Book) -> None:
    position = book.write()

    report = book.check((Anchor(position, "f" * 64),))

    assert report.broken == (f"entry {position}: an anchor noted another hash for it",)


def test_an_anchor_beyond_the_end_tells_of_a_rolled_back_ledger(book: Book) -> None:
    last = book.entries()[-1]

    report = book.check((Anchor(last.position, last.hash), Anchor(last.position + 7, "f" * 64)))

    assert report.broken == (f"entry {last.position + 7}: an anchor knows it, the ledger does not",)
