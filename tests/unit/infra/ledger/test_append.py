"""Entries are chained in the order of their commits, whoever writes at once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from sqlalchemy import select

from unit.infra.book import Book
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.ledger.append import GENESIS
from watchfloor.infra.ledger.models import LedgerPayload, LedgerScope

WRITERS = 50


def test_the_first_entry_follows_nothing_and_each_other_the_one_before(book: Book) -> None:
    book.write("note:1")
    book.write("note:2")

    entries = book.entries()

    assert entries[0].previous == GENESIS
    assert [entry.previous for entry in entries[1:]] == [entry.hash for entry in entries[:-1]]


def test_an_entry_names_the_last_one_about_its_subject(book: Book) -> None:
    first, between, second = book.write("note:1"), book.write("note:2"), book.write("note:1")
    by_position = {entry.position: entry for entry in book.entries()}

    assert by_position[first].subject_previous == ""
    assert by_position[between].subject_previous == ""
    assert by_position[second].subject_previous == by_position[first].hash


def test_two_entries_of_one_act_about_one_subject_follow_each_other(book: Book) -> None:
    def twice(unit: WriteUnit) -> None:
        unit.record("note.written", "note:1")
        unit.record("note.edited", "note:1")

    book.edge.change(twice)
    first, second = book.entries()[-2:]

    assert (second.subject_previous, second.previous) == (first.hash, first.hash)
    assert book.check().holds


def test_an_entry_says_who_did_what_when_and_why(book: Book) -> None:
    book.write("note:1")

    entry = book.entries()[-1]

    assert (entry.actor, entry.verb, entry.reason) == (book.edge.actor.id, "note.written", "to keep")
    assert entry.at.utcoffset() is not None


def test_an_act_without_an_entry_leaves_the_chain_as_it_was(book: Book) -> None:
    before = book.check()

    book.edge.change(lambda unit: unit.protect("note:1", ("desk",)))

    assert book.check() == before


def test_the_payload_lies_apart_and_its_salt_differs_each_time(book: Book) -> None:
    first, second = book.write(text="the same"), book.write(text="the same")

    with book.edge.database.reading() as session:
        query = select(LedgerPayload).where(LedgerPayload.position.in_((first, second)))
        one, other = session.scalars(query)

    assert one.body == other.body == '{"text":"the same"}'
    assert one.salt != other.salt
    assert len({entry.digest for entry in book.entries()[-2:]}) == 2


def test_an_entry_exists_in_the_scopes_of_its_subject(book: Book) -> None:
    def keep(unit: WriteUnit) -> None:
        unit.protect("note:1", ("compartment:vip", "compartment:minors"))
        unit.record("note.written", "note:1")

    book.edge.change(keep)

    entry = book.entries()[-1]
    with book.edge.database.reading() as session:
        linked = set(session.scalars(select(LedgerScope.scope).where(LedgerScope.position == entry.position)))
    assert linked == {"compartment:vip", "compartment:minors"}
    assert entry.scopes == "compartment:minors compartment:vip"


def test_fifty_writers_at_once_leave_one_chain_without_gaps(book: Book) -> None:
    before = book.check().entries
    barrier = Barrier(WRITERS)

    def write(number: int) -> None:
        barrier.wait(timeout=60)
        book.edge.change(lambda unit: unit.record("note.written", f"note:{number % 5}"))

    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(write, range(WRITERS)))

    assert book.check().broken == ()
    assert [entry.position for entry in book.entries()] == list(range(1, before + WRITERS + 1))
