"""What the first page of a report concludes from the case, and nothing that the case does not hold."""

from collections import Counter
from collections.abc import Iterable, Iterator

from watchfloor.domain.reports.casefile import (
    Audience,
    CaseFile,
    Decision,
    EntityRole,
    EvidenceItem,
    Finding,
    statement_text,
)
from watchfloor.domain.reports.wording import counted, words

CONFIDENCE_ORDER = ("high", "medium", "low")
UNSETTLED = frozenset({"draft", "proposed", "contested"})


def bottom_line(file: CaseFile) -> tuple[str, ...]:
    """The conclusion in at most four sentences: outcome, strongest finding, decisions."""
    confirmed = confirmed_findings(file)
    lines = [_outcome(file)]
    if file.findings:
        lines.append(f"Confirmed on sealed evidence: {len(confirmed)} of {counted(len(file.findings), 'finding')}.")
    if confirmed:
        lines.append(f"{confirmed[0].ref}, {words(confirmed[0].confidence)} confidence: {statement_text(confirmed[0])}")
    lines.append(_decided(file.decisions))
    return tuple(lines)


def _outcome(file: CaseFile) -> str:
    state = words(file.head.state)
    if not file.head.disposition:
        return f"{file.head.ref} is {state}; there is no disposition yet."
    return f"{file.head.ref} is {state}: {words(file.head.disposition)}."


def _decided(decisions: tuple[Decision, ...]) -> str:
    if not decisions:
        return "Nothing has been decided against anybody."
    return " ".join(_one_decision(decision) for decision in decisions)


def _one_decision(decision: Decision) -> str:
    votes = decision.approval.votes if decision.approval else ()
    granted = counted(sum(vote.verdict == "grant" for vote in votes), "approving vote")
    reach = counted(len(decision.entities), "entity")
    return f"{decision.ref}: {words(decision.measure)} for {reach}, {words(decision.state)}, {granted}."


def confirmed_findings(file: CaseFile) -> list[Finding]:
    """Confirmed findings, the most confident first."""
    rank = {name: place for place, name in enumerate(CONFIDENCE_ORDER)}
    confirmed = [finding for finding in file.findings if finding.status == "confirmed"]
    return sorted(confirmed, key=lambda finding: rank.get(finding.confidence, len(rank)))


def standing(file: CaseFile) -> list[Finding]:
    """The findings that were neither refuted nor superseded."""
    return [finding for finding in file.findings if finding.status not in {"refuted", "superseded"}]


def confidence(file: CaseFile) -> tuple[str, ...]:
    """One line for each finding that stands: how confident, and why; it says so where none does."""
    lines = tuple(
        f"{finding.ref}: {words(finding.confidence)}. {finding.rationale or 'No rationale was written.'}"
        for finding in standing(file)
    )
    return lines or ("No finding stands.",)


def unknowns(file: CaseFile) -> tuple[str, ...]:
    """What is not known: unsettled findings, explanations left open, roles nobody gave, evidence not sealed."""
    lines = (
        *(f"{part.ref} is {words(part.status)}, not confirmed." for part in file.findings if part.status in UNSETTLED),
        *(f"{part.ref} may be read otherwise: {other}" for part in standing(file) for other in part.alternatives),
        *(f"{lead.ref}: {innocent}" for lead in file.leads for innocent in lead.against),
        *_roles_open(file.entities),
        *_unsealed(file.evidence),
    )
    return lines or ("Nothing was left open by the people on the case.",)


def _roles_open(entities: tuple[EntityRole, ...]) -> Iterator[str]:
    nameless = sum(part.role == "unknown" for part in entities)
    if nameless:
        yield f"Nobody has given a role to {counted(nameless, 'entity')} of {len(entities)}."


def _unsealed(evidence: Iterable[EvidenceItem]) -> Iterator[str]:
    loose = [item.ref for item in evidence if item.state == "draft"]
    if loose:
        yield f"Not sealed yet: {', '.join(loose)}."


def method(file: CaseFile) -> tuple[str, ...]:
    """How it was found: detectors behind the leads, datasets and versions queried, and how items were collected."""
    lines = [
        f"{counted(number, 'lead')} came from the detector {name}."
        for name, number in sorted(Counter(f"{lead.detector} {lead.version}".strip() for lead in file.leads).items())
    ]
    used = {
        f"{used.dataset}, version {used.version}"
        for item in file.evidence
        if item.query
        for used in item.query.snapshots
    }
    if used:
        lines.append(f"Queries ran on {'; '.join(sorted(used))}.")
    kinds = Counter(item.kind for item in file.evidence)
    lines += [f"{counted(number, 'item')} of evidence: {words(kind)}." for kind, number in sorted(kinds.items())]
    lines.append("Every number in a finding was read from a frozen query result; the appendix names the cell.")
    return tuple(lines)


def limits(file: CaseFile) -> tuple[str, ...]:
    """What the report cannot show: the limits of each finding, and those of the record itself."""
    lines = [f"{finding.ref}: {limit}" for finding in file.findings for limit in finding.limits]
    withheld = [item.ref for item in file.evidence if item.withheld]
    if withheld:
        lines.append(f"Content withheld: {', '.join(withheld)}.")
    if file.audience is Audience.EXTERNAL:
        lines.append("Entities appear by pseudonym and staff by desk pseudonym; only the desk can tell who is meant.")
    else:
        lines.append("Staff appear by desk pseudonym; only the desk can tell who is meant.")
    lines.append("The hashes show that nothing was changed after it was recorded, not that what was recorded is true.")
    return tuple(lines)
