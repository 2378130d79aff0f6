"""Reading the ledger: the entries about subjects, the tail one may see, the head."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from watchfloor.infra.access.permissions import Actor
from watchfloor.infra.access.scopes import scopes_held
from watchfloor.infra.ledger.models import LedgerEntry, LedgerHead, LedgerPayload, LedgerScope


@dataclass(frozen=True, slots=True)
class EntriesAsked:
    """Which entries are asked for: between two positions, which stand outside, and of what somebody did to what."""

    after: int = 0
    before: int | None = None
    subject: str | None = None
    actor: str | None = None
    verb: str | None = None


def entries_about(session: Session, subjects: Iterable[str]) -> Sequence[LedgerEntry]:
    """Every entry about the subjects in ledger order. The caller has checked that the actor may see them."""
    wanted = sorted(set(subjects))
    about = select(LedgerEntry).where(LedgerEntry.subject.in_(wanted))
    return session.scalars(about.order_by(LedgerEntry.position)).all()


def payload_of(session: Session, entry: LedgerEntry) -> Mapping[str, object] | None:
    """What changed with an entry; None where that was emptied."""
    body = session.scalars(select(LedgerPayload.body).where(LedgerPayload.position == entry.position)).one_or_none()
    payload: Mapping[str, object] | None = json.loads(body) if body else None
    return payload


def head(session: Session) -> LedgerHead:
    """The last position and hash; position 0 before the first entry."""
    return session.scalars(select(LedgerHead)).one()


def tail(session: Session, actor: Actor, *, after: int, limit: int) -> Sequence[LedgerEntry]:
    """Up to `limit` entries behind a position that exist for the actor, in ledger order."""
    return page(session, actor, EntriesAsked(after=after), limit=limit)


def page(
    session: Session, actor: Actor, asked: EntriesAsked, *, limit: int, is_newest_first: bool = False
) -> Sequence[LedgerEntry]:
    """Up to `limit` of the entries asked for that exist for the actor, from either end."""
    found = _existing_for(actor).where(LedgerEntry.position > asked.after)
    if asked.before is not None:
        found = found.where(LedgerEntry.position < asked.before)
    wanted = {LedgerEntry.subject: asked.subject, LedgerEntry.actor: asked.actor, LedgerEntry.verb: asked.verb}
    found = found.where(*(column == value for column, value in wanted.items() if value is not None))
    order = LedgerEntry.position.desc() if is_newest_first else LedgerEntry.position
    return session.scalars(found.order_by(order).limit(limit)).all()


def news_about(
    session: Session, actor: Actor, subjects: Iterable[str], *, behind: int, limit: int
) -> Sequence[LedgerEntry]:
    """The newest of what others did to the subjects behind a position, as far as it exists for the actor."""
    wanted = sorted(set(subjects))
    found = _existing_for(actor).where(LedgerEntry.subject.in_(wanted), LedgerEntry.position > behind)
    found = found.where(LedgerEntry.actor != actor.id)
    return session.scalars(found.order_by(LedgerEntry.position.desc()).limit(limit)).all()


def payloads_of(session: Session, entries: Iterable[LedgerEntry]) -> dict[int, Mapping[str, object]]:
    """What changed with entries, by position; what was emptied is left out."""
    at = [entry.position for entry in entries]
    kept = select(LedgerPayload.position, LedgerPayload.body).where(LedgerPayload.position.in_(at))
    return {position: json.loads(body) for position, body in session.execute(kept) if body}


def _existing_for(actor: Actor) -> Select[LedgerEntry]:
    in_scope = select(LedgerScope.position).where(
        LedgerScope.position == LedgerEntry.position, LedgerScope.scope.in_(scopes_held(actor))
    )
    return select(LedgerEntry).where(in_scope.exists())
