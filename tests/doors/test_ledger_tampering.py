"""`watchfloor ledger verify` names what somebody with the database in their hands has changed, on both databases."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import text

from doors.scene import Scene
from doors.ways import CommandLine
from factories.desks import Desk
from factories.investigations import done
from unit.infra.book import Book
from watchfloor.infra.ledger.anchor import Anchor, write_anchor
from watchfloor.infra.ledger.chain import entry_hash, hashed_fields
from watchfloor.infra.ledger.models import LedgerEntry

PARTS = ("ledger_payload", "ledger_scope", "ledger")
# Every column of an entry, what a tamperer writes there, and what the verifier says of it.
CHANGES = (
    ("ledger", "at", "'2001-01-01T00:00:00.000000Z'", "its fields were changed"),
    ("ledger", "actor", "'a-somebody'", "its fields were changed"),
    ("ledger", "verb", "'case.closed'", "its fields were changed"),
    ("ledger", "subject", "'CASE-9'", "its fields were changed"),
    ("ledger", "scopes", "'compartment:vip'", "its fields were changed"),
    ("ledger", "reason", "'another'", "its fields were changed"),
    ("ledger", "request_id", "'another'", "its fields were changed"),
    ("ledger", "digest", "'0'", "its fields were changed"),
    ("ledger", "subject_previous", "'0'", "it does not follow the last entry about"),
    ("ledger", "previous", "'0'", "it does not follow the entry before it"),
    ("ledger", "hash", "'0'", "its fields were changed"),
    ("ledger_payload", "salt", "'0'", "its payload was changed"),
    ("ledger_payload", "body", "'{}'", "its payload was changed"),
    ("ledger_payload", "body", "NULL", "its payload was emptied without a certificate"),
    ("ledger_scope", "scope", "'compartment:vip'", "its scopes were changed"),
)


@pytest.fixture
def book(desk: Desk, scene: Scene) -> Book:
    """The ledger of an executed decision, with its triggers gone."""
    decision = scene.approved("ben")
    done(scene.person("ana").post(f"/api/decisions/{decision['ref']}/execute"))
    found = Book(desk.edge("ana"))
    found.drop_triggers()
    return found


def checked(command: CommandLine) -> tuple[int, dict[str, Any]]:
    code, said = command.run("ledger", "verify", "--json")
    return code, json.loads(said)


def middle(book: Book) -> LedgerEntry:
    """An entry of a decision, with others about it before and behind."""
    return next(entry for entry in book.entries() if entry.verb == "decision.approved")


def remove(book: Book, position: int) -> None:
    for table in PARTS:
        book.run(f"DELETE FROM {table} WHERE position = :at", at=position)


def test_every_column_of_an_entry_is_watched(book: Book, command: CommandLine) -> None:
    position = middle(book).position
    assert checked(command)[0] == 0
    for table, column, value, says in CHANGES:
        with book.edge.database.reading() as session:
            before = session.scalar(text(f"SELECT {column} FROM {table} WHERE position = {position}"))
        book.run(f"UPDATE {table} SET {column} = {value} WHERE position = :at", at=position)

        code, answer = checked(command)

        assert (code, answer["holds"]) == (1, False)
        assert [fault for fault in answer["broken"] if fault.startswith(f"entry {position}: {says}")], (column, answer)
        book.run(f"UPDATE {table} SET {column} = :before WHERE position = :at", before=before, at=position)
    assert checked(command)[0] == 0


def test_people_read_the_first_broken_link(book: Book, command: CommandLine) -> None:
    position = middle(book).position
    book.run("UPDATE ledger SET reason = 'another' WHERE position = :at", at=position)

    code, said = command.run("ledger", "verify")

    assert code == 1
    assert f"entry {position}: its fields were changed" in said


def test_a_removed_entry_is_missed(book: Book, command: CommandLine) -> None:
    position = middle(book).position
    remove(book, position)

    code, answer = checked(command)

    assert (code, answer["first"]) == (1, f"entry {position + 1}: entry {position} is missing before it")


def test_two_entries_that_changed_places_are_both_named(book: Book, command: CommandLine) -> None:
    position = middle(book).position
    columns = ("at", "actor", "verb", "subject", "scopes", "reason", "request_id", "digest", "subject_previous", "hash")
    rows = {entry.position: entry for entry in book.entries() if entry.position in {position, position + 1}}
    for at, other in ((position, position + 1), (position + 1, position)):
        named = ", ".join(f"{column} = :{column}" for column in columns[1:])
        values = {column: getattr(rows[other], column) for column in columns[1:]}
        book.run(f"UPDATE ledger SET {named} WHERE position = :position", position=at, **values)

    code, answer = checked(command)

    assert code == 1
    assert {f"entry {at}: its fields were changed" for at in rows} <= set(answer["broken"])


def test_an_entry_slipped_in_at_the_end_is_found(book: Book, command: CommandLine) -> None:
    last = book.entries()[-1].position
    columns = "at, actor, verb, subject, scopes, reason, request_id, digest, subject_previous, previous, hash"
    book.run(
        f"INSERT INTO ledger (position, {columns}) SELECT position + 1, {columns} FROM ledger WHERE position = {last}"
    )

    code, answer = checked(command)

    assert code == 1
    assert f"entry {last + 1}: its fields were changed" in answer["broken"]
    assert f"head: says entry {last}, the chain ends at {last + 1}" in answer["broken"]


def cut_tail(book: Book, keep: int) -> None:
    """Take the last entries away and move the head back, so that the chain by itself holds again."""
    entries = book.entries()
    for entry in entries[keep:]:
        remove(book, entry.position)
    book.run("UPDATE ledger_head SET position = :at, hash = :hash", at=keep, hash=entries[keep - 1].hash)


def rewrite_history(book: Book) -> None:
    """Change a reason and compute every hash behind it again, as only the owner of the database can."""
    position, previous, last_of = middle(book).position, "0" * 64, dict[str, str]()
    for entry in book.entries():
        fields = hashed_fields(entry) | {"previous": previous, "subject_previous": last_of.get(entry.subject, "")}
        if entry.position == position:
            fields["reason"] = "what never was"
        previous = last_of[entry.subject] = entry_hash(fields)
        changed = {name: fields[name] for name in ("reason", "previous", "subject_previous")}
        named = ", ".join(f"{name} = :{name}" for name in (*changed, "hash"))
        book.run(f"UPDATE ledger SET {named} WHERE position = {entry.position}", hash=previous, **changed)
    book.run("UPDATE ledger_head SET hash = :hash", hash=previous)


def test_a_cut_tail_is_missed_by_the_head(book: Book, command: CommandLine) -> None:
    last = book.entries()[-1].position
    remove(book, last)

    code, answer = checked(command)

    assert (code, answer["broken"]) == (1, [f"head: says entry {last}, the chain ends at {last - 1}"])


@pytest.mark.parametrize("tamper", [lambda book: cut_tail(book, 5), rewrite_history])
def test_what_the_chain_cannot_know_the_anchor_outside_does(
    tamper: Callable[[Book], None], book: Book, command: CommandLine
) -> None:
    last = book.entries()[-1]
    anchors = book.edge.settings.anchor_path
    tamper(book)
    alone = checked(command)

    write_anchor(anchors, Anchor(last.position, last.hash))
    code, answer = checked(command)

    assert (alone[0], alone[1]["broken"]) == (0, [])
    assert code == 1
    assert [fault for fault in answer["broken"] if fault.startswith(f"entry {last.position}: an anchor")]


def test_an_anchor_added_for_a_rewritten_chain_does_not_hide_the_one_before(book: Book, command: CommandLine) -> None:
    last = book.entries()[-1]
    anchors = book.edge.settings.anchor_path
    write_anchor(anchors, Anchor(last.position, last.hash))
    rewrite_history(book)
    write_anchor(anchors, Anchor(last.position, book.entries()[-1].hash))

    code, answer = checked(command)

    assert (code, answer["broken"]) == (1, [f"entry {last.position}: an anchor noted another hash for it"])


@pytest.mark.parametrize("line", ["{", "[]", '{"position": "x", "hash": "0"}', '{"hash": "0"}', "\x00"])
def test_an_anchor_that_cannot_be_read_is_named_by_its_line(line: str, book: Book, command: CommandLine) -> None:
    last = book.entries()[-1]
    anchors = book.edge.settings.anchor_path
    write_anchor(anchors, Anchor(last.position, last.hash))
    with anchors.open("a", encoding="utf-8") as file:
        file.write(line + "\n")

    code, said = command.run("ledger", "verify")

    assert code == 1
    assert "line 2 of anchors.jsonl" in said.lower()
