"""What belongs to an escalation: leads, cases, evidence and decisions that one may see."""

from watchfloor.domain.cases.service import show as cases
from watchfloor.domain.enforcement.service import show as decisions
from watchfloor.domain.escalations import repository
from watchfloor.domain.escalations.access import access_escalation_for_work
from watchfloor.domain.escalations.models import Escalation, EscalationLink
from watchfloor.domain.escalations.schemas.shown import EscalationLinkOut
from watchfloor.domain.evidence import service as evidence
from watchfloor.domain.leads import service as leads
from watchfloor.infra.access.scopes import scopes_of
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.errors import InvalidInput, Refused
from watchfloor.kernel.ids import Reference, RefKind, kind_of

RELATIONS = {RefKind.LEAD: "lead", RefKind.CASE: "case", RefKind.EVIDENCE: "evidence", RefKind.DECISION: "decision"}


def link(*, unit: WriteUnit, escalation: str, to: str) -> tuple[EscalationLinkOut, ...]:
    """Link something one sees; nothing enters that fewer people may see. Linking twice changes nothing."""
    row = access_escalation_for_work(unit, escalation)
    link_to(unit, row, to)
    found = repository.links(unit.session, row.ref)
    return tuple(EscalationLinkOut(to=one.to, relation=one.relation, linked_at=one.linked_at) for one in found)


def link_to(unit: WriteUnit, row: Escalation, to: str) -> None:
    kind = kind_of(to)
    if kind not in RELATIONS:
        raise InvalidInput(
            f"{to[:40]} cannot be linked.", fix="Name a lead, a case, evidence or a decision.", code="not_linkable"
        )
    _check_seen(unit, kind, to)
    scopes = scopes_of(unit.session, to)
    if scopes and not scopes_of(unit.session, row.ref) <= scopes:
        raise Refused(
            f"{to} may be seen by fewer people than {row.ref}.",
            fix="Take the escalation in where it lies, or link something else.",
            code="narrower_scope",
        )
    _keep(unit, row.ref, to, RELATIONS[kind])


def link_new(unit: WriteUnit, escalation: str, evidence: Reference) -> None:
    """Link an item collected in this transaction, which its collector may not see any more where it was stopped."""
    _keep(unit, escalation, evidence, RELATIONS[RefKind.EVIDENCE])


def _keep(unit: WriteUnit, escalation: str, to: str, relation: str) -> None:
    if repository.is_linked(unit.session, escalation, to):
        return
    unit.session.add(EscalationLink(escalation=escalation, to=to, relation=relation, linked_at=unit.now))
    unit.session.flush()
    unit.record("escalation.linked", escalation, payload={"to": to, "relation": relation})


def _check_seen(unit: WriteUnit, kind: RefKind, to: str) -> None:
    """Raise what each domain raises for what one may not see."""
    if kind is RefKind.LEAD:
        leads.show(unit=unit, lead=Reference(to))
    elif kind is RefKind.CASE:
        cases.show_case(unit=unit, case=to)
    elif kind is RefKind.EVIDENCE:
        evidence.show(unit=unit, evidence=Reference(to))
    else:
        decisions.show_decision(unit=unit, decision=to)
