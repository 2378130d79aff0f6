"""SQL over the revisions of obligations; they are the desk's own rule book, and everybody who is signed in reads it."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from watchfloor.domain.clocks.obligations.models import ObligationRevision


def in_force(session: Session, at: datetime) -> dict[str, ObligationRevision]:
    """The revision of each row that is in force at an instant: the newest of those that have taken effect."""
    newest = (
        select(ObligationRevision.obligation, func.max(ObligationRevision.revision).label("revision"))
        .where(ObligationRevision.effective_from <= at)
        .group_by(ObligationRevision.obligation)
        .subquery()
    )
    is_newest = (ObligationRevision.obligation == newest.c.obligation) & (
        ObligationRevision.revision == newest.c.revision
    )
    return {row.obligation: row for row in session.scalars(select(ObligationRevision).join(newest, is_newest))}


def last_numbers(session: Session) -> dict[str, int]:
    """The number of the last revision of each row that has one."""
    last = select(ObligationRevision.obligation, func.max(ObligationRevision.revision).label("number"))
    rows = session.execute(last.group_by(ObligationRevision.obligation))
    return {row.obligation: row.number for row in rows}


def revisions_of(session: Session, obligation: str) -> Sequence[ObligationRevision]:
    """All revisions of a row, the oldest first."""
    own = select(ObligationRevision).where(ObligationRevision.obligation == obligation)
    return session.scalars(own.order_by(ObligationRevision.revision)).all()


def count_in_force(session: Session, at: datetime) -> int:
    """How many revisions have taken effect by an instant."""
    counted = select(func.count()).select_from(ObligationRevision).where(ObligationRevision.effective_from <= at)
    return session.scalar(counted) or 0
