"""The only door to a stored escalation: what one may not see does not exist, and an edit names its version."""

from watchfloor.domain.escalations import repository
from watchfloor.domain.escalations.models import Escalation
from watchfloor.domain.escalations.rules.lifecycle import EscalationState, check_open
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.errors import NotFound, StaleVersion


def access_escalation(unit: Unit, ref: str) -> Escalation:
    require(unit.actor, Permission.ESCALATION_READ)
    row = repository.seen(unit, ref)
    if row is None:
        raise _unseen(ref)
    return row


def access_escalation_for_change(unit: WriteUnit, ref: str, *, version: int | None = None) -> Escalation:
    """The escalation, held with its clocks until the transaction ends; it may be over."""
    require(unit.actor, Permission.ESCALATION_WRITE)
    unit.take_turn(ref)
    row = repository.seen(unit, ref, lock=True)
    if row is None:
        raise _unseen(ref)
    check_version(ref, stored=row.version, given=version)
    return row


def access_escalation_for_work(unit: WriteUnit, ref: str, *, version: int | None = None) -> Escalation:
    row = access_escalation_for_change(unit, ref, version=version)
    check_open(ref, EscalationState(row.state))
    return row


def check_version(subject: str, *, stored: int, given: int | None) -> None:
    if given is not None and given != stored:
        raise StaleVersion(
            f"{subject} has changed: it is at version {stored}, the edit was based on {given}.",
            fix="Read it again, then repeat the edit.",
            facts={"version": stored},
        )


def _unseen(ref: str) -> NotFound:
    return NotFound(f"There is no escalation {ref[:40]}.", fix="List what you may see: watchfloor escalation list.")
