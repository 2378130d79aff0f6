"""What the lower domains tell becomes a case file, with staff by pseudonym and nothing that must stay inside."""

import pytest

from factories.casefiles import AT
from watchfloor.domain.cases.rules.findings import Confidence, FindingState, Stance
from watchfloor.domain.cases.rules.lifecycle import EntityRole
from watchfloor.domain.cases.schemas import BoundNumberOut, CaseEntityOut, CitationOut, FindingOut, NoteOut
from watchfloor.domain.enforcement.schemas import BasisOut
from watchfloor.domain.evidence.schemas import (
    EvidenceOut,
    ItemKind,
    ItemState,
    Label,
    Marking,
    QueryRecord,
    SnapshotRef,
)
from watchfloor.domain.reports.casefile import Citation, Span, statement_text
from watchfloor.domain.reports.service.lines import (
    basis_text,
    entity_line,
    evidence_line,
    finding_line,
    note_line,
    spans_of,
    withheld_because,
)
from watchfloor.kernel.ids import ActorId, Reference


def staff(actor: str) -> str:
    return f"desk-{actor}"


def make_evidence(**changes: object) -> EvidenceOut:
    known: dict[str, object] = {
        "ref": Reference("EV-3"),
        "kind": ItemKind.QUERY_RESULT,
        "title": "A count",
        "state": ItemState.SEALED,
        "source": "streams version 2",
        "method": "query",
        "collected_by": ActorId("ana"),
        "collected_at": AT,
        "sha256": "ab" * 32,
        "size": 10,
        "media_type": "application/vnd.apache.parquet",
        "original_name": "result.parquet",
        "labels": (),
        "marking": Marking.AMBER,
        "derived_from": None,
        "query": QueryRecord(
            sql="SELECT 1",
            parameters=("x",),
            snapshots=(SnapshotRef(dataset="streams", version=2, files=("cd" * 32,)),),
            engine_version="duckdb 1",
            code_version="0.1",
            result_hash="ef" * 32,
            rows=1,
        ),
        "locator": None,
        "report_reference": None,
        "sealed_at": AT,
        "sealed_by": ActorId("ana"),
        "seal": "00" * 32,
        "version": 2,
    }
    return EvidenceOut.model_validate(known | changes)


def make_finding_out(statement: str = "Seen {EV-3.n[2]} times.") -> FindingOut:
    return FindingOut(
        ref="FND-1",
        case="CASE-1",
        statement=statement,
        text="Seen 7 times.",
        numbers=(BoundNumberOut(evidence="EV-3", column="n", row=2, value=7_000),),
        state=FindingState.CONFIRMED,
        confidence=Confidence.HIGH,
        rationale="r",
        alternatives=("a party",),
        limits=("a week",),
        clause=None,
        author="ana",
        reviewer="ben",
        review_reason="",
        citations=(CitationOut(evidence="EV-3", locator="row 2", stance=Stance.SUPPORTS),),
        supersedes=None,
        written_at=AT,
        reviewed_at=AT,
        version=1,
    )


def test_a_finding_keeps_its_value_in_place_and_names_staff_by_pseudonym() -> None:
    finding = finding_line(make_finding_out(), staff)

    assert statement_text(finding) == "Seen 7,000 times."
    assert (finding.author, finding.reviewer) == ("desk-ana", "desk-ben")
    assert finding.citations == (Citation("EV-3", "supports", "row 2"),)


@pytest.mark.parametrize(
    ("statement", "spans"),
    [
        ("no number", (Span("no number"),)),
        ("{EV-3.n}", (Span("", "{EV-3.n}"),)),
        ("a {EV-3.n[0]} b", (Span("a "), Span("", "{EV-3.n}"), Span(" b"))),
        ("{EV-3.n[2]} {EV-3.two words}", (Span("", "{EV-3.n[2]}"), Span(" "), Span("", "{EV-3.two words}"))),
    ],
)
def test_a_statement_is_cut_where_its_values_stand(statement: str, spans: tuple[Span, ...]) -> None:
    assert spans_of(statement) == spans


def test_evidence_keeps_the_query_that_made_it() -> None:
    item = evidence_line(make_evidence(), staff)

    assert item.query is not None
    assert item.query.snapshots[0].files == ("cd" * 32,)
    assert item.collected_by == "desk-ana"
    assert item.withheld == ""


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"labels": (Label.PERSONAL_DATA,)}, "labelled personal data"),
        ({"marking": Marking.RED}, "marked red"),
        ({"state": ItemState.QUARANTINED}, "quarantined"),
        ({"state": ItemState.DESTROYED}, "destroyed"),
        ({"state": ItemState.DRAFT}, ""),
        ({"marking": Marking.AMBER_STRICT}, ""),
    ],
)
def test_what_may_not_leave_the_locker_is_withheld_with_a_reason(changes: dict[str, object], reason: str) -> None:
    assert withheld_because(make_evidence(**changes)) == reason


def test_of_what_is_never_copied_only_the_report_is_told() -> None:
    item = make_evidence(
        kind=ItemKind.LOCATOR_ONLY, labels=(Label.CSAM_SUSPECTED,), size=None, media_type=None, report_reference="NC-1"
    )

    assert evidence_line(item, staff).withheld == "never copied; reported as NC-1"


def test_an_entity_nobody_judged_names_nobody() -> None:
    entity = CaseEntityOut(entity="account:a", role=EntityRole.UNKNOWN, reason="", set_by=None, set_at=None, version=1)

    assert entity_line(entity, staff).by == ""


def test_a_note_is_signed_by_pseudonym() -> None:
    note = NoteOut(id=1, case="CASE-1", text="t", author="ana", written_at=AT, version=1, versions=())

    assert note_line(note, staff).author == "desk-ana"


def test_a_basis_names_everything_it_rests_on() -> None:
    basis = BasisOut(clauses=("PM-01@2026.1", "PM-02@2026.1"), court_order="Tokyo 12")

    assert basis_text(basis) == "policy PM-01@2026.1, PM-02@2026.1; court order Tokyo 12"
