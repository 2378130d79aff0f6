"""Findings: one claim each, cited, with bound numbers, and judged by somebody other than the author."""

from collections.abc import Mapping, Sequence

from watchfloor.domain.cases import repository
from watchfloor.domain.cases.access import (
    access_case,
    access_case_for_work,
    access_finding,
    access_finding_for_change,
    check_version,
)
from watchfloor.domain.cases.models import Finding, FindingCitation
from watchfloor.domain.cases.rules.claims import Binding, BoundNumber, bindings_of
from watchfloor.domain.cases.rules.findings import (
    Cited,
    Confidence,
    FindingState,
    Stance,
    check_citations,
    check_cites,
    check_finding_move,
)
from watchfloor.domain.cases.rules.lifecycle import check_reason, check_reviewer
from watchfloor.domain.cases.schemas import AddFinding, BoundNumberOut, CitationOut, FindingOut
from watchfloor.domain.cases.service.claims import text_of
from watchfloor.domain.cases.service.search import finding_document
from watchfloor.domain.evidence import service as evidence_service
from watchfloor.domain.evidence.schemas import ItemState
from watchfloor.domain.policies import service as policies
from watchfloor.infra.access.permissions import Permission
from watchfloor.infra.access.scopes import scopes_of
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.infra.search.writing import index
from watchfloor.kernel.errors import InvalidInput
from watchfloor.kernel.ids import Reference, RefKind


def add_finding(*, unit: WriteUnit, case: str, form: AddFinding, numbers: Sequence[BoundNumber]) -> FindingOut:
    """`numbers` holds the value of every binding of the statement, read from the frozen results beforehand."""
    access_case_for_work(unit, case)
    check_bound(unit=unit, case=case, form=form)
    clause = policies.clause(clause=form.clause, at=unit.now).ref if form.clause else None
    ref = unit.next_ref(RefKind.FINDING)
    state = FindingState.DRAFT if form.draft else FindingState.PROPOSED
    finding = Finding(
        ref=ref,
        number=int(ref.rpartition("-")[2]),
        case=case,
        statement=form.statement,
        numbers=_stored(numbers),
        state=state.value,
        confidence=form.confidence.value,
        rationale=form.rationale,
        alternatives=list(form.alternatives),
        limits=list(form.limits),
        clause=clause,
        author=unit.actor.id,
        reviewer=None,
        review_reason="",
        supersedes=None,
        written_at=unit.now,
        reviewed_at=None,
        version=1,
    )
    unit.session.add(finding)
    unit.session.flush()
    unit.protect(ref, scopes_of(unit.session, case))
    index(unit=unit, documents=[finding_document(finding)])
    _cite(unit, ref, form)
    verb = "finding.drafted" if form.draft else "finding.proposed"
    unit.record(verb, ref, payload={"case": case, "text": text_of(finding)})
    if form.supersedes is not None:
        _supersede(unit, finding, form.supersedes)
    return _out(unit, [finding])[0]


def check_bound(*, unit: Unit, case: str, form: AddFinding) -> None:
    bound = [binding.evidence for binding in bindings_of(form.statement)]
    attached = frozenset(repository.evidence(unit.session, access_case(unit, case).ref))
    check_cites([citation.evidence for citation in form.citations], bound=bound, attached=attached)


def show_finding(*, unit: Unit, finding: str) -> FindingOut:
    return _out(unit, [access_finding(unit, finding)])[0]


def list_findings(*, unit: Unit, case: str) -> tuple[FindingOut, ...]:
    return _out(unit, repository.findings(unit, access_case(unit, case).ref))


def propose_finding(*, unit: WriteUnit, finding: str, version: int) -> FindingOut:
    row = access_finding_for_change(unit, finding, version=version, permission=Permission.CASE_WRITE)
    return _move(unit, row, FindingState.PROPOSED, reason="")


def contest_finding(*, unit: WriteUnit, finding: str, reason: str, version: int) -> FindingOut:
    """Anybody who works on cases may contest; the claim stands again only when it is confirmed again."""
    row = access_finding_for_change(unit, finding, version=version, permission=Permission.CASE_WRITE)
    return _judge(unit, row, FindingState.CONTESTED, reason=reason)


def refute_finding(*, unit: WriteUnit, finding: str, reason: str, version: int) -> FindingOut:
    row = access_finding_for_change(unit, finding, version=version, permission=Permission.FINDING_REVIEW)
    check_reviewer(author=row.author, reviewer=unit.actor.id)
    row.reviewer = unit.actor.id
    return _judge(unit, row, FindingState.REFUTED, reason=reason)


