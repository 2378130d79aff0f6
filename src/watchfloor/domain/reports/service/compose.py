"""Gathering a case as one reader may see it: every part by its own domain's door."""

from collections.abc import Iterable
from typing import Protocol

from watchfloor.domain.cases.schemas import CaseOut, FindingOut
from watchfloor.domain.cases.service.findings import list_findings
from watchfloor.domain.cases.service.notes import list_notes
from watchfloor.domain.cases.service.show import show_case
from watchfloor.domain.enforcement.service.show import list_decisions
from watchfloor.domain.evidence import service as evidence_service
from watchfloor.domain.evidence.schemas import ItemState
from watchfloor.domain.leads import service as lead_service
from watchfloor.domain.policies import service as policies
from watchfloor.domain.reports.casefile import CaseFile, CaseHead, Clause, LeadLine
from watchfloor.domain.reports.service import lines
from watchfloor.domain.reports.service.custody import custody_of
from watchfloor.domain.reports.service.lines import Staff
from watchfloor.infra.access.actors import pseudonyms
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit
from watchfloor.kernel.errors import NotFound, Refused
from watchfloor.kernel.ids import Reference

# Nothing is made of what waits to be screened or was stopped, and a line in a report is something.
UNREPORTED = frozenset({ItemState.HELD, ItemState.STOPPED})


def compose(*, unit: Unit, case: str, simulation: bool) -> CaseFile:
    """The case file at `unit.now`. Raises NotFound for a case, Refused for cited evidence, that one may not see."""
    require(unit.actor, Permission.REPORT_MAKE)
    shown = show_case(unit=unit, case=case)
    staff = pseudonyms(unit.session)
    seen = evidence_service.list_for(unit=unit, refs=[Reference(ref) for ref in shown.evidence])
    items = [item for item in seen if item.state not in UNREPORTED]
    findings = list_findings(unit=unit, case=case)
    decisions = list_decisions(unit=unit, case=case)
    told = [shown.ref, *_refs(items), *_refs(findings), *_refs(decisions)]
    check_cited(findings, told)
    custody = custody_of(unit, told, staff)
    return CaseFile(
        head=_head(unit, shown, staff, simulation=simulation or any(part.simulation for part in decisions)),
        generated_at=unit.now,
        ledger=custody.head,
        entities=tuple(lines.entity_line(entity, staff) for entity in shown.entities),
        leads=tuple(_leads(unit, shown)),
        evidence=tuple(lines.evidence_line(item, staff) for item in items),
        findings=tuple(lines.finding_line(part, staff) for part in findings),
        decisions=tuple(lines.decision_line(part, _clauses(unit, part.basis.clauses), staff) for part in decisions),
        custody=custody.rows,
        timeline=custody.timeline,
        notes=tuple(lines.note_line(note, staff) for note in list_notes(unit=unit, case=case)),
    )


class Referenced(Protocol):
    """Whatever the ledger knows by a reference."""

    @property
    def ref(self) -> str: ...


def _refs(parts: Iterable[Referenced]) -> list[str]:
    return [part.ref for part in parts]


def check_cited(findings: Iterable[FindingOut], seen: Iterable[str]) -> None:
    """Raise Refused `evidence_unseen` where a finding rests on an item that would be missing from the report."""
    known = set(seen)
    cited: set[str] = set()
    for finding in findings:
        cited.update(part.evidence for part in finding.citations)
        cited.update(number.evidence for number in finding.numbers)
    if cited - known:
        raise Refused(
            f"The findings rest on {', '.join(sorted(cited - known))}, which you may not see, or which is held.",
            fix="Ask somebody who may see the whole case to make the report.",
            code="evidence_unseen",
        )


def _head(unit: Unit, case: CaseOut, staff: Staff, *, simulation: bool) -> CaseHead:
    return CaseHead(
        ref=case.ref,
        type=case.type,
        title=case.title,
        state=case.state.value,
        disposition=case.disposition.value if case.disposition else "",
        lead=staff(case.lead),
        opened_at=case.opened_at,
        clauses=_clauses(unit, case.clauses),
        simulation=simulation,
        closed_at=case.closed_at,
    )


def _clauses(unit: Unit, refs: Iterable[str]) -> tuple[Clause, ...]:
    return tuple(lines.clause_line(policies.clause(clause=ref, at=unit.now)) for ref in refs)


def _leads(unit: Unit, case: CaseOut) -> Iterable[LeadLine]:
    for ref in case.leads:
        try:
            lead = lead_service.show(unit=unit, lead=Reference(ref))
        except NotFound:
            # What one may not see does not exist, in a report as little as anywhere else.
            continue
        yield lines.lead_line(lead)
