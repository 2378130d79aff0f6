"""The audit of ownership: every running grave or legal clock has an owner who is on shift or on call."""

from watchfloor.domain.clocks.desks import coverage
from watchfloor.domain.clocks.rules.standing import OPEN_STATES, ClockKind
from watchfloor.domain.clocks.schemas import ClockLine
from watchfloor.domain.clocks.service import show as clocks
from watchfloor.domain.escalations.handover import repository
from watchfloor.domain.escalations.handover.rules import GRAVE
from watchfloor.domain.escalations.handover.schemas import OwnershipOut, Unowned
from watchfloor.domain.escalations.models import Escalation
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit
from watchfloor.kernel.ids import ActorId, Reference

AT_ONCE = 500
MOST_NAMED = 500


def ownership(*, unit: Unit) -> OwnershipOut:
    """Look through the open escalations that one sees."""
    require(unit.actor, Permission.ESCALATION_READ)
    duties = coverage.on_duty(unit=unit, at=unit.now).desks
    there = {person for duty in duties for person in (*duty.people, *duty.on_call)}
    looked_at, after, unowned = 0, 0, list[Unowned]()
    while rows := repository.seen_open(unit, after=after, limit=AT_ONCE):
        after = rows[-1].number
        running = clocks.of_subjects(unit=unit, subjects=[row.ref for row in rows])
        for row in rows:
            grave = [clock for clock in running.get(row.ref, ()) if _is_grave(row, clock)]
            looked_at += bool(grave)
            why = _why(unit, row, there) if grave else ""
            if why:
                unowned.append(_told(row, grave, why))
    return OwnershipOut(audited_at=unit.now, looked_at=looked_at, unowned=tuple(unowned[:MOST_NAMED]))


def _is_grave(row: Escalation, clock: ClockLine) -> bool:
    is_legal = clock.kind is ClockKind.STATUTORY and not clock.is_counterparty
    return clock.state in OPEN_STATES and (is_legal or row.severity in GRAVE)


def _why(unit: Unit, row: Escalation, there: set[ActorId]) -> str:
    if row.assignee is None:
        return "nobody has it"
    if row.lease_until is not None and row.lease_until <= unit.now:
        return "its holder's lease is over"
    return "" if row.assignee in there else "its holder is neither on shift nor on call"


def _told(row: Escalation, grave: list[ClockLine], why: str) -> Unowned:
    return Unowned(
        escalation=Reference(row.ref),
        assignee=ActorId(row.assignee) if row.assignee else None,
        why=why,
        due_at=min((clock.due_at for clock in grave if clock.due_at), default=None),
    )
