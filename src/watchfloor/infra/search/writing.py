"""Writing the search: documents go in and out within the transaction that changes what they are about.

Their texts are there at once and are read through until `post` has put them under their grams: a long note has
hundreds of grams, each on a page of its own, and whoever writes it does not wait for them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import BindParameter, Connection, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from watchfloor.infra.db.rows import ScopeLink
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.search.document import Document
from watchfloor.infra.search.folding import fold
from watchfloor.infra.search.grams import grams_of
from watchfloor.infra.search.models import SearchDocument, SearchGram, SearchShelf, SearchWaiting
from watchfloor.infra.search.postings import Posting, drop_postings, put_postings

Row = dict[str, object]
BATCH = 500
POSTED_AT_ONCE = 100
# Kept ready and run on the bare connection: they stand in the write transaction of every note.
TEXTS = ("subject", "home", "kind", "shelf", "reference", "title", "body", "at")
NAMED: BindParameter[list[str]] = bindparam("named", expanding=True)
KNOWN = select(*(getattr(SearchDocument, name) for name in ("id", *TEXTS)))
KNOWN = KNOWN.where(SearchDocument.subject.in_(NAMED)).order_by(SearchDocument.subject).with_for_update()
ADD_DOCUMENT = {
    "postgresql": postgresql.insert(SearchDocument)
    .on_conflict_do_nothing()
    .returning(SearchDocument.id, SearchDocument.subject),
    "sqlite": sqlite.insert(SearchDocument)
    .on_conflict_do_nothing()
    .returning(SearchDocument.id, SearchDocument.subject),
}
PUT_UP = {
    "postgresql": postgresql.insert(SearchShelf).on_conflict_do_nothing(),
    "sqlite": sqlite.insert(SearchShelf).on_conflict_do_nothing(),
}
OF_ID = SearchDocument.id == bindparam("known")
CHANGE = update(SearchDocument).where(OF_ID).values({name: bindparam(name) for name in TEXTS})
WAITING = select(*(getattr(SearchDocument, name) for name in ("id", *TEXTS)))
WAITING = WAITING.join(SearchWaiting, SearchWaiting.document == SearchDocument.id).order_by(SearchDocument.id)
WAITING = WAITING.with_for_update(skip_locked=True)
WAIT = insert(SearchWaiting)
WAIT_NO_MORE = delete(SearchWaiting).where(SearchWaiting.document == bindparam("known"))
FORGET = delete(SearchDocument).where(OF_ID)
LINKS = select(ScopeLink.subject, ScopeLink.scope).where(ScopeLink.subject.in_(NAMED)).order_by(ScopeLink.scope)
SHELVES = select(SearchShelf.scopes, SearchShelf.id)
LONGEST_REFERENCE = 600  # an index of PostgreSQL holds no longer key
LONGEST_TEXT = 100_000
TURN = "search"


@dataclass(frozen=True, slots=True)
class Entry:
    """A document as it is stored."""

    number: int
    row: Row


def index(*, unit: WriteUnit, documents: Iterable[Document]) -> None:
    """Make documents findable as they are now, in the scopes their homes have now; what did not change costs a look.

    Called after the change itself and after `protect`. The caller's own ledger entry is the record.
    """
    given = {document.subject: document for document in documents}
    if not given:
        return
    _share_turn(unit.session)
    ordered = [given[subject] for subject in sorted(given)]
    for start in range(0, len(ordered), BATCH):
        _index(unit.session.connection(), ordered[start : start + BATCH])


def unindex(*, unit: WriteUnit, subjects: Iterable[str]) -> None:
    """Let subjects not be found any more, and keep nothing of their texts."""
    connection = unit.session.connection()
    ordered = sorted(set(subjects))
    for start in range(0, len(ordered), BATCH):
        known = _known(connection, ordered[start : start + BATCH])
        drop_postings(connection, [one for entry in known.values() for one in _postings(entry)])
        if known:
            numbers = [{"known": entry.number} for entry in known.values()]
            connection.execute(WAIT_NO_MORE, numbers)
            connection.execute(FORGET, numbers)


def post(*, unit: WriteUnit, limit: int = POSTED_AT_ONCE) -> int:
    """Put the next documents under their grams; says how many. What another process posts is passed over."""
    connection = unit.session.connection()
    found = connection.execute(WAITING.limit(limit))
    waiting = [Entry(number, dict(zip(TEXTS, told, strict=True))) for number, *told in found]
    put_postings(connection, [one for entry in waiting for one in _postings(entry)])
    if waiting:
        connection.execute(WAIT_NO_MORE, [{"known": entry.number} for entry in waiting])
    return len(waiting)


def _index(connection: Connection, documents: Sequence[Document]) -> None:
    shelves = _shelves(connection, {document.home for document in documents})
    wanted = {document.subject: _row(document, shelves[document.home]) for document in documents}
    known = _known(connection, wanted)
    fresh = _add(connection, [row for subject, row in wanted.items() if subject not in known])
    known |= _known(connection, wanted.keys() - known.keys() - fresh.keys())  # somebody else was faster
    changed = _change(connection, [one for subject, one in known.items() if one.row != wanted[subject]], wanted)
    if late := fresh | changed:
        connection.execute(WAIT, [{"document": late[one], "shelf": wanted[one]["shelf"]} for one in late])


def _change(connection: Connection, entries: Sequence[Entry], wanted: Mapping[str, Row]) -> dict[str, int]:
    """Give documents the rows that are wanted, and drop what led to the old ones; gives their ids."""
    changed = {str(entry.row["subject"]): entry.number for entry in entries}
    if changed:
        connection.execute(CHANGE, [{"known": number, **wanted[subject]} for subject, number in changed.items()])
        connection.execute(WAIT_NO_MORE, [{"known": number} for number in changed.values()])
        drop_postings(connection, [posting for entry in entries for posting in _postings(entry)])
    return changed


def _row(document: Document, shelf: int) -> Row:
    return {
        "subject": document.subject,
        "home": document.home,
        "kind": document.kind.value,
        "shelf": shelf,
        "reference": fold(document.reference)[:LONGEST_REFERENCE],
        "title": fold(document.title)[:LONGEST_TEXT],
        "body": fold(document.body[:LONGEST_TEXT])[:LONGEST_TEXT],
        "at": document.at,
    }


def _postings(entry: Entry) -> Iterable[Posting]:
    shelf = int(str(entry.row["shelf"]))
    texts = (str(entry.row[name]) for name in ("reference", "title", "body"))
    return ((shelf, gram, entry.number) for gram in frozenset[int]().union(*map(grams_of, texts)))


def _known(connection: Connection, subjects: Iterable[str]) -> dict[str, Entry]:
    named = sorted(subjects)
    if not named:
        return {}
    found = connection.execute(KNOWN, {"named": named})
    return {told[0]: Entry(number, dict(zip(TEXTS, told, strict=True))) for number, *told in found}


def _add(connection: Connection, rows: Sequence[Row]) -> dict[str, int]:
    """The ids of the rows that were not there."""
    if not rows:
        return {}
    added = connection.execute(ADD_DOCUMENT[connection.dialect.name], rows)
    return {subject: number for number, subject in added}


def _shelves(connection: Connection, homes: Iterable[str]) -> dict[str, int]:
    """The shelf of each home, put up where there is none yet; ValueError for a home that was never protected."""
    links: dict[str, list[str]] = {home: [] for home in homes}
    for home, scope in connection.execute(LINKS, {"named": sorted(links)}):
        links[home].append(scope)
    if bare := [home for home, scopes in links.items() if not scopes]:
        raise ValueError(f"{bare[0]} has no scope, and could be found by nobody.")
    named = {home: " ".join(scopes) for home, scopes in links.items()}
    there = dict(connection.execute(SHELVES).all())
    if missing := sorted(set(named.values()) - there.keys()):
        connection.execute(PUT_UP[connection.dialect.name], [{"scopes": scopes} for scopes in missing])
        there = dict(connection.execute(SHELVES).all())
    return {home: there[scopes] for home, scopes in named.items()}


def _share_turn(session: Session) -> None:
    """Keep a rebuild from reading until this transaction ends; SQLite has one writer anyway."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(select(func.pg_advisory_xact_lock_shared(func.hashtext(TURN))))


def indexed(session: Session, kind: str, *, after: str, limit: int) -> list[str]:
    """The subjects of a kind that can be found, behind a subject, in their order."""
    found = select(SearchDocument.subject).where(SearchDocument.kind == kind, SearchDocument.subject > after)
    return list(session.scalars(found.order_by(SearchDocument.subject).limit(limit)))


def sweep(session: Session) -> None:
    """Drop grams that lead to no document: there are none unless somebody else wrote into the tables."""
    there = select(SearchDocument.id).where(SearchDocument.id == SearchGram.document)
    session.execute(delete(SearchGram).where(~there.exists()))
