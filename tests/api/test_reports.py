"""Reports and bundles through the API: made for those who may, checked by those who have no account."""

import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import update

from factories.desks import Client, Desk
from factories.investigations import (
    OPERATOR,
    Person,
    approve,
    collect_file,
    done,
    finding_form,
    made,
    on,
    open_case,
    prepare_case,
    problem,
    propose,
)
from watchfloor.domain.reports.bundle.verify import verify
from watchfloor.infra.db.rows import ScopeLink

PRINTED = {"html": b"<!DOCTYPE html>", "md": b"# A ring of accounts", "pdf": b"%PDF-"}


@pytest.fixture
def case(ana: Person, ben: Person, lea: Person, cole: Person) -> str:
    return worked_case(ana, ben, lea, cole)


@pytest.fixture(scope="module")
def teller(lasting_desk: Desk) -> Person:
    return lasting_desk.person("ana")


@pytest.fixture(scope="module")
def told(lasting_desk: Desk, teller: Person) -> str:
    """A case like any other, which is only told of."""
    return worked_case(teller, *(lasting_desk.person(name) for name in ("ben", "lea", "cole")))


def worked_case(ana: Person, ben: Person, lea: Person, cole: Person) -> str:
    """A case with a sealed file, a confirmed finding and an executed decision."""
    ref, evidence = prepare_case(lea, cole)
    finding = done(ana.post(f"/api/cases/{ref}/findings", json=finding_form(evidence)))
    confirm = {"reason": "It follows from the export."}
    done(lea.post(f"/api/findings/{finding['ref']}/confirm", json=confirm, headers=on(finding["version"])))
    decision = propose(ana, ref, evidence, findings=[finding["ref"]])
    done(approve(ben, decision))
    done(ana.post(f"/api/decisions/{decision['ref']}/execute"))
    done(ana.post(f"/api/cases/{ref}/notes", json={"text": "Called **op-a**."}))
    return ref


def make_report(who: Person, case: str, **form: str) -> httpx.Response:
    return made(who, who.post(f"/api/cases/{case}/reports", json=form))


def make_bundle(who: Person, case: str, folder: Path, **form: str) -> Path:
    answer = made(who, who.post(f"/api/cases/{case}/bundles", json=form))
    assert answer.status_code == 200, answer.text
    path = folder / "bundle.zip"
    path.write_bytes(answer.content)
    return path


@pytest.mark.parametrize("name", sorted(PRINTED))
def test_a_report_comes_as_a_download_in_the_format_asked_for(name: str, teller: Person, told: str) -> None:
    answer = make_report(teller, told, format=name)

    assert answer.status_code == 200
    assert PRINTED[name] in answer.content
    assert answer.headers["content-disposition"].startswith(f'attachment; filename="{told}-')
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_the_report_tells_finding_decision_and_evidence(teller: Person, told: str) -> None:
    page = make_report(teller, told).text

    assert "The accounts act together." in page
    assert "neutralise for 1 entity, executed, 1 approving vote" in page
    assert OPERATOR in page
    assert "<strong>op-a</strong>" in page


def test_a_report_for_readers_outside_names_no_entity_and_holds_no_note(teller: Person, told: str) -> None:
    page = make_report(teller, told, audience="external").text

    assert "op-a" not in page
    assert "Called" not in page
    assert "account:p-" in page


def test_staff_appear_by_desk_pseudonym_only(teller: Person, told: str) -> None:
    lead = done(teller.get(f"/api/cases/{told}"))["lead"]

    assert lead not in make_report(teller, told).text


def test_a_bundle_is_verified_without_the_server(teller: Person, told: str, tmp_path: Path) -> None:
    verification = verify(make_bundle(teller, told, tmp_path))

    assert verification.failures == ()
    assert {check.name for check in verification.checks} >= {"signature", "member", "custody", "item", "approval"}


def test_a_bundle_for_readers_outside_names_nobody_and_still_holds(teller: Person, told: str, tmp_path: Path) -> None:
    path = make_bundle(teller, told, tmp_path, audience="external")

    assert verify(path).holds
    assert b"op-a" not in path.read_bytes()


def test_that_a_report_and_a_bundle_were_made_stands_in_the_next_ones_timeline(
    ana: Person, case: str, tmp_path: Path
) -> None:
    make_report(ana, case)
    make_bundle(ana, case, tmp_path)

    page = make_report(ana, case).text

    assert "report made" in page
    assert "bundle made" in page


@pytest.mark.parametrize("kind", ["reports", "bundles"])
def test_what_one_may_not_see_cannot_be_reported(kind: str, ana: Person, zoe: Person) -> None:
    hidden = open_case(zoe, compartment="vip")["ref"]

    assert problem(ana.post(f"/api/cases/{hidden}/{kind}", json={})) == (404, "not_found")


@pytest.mark.parametrize("kind", ["reports", "bundles"])
def test_a_viewer_makes_neither(kind: str, ana: Person, vic: Person) -> None:
    case = open_case(ana)["ref"]

    assert vic.post(f"/api/cases/{case}/{kind}", json={}).status_code == 403


@pytest.mark.parametrize("form", [{"format": "docx"}, {"audience": "press"}, {"paper": "a4"}])
def test_what_cannot_be_printed_is_said_before_anything_is_made(form: dict[str, str], ana: Person) -> None:
    case = open_case(ana)["ref"]

    assert make_report(ana, case, **form).status_code == 422


