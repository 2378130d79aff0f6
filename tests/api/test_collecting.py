"""Evidence as it enters a case: what it is, what it may hurt, what it derives from, and what is never kept."""

from pathlib import Path
from typing import Any

import httpx
import pytest

from factories.investigations import CSV, Person, collect_file, collect_query, done, on, open_case, problem

COUNT = "SELECT count(*) AS streams FROM plays"
ABOUT = {"title": "A page", "source": "the platform"}
LOCATOR: dict[str, object] = {
    "title": "A reported upload",
    "source": "a user's report",
    "locator": "upload:8812",
    "sha256": "a" * 64,
    "report_reference": "CT-2026-11",
}


@pytest.fixture
def case(ana: Person) -> str:
    return str(open_case(ana)["ref"])


def send_file(who: Person, case: str, **about: Any) -> httpx.Response:
    return who.post(f"/api/cases/{case}/evidence/files", params=ABOUT | about, content=CSV)


def send_query(who: Person, case: str, dataset: str, **about: object) -> httpx.Response:
    form = {"sql": COUNT, "datasets": [{"name": dataset}], "title": "A count"} | about
    return who.post(f"/api/cases/{case}/evidence/queries", json=form)


def send_locator(who: Person, case: str, **about: object) -> httpx.Response:
    return who.post(f"/api/cases/{case}/evidence/locators", json=LOCATOR | about)


def evidence_in(who: Person, case: str) -> list[str]:
    return list(done(who.get(f"/api/cases/{case}"))["evidence"])


@pytest.mark.parametrize("kind", ["file", "capture", "log_extract", "message", "external_page", "audio_clip"])
def test_a_file_says_what_kind_of_thing_it_is(ana: Person, case: str, kind: str) -> None:
    assert done(send_file(ana, case, kind=kind))["kind"] == kind


def test_a_labelled_file_is_not_opened_without_a_reason(ana: Person, ben: Person, case: str) -> None:
    item = done(send_file(ana, case, labels=["minor", "sexual", "minor"]))
    path = f"/api/evidence/{item['ref']}/content"

    assert item["labels"] == ["minor", "sexual"]
    assert problem(ben.get(path)) == (403, "reason_missing")
    assert ben.get(path, params={"reason": "I review the finding"}).content == CSV


def test_a_labelled_result_is_as_guarded_as_a_file(ana: Person, ben: Person, case: str, plays: str) -> None:
    item = done(send_query(ana, case, plays, labels=["personal_data"], marking="red"))

    assert (item["labels"], item["marking"]) == (["personal_data"], "red")
    assert problem(ben.get(f"/api/evidence/{item['ref']}/content")) == (403, "reason_missing")


def test_a_copy_names_its_parent(ana: Person, case: str, plays: str) -> None:
    parent = collect_file(ana, case)

    copied = done(send_file(ana, case, derived_from=parent, title="The same, redacted"))
    counted = done(send_query(ana, case, plays, derived_from=parent))

    assert (copied["derived_from"], counted["derived_from"]) == (parent, parent)
    assert evidence_in(ana, case) == [parent, copied["ref"], counted["ref"]]


@pytest.mark.parametrize("parent", ["EV-999", "CASE-1", "nothing", "", "E" * 31])
def test_a_copy_of_what_is_not_there_is_not_taken_in(ana: Person, case: str, files: Path, parent: str) -> None:
    before = sorted(files.rglob("*"))

    assert send_file(ana, case, derived_from=parent).status_code in {404, 422}
    assert evidence_in(ana, case) == []
    assert sorted(files.rglob("*")) == before


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        ({"kind": "query_result"}, (422, "malformed_request")),
        ({"kind": "locator_only"}, (422, "malformed_request")),
        ({"kind": "thing"}, (422, "malformed_request")),
        ({"labels": ["sad"]}, (422, "malformed_request")),
        ({"labels": ["minor"] * 40}, (422, "malformed_request")),
        ({"labels": ["csam_suspected"]}, (403, "never_copied")),
        ({"marking": "purple"}, (422, "malformed_request")),
        ({"title": " "}, (422, "title_missing")),
        ({"title": ""}, (422, "malformed_request")),
        ({"source": "x" * 501}, (422, "malformed_request")),
        ({"colour": "red"}, (422, "malformed_request")),
    ],
)
def test_a_file_described_out_of_bounds_is_not_taken_in(
    ana: Person, case: str, about: dict[str, Any], expected: tuple[int, str]
) -> None:
    assert problem(send_file(ana, case, **about)) == expected
    assert evidence_in(ana, case) == []


