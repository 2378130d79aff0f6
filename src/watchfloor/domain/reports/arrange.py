"""Arranging a case file into the outline: decided once, so that page, Markdown and PDF say the same."""

from watchfloor.domain.reports import rules
from watchfloor.domain.reports.casefile import (
    CaseFile,
    Decision,
    EvidenceItem,
    Finding,
    Query,
    Span,
    map_text,
    show_value,
)
from watchfloor.domain.reports.outline import (
    SIMULATION,
    Cell,
    DecisionPart,
    EvidencePart,
    FindingPart,
    Outline,
    Piece,
    QueryPart,
    Source,
    visible,
)
from watchfloor.kernel.clock import iso


def arrange(file: CaseFile) -> Outline:
    """The report on a case: one page of conclusions first, then everything that carries them.

    Evidence is numbered in the order in which findings cite it, then by reference.
    """
    numbers = _numbers(file)
    plan = Outline(
        banner=SIMULATION if file.head.simulation else "",
        title=file.head.title,
        ref=file.head.ref,
        facts=_facts(file),
        bottom_line=rules.bottom_line(file),
        findings=tuple(_finding(finding, file, numbers) for finding in file.findings),
        confidence=rules.confidence(file),
        unknowns=rules.unknowns(file),
        entities=tuple((part.entity, rules.words(part.role), part.by, part.reason) for part in file.entities),
        leads=tuple(
            (lead.ref, lead.title, f"{lead.detector} {lead.version}".strip(), show_value(lead.score), lead.label)
            for lead in file.leads
        ),
        decisions=tuple(_decision(decision) for decision in file.decisions),
        timeline=tuple((_minute(iso(row.at)), row.what, row.subject, row.who, row.reason) for row in file.timeline),
        method=rules.method(file),
        limits=rules.limits(file),
        evidence=tuple(
            _evidence(item, file, numbers[item.ref])
            for item in sorted(file.evidence, key=lambda item: numbers[item.ref])
        ),
        notes=tuple((note.author, _minute(iso(note.at)), note.body) for note in file.notes),
        generated=_minute(iso(file.generated_at)),
        ledger=f"position {file.ledger.position}, hash {file.ledger.hash}",
    )
    return map_text(plan, visible)


def _numbers(file: CaseFile) -> dict[str, int]:
    cited = [citation.evidence for finding in file.findings for citation in finding.citations]
    bound = [binding.evidence for finding in file.findings for binding in finding.bindings]
    order = dict.fromkeys([*cited, *bound, *(item.ref for item in file.evidence)])
    return {ref: number for number, ref in enumerate(order, start=1)}


def _minute(instant: str) -> str:
    return f"{instant[:10]} {instant[11:16]} UTC"


def _facts(file: CaseFile) -> tuple[tuple[str, str], ...]:
    clauses = "; ".join(f"{clause.id} {clause.title} (version {clause.version})" for clause in file.head.clauses)
    return (
        ("Case", file.head.ref),
        ("Type", rules.words(file.head.type)),
        ("State", rules.words(file.head.state)),
        ("Disposition", rules.words(file.head.disposition) or "none yet"),
        ("Policy", clauses or "no clause named"),
        ("Case lead", file.head.lead),
        ("Opened", _minute(iso(file.head.opened_at))),
        ("Audience", file.audience.value),
    )


def anchor_of(finding: Finding, name: str) -> str:
    """The appendix anchor of a bound value: stable, and safe in any of the three formats."""
    position = [binding.name for binding in finding.bindings].index(name) + 1
    return f"bound-{finding.ref}-{position}"


def _piece(span: Span, finding: Finding) -> Piece:
    for binding in finding.bindings:
        if span.binding == binding.name:
            return Piece(show_value(binding.value), anchor_of(finding, binding.name))
    return Piece("no value" if span.binding else span.text)


