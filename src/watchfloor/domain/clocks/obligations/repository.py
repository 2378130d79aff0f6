"""SQL over the revisions of obligations; they are the desk's own rule book, and everybody who is signed in reads it."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from watchfloor.domain.clocks.obligations.models import ObligationRevision
from watchfloor.infra.db.types import UtcDateTime

# Kept ready: every request that comes in asks them.
AT = bindparam("at", type_=UtcDateTime)
NEWEST = (
    select(ObligationRevision.obligation, func.max(ObligationRevision.revision).label("revision"))
    .where(ObligationRevision.effective_from <= AT)
    .group_by(ObligationRevision.obligation)
    .subquery()
)
IS_NEWEST = (ObligationRevision.obligation == NEWEST.c.obligation) & (ObligationRevision.revision == NEWEST.c.revision)
IN_FORCE = select(ObligationRevision).join(NEWEST, IS_NEWEST)
LAST_NUMBERS = select(ObligationRevision.obligation, func.max(ObligationRevision.revision).label("number"))
LAST_NUMBERS = LAST_NUMBERS.group_by(ObligationRevision.obligation)
COUNT_IN_FORCE = select(func.count()).select_from(ObligationRevision).where(ObligationRevision.effective_from <= AT)


def in_force(session: Session, at: datetime) -> dict[str, ObligationRevision]:
    """The revision of each row that is in force at an instant: the newest of those that have taken effect."""
    return {row.obligation: row for row in session.scalars(IN_FORCE, {"at": at})}


def last_numbers(session: Session) -> dict[str, int]:
    """The number of the last revision of each row that has one."""
    return {row.obligation: row.number for row in session.execute(LAST_NUMBERS)}


def revisions_of(session: Session, obligation: str) -> Sequence[ObligationRevision]:
    """All revisions of a row, the oldest first."""
    own = select(ObligationRevision).where(ObligationRevision.obligation == obligation)
    return session.scalars(own.order_by(ObligationRevision.revision)).all()


def count_in_force(session: Session, at: datetime) -> int:
    """How many revisions have taken effect by an instant."""
    return session.scalar(COUNT_IN_FORCE, {"at": at}) or 0