@pytest.mark.every_second
@pytest.mark.parametrize(
    ("about", "expected"),
    [
        ({"datasets": []}, (422, "malformed_request")),
        ({"datasets": [{"name": "plays"}, {"name": "plays", "version": 0}]}, (422, "dataset_twice")),
        ({"datasets": [{"name": "plays", "version": -1}]}, (422, "malformed_request")),
        ({"datasets": [{"name": "plays", "version": 7}]}, (404, "no_such_version")),
        ({"datasets": [{"name": "../plays"}]}, (404, "no_such_dataset")),
        ({"parameters": [1]}, (422, "unreadable")),
        ({"parameters": [{"a": 1}]}, (422, "malformed_request")),
        ({"labels": ["csam_suspected"]}, (403, "never_copied")),
        ({"title": "x" * 301}, (422, "malformed_request")),
    ],
)
def test_a_query_asked_out_of_bounds_becomes_no_evidence(
    ana: Person, case: str, plays: str, about: dict[str, object], expected: tuple[int, str]
) -> None:
    assert problem(send_query(ana, case, plays, **about)) == expected
    assert evidence_in(ana, case) == []


def test_a_collected_query_is_a_run_that_can_be_repeated(ana: Person, ben: Person, case: str, plays: str) -> None:
    item = done(ana.get(f"/api/evidence/{collect_query(ana, case, COUNT, plays)}"))

    run = done(ben.get(f"/api/runs/{item['query']['run']}"))
    again = done(ben.post(f"/api/runs/{run['run']}/repeat"))

    assert (run["kind"], run["status"], run["query"], run["rows_read"]) == ("sql", "done", COUNT, 5)
    assert run["result_hash"] == item["query"]["result_hash"]
    assert [file["sha256"] for file in run["snapshots"][0]["files"]] == item["query"]["snapshots"][0]["files"]
    assert (again["status"], again["repeats"]) == ("equal", run["run"])


def test_a_collected_query_that_fails_leaves_a_run_and_no_evidence(ana: Person, case: str, plays: str) -> None:
    refused = send_query(ana, case, plays, sql="SELECT nothing FROM plays")

    [run] = done(ana.get("/api/runs"))["items"]
    assert problem(refused) == (422, "unreadable")
    assert (run["status"], run["problem"].split(":")[0]) == ("failed", "unreadable")
    assert evidence_in(ana, case) == []


def test_a_case_that_closed_while_the_query_ran_keeps_neither_run_nor_evidence(
    ana: Person, case: str, plays: str
) -> None:
    form = {"disposition": "referred", "reason": "to the other desk"}
    done(ana.post(f"/api/cases/{case}/close", json=form, headers=on(1)))

    assert problem(send_query(ana, case, plays)) == (409, "case_closed")
    assert problem(send_file(ana, case)) == (409, "case_closed")
    assert problem(send_locator(ana, case)) == (409, "case_closed")
    assert done(ana.get("/api/runs"))["items"] == []


def test_what_is_only_pointed_at_is_red_labelled_and_never_opened(ana: Person, case: str, files: Path) -> None:
    before = sorted(files.rglob("*"))
    item = done(send_locator(ana, case, labels=["minor"]))

    assert (item["kind"], item["marking"], item["labels"]) == ("locator_only", "red", ["csam_suspected", "minor"])
    assert (item["locator"], item["report_reference"], item["size"]) == ("upload:8812", "CT-2026-11", None)
    assert problem(ana.get(f"/api/evidence/{item['ref']}/content", params={"reason": "x"})) == (403, "locator_only")
    assert evidence_in(ana, case) == [item["ref"]]
    assert sorted(files.rglob("*")) == before


@pytest.mark.parametrize(
    "about",
    [
        {"sha256": "A" * 64},
        {"sha256": "a" * 63},
        {"locator": ""},
        {"locator": "   "},
        {"report_reference": ""},
        {"report_reference": " "},
        {"source": ""},
        {"marking": "clear"},
        {"derived_from": "EV-1"},
    ],
)
def test_a_locator_that_leads_nowhere_is_refused(ana: Person, case: str, about: dict[str, object]) -> None:
    assert send_locator(ana, case, **about).status_code == 422
    assert evidence_in(ana, case) == []


def test_who_may_not_see_the_case_or_only_reads_points_at_nothing(ana: Person, zoe: Person, vic: Person) -> None:
    hidden, shared = str(open_case(zoe, compartment="vip")["ref"]), str(open_case(zoe)["ref"])

    assert problem(send_locator(ana, hidden)) == (404, "not_found")
    assert send_locator(vic, shared).status_code == 403
    assert evidence_in(zoe, hidden) == evidence_in(zoe, shared) == []
