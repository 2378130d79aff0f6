"""Who holds an escalation, and for how long: a lease, so that what nobody handed over is free again."""

from datetime import timedelta

from watchfloor.domain.escalations.models import Escalation
from watchfloor.domain.escalations.paging.service.raising import acknowledge_all
from watchfloor.domain.escalations.rules.lifecycle import EscalationState
from watchfloor.infra.db.unit import WriteUnit

LEASE = timedelta(hours=9)
"""A shift and a little more."""


def holder_now(unit: WriteUnit, row: Escalation) -> str | None:
    """Who holds it: nobody, once the lease is over."""
    return row.assignee if row.lease_until is None or row.lease_until > unit.now else None


def give(unit: WriteUnit, row: Escalation, actor: str) -> None:
    """Let somebody own it from now on; whoever takes it for themselves has acknowledged its pages."""
    row.assignee, row.lease_until, row.snoozed_until = actor, unit.now + LEASE, None
    if row.state == EscalationState.TRIAGED:
        row.state = EscalationState.ASSIGNED.value
    row.version += 1
    unit.session.flush()
    if actor == unit.actor.id:
        acknowledge_all(unit=unit, subject=row.ref)
