"""The only door to a stored approval: what one may not see does not exist."""

from watchfloor.domain.approvals import repository
from watchfloor.domain.approvals.models import Approval
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.errors import NotFound


def access_approval(unit: Unit, ref: str) -> Approval:
    found = repository.seen(unit, ref)
    if found is None:
        raise _unseen(ref)
    return found


def lock_approval(unit: WriteUnit, ref: str) -> Approval:
    """The approval, held so that no other vote on it can run until this transaction ends."""
    found = repository.seen(unit, ref, lock=True)
    if found is None:
        raise _unseen(ref)
    return found


def _unseen(ref: str) -> NotFound:
    return NotFound(f"There is no approval {ref[:40]}.", fix="List the approvals that wait for you.")
