"""Proposing a decision, and amending one: what it says changes, so an earlier approval no longer holds."""

from watchfloor.domain.approvals import service as approvals
from watchfloor.domain.approvals.schemas import ApprovalState
from watchfloor.domain.cases.service.close import block
from watchfloor.domain.cases.service.show import facts_for_decision
from watchfloor.domain.enforcement.access import access_decision_for_change
from watchfloor.domain.enforcement.models import Decision
from watchfloor.domain.enforcement.rules.lifecycle import (
    DecisionState,
    check_amendable,
    check_proposer,
    check_quorum,
    check_second_person,
)
from watchfloor.domain.enforcement.rules.measures import Impact, impact_of, quorum_of
from watchfloor.domain.enforcement.rules.payload import payload_of
from watchfloor.domain.enforcement.schemas import DecisionOut, ProposeDecision
from watchfloor.domain.enforcement.service.gate import HOURS_TO_DECIDE, check_now, content_now, exclusions_now
from watchfloor.domain.enforcement.service.show import decision_out
from watchfloor.domain.policies import service as policies
from watchfloor.infra.access.permissions import Permission, holders, require
from watchfloor.infra.access.scopes import scopes_of, seers
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.ids import Reference, RefKind
from watchfloor.kernel.refs import EntityRef

GRAVE = frozenset({"S0", "S1"})


def propose_decision(*, unit: WriteUnit, case: str, form: ProposeDecision, simulation: bool) -> DecisionOut:
    require(unit.actor, Permission.DECISION_PROPOSE)
    facts = facts_for_decision(unit=unit, case=case)
    ref = unit.next_ref(RefKind.DECISION)
    row = Decision(
        ref=ref,
        number=int(ref.rpartition("-")[2]),
        case=case,
        state=DecisionState.PROPOSED.value,
        simulation=simulation,
        approval="",
        proposer=unit.actor.id,
        proposed_at=unit.now,
        executor=None,
        executed_at=None,
        executed_hash=None,
        reversed_by=None,
        reversed_at=None,
        reversal_reason="",
        version=0,
    )
    _write(unit, row, form)
    unit.session.add(row)
    unit.session.flush()
    unit.protect(ref, facts.scopes)
    _ask(unit, row, simulation=simulation, verb="decision.proposed")
    block(unit=unit, case=case, by=ref)
    return decision_out(unit, row)


def amend_decision(
    *, unit: WriteUnit, decision: str, form: ProposeDecision, simulation: bool, version: int
) -> DecisionOut:
    """Only the proposer amends; an approval asked for before is withdrawn, and a new one is asked for."""
    row = access_decision_for_change(unit, decision, Permission.DECISION_PROPOSE, version=version)
    check_amendable(DecisionState(row.state))
    check_proposer(proposer=row.proposer, actor=unit.actor.id)
    earlier = approvals.show(unit=unit, approval=Reference(row.approval))
    if earlier.state not in {ApprovalState.REFUSED, ApprovalState.WITHDRAWN}:
        approvals.withdraw(unit=unit, approval=Reference(row.approval), reason="the decision was amended")
    row.state = DecisionState.PROPOSED.value
    row.simulation = simulation
    _write(unit, row, form)
    unit.session.flush()
    _ask(unit, row, simulation=simulation, verb="decision.amended")
    return decision_out(unit, row)


def _write(unit: WriteUnit, row: Decision, form: ProposeDecision) -> None:
    grave = facts_for_decision(unit=unit, case=row.case).impact in GRAVE
    subjects = sorted({str(EntityRef.parse(subject)) for subject in form.subjects})
    row.clauses = sorted({policies.clause(clause=clause, at=unit.now).ref for clause in form.basis.clauses})
    row.legal_demand = form.basis.legal_demand.strip()
    row.court_order = form.basis.court_order.strip()
    row.contract = form.basis.contract.strip()
    row.subjects = subjects
    row.action = form.action.value
    row.territory = form.territory
    row.ends_at = form.ends_at
    row.facts = form.facts
    row.proportionality = form.proportionality
    row.evidence = sorted(set(form.evidence))
    row.findings = sorted(set(form.findings))
    declared = Impact.HIGH if grave else form.impact
    row.impact = impact_of(row.action, subjects=len(subjects), declared=declared).value
    row.version += 1


def _ask(unit: WriteUnit, row: Decision, *, simulation: bool, verb: str) -> None:
    content = content_now(unit, row)
    check_now(unit, row, content, simulation=simulation)
    approvers = holders(unit.session, Permission.DECISION_APPROVE) & seers(unit.session, row.ref)
    excluded = exclusions_now(unit, row)
    check_second_person(people=approvers, first=row.proposer)
    check_quorum(eligible=len(approvers - set(excluded)), quorum=quorum_of(content.impact))
    payload = payload_of(content)
    asked = approvals.request(
        unit=unit,
        subject=Reference(row.ref),
        purpose=f"{row.action} on {len(row.subjects)} of {row.case}",
        payload=payload,
        excluded=excluded,
        quorum=quorum_of(content.impact),
        expires_at=unit.now + HOURS_TO_DECIDE,
        scopes=scopes_of(unit.session, row.ref),
    )
    row.approval = asked.ref
    unit.session.flush()
    unit.record(verb, row.ref, payload=payload)