def _finding(finding: Finding, file: CaseFile, numbers: dict[str, int]) -> FindingPart:
    titles = {item.ref: item.title for item in file.evidence}

    def sources(stance: str) -> tuple[Source, ...]:
        cited = dict.fromkeys(part.evidence for part in finding.citations if part.stance == stance)
        return tuple(Source(numbers[ref], ref, titles.get(ref, "")) for ref in cited)

    return FindingPart(
        ref=finding.ref,
        statement=tuple(_piece(span, finding) for span in finding.statement),
        status=rules.words(finding.status),
        confidence=rules.words(finding.confidence),
        rationale=finding.rationale,
        author=finding.author,
        reviewer=finding.reviewer,
        clause=finding.clause,
        supports=sources("supports"),
        contradicts=sources("contradicts"),
        locators=tuple(f"[{numbers[part.evidence]}] {part.locator}" for part in finding.citations if part.locator),
        alternatives=finding.alternatives,
        limits=finding.limits,
    )


def _evidence(item: EvidenceItem, file: CaseFile, number: int) -> EvidencePart:
    facts = (
        ("Kind", rules.words(item.kind)),
        ("State", rules.words(item.state)),
        ("Source", item.source),
        ("Method", item.method),
        ("Collected", f"{_minute(iso(item.collected_at))} by {item.collected_by}"),
        ("SHA-256", item.sha256),
        ("Size", f"{item.size:,} bytes, {item.media_type}"),
        ("Original name", item.name),
        ("Mark", " ".join((item.mark, *item.labels)).strip()),
        ("Derived from", item.derived_from),
        ("Withheld", item.withheld),
    )
    cells = tuple(
        Cell(anchor_of(finding, bound.name), finding.ref, bound.name, bound.column, bound.row, show_value(bound.value))
        for finding in file.findings
        for bound in finding.bindings
        if bound.evidence == item.ref
    )
    stated = tuple((name, value) for name, value in facts if value)
    return EvidencePart(item.ref, number, item.title, stated, _query(item.query) if item.query else None, cells)


def _query(query: Query) -> QueryPart:
    return QueryPart(
        sql=query.sql,
        parameters=tuple(show_value(value) for value in query.parameters),
        snapshots=tuple(f"{used.dataset}, version {used.version}" for used in query.snapshots),
        result_hash=query.result_hash,
        rows=f"{query.rows:,}",
        engine=" · ".join(part for part in (query.engine_version, query.code_version) if part),
    )


def _decision(decision: Decision) -> DecisionPart:
    facts = (
        ("State", rules.words(decision.state)),
        ("Measure", rules.words(decision.measure)),
        ("Basis", decision.basis),
        ("Clauses", "; ".join(f"{clause.id} (version {clause.version})" for clause in decision.clauses)),
        ("Entities", ", ".join(f"{subject.entity} ({rules.words(subject.role)})" for subject in decision.entities)),
        ("Facts", decision.facts),
        ("Proportionality", decision.proportionality),
        ("Territory", decision.territory),
        ("Impact", rules.words(decision.impact)),
        ("Rests on", ", ".join(decision.findings)),
        ("Proposed by", decision.proposer),
        ("Until", _minute(iso(decision.ends_at)) if decision.ends_at else ""),
        ("Payload hash", decision.payload_hash),
        ("Approval", _approval(decision)),
    )
    votes = decision.approval.votes if decision.approval else ()
    return DecisionPart(
        ref=decision.ref,
        facts=tuple((name, value) for name, value in facts if value),
        approvals=tuple((rules.words(vote.verdict), vote.by, _minute(iso(vote.at)), vote.reason) for vote in votes),
        actions=tuple(
            (
                part.ref,
                rules.words(part.measure),
                part.entity,
                rules.words(part.state),
                _minute(iso(part.at)) if part.at else "",
            )
            for part in decision.actions
        ),
    )


def _approval(decision: Decision) -> str:
    approval = decision.approval
    return f"{approval.ref}, {rules.words(approval.state)}, quorum {approval.quorum}" if approval else ""
