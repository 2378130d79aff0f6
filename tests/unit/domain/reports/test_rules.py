"""The first page says what the case holds, and admits what it does not."""

from dataclasses import replace

from factories.casefiles import AT, make_casefile, make_decision, make_finding, make_item
from watchfloor.domain.reports import rules
from watchfloor.domain.reports.casefile import Approval, Audience, Vote


def test_the_bottom_line_gives_outcome_strongest_finding_and_decision() -> None:
    lines = rules.bottom_line(make_casefile())

    assert lines[0] == "CASE-1 is closed: partly."
    assert lines[1] == "Confirmed on sealed evidence: 1 of 1 finding."
    assert lines[2].startswith("FND-1, high confidence: Together 1,312 accounts")
    assert lines[3] == "DEC-1: neutralise for 1 entity, executed, 1 approving vote."


def test_an_open_case_claims_no_outcome() -> None:
    head = replace(make_casefile().head, state="investigating", disposition="")

    lines = rules.bottom_line(make_casefile(head=head, findings=(), decisions=()))

    assert lines == (
        "CASE-1 is investigating; there is no disposition yet.",
        "Nothing has been decided against anybody.",
    )


def test_abuse_by_others_says_that_there_is_no_fault() -> None:
    head = replace(make_casefile().head, disposition="abuse_by_others")

    assert rules.bottom_line(make_casefile(head=head))[0].endswith("abuse by others (no fault).")


def test_a_refusing_vote_does_not_count() -> None:
    refused = Approval("APR-1", "refused", "12" * 32, 1, (Vote("desk-crane", "refuse", AT),))

    lines = rules.bottom_line(make_casefile(decisions=(make_decision(approval=refused),)))

    assert lines[-1].endswith("0 approving votes.")


def test_the_most_confident_confirmed_finding_leads() -> None:
    findings = (make_finding("FND-1", confidence="low"), make_finding("FND-2"), make_finding("FND-3", status="draft"))

    assert [part.ref for part in rules.confirmed_findings(make_casefile(findings=findings))] == ["FND-2", "FND-1"]


def test_what_is_open_is_listed_as_unknown() -> None:
    file = make_casefile(
        findings=(make_finding(status="contested"),), evidence=(make_item(state="draft"), make_item("EV-2"))
    )

    assert rules.unknowns(file) == (
        "FND-1 is contested, not confirmed.",
        "FND-1 may be read otherwise: A fan streaming party would look alike for one night.",
        "Nobody has given a role to 1 entity of 2.",
        "Not sealed yet: EV-1.",
    )


def test_what_speaks_against_a_lead_is_told() -> None:
    lead = replace(make_casefile().leads[0], against=("Two members share a household.",))

    assert "LEAD-1: Two members share a household." in rules.unknowns(make_casefile(leads=(lead,)))


def test_refuted_findings_carry_no_confidence() -> None:
    assert rules.confidence(make_casefile(findings=(make_finding(status="refuted"),))) == ("No finding stands.",)


def test_the_method_names_detectors_and_the_snapshots_queried() -> None:
    lines = rules.method(make_casefile())

    assert "1 lead came from the detector co_action 1." in lines
    assert "Queries ran on streams, version 3." in lines


def test_an_external_report_says_that_names_are_pseudonyms() -> None:
    lines = rules.limits(make_casefile(audience=Audience.EXTERNAL))

    assert any(line.startswith("Entities appear by pseudonym") for line in lines)
    assert "Staff appear by desk pseudonym; only the desk can tell who is meant." in rules.limits(make_casefile())
