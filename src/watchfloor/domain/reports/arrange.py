"""Arranging a case file into the outline: decided once, so that page, Markdown and PDF say the same."""

import json
from itertools import groupby

from watchfloor.domain.reports import rules
from watchfloor.domain.reports.arrange_decision import arrange_decision
from watchfloor.domain.reports.casefile import (
    CaseFile,
    EvidenceItem,
    Finding,
    LeadLine,
    Query,
    Span,
    map_text,
    show_value,
)
from watchfloor.domain.reports.outline import (
    SIMULATION,
    Cell,
    EvidencePart,
    FindingPart,
    Outline,
    Piece,
    QueryPart,
    Source,
    visible,
)
from watchfloor.domain.reports.wording import counted, grouped, listed, minute, words


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
        entities=_entities(file),
        leads=tuple(_lead(lead) for lead in file.leads),
        decisions=tuple(arrange_decision(decision, numbers) for decision in file.decisions),
        timeline=_timeline(file),
        method=rules.method(file),
        limits=rules.limits(file),
        evidence=tuple(
            _evidence(item, file, numbers[item.ref])
            for item in sorted(file.evidence, key=lambda item: numbers[item.ref])
        ),
        notes=tuple((note.author, minute(note.at), note.body) for note in file.notes),
        generated=minute(file.generated_at),
        ledger=f"position {file.ledger.position}, hash {file.ledger.hash}",
    )
    return map_text(plan, visible)


def _numbers(file: CaseFile) -> dict[str, int]:
    cited = [citation.evidence for finding in file.findings for citation in finding.citations]
    bound = [binding.evidence for finding in file.findings for binding in finding.bindings]
    order = dict.fromkeys([*cited, *bound, *(item.ref for item in file.evidence)])
    return {ref: number for number, ref in enumerate(order, start=1)}


def _entities(file: CaseFile) -> tuple[tuple[str, ...], ...]:
    alike = grouped(file.entities, key=lambda part: (words(part.role), part.by, part.reason))
    return tuple(
        (role, listed([part.entity for part in parts]), by, reason) for (role, by, reason), parts in alike.items()
    )


def _timeline(file: CaseFile) -> tuple[tuple[str, ...], ...]:
    """Ledger entries in order, those that follow each other and read the same as one line."""
    lines = (
        (minute(row.at), words(row.what.replace(".", " ")), row.subject, row.who, row.reason) for row in file.timeline
    )
    repeated = ((line, sum(1 for _ in same)) for line, same in groupby(lines))
    return tuple((at, f"{what}, {times} times" if times > 1 else what, *rest) for (at, what, *rest), times in repeated)


def _lead(lead: LeadLine) -> tuple[str, ...]:
    score = "" if lead.score is None else f"{lead.score:.3g}"
    return (lead.ref, lead.title, f"{lead.detector} {lead.version}".strip(), score, words(lead.label) or "not labelled")


def _facts(file: CaseFile) -> tuple[tuple[str, str], ...]:
    clauses = "; ".join(f"{clause.id} {clause.title} (version {clause.version})" for clause in file.head.clauses)
    return (
        ("Case", file.head.ref),
        ("Type", words(file.head.type)),
        ("State", words(file.head.state)),
        ("Disposition", words(file.head.disposition) or "none yet"),
        ("Policy", clauses or "no clause named"),
        ("Case lead", file.head.lead),
        ("Opened", minute(file.head.opened_at)),
        ("Closed", minute(file.head.closed_at) if file.head.closed_at else "not closed"),
        ("As of", minute(file.generated_at)),
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
        status=words(finding.status),
        confidence=words(finding.confidence),
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
        ("Kind", words(item.kind)),
        ("State", words(item.state)),
        ("Source", item.source),
        ("Method", item.method),
        ("Collected", f"{minute(item.collected_at)} by {item.collected_by}"),
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
        parameters=tuple(json.dumps(value, ensure_ascii=False) for value in query.parameters),
        snapshots=tuple(f"{used.dataset}, version {used.version}" for used in query.snapshots),
        result_hash=query.result_hash,
        rows=counted(query.rows, "row"),
        engine=" · ".join(part for part in (query.engine_version, query.code_version) if part),
    )
