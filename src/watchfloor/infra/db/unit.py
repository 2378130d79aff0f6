"""Units of work: what a service may read and change within one transaction, and the ledger entries it leaves."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import BigInteger, Connection, bindparam, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from watchfloor.infra.access.permissions import Actor
from watchfloor.infra.db.rows import ReferenceSequence, ScopeLink
from watchfloor.infra.ledger.entry import Draft
from watchfloor.infra.ledger.vocabulary import known
from watchfloor.kernel.ids import DATED, Reference, RefKind, dated_reference, reference

# Kept ready and run on the bare connection: nearly every change claims references and protects what it makes.
OWN_SCOPES = select(ScopeLink.scope).where(ScopeLink.subject == bindparam("about"))
COUNT = bindparam("count", type_=BigInteger)
FOLLOWING = {"last": ReferenceSequence.last + COUNT}
CLAIM = {
    "postgresql": postgresql.insert(ReferenceSequence)
    .values(kind=bindparam("of"), last=COUNT)
    .on_conflict_do_update(index_elements=["kind"], set_=FOLLOWING)
    .returning(ReferenceSequence.last),
    "sqlite": sqlite.insert(ReferenceSequence)
    .values(kind=bindparam("of"), last=COUNT)
    .on_conflict_do_update(index_elements=["kind"], set_=FOLLOWING)
    .returning(ReferenceSequence.last),
}
LINK = {
    "postgresql": postgresql.insert(ScopeLink).on_conflict_do_nothing(),
    "sqlite": sqlite.insert(ScopeLink).on_conflict_do_nothing(),
}
Listener = Callable[["WriteUnit", object], None]


@dataclass(slots=True)
class Unit:
    """A read-only transaction: who looks, when, and through which session."""

    session: Session
    actor: Actor
    now: datetime
    request_id: str = "local"


@dataclass(slots=True)
class WriteUnit(Unit):
    """A write transaction, committed at the edge; its drafts are chained into the ledger as its last statements."""

    listeners: Sequence[Listener] = ()
    drafts: list[Draft] = field(default_factory=list)
    _links: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The scopes of subjects that were recorded: they change by `protect` alone."""

    def next_ref(self, kind: RefKind) -> Reference:
        """The next reference of a kind. Numbers may have gaps where a transaction was rolled back."""
        return self.next_refs(kind, 1)[0]

    def next_refs(self, kind: RefKind, count: int) -> list[Reference]:
        """So many references of a kind, one or more, in their order."""
        connection = self._flushed()
        last = connection.scalars(CLAIM[connection.dialect.name], {"of": kind.value, "count": count}).one()
        numbers = range(last - count + 1, last + 1)
        if kind in DATED:
            return [dated_reference(kind, number, year=self.now.year) for number in numbers]
        return [reference(kind, number) for number in numbers]

    def take_turn(self, place: str) -> None:
        """Wait for other transactions at the same place, and hold it until this one ends.

        What is read afterwards holds all that they wrote, so that two do not add the same thing. SQLite has one writer
        anyway.
        """
        if self.session.get_bind().dialect.name == "postgresql":
            self.session.execute(select(func.pg_advisory_xact_lock(func.hashtext(place))))

    def protect(self, subject: str, scopes: Iterable[str]) -> None:
        """Link a subject to its scopes; a link that is there stays."""
        rows = [{"subject": subject, "scope": scope} for scope in sorted(set(scopes))]
        if not rows:
            raise ValueError(f"{subject} needs at least one scope.")
        self._links.pop(subject, None)
        connection = self._flushed()
        connection.execute(LINK[connection.dialect.name], rows)

    def record(
        self,
        verb: str,
        subject: str,
        *,
        payload: Mapping[str, object] | None = None,
        reason: str = "",
        scopes: Iterable[str] | None = None,
    ) -> None:
        """Leave a ledger entry about a subject; its scopes are the subject's own unless told."""
        links = self._scopes_of(subject) if scopes is None else tuple(sorted(scopes))
        self.drafts.append(Draft(known(verb), subject, reason, dict(payload or {}), links or ("desk",)))

    def _scopes_of(self, subject: str) -> tuple[str, ...]:
        if subject not in self._links:
            self._links[subject] = tuple(sorted(self.session.connection().scalars(OWN_SCOPES, {"about": subject})))
        return self._links[subject]

    def _flushed(self) -> Connection:
        """The bare connection, when what was added so far is written: later rows may name it."""
        self.session.flush()
        return self.session.connection()

    def announce(self, event: object) -> None:
        """Tell the wired listeners, inside this transaction."""
        for listener in self.listeners:
            listener(self, event)
