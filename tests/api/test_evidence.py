"""The locker through the API: sealed with If-Match, read as a download only, and every look accounted for."""

from collections.abc import Callable
from typing import Any

import pytest

from factories.desks import Desk
from factories.investigations import CSV, Person, collect_file, done, on, open_case, problem
from watchfloor.domain.evidence import service, tasks
from watchfloor.domain.evidence.schemas import Label
from watchfloor.infra.web.edge import Edge

EdgeOf = Callable[[str], Edge]
ROUTES = [("GET", ""), ("GET", "/content"), ("GET", "/custody"), ("POST", "/seal"), ("POST", "/verify")]


def collect_labelled(edge: Edge) -> str:
    stored = tasks.take_in(files=edge.files, content=CSV, name="export.csv")
    item = edge.change(
        lambda unit: service.collect_file(
            unit=unit,
            stored=stored,
            source="support",
            method="upload",
            title="A letter",
            labels=[Label.PERSONAL_DATA],
            scopes=["desk"],
        )
    )
    return item.ref


def show(who: Person, ref: str) -> dict[str, Any]:
    return done(who.get(f"/api/evidence/{ref}"))


def custody(who: Person, ref: str) -> list[dict[str, Any]]:
    return list(done(who.get(f"/api/evidence/{ref}/custody"))["items"])


def test_content_comes_back_as_a_download_that_no_browser_shows(desk: Desk, lea: Person) -> None:
    ref = collect_file(lea, open_case(lea)["ref"], b"<script>alert(1)</script>", seal=False, name="再生\r\n.html")
    done(desk.person("sky").post(f"/api/evidence/{ref}/release", json={"reason": "it is only text"}))

    answer = lea.get(f"/api/evidence/{ref}/content")

    assert answer.content == b"<script>alert(1)</script>"
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"] == "attachment; filename*=UTF-8''%E5%86%8D%E7%94%9F.html"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in answer.headers["content-security-policy"]


def test_a_draft_is_sealed_on_the_version_that_was_read(lea: Person) -> None:
    ref = collect_file(lea, open_case(lea)["ref"], seal=False)

    missing = lea.post(f"/api/evidence/{ref}/seal")
    stale = lea.post(f"/api/evidence/{ref}/seal", headers=on(7))
    sealed = done(lea.post(f"/api/evidence/{ref}/seal", headers=on(1)))
    again = lea.post(f"/api/evidence/{ref}/seal", headers=on(sealed["version"]))

    assert missing.status_code == 428
    assert problem(stale) == (412, "stale_version")
    assert (sealed["state"], sealed["version"]) == ("sealed", 2)
    assert problem(again) == (409, "state_forbids")


def test_a_labelled_item_asks_for_a_reason_and_remembers_it(lea: Person, edge_of: EdgeOf) -> None:
    ref = collect_labelled(edge_of("lea"))

    refused = lea.get(f"/api/evidence/{ref}/content")
    answer = lea.get(f"/api/evidence/{ref}/content", params={"reason": "cited in a finding"})

    assert problem(refused) == (403, "reason_missing")
    assert answer.content == CSV
    assert [(entry["verb"], entry["reason"]) for entry in custody(lea, ref)] == [
        ("evidence.collected", ""),
        ("evidence.viewed", "cited in a finding"),
    ]


def test_a_changed_byte_is_found_named_and_put_aside(lea: Person, stored: Any) -> None:
    ref = collect_file(lea, open_case(lea)["ref"])
    stored.change_one_byte(show(lea, ref)["sha256"])

    broken = lea.post(f"/api/evidence/{ref}/verify")
    read = lea.get(f"/api/evidence/{ref}/content")

    assert problem(broken) == (500, "evidence_broken")
    assert ref in broken.json()["detail"]
    assert problem(read) == (403, "quarantined")
    assert show(lea, ref)["state"] == "quarantined"


