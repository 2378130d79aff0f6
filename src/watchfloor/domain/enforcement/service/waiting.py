"""Decisions that wait for somebody's vote, and those they take part in, told in few queries."""

from collections.abc import Collection

from watchfloor.domain.approvals import service as approvals
from watchfloor.domain.cases.service.mine import ever_led, evidence_of
from watchfloor.domain.enforcement import repository
from watchfloor.domain.enforcement.schemas import ApprovalWaiting
from watchfloor.domain.evidence import service as evidence
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit
from watchfloor.kernel.ids import Reference


def list_waiting(*, unit: Unit, limit: int) -> tuple[ApprovalWaiting, ...]:
    """Approvals on which the actor may vote and has not, the oldest first.

    `can_vote` is false where they came to lead the case, or to have collected its evidence, since it was asked.
    """
    lines = approvals.list_lines(unit=unit, limit=limit)
    decisions = {row.ref: row for row in repository.seen_among(unit, [line.subject for line in lines])}
    cases = frozenset(row.case for row in decisions.values())
    led = ever_led(unit=unit, cases=cases)
    rests_on = evidence_of(unit=unit, cases=cases)
    refs = {ref: rests_on[row.case] | frozenset(row.evidence) for ref, row in decisions.items()}
    every = frozenset[str]().union(*refs.values())
    own = evidence.collected_by_actor(unit=unit, refs=[Reference(ref) for ref in every])
    told = []
    for line in lines:
        row = decisions.get(line.subject)
        is_barred = row is not None and (row.case in led or not own.isdisjoint(refs[row.ref]))
        case = row.case if row else None
        told.append(ApprovalWaiting(**line.model_dump(), case=case, can_vote=not is_barred))
    return tuple(told)


def decisions_of(*, unit: Unit, cases: Collection[str]) -> frozenset[str]:
    """The visible decisions of cases, and those that the actor proposed, the newest hundreds of them."""
    require(unit.actor, Permission.CASE_READ)
    return frozenset(repository.own_decisions(unit, cases))
