"""Units of work: what a service may read and change within one transaction, and the ledger entries it leaves."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import bindparam, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from watchfloor.infra.access.permissions import Actor
from watchfloor.infra.db.model import Model
from watchfloor.infra.db.rows import ReferenceSequence, ScopeLink
from watchfloor.infra.ledger.entry import Draft
from watchfloor.infra.ledger.vocabulary import known
from watchfloor.kernel.ids import DATED, Reference, RefKind, dated_reference, reference

OWN_SCOPES = select(ScopeLink.scope).where(ScopeLink.subject == bindparam("about"))
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

    def next_ref(self, kind: RefKind) -> Reference:
        """The next reference of a kind. Numbers may have gaps where a transaction was rolled back."""
        return self.next_refs(kind, 1)[0]

    def next_refs(self, kind: RefKind, count: int) -> list[Reference]:
        """So many references of a kind, one or more, in their order."""
        first = _insert(self.session, ReferenceSequence).values(kind=kind.value, last=count)
        following = {"last": ReferenceSequence.last + count}
        claim = first.on_conflict_do_update(index_elements=["kind"], set_=following).returning(ReferenceSequence.last)
        last = self.session.scalars(claim).one()
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
        self.session.execute(_insert(self.session, ScopeLink).on_conflict_do_nothing(), rows)

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
        links = tuple(sorted(self._scopes_of(subject) if scopes is None else scopes))
        self.drafts.append(Draft(known(verb), subject, reason, dict(payload or {}), links or ("desk",)))

    def _scopes_of(self, subject: str) -> Iterable[str]:
        return self.session.connection().scalars(OWN_SCOPES, {"about": subject})

    def announce(self, event: object) -> None:
        """Tell the wired listeners, inside this transaction."""
        for listener in self.listeners:
            listener(self, event)


def _insert(session: Session, table: type[Model]) -> postgresql.Insert | sqlite.Insert:
    if session.get_bind().dialect.name == "postgresql":
        return postgresql.insert(table)
    return sqlite.insert(table)
