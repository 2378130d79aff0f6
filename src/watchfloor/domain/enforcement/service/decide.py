"""The second pair of eyes: approving and refusing what was proposed."""

from watchfloor.domain.approvals import service as approvals
from watchfloor.domain.approvals.schemas import ApprovalGranted, Ballot
from watchfloor.domain.cases.rules.lifecycle import check_reason
from watchfloor.domain.cases.service.close import unblock
from watchfloor.domain.enforcement import repository
from watchfloor.domain.enforcement.access import access_decision_for_change
from watchfloor.domain.enforcement.models import Decision
from watchfloor.domain.enforcement.rules.lifecycle import DecisionState, check_proposer, check_step
from watchfloor.domain.enforcement.rules.payload import payload_hash
from watchfloor.domain.enforcement.schemas import DecisionOut
from watchfloor.domain.enforcement.service.gate import check_now, check_same, content_now, exclusions_now
from watchfloor.domain.enforcement.service.show import decision_out
from watchfloor.infra.access.permissions import Permission
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.errors import Conflict
from watchfloor.kernel.ids import Reference


def approve_decision(*, unit: WriteUnit, decision: str, payload: str, reason: str, simulation: bool) -> DecisionOut:
    """`payload` is the hash of what the approver read; raises Refused where the decision is something else now."""
    row = access_decision_for_change(unit, decision, Permission.DECISION_APPROVE)
    _check_open(row)
    content = content_now(unit, row)
    check_same(read=payload, now=payload_hash(content))
    check_now(unit, row, content, simulation=simulation)
    approvals.vote(
        unit=unit,
        approval=Reference(row.approval),
        payload_hash=payload_hash(content),
        verdict=Ballot.GRANT,
        reason=check_reason(reason, act="Approving"),
        excluded_now=exclusions_now(unit, row),
    )
    unit.session.flush()
    return decision_out(unit, row)


def refuse_decision(*, unit: WriteUnit, decision: str, reason: str) -> DecisionOut:
    """By an approver at any time before execution; an approval already given does not stop a second thought."""
    row = access_decision_for_change(unit, decision, Permission.DECISION_APPROVE)
    check_step(DecisionState(row.state), DecisionState.REFUSED)
    why = check_reason(reason, act="Refusing")
    approval = Reference(row.approval)
    if row.state == DecisionState.PROPOSED:
        approvals.vote(
            unit=unit,
            approval=approval,
            payload_hash=payload_hash(content_now(unit, row)),
            verdict=Ballot.REFUSE,
            reason=why,
            excluded_now=exclusions_now(unit, row),
        )
    else:
        approvals.withdraw(unit=unit, approval=approval, reason=why)
    return _end(unit, row, verb="decision.refused", reason=why)


def withdraw_decision(*, unit: WriteUnit, decision: str, reason: str) -> DecisionOut:
    """By the proposer, before execution."""
    row = access_decision_for_change(unit, decision, Permission.DECISION_PROPOSE)
    check_step(DecisionState(row.state), DecisionState.REFUSED)
    check_proposer(proposer=row.proposer, actor=unit.actor.id)
    why = check_reason(reason, act="Withdrawing")
    approvals.withdraw(unit=unit, approval=Reference(row.approval), reason=why)
    return _end(unit, row, verb="decision.withdrawn", reason=why)


def _end(unit: WriteUnit, row: Decision, *, verb: str, reason: str) -> DecisionOut:
    row.state = DecisionState.REFUSED.value
    row.version += 1
    unit.session.flush()
    unit.record(verb, row.ref, reason=reason)
    unblock(unit=unit, case=row.case, by=row.ref)
    return decision_out(unit, row)


def on_approval_granted(unit: WriteUnit, event: ApprovalGranted) -> None:
    """The last approval came in: the decision that asked for it becomes approved in the same transaction."""
    row = repository.decision_of_approval(unit.session, event.subject, event.approval)
    if row is not None and row.state == DecisionState.PROPOSED:
        row.state = DecisionState.APPROVED.value
        row.version += 1
        unit.session.flush()
        unit.record("decision.approved", row.ref, payload={"payload_hash": event.payload_hash})


def _check_open(row: Decision) -> None:
    if row.state != DecisionState.PROPOSED:
        raise Conflict(
            f"The decision is {row.state} already.", fix="Show it to see who decided.", code="already_decided"
        )
