"""Attaching leads and evidence to a case."""

from collections.abc import Collection

from watchfloor.domain.cases import repository
from watchfloor.domain.cases.access import access_case_for_work
from watchfloor.domain.cases.models import CaseEvidence, CaseLead
from watchfloor.domain.cases.rules.compartments import check_contained
from watchfloor.domain.cases.rules.lifecycle import EntityRole
from watchfloor.domain.cases.schemas import CaseOut, CollectLocator
from watchfloor.domain.cases.service.people import Entrant, enlist
from watchfloor.domain.cases.service.show import case_out
from watchfloor.domain.evidence import service as evidence_service
from watchfloor.domain.evidence.schemas import EvidenceOut
from watchfloor.domain.leads import service as lead_service
from watchfloor.domain.leads.schemas import MemberOut
from watchfloor.infra.access.scopes import scopes_of
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.ids import Reference


def attach_evidence(*, unit: WriteUnit, case: str, evidence: str) -> CaseOut:
    row = access_case_for_work(unit, case)
    evidence_service.show(unit=unit, evidence=Reference(evidence))
    check_enters(unit, case=case, subject=evidence)
    if evidence not in repository.evidence(unit.session, case):
        unit.session.add(CaseEvidence(case=case, evidence=evidence, attached_at=unit.now))
        unit.session.flush()
        unit.record("evidence.attached", case, payload={"evidence": evidence})
    return case_out(unit, row)


def attach_new(*, unit: WriteUnit, case: str, evidence: str) -> None:
    """Attach an item collected in this transaction, which its collector may not see any more where it was stopped."""
    access_case_for_work(unit, case)
    unit.session.add(CaseEvidence(case=case, evidence=evidence, attached_at=unit.now))
    unit.session.flush()
    unit.record("evidence.attached", case, payload={"evidence": evidence})


def cases_holding(*, unit: Unit, items: Collection[str]) -> frozenset[str]:
    """The cases that hold any of the items, wherever they may be seen."""
    return frozenset(repository.holding(unit.session, items))


def attach_lead(*, unit: WriteUnit, case: str, lead: str) -> CaseOut:
    """The lead's members become entities of the case, with the role a person gave them on the lead, else unknown."""
    row = access_case_for_work(unit, case)
    shown = lead_service.show(unit=unit, lead=Reference(lead))
    check_enters(unit, case=case, subject=lead)
    if lead not in repository.leads(unit.session, case):
        unit.session.add(CaseLead(case=case, lead=lead, attached_at=unit.now))
        enlist(unit, case=case, entrants=[_entrant(member, lead) for member in shown.members])
        lead_service.link_case(unit=unit, lead=Reference(lead), case=Reference(case))
        unit.record("lead.attached", case, payload={"lead": lead, "members": len(shown.members)})
    return case_out(unit, row)


def collect_locator(*, unit: WriteUnit, case: str, form: CollectLocator) -> EvidenceOut:
    """An item without bytes, collected and attached in one."""
    access_case_for_work(unit, case)
    item = evidence_service.collect_locator(
        unit=unit,
        locator=form.locator,
        sha256=form.sha256,
        report_reference=form.report_reference,
        source=form.source,
        method=form.method,
        title=form.title,
        labels=form.labels,
        scopes=scopes_of(unit.session, case),
    )
    attach_evidence(unit=unit, case=case, evidence=item.ref)
    return item


def check_enters(unit: Unit, *, case: str, subject: str) -> None:
    """Raise Refused `outside_compartment` where fewer people may see a lead or an item than the case."""
    scopes, case_scopes = scopes_of(unit.session, subject), scopes_of(unit.session, case)
    check_contained(subject=subject, scopes=scopes, case_scopes=case_scopes)


def _entrant(member: MemberOut, lead: str) -> Entrant:
    judged = member.role_by is not None
    return Entrant(
        entity=str(member.entity),
        role=EntityRole(member.role) if judged else EntityRole.UNKNOWN,
        reason=f"as judged on {lead}" if judged else "",
        set_by=member.role_by,
    )
