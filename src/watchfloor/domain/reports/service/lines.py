"""What the services below tell of a case, in the words of a case file; staff by desk pseudonym only."""

from collections.abc import Callable, Iterator

from watchfloor.domain.cases.rules.claims import BINDING
from watchfloor.domain.cases.rules.claims import Binding as Place
from watchfloor.domain.cases.schemas import BoundNumberOut, CaseEntityOut, FindingOut, NoteOut
from watchfloor.domain.enforcement.schemas import ActionOut, BasisOut, DecisionOut
from watchfloor.domain.evidence.schemas import EvidenceOut, ItemKind, ItemState, Marking
from watchfloor.domain.leads.schemas import LeadOut
from watchfloor.domain.policies.schemas import ClauseOut
from watchfloor.domain.reports.casefile import (
    ActionTaken,
    Approval,
    Binding,
    Citation,
    Clause,
    Decision,
    EntityRole,
    EvidenceItem,
    Finding,
    LeadLine,
    Note,
    Query,
    SnapshotUsed,
    Span,
    Step,
    Vote,
)

Staff = Callable[[str], str]


def clause_line(clause: ClauseOut) -> Clause:
    return Clause(clause.id, clause.version, clause.title)


def entity_line(entity: CaseEntityOut, staff: Staff) -> EntityRole:
    return EntityRole(entity.entity, entity.role.value, staff(entity.set_by) if entity.set_by else "", entity.reason)


def note_line(note: NoteOut, staff: Staff) -> Note:
    return Note(staff(note.author), note.written_at, note.text)


def lead_line(lead: LeadOut) -> LeadLine:
    return LeadLine(
        ref=lead.ref,
        title=lead.title,
        detector=lead.detector,
        version=str(lead.detector_version),
        score=lead.score,
        q_value=lead.q_value,
        label=lead.verdict.value if lead.verdict else "",
        explanation=lead.explanation,
        against=tuple(part.sentence for part in lead.counter_evidence if part.speaks_against),
    )


def evidence_line(item: EvidenceOut, staff: Staff) -> EvidenceItem:
    return EvidenceItem(
        ref=item.ref,
        title=item.title,
        kind=item.kind.value,
        state=item.state.value,
        source=item.source,
        method=item.method,
        collected_by=staff(item.collected_by),
        collected_at=item.collected_at,
        sha256=item.sha256,
        size=item.size or 0,
        media_type=item.media_type or "",
        name=item.original_name,
        mark=item.marking.value,
        labels=tuple(label.value for label in item.labels),
        derived_from=item.derived_from or "",
        query=_query(item),
        withheld=withheld_because(item),
    )


def withheld_because(item: EvidenceOut) -> str:
    """Why the content of an item may not leave the locker; empty where it may."""
    if item.kind is ItemKind.LOCATOR_ONLY:
        return f"never copied; reported as {item.report_reference}"
    if item.state in {ItemState.QUARANTINED, ItemState.DESTROYED, ItemState.HELD, ItemState.STOPPED}:
        return item.state.value
    if item.labels:
        return f"labelled {', '.join(label.value.replace('_', ' ') for label in item.labels)}"
    return "marked red" if item.marking is Marking.RED else ""


def _query(item: EvidenceOut) -> Query | None:
    if item.query is None:
        return None
    return Query(
        sql=item.query.sql,
        parameters=item.query.parameters,
        snapshots=tuple(SnapshotUsed(used.dataset, used.version, used.files) for used in item.query.snapshots),
        result_hash=item.query.result_hash,
        rows=item.query.rows,
        engine_version=item.query.engine_version,
        code_version=item.query.code_version,
    )


def finding_line(finding: FindingOut, staff: Staff) -> Finding:
    return Finding(
        ref=finding.ref,
        statement=spans_of(finding.statement),
        status=finding.state.value,
        confidence=finding.confidence.value,
        rationale=finding.rationale,
        author=staff(finding.author),
        reviewer=staff(finding.reviewer) if finding.reviewer else "",
        clause=finding.clause or "",
        citations=tuple(Citation(part.evidence, part.stance.value, part.locator) for part in finding.citations),
        bindings=tuple(_binding(number) for number in finding.numbers),
        alternatives=finding.alternatives,
        limits=finding.limits,
    )


def _binding(number: BoundNumberOut) -> Binding:
    name = str(Place(number.evidence, number.column, number.row))
    return Binding(name, number.evidence, number.column, number.row, number.value)


def spans_of(statement: str) -> tuple[Span, ...]:
    """A statement cut where its bound values stand; their names are the bindings in their canonical spelling."""
    spans: list[Span] = []
    end = 0
    for found in BINDING.finditer(statement):
        spans.append(Span(statement[end : found.start()]))
        spans.append(Span("", str(Place(found[1], found[2].strip(), int(found[3] or 0)))))
        end = found.end()
    return tuple(span for span in (*spans, Span(statement[end:])) if span.text or span.binding)


def decision_line(decision: DecisionOut, clauses: tuple[Clause, ...], staff: Staff) -> Decision:
    asked = decision.approval
    # The execution proved the grant; that its time has run out since then takes nothing away from it.
    state = "granted" if decision.executed_at else asked.state.value
    votes = tuple(Vote(staff(vote.voter), vote.verdict.value, vote.at, vote.reason) for vote in asked.votes)
    return Decision(
        ref=decision.ref,
        state=decision.state.value,
        measure=decision.action.value,
        basis=basis_text(decision.basis),
        clauses=clauses,
        entities=tuple(EntityRole(subject.entity, subject.role.value) for subject in decision.subjects),
        facts=decision.facts,
        proportionality=decision.proportionality,
        proposer=staff(decision.proposer),
        payload_hash=decision.payload_hash,
        impact=decision.impact.value,
        territory=decision.territory,
        ends_at=decision.ends_at,
        findings=decision.findings,
        evidence={cited.evidence: cited.sha256 for cited in decision.evidence},
        approval=Approval(asked.ref, state, asked.payload_hash, asked.quorum, votes, asked.expires_at),
        steps=tuple(_steps(decision, staff)),
        actions=tuple(_action(action) for action in decision.actions),
    )


def _steps(decision: DecisionOut, staff: Staff) -> Iterator[Step]:
    yield Step("proposed", staff(decision.proposer), decision.proposed_at)
    if decision.executor and decision.executed_at:
        yield Step("executed", staff(decision.executor), decision.executed_at)
    if decision.reversed_by and decision.reversed_at:
        yield Step("reversed", staff(decision.reversed_by), decision.reversed_at, decision.reversal_reason)


def basis_text(basis: BasisOut) -> str:
    """On what a decision rests, in one line."""
    parts = (
        ("policy", ", ".join(basis.clauses)),
        ("legal demand", basis.legal_demand),
        ("court order", basis.court_order),
        ("contract", basis.contract),
    )
    return "; ".join(f"{name} {held}" for name, held in parts if held)


def _action(action: ActionOut) -> ActionTaken:
    return ActionTaken(
        action.ref,
        action.action.value,
        action.entity,
        action.state.value,
        action.delivered_at or action.exported_at or action.created_at,
    )