def test_custody_is_a_chain_from_collection_on(lea: Person) -> None:
    ref = collect_file(lea, open_case(lea)["ref"])
    done(lea.post(f"/api/evidence/{ref}/verify"))

    chain = custody(lea, ref)

    assert [entry["verb"] for entry in chain] == ["evidence.collected", "evidence.sealed", "evidence.verified"]
    assert [entry["previous"] for entry in chain[1:]] == [entry["hash"] for entry in chain[:-1]]


@pytest.mark.parametrize(("method", "path"), ROUTES)
def test_no_route_shows_that_an_item_of_a_compartment_exists(ana: Person, zoe: Person, method: str, path: str) -> None:
    ref = collect_file(zoe, open_case(zoe, compartment="vip")["ref"], seal=False)

    answer = (
        ana.get(f"/api/evidence/{ref}{path}")
        if method == "GET"
        else ana.post(f"/api/evidence/{ref}{path}", headers=on(1))
    )

    assert problem(answer) == (404, "not_found")
    assert show(zoe, ref)["state"] == "draft"


@pytest.mark.parametrize(("method", "path"), ROUTES)
def test_no_route_finds_an_item_that_does_not_exist(ana: Person, method: str, path: str) -> None:
    url = f"/api/evidence/EV-999{path}"

    answer = ana.get(url) if method == "GET" else ana.post(url, headers=on(1))

    assert problem(answer) == (404, "not_found")


def test_a_viewer_does_not_seal(lea: Person, vic: Person) -> None:
    ref = collect_file(lea, open_case(lea)["ref"], seal=False)

    assert vic.post(f"/api/evidence/{ref}/seal", headers=on(1)).status_code == 403
    assert show(lea, ref)["state"] == "draft"


def ledger_about(who: Person, ref: str) -> list[dict[str, Any]]:
    """The ledger as whoever may see it pages through it, narrowed to one item."""
    found: list[dict[str, Any]] = []
    while page := who.get("/api/ledger", params={"after": found[-1]["position"] if found else 0, "limit": 3}).json():
        found += page
    return [entry for entry in found if entry["subject"] == ref]


def test_custody_is_the_ledger_narrowed_to_the_item(lea: Person, edge_of: EdgeOf) -> None:
    ref, other = collect_labelled(edge_of("lea")), collect_labelled(edge_of("lea"))
    for item in (ref, other, ref):
        lea.get(f"/api/evidence/{item}/content", params={"reason": f"to read {item}"})
    done(lea.post(f"/api/evidence/{ref}/verify"))

    told = [(entry["position"], entry["verb"], entry["actor"], entry["hash"]) for entry in custody(lea, ref)]

    assert told == [
        (entry["position"], entry["verb"], entry["actor"], entry["hash"]) for entry in ledger_about(lea, ref)
    ]
    assert len(told) == 4


def test_a_derived_copy_keeps_its_parent_and_both_collectors(lea: Person, cole: Person) -> None:
    case = open_case(lea)["ref"]
    original = collect_file(cole, case)
    redacted = collect_file(lea, case, b"account,streams\n", derived_from=original, title="Without names")

    shown = show(lea, redacted)

    assert shown["derived_from"] == original
    assert shown["sha256"] != show(lea, original)["sha256"]


def routes_of_evidence(who: Person) -> set[tuple[str, str]]:
    paths = who.get("/api/openapi.json").json()["paths"]
    return {
        (method.upper(), path)
        for path, methods in paths.items()
        for method in methods
        if path.startswith("/api/evidence/")
    }


def test_no_route_changes_what_is_sealed(lea: Any) -> None:
    ref = collect_file(lea, open_case(lea)["ref"])
    sealed = show(lea, ref)

    routes = sorted(routes_of_evidence(lea))
    for method, path in routes:
        for body in ({"title": "another", "state": "draft", "sha256": "0" * 64}, {}):
            lea.send(method, path.replace("{ref}", ref), json=body, headers=on(sealed["version"]))
    for method in ("PUT", "PATCH", "DELETE"):
        assert lea.send(method, f"/api/evidence/{ref}").status_code == 405

    assert ("POST", "/api/evidence/{ref}/seal") in routes
    assert show(lea, ref) == sealed
