"""Reports and bundles through the API: made for those who may, checked by those who have no account."""

from pathlib import Path
from typing import Any

import httpx
import pytest

from factories.investigations import (
    OPERATOR,
    Person,
    approve,
    collect_file,
    done,
    finding_form,
    on,
    open_case,
    prepare_case,
    problem,
    propose,
)
from watchfloor.domain.reports.bundle.verify import verify

PRINTED = {"html": b"<!DOCTYPE html>", "md": b"# A ring of accounts", "pdf": b"%PDF-"}


@pytest.fixture
def case(ana: Person, ben: Person, lea: Person, cole: Person) -> str:
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
    return who.post(f"/api/cases/{case}/reports", json=form)


def make_bundle(who: Person, case: str, folder: Path, **form: str) -> Path:
    answer = who.post(f"/api/cases/{case}/bundles", json=form)
    assert answer.status_code == 201, answer.text
    path = folder / "bundle.zip"
    path.write_bytes(answer.content)
    return path


@pytest.mark.parametrize("name", sorted(PRINTED))
def test_a_report_comes_as_a_download_in_the_format_asked_for(name: str, ana: Person, case: str) -> None:
    answer = make_report(ana, case, format=name)

    assert answer.status_code == 201
    assert PRINTED[name] in answer.content
    assert answer.headers["content-disposition"].startswith(f'attachment; filename="{case}-')
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_the_report_tells_finding_decision_and_evidence(ana: Person, case: str) -> None:
    page = make_report(ana, case).text

    assert "The accounts act together." in page
    assert "neutralise for 1 entity, executed, 1 approving vote" in page
    assert OPERATOR in page
    assert "<strong>op-a</strong>" in page


def test_a_report_for_readers_outside_names_no_entity_and_holds_no_note(ana: Person, case: str) -> None:
    page = make_report(ana, case, audience="external").text

    assert "op-a" not in page
    assert "Called" not in page
    assert "account:p-" in page


def test_staff_appear_by_desk_pseudonym_only(ana: Person, lea: Person, case: str) -> None:
    lead = done(ana.get(f"/api/cases/{case}"))["lead"]

    assert lead not in make_report(ana, case).text


def test_a_bundle_is_verified_without_the_server(ana: Person, case: str, tmp_path: Path) -> None:
    verification = verify(make_bundle(ana, case, tmp_path))

    assert verification.failures == ()
    assert {check.name for check in verification.checks} >= {"signature", "member", "custody", "item", "approval"}


def test_a_bundle_for_readers_outside_names_nobody_and_still_holds(ana: Person, case: str, tmp_path: Path) -> None:
    path = make_bundle(ana, case, tmp_path, audience="external")

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
