"""Reading the ledger: the entries about subjects, the tail one may see, the head."""

import json
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from watchfloor.infra.access.permissions import Actor
from watchfloor.infra.access.scopes import scopes_held
from watchfloor.infra.ledger.models import LedgerEntry, LedgerHead, LedgerPayload, LedgerScope


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
    in_scope = select(LedgerScope.position).where(
        LedgerScope.position == LedgerEntry.position, LedgerScope.scope.in_(scopes_held(actor))
    )
    query = select(LedgerEntry).where(LedgerEntry.position > after, in_scope.exists())
    return session.scalars(query.order_by(LedgerEntry.position).limit(limit)).all()
