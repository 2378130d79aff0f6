"""The statements that find approvals, their bars and their votes."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import exists, func, select

from watchfloor.domain.approvals.models import Approval, ApprovalBar, ApprovalVote
from watchfloor.domain.approvals.schemas import ApprovalState, Ballot
from watchfloor.infra.access.scopes import visible
from watchfloor.infra.db.unit import Unit


def seen(unit: Unit, ref: str, *, lock: bool = False) -> Approval | None:
    found = select(Approval).where(Approval.ref == ref, visible(unit.actor, Approval.ref))
    if lock:
        # The row lock makes the votes of one approval take turns on PostgreSQL; SQLite has one writer anyway.
        found = found.with_for_update(of=Approval).execution_options(populate_existing=True)
    return unit.session.scalars(found).one_or_none()


def bars(unit: Unit, ref: str) -> Sequence[ApprovalBar]:
    return unit.session.scalars(select(ApprovalBar).where(ApprovalBar.approval == ref)).all()


def votes(unit: Unit, ref: str) -> Sequence[ApprovalVote]:
    ordered = select(ApprovalVote).where(ApprovalVote.approval == ref)
    return unit.session.scalars(ordered.order_by(ApprovalVote.voted_at, ApprovalVote.voter)).all()


def grants(unit: Unit, refs: Sequence[str]) -> dict[str, int]:
    """How many have granted each approval; those that nobody has are left out."""
    counted = select(ApprovalVote.approval, func.count()).where(
        ApprovalVote.approval.in_(refs), ApprovalVote.verdict == Ballot.GRANT
    )
    return {row[0]: row[1] for row in unit.session.execute(counted.group_by(ApprovalVote.approval))}


def waiting(unit: Unit, *, now: datetime, after: int, limit: int) -> Sequence[Approval]:
    """Pending approvals on which the actor may still vote, oldest first, from the number after `after`."""
    mine = unit.actor.id
    barred = exists().where(ApprovalBar.approval == Approval.ref, ApprovalBar.actor == mine)
    voted = exists().where(ApprovalVote.approval == Approval.ref, ApprovalVote.voter == mine)
    found = select(Approval).where(
        Approval.state == ApprovalState.PENDING,
        Approval.expires_at > now,
        Approval.number > after,
        visible(unit.actor, Approval.ref),
        ~barred,
        ~voted,
    )
    return unit.session.scalars(found.order_by(Approval.number).limit(limit)).all()