def check_confirmable(*, unit: Unit, finding: str, version: int) -> FindingOut:
    """What must hold before the queries are run again: the state, the reviewer and a sealed support."""
    row = access_finding(unit, finding)
    check_version(finding, stored=row.version, given=version)
    check_finding_move(FindingState(row.state), FindingState.CONFIRMED)
    check_reviewer(author=row.author, reviewer=unit.actor.id)
    shown = _out(unit, [row])[0]
    refs = [Reference(citation.evidence) for citation in shown.citations]
    sealed = {item.ref for item in evidence_service.list_for(unit=unit, refs=refs) if item.state is ItemState.SEALED}
    check_citations(Cited(c.evidence, c.stance, c.evidence in sealed) for c in shown.citations)
    return shown


def confirm_finding(
    *, unit: WriteUnit, finding: str, numbers: Sequence[BoundNumber], reason: str, version: int
) -> FindingOut:
    """`numbers` are the bound values as computed again just now, found equal to those recorded."""
    row = access_finding_for_change(unit, finding, version=version, permission=Permission.FINDING_REVIEW)
    check_confirmable(unit=unit, finding=finding, version=version)
    why = check_reason(reason, act="Confirming a finding")
    row.numbers = _stored(numbers)
    row.reviewer, row.review_reason, row.reviewed_at = unit.actor.id, why, unit.now
    return _move(unit, row, FindingState.CONFIRMED, reason=why)


def _judge(unit: WriteUnit, row: Finding, state: FindingState, *, reason: str) -> FindingOut:
    why = check_reason(reason, act=f"A finding that is {state}")
    row.review_reason, row.reviewed_at = why, unit.now
    return _move(unit, row, state, reason=why)


def _move(unit: WriteUnit, row: Finding, state: FindingState, *, reason: str) -> FindingOut:
    check_finding_move(FindingState(row.state), state)
    row.state = state.value
    row.version += 1
    unit.session.flush()
    index(unit=unit, documents=[finding_document(row)])
    unit.record(f"finding.{state}", row.ref, payload={"case": row.case, "text": text_of(row)}, reason=reason)
    return _out(unit, [row])[0]


def _supersede(unit: WriteUnit, finding: Finding, older: str) -> None:
    if access_finding(unit, older).case != finding.case:
        raise InvalidInput(f"{older} belongs to another case.", fix="Name a finding of this case.", code="other_case")
    # The case is held by now, and with it every edit of its findings: what is read again here stays so.
    before = repository.held_finding(unit, older)
    _move(unit, before, FindingState.SUPERSEDED, reason=f"superseded by {finding.ref}")
    finding.supersedes = older
    unit.session.flush()


def _cite(unit: WriteUnit, ref: str, form: AddFinding) -> None:
    chosen = dict.fromkeys((c.evidence, c.locator, c.stance.value) for c in form.citations)
    unit.session.add_all(
        FindingCitation(finding=ref, evidence=evidence, locator=locator, stance=stance)
        for evidence, locator, stance in chosen
    )
    unit.session.flush()


def _stored(numbers: Sequence[BoundNumber]) -> list[dict[str, object]]:
    return [
        {"evidence": n.binding.evidence, "column": n.binding.column, "row": n.binding.row, "value": n.value}
        for n in numbers
    ]


def _bound(number: Mapping[str, object]) -> BoundNumberOut:
    return BoundNumberOut.model_validate(dict(number))


def numbers_of(finding: FindingOut) -> list[BoundNumber]:
    return [BoundNumber(Binding(n.evidence, n.column, n.row), n.value) for n in finding.numbers]


def _out(unit: Unit, rows: Sequence[Finding]) -> tuple[FindingOut, ...]:
    cited = repository.citations(unit.session, [row.ref for row in rows])
    return tuple(
        FindingOut(
            ref=row.ref,
            case=row.case,
            statement=row.statement,
            text=text_of(row),
            numbers=tuple(_bound(number) for number in row.numbers),
            state=FindingState(row.state),
            confidence=Confidence(row.confidence),
            rationale=row.rationale,
            alternatives=tuple(row.alternatives),
            limits=tuple(row.limits),
            clause=row.clause,
            author=row.author,
            reviewer=row.reviewer,
            review_reason=row.review_reason,
            citations=tuple(
                CitationOut(evidence=c.evidence, locator=c.locator, stance=Stance(c.stance))
                for c in cited
                if c.finding == row.ref
            ),
            supersedes=row.supersedes,
            written_at=row.written_at,
            reviewed_at=row.reviewed_at,
            version=row.version,
        )
        for row in rows
    )