def test_an_unsealed_item_is_said_to_be_unsealed(ana: Person) -> None:
    case = str(open_case(ana)["ref"])
    item = collect_file(ana, case, seal=False)

    assert f"Not sealed yet: {item}." in make_report(ana, case).text


def stored_file(files: Path, sha256: str) -> Path:
    return next(path for path in files.rglob("*") if path.is_file() and sha256 in "".join(path.parts))


def test_changed_bytes_in_the_store_never_reach_a_bundle(ana: Person, case: str, files: Path) -> None:
    item: dict[str, Any] = done(ana.get(f"/api/evidence/{done(ana.get(f'/api/cases/{case}'))['evidence'][0]}"))
    stored = stored_file(files, item["sha256"])
    stored.chmod(0o600)
    stored.write_bytes(b"changed")

    answer = ana.post(f"/api/cases/{case}/bundles", json={})

    assert problem(answer) == (500, "evidence_broken")
    assert done(ana.get(f"/api/evidence/{item['ref']}"))["state"] == "quarantined"


def decision_of(who: Person, case: str) -> dict[str, Any]:
    return dict(who.get(f"/api/cases/{case}/decisions").json()[0])


def row_of(page: str, first: str) -> str:
    """The row of a Markdown table that begins with a word."""
    return next(line for line in page.splitlines() if line.startswith(f"| {first} |"))


def test_the_report_names_who_proposed_approved_and_executed_in_that_order(teller: Person, told: str) -> None:
    page = make_report(teller, told, format="md").text

    steps = re.findall(r"^\| (proposed|approved|executed) \| (desk-\w+) \|", page, re.MULTILINE)
    assert [step for step, _ in steps] == ["proposed", "approved", "executed"]
    assert steps[0][1] == steps[2][1] != steps[1][1]


def test_a_reversal_is_told_with_its_reason(ana: Person, ben: Person, case: str) -> None:
    ref = decision_of(ana, case)["ref"]
    done(ben.post(f"/api/decisions/{ref}/reverse", json={"reason": "the label proved its fans"}))

    page = make_report(ana, case, format="md").text

    assert "the label proved its fans" in row_of(page, "reversed")
    assert "| restore |" in page


def test_the_grant_of_what_was_executed_is_not_called_expired_later(ana: Person, case: str, clock: Any) -> None:
    clock.forward(timedelta(days=9))

    page = make_report(ana, case, format="md").text

    assert "is granted: 1 of 1 approving votes" in page
    assert decision_of(ana, case)["approval"]["state"] == "expired"


def test_a_decision_cites_its_evidence_by_the_number_of_the_appendix(teller: Person, told: str) -> None:
    cited = decision_of(teller, told)["evidence"][0]["evidence"]

    page = make_report(teller, told).text

    assert f"<td>[1] {cited}</td>" in page
    assert f'<article id="{cited}"><h3>[1] {cited}' in page


def test_a_closed_case_says_when_it_was_closed(lea: Person, case: str) -> None:
    open_still = make_report(lea, case).text
    version = done(lea.get(f"/api/cases/{case}"))["version"]
    form = {"disposition": "confirmed_violation", "reason": "proved"}
    closed = done(lea.post(f"/api/cases/{case}/close", json=form, headers=on(version)))

    assert "not closed" in open_still
    assert closed["closed_at"][:10] in row_of(make_report(lea, case, format="md").text, "Closed")


def hide(desk: Desk, ref: str) -> None:
    """Move an object into a compartment, as the keeper of the database would."""
    moved = update(ScopeLink).where(ScopeLink.subject == ref).values(scope="compartment:vip")
    desk.edge("zoe").change(lambda unit: unit.session.execute(moved))


def test_a_lead_that_one_may_not_see_is_not_in_the_report(desk: Desk, ana: Person, lea: Person, lead: str) -> None:
    case = str(open_case(lea)["ref"])
    done(lea.post(f"/api/cases/{case}/leads", json={"lead": lead}))
    before = make_report(ana, case).text
    hide(desk, lead)

    assert "Two accounts move together" in before
    assert "Two accounts move together" not in make_report(ana, case).text


@pytest.mark.parametrize("kind", ["reports", "bundles"])
def test_a_finding_is_not_told_without_the_evidence_it_rests_on(kind: str, desk: Desk, ana: Person, case: str) -> None:
    evidence = decision_of(ana, case)["evidence"][0]["evidence"]
    hide(desk, evidence)

    refused = ana.post(f"/api/cases/{case}/{kind}", json={})

    assert problem(refused) == (403, "evidence_unseen")
    assert evidence in refused.json()["detail"]


@pytest.mark.parametrize("kind", ["reports", "bundles"])
def test_without_a_token_nothing_is_made(kind: str, lasting_desk: Desk, told: str) -> None:
    stranger = Client(lasting_desk.connection, None)

    assert problem(stranger.post(f"/api/cases/{told}/{kind}", json={})) == (401, "not_signed_in")


def test_two_reports_of_an_unchanged_case_differ_only_in_what_was_made_between(ana: Person, case: str) -> None:
    first, second = (make_report(ana, case, format="md").text.splitlines() for _ in range(2))

    added = [line for line in second if line not in first]
    assert any("report made" in line for line in added)
    assert [line for line in added if not re.search(r"report made|As of|Generated", line)] == []
