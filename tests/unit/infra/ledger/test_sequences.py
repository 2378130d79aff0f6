"""Over any sequence of acts the chain holds; over any change of a row the verifier names its entry."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Row, select, text
from sqlalchemy.orm import Session

from factories.examples import examples
from unit.infra.book import Book
from watchfloor.infra.db.engine import Database
from watchfloor.infra.db.migrate import migrate
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.ledger.append import GENESIS, append
from watchfloor.infra.ledger.chain import entry_hash, hashed_fields
from watchfloor.infra.ledger.entry import Draft
from watchfloor.infra.ledger.models import LedgerEntry, LedgerHead, LedgerPayload
from watchfloor.infra.ledger.verify import ChainReport, verify_chain
from watchfloor.kernel.canonical import canonical_json

T = TypeVar("T")
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
DRAFTS = st.builds(
    Draft,
    verb=st.sampled_from(["note.written", "note.edited", "case.opened"]),
    subject=st.sampled_from(["note:1", "note:2", "CASE-1", "再生:1"]),
    reason=TEXTS,
    payload=st.dictionaries(TEXTS, st.none() | st.integers() | TEXTS, max_size=3),
    scopes=st.lists(st.sampled_from(["desk", "compartment:vip", "compartment:minors"]), min_size=1, unique=True).map(
        lambda scopes: tuple(sorted(scopes))
    ),
)
ACTS = st.lists(st.lists(DRAFTS, min_size=1, max_size=4), min_size=1, max_size=5)
PATIENT = settings(
    max_examples=examples(25), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
COLUMNS = {"ledger": LedgerEntry, "ledger_payload": LedgerPayload}


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """A ledger without guards, in which every test undoes what it wrote."""
    database = Database(f"sqlite:///{tmp_path_factory.mktemp('ledger') / 'ledger.db'}")
    migrate(database)
    with database.writing() as session:
        for name in session.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).all():
            session.execute(text(f"DROP TRIGGER {name}"))
    yield database
    database.dispose()


def undone(ledger: Database, act: Callable[[Session], T]) -> T:
    """What an act finds out in a transaction that is then undone."""
    with Session(ledger.engine) as session:
        return act(session)


def write(session: Session, acts: list[list[Draft]]) -> None:
    for number, drafts in enumerate(acts):
        at = NOON + timedelta(seconds=number)
        append(session, drafts, at=at, actor="a-1", request_id=f"r-{number}")


def entries(session: Session) -> Sequence[Row[Any]]:
    return session.execute(select(*LedgerEntry.__table__.columns).order_by(LedgerEntry.position)).all()


@PATIENT
@given(ACTS)
def test_any_sequence_of_acts_is_one_chain_in_its_order(ledger: Database, acts: list[list[Draft]]) -> None:
    def look(session: Session) -> tuple[ChainReport, Sequence[Row[Any]], tuple[int, str]]:
        write(session, acts)
        head = session.scalars(select(LedgerHead)).one()
        return verify_chain(session), entries(session), (head.position, head.hash)

    report, rows, head = undone(ledger, look)
    drafts = [draft for act in acts for draft in act]

    assert report.broken == ()
    assert [(row.position, row.verb, row.subject, row.reason) for row in rows] == [
        (number, draft.verb, draft.subject, draft.reason) for number, draft in enumerate(drafts, 1)
    ]
    assert [row.previous for row in rows] == [GENESIS, *(row.hash for row in rows[:-1])]
    assert head == (len(drafts), rows[-1].hash)


@PATIENT
@given(ACTS)
def test_each_subject_has_a_chain_of_its_own(ledger: Database, acts: list[list[Draft]]) -> None:
    def look(session: Session) -> Sequence[Row[Any]]:
        write(session, acts)
        return entries(session)

    rows = undone(ledger, look)

    for subject in {row.subject for row in rows}:
        own = [row for row in rows if row.subject == subject]
        assert [row.subject_previous for row in own] == ["", *(row.hash for row in own[:-1])]


@PATIENT
@given(ACTS)
def test_every_payload_is_kept_as_canonical_json(ledger: Database, acts: list[list[Draft]]) -> None:
    def look(session: Session) -> list[str | None]:
        write(session, acts)
        return list(session.scalars(select(LedgerPayload.body).order_by(LedgerPayload.position)))

    bodies = undone(ledger, look)

    assert bodies == [canonical_json(draft.payload).decode() for act in acts for draft in act]


@PATIENT
@given(ACTS, st.data())
def test_one_changed_cell_is_named_by_its_entry(ledger: Database, acts: list[list[Draft]], data: st.DataObject) -> None:
    table = data.draw(st.sampled_from(sorted(COLUMNS)))
    names = [column.name for column in COLUMNS[table].__table__.columns]
    column = data.draw(st.sampled_from([name for name in names if name not in {"position", "at", "certificate"}]))
    position = data.draw(st.integers(1, sum(map(len, acts))))

    def look(session: Session) -> tuple[str, ...]:
        write(session, acts)
        change = f"UPDATE {table} SET {column} = {column} || 'x' WHERE position = :at"
        session.execute(text(change), {"at": position})
        session.expire_all()
        return verify_chain(session).broken

    assert any(fault.startswith(f"entry {position}: ") for fault in undone(ledger, look))


@PATIENT
@given(ACTS, st.data())
def test_two_entries_that_change_places_are_found(
    ledger: Database, acts: list[list[Draft]], data: st.DataObject
) -> None:
    total = sum(map(len, acts))
    one, other = data.draw(st.integers(1, total)), data.draw(st.integers(1, total))

    def look(session: Session) -> bool:
        write(session, acts)
        for table in ("ledger", "ledger_scope", "ledger_payload"):
            swap = f"UPDATE {table} SET position = -position WHERE position IN (:one, :other)"
            session.execute(text("PRAGMA defer_foreign_keys = ON"))
            session.execute(text(swap), {"one": one, "other": other})
            back = f"UPDATE {table} SET position = :one + :other + position WHERE position < 0"
            session.execute(text(back), {"one": one, "other": other})
        session.expire_all()
        return verify_chain(session).holds

    assert undone(ledger, look) == (one == other)


@PATIENT
@given(ACTS, st.data())
def test_an_emptied_payload_keeps_the_chain_but_a_certificate_by_itself_proves_nothing(
    ledger: Database, acts: list[list[Draft]], data: st.DataObject
) -> None:
    gone = data.draw(st.sets(st.integers(1, sum(map(len, acts)))))

    def look(session: Session) -> ChainReport:
        write(session, acts)
        for position in gone:
            erase = "UPDATE ledger_payload SET body = NULL, certificate = 'CERT-1' WHERE position = :at"
            session.execute(text(erase), {"at": position})
        session.expire_all()
        return verify_chain(session)

    report = undone(ledger, look)

    unproved = tuple(
        f"entry {at}: its payload was emptied under a certificate that the ledger does not hold" for at in sorted(gone)
    )
    assert (report.broken, report.emptied) == (unproved, len(gone))


TOLD = ("actor", "verb", "subject", "scopes", "reason", "request_id", "digest", "subject_previous", "previous")
FIELDS = st.fixed_dictionaries(dict.fromkeys(TOLD, TEXTS))


@given(FIELDS, st.data())
def test_every_field_changes_the_hash(fields: dict[str, str], data: st.DataObject) -> None:
    entry = LedgerEntry(position=1, at=NOON, **fields)
    name = data.draw(st.sampled_from(sorted(fields)))
    changed = LedgerEntry(position=1, at=NOON, **fields | {name: f"{fields[name]}x"})

    assert entry_hash(hashed_fields(changed)) != entry_hash(hashed_fields(entry))


def test_a_hash_covers_every_column_but_itself() -> None:
    columns = {column.name for column in LedgerEntry.__table__.columns}

    assert set(hashed_fields(LedgerEntry(position=1, at=NOON))) == columns - {"hash"}


def test_a_payload_that_json_cannot_hold_stops_the_act_and_leaves_nothing(book: Book) -> None:
    before = book.check()

    with pytest.raises(ValueError, match="JSON"):
        book.write(share=float("nan"))

    assert book.check() == before


def test_positions_are_the_order_of_commits_not_of_beginnings(book: Book) -> None:
    if book.edge.database.is_sqlite:
        pytest.skip("SQLite has one writer at a time.")

    def begin_first_and_end_last(unit: WriteUnit) -> None:
        unit.record("note.written", "note:slow")
        book.write("note:quick")

    book.edge.change(begin_first_and_end_last)

    assert [entry.subject for entry in book.entries()][-2:] == ["note:quick", "note:slow"]
    assert book.check().holds
