"""The choke-point: what a decision covers at this moment, and whether it may still be taken by these people."""

from datetime import timedelta

from watchfloor.domain.approvals import rules as approval_rules
from watchfloor.domain.approvals.schemas import Bar
from watchfloor.domain.cases.rules.findings import FindingState
from watchfloor.domain.cases.rules.lifecycle import EntityRole, check_working
from watchfloor.domain.cases.schemas import CaseFacts
from watchfloor.domain.cases.service.show import facts_for_decision
from watchfloor.domain.enforcement.models import Decision
from watchfloor.domain.enforcement.rules.measures import Impact, Subject, check_allowed, check_measure
from watchfloor.domain.enforcement.rules.payload import Basis, DecisionContent, check_content
from watchfloor.domain.evidence import service as evidence_service
from watchfloor.domain.evidence.schemas import ItemState
from watchfloor.domain.policies import service as policies
from watchfloor.infra.db.unit import Unit
from watchfloor.kernel.errors import Conflict, InvalidInput, Refused
from watchfloor.kernel.ids import ActorId, Reference

HOURS_TO_DECIDE = timedelta(hours=72)


def content_now(unit: Unit, row: Decision) -> DecisionContent:
    """What an approval of the decision would bind now: the roles and the hashes of the evidence are read afresh."""
    facts = facts_for_decision(unit=unit, case=row.case)
    return DecisionContent(
        decision=row.ref,
        case=row.case,
        basis=Basis(
            clauses=frozenset(row.clauses),
            legal_demand=row.legal_demand,
            court_order=row.court_order,
            contract=row.contract,
        ),
        subjects=frozenset(Subject(entity, facts.entities.get(entity, EntityRole.UNKNOWN)) for entity in row.subjects),
        action=row.action,
        territory=row.territory,
        ends_at=row.ends_at,
        facts=row.facts,
        proportionality=row.proportionality,
        evidence=_hashes(unit, row.evidence),
        findings=frozenset(row.findings),
        impact=Impact(row.impact),
    )


def check_now(unit: Unit, row: Decision, content: DecisionContent, *, simulation: bool) -> None:
    """Every rule that holds when a decision is proposed holds again when it is approved and when it is executed."""
    facts = facts_for_decision(unit=unit, case=row.case)
    check_working(facts.state)
    _check_of_case(facts, row)
    check_content(content, now=unit.now)
    allowed = {ref: policies.clause(clause=ref, at=unit.now).allowed_actions for ref in sorted(content.basis.clauses)}
    check_allowed(content.action, allowed)
    check_measure(content.action, content.subjects, simulation=simulation)
    _check_sealed(unit, row.evidence)


def exclusions_now(unit: Unit, row: Decision) -> dict[ActorId, Bar]:
    """Who may not approve: the proposer, whoever led the case, and whoever collected any evidence of it."""
    facts = facts_for_decision(unit=unit, case=row.case)
    refs = [Reference(ref) for ref in sorted({*facts.evidence, *row.evidence})]
    return approval_rules.exclusions(
        proposer=ActorId(row.proposer),
        case_leads=[ActorId(actor) for actor in sorted(facts.leads)],
        collectors=evidence_service.collectors(unit=unit, refs=refs),
    )


def check_same(*, read: str, now: str) -> None:
    if read != now:
        raise Refused(
            "The decision is no longer what you read.",
            fix="Show it again, then approve what it says now.",
            code="payload_changed",
            facts={"read": read, "now": now},
        )


def _hashes(unit: Unit, refs: list[str]) -> dict[str, str]:
    items = evidence_service.list_for(unit=unit, refs=[Reference(ref) for ref in refs])
    return {str(item.ref): item.sha256 for item in items}


def _check_of_case(facts: CaseFacts, row: Decision) -> None:
    strangers = sorted((set(row.subjects) - set(facts.entities)) | (set(row.evidence) - set(facts.evidence)))
    if strangers:
        raise InvalidInput(
            f"Not of {facts.case}: {', '.join(strangers[:5])}.",
            fix="Add the entity or attach the evidence to the case first.",
            code="not_of_case",
            facts={"strangers": strangers},
        )
    unproved = sorted(ref for ref in row.findings if facts.findings.get(ref) is not FindingState.CONFIRMED)
    if unproved:
        raise Conflict(
            f"Not confirmed findings of {facts.case}: {', '.join(unproved)}.",
            fix="Have them confirmed by a second person, or leave them out.",
            code="finding_not_confirmed",
            facts={"findings": unproved},
        )


def _check_sealed(unit: Unit, refs: list[str]) -> None:
    items = evidence_service.list_for(unit=unit, refs=[Reference(ref) for ref in refs])
    sealed = {str(item.ref) for item in items if item.state is ItemState.SEALED}
    loose = sorted(set(refs) - sealed)
    if loose:
        raise Conflict(
            f"Not sealed, or not for you to see: {', '.join(loose)}.",
            fix="A decision rests on sealed evidence only: seal it, or cite other evidence.",
            code="evidence_not_sealed",
            facts={"evidence": loose},
        )
