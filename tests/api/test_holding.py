"""Isolated holding: nothing is made of outside material until a cleared person, who did not bring it, says so."""

import hashlib
from typing import Any

import httpx
import pytest

from factories.desks import Client, Desk
from factories.holding import INSTRUCTION, add_hash, judge
from factories.investigations import collect_file, done, finding_form, made, on, open_case, problem
from factories.uploads import collect, finished, held
from watchfloor.domain.evidence.holding import service, tasks
from watchfloor.domain.evidence.holding.tasks import finish_erasures
from watchfloor.kernel.errors import WatchfloorError
from watchfloor.kernel.ids import Reference

PNG = b"\x89PNG\r\n\x1a\n" + b"a picture" * 20
HASH = hashlib.sha256(PNG).hexdigest()


@pytest.fixture
def case(ana: Client) -> str:
    return str(open_case(ana)["ref"])


@pytest.fixture
def sky(desk: Desk) -> Client:
    """Somebody who is cleared to screen, and does nothing else."""
    return desk.person("sky")


@pytest.fixture
def sol(desk: Desk) -> Client:
    """A specialist who is cleared too."""
    return desk.person("sol")


@pytest.fixture
def lou(desk: Desk) -> Client:
    return desk.person("lou")


def state(who: Client, item: str) -> str:
    return str(done(who.get(f"/api/evidence/{item}"))["state"])


def look(who: Client, item: str, reason: str = "") -> httpx.Response:
    return who.get(f"/api/evidence/{item}/content", params={"reason": reason})


def verbs(who: Client, item: str) -> list[str]:
    return [entry["verb"] for entry in done(who.get(f"/api/evidence/{item}/custody"))["items"]]


def test_nothing_is_made_of_what_is_held(ana: Client, ben: Client, case: str) -> None:
    item = held(ana, case, PNG)
    derived = {"title": "A copy", "source": item, "derived_from": item}

    refused = {
        "view": look(ana, item, "curious"),
        "another's view": look(ben, item, "curious"),
        "seal": ana.post(f"/api/evidence/{item}/seal", headers=on(1)),
        "copy": ana.post(f"/api/cases/{case}/evidence/files", params=derived, content=b"x"),
        "uploaded copy": collect(ana, case, finished(ana, b"a copy"), derived_from=item),
    }

    assert {what: problem(answer) for what, answer in refused.items()} == dict.fromkeys(refused, (403, "held"))
    assert state(ana, item) == "held"


@pytest.mark.parametrize("audience", ["internal", "external"])
def test_a_held_item_is_in_no_report_and_no_bundle(ana: Client, case: str, audience: str) -> None:
    item = held(ana, case, PNG, title="Title of a stranger")

    report = made(ana, ana.post(f"/api/cases/{case}/reports", json={"format": "md", "audience": audience}))
    bundle = made(ana, ana.post(f"/api/cases/{case}/bundles", json={"audience": audience}))

    assert (report.status_code, bundle.status_code) == (200, 200)
    for content in (report.content, bundle.content):
        assert b"Title of a stranger" not in content
        assert PNG not in content
    assert item not in report.text.replace(f"evidence {item}", "")


def test_a_finding_that_rests_on_a_held_item_keeps_the_report_back(ana: Client, case: str) -> None:
    item = held(ana, case, PNG)
    done(ana.post(f"/api/cases/{case}/findings", json=finding_form(item)))

    answer = ana.post(f"/api/cases/{case}/reports", json={"format": "md"})

    assert problem(answer) == (403, "evidence_unseen")


def test_a_cleared_person_looks_with_a_reason_and_releases_to_a_draft(ana: Client, sky: Client, case: str) -> None:
    item = held(ana, case, PNG)

    without = look(sky, item)
    seen = look(sky, item, "screening")
    released = done(judge(sky, item, "release"))

    assert (problem(without), seen.content) == ((403, "reason_missing"), PNG)
    assert (released["state"], released["verdict"]) == ("draft", "released")
    done(ana.post(f"/api/evidence/{item}/seal", headers=on(2)))
    assert verbs(ana, item) == [
        "evidence.collected",
        "evidence.held",
        "evidence.viewed",
        "evidence.screened",
        "evidence.sealed",
    ]


def test_the_uploader_never_screens_and_who_is_not_cleared_neither(
    ana: Client, ben: Client, sol: Client, sky: Client, case: str
) -> None:
    own, others = held(sol, case, PNG), held(ana, case, PNG + b"2")

    assert [problem(judge(sol, own, verb)) for verb in ("release", "refuse")] == [(403, "own_upload")] * 2
    assert problem(look(sol, own, "mine")) == (403, "held")
    assert [problem(judge(who, others, "release")) for who in (ana, ben)] == [(403, "role")] * 2
    assert {one["evidence"] for one in done(sky.get("/api/holding"))["items"]} == {own, others}
    done(judge(sol, others, "release"))
    done(judge(sky, own, "release"))


def test_an_item_is_judged_once(ana: Client, sky: Client, case: str) -> None:
    item = held(ana, case, PNG)
    done(judge(sky, item, "release"))

    assert [problem(judge(sky, item, verb)) for verb in ("release", "refuse")] == [(409, "not_held")] * 2


def test_a_refused_item_is_destroyed_and_leaves_a_certificate(desk: Desk, ana: Client, sky: Client, case: str) -> None:
    item = held(ana, case, PNG)

    told = done(judge(sky, item, "refuse", reason="a private picture"))

    assert (told["state"], told["verdict"], told["erased_at"] is not None) == ("destroyed", "refused", True)
    assert len(told["certificate"]) == 64
    assert list(desk.place.files.names()) == []
    assert problem(look(sky, item, "again")) == (403, "destroyed")
    assert verbs(ana, item)[-3:] == ["evidence.screened", "evidence.destroyed", "evidence.erased"]


def test_bytes_that_another_item_holds_stay_when_one_is_refused(
    desk: Desk, ana: Client, ben: Client, sky: Client, case: str
) -> None:
    first, second = held(ana, case, PNG), held(ben, case, PNG)
    done(judge(sky, first, "refuse"))
    kept = desk.place.files.verify(HASH)
    done(judge(sky, second, "refuse"))

    assert (kept, list(desk.place.files.names())) == (True, [])


def test_an_erasure_that_was_cut_off_is_finished_by_the_duty(desk: Desk, ana: Client, sky: Client, case: str) -> None:
    item = Reference(held(ana, case, PNG))
    desk.edge("sky").change(lambda unit: service.refuse(unit=unit, evidence=item, reason="no"))
    before = desk.place.files.verify(HASH)

    assert (before, finish_erasures(desk.place), finish_erasures(desk.place)) == (True, 1, 0)
    assert list(desk.place.files.names()) == []


def collect_again(who: Client, case: str, content: bytes) -> httpx.Response:
    about = {"title": "Again", "source": "the platform"}
    return who.post(f"/api/cases/{case}/evidence/files", params=about, content=content)


def flagged(ana: Client, case: str) -> str:
    item = held(ana, case, PNG)
    done(judge(ana, item, "flag", reason="a child is shown"))
    return item


def test_a_flag_stops_everything_and_hides_the_item_from_all_but_cleared_people(
    desk: Desk, ana: Client, sky: Client, lou: Client, case: str
) -> None:
    item = flagged(ana, case)

    for who in (ana, desk.person("lea"), desk.person("ben")):
        assert problem(who.get(f"/api/evidence/{item}")) == (404, "not_found")
        assert problem(look(who, item, "why")) == (404, "not_found")
    for who in (sky, lou):
        assert state(who, item) == "stopped"
        assert problem(look(who, item, "why")) == (403, "stopped")
        assert problem(judge(who, item, "release")) == (409, "not_held")
        assert problem(who.post(f"/api/evidence/{item}/verify"))[1] in {"role", "stopped"}
    report = made(ana, ana.post(f"/api/cases/{case}/reports", json={"format": "md"}))
    assert (report.status_code, "A clip" in report.text) == (200, False)
    assert desk.place.files.verify(HASH)


def test_a_flag_on_a_sealed_item_reaches_every_item_with_its_bytes(
    desk: Desk, ana: Client, zoe: Client, sky: Client, case: str
) -> None:
    item = collect_file(ana, case, b"a,b\n1,2\n")
    twin = collect_file(ana, case, b"a,b\n1,2\n", seal=False)
    hidden = collect_file(zoe, str(open_case(zoe, compartment="vip")["ref"]), b"a,b\n1,2\n")
    other = collect_file(ana, case, b"another")

    done(judge(ana, item, "flag"))

    assert [state(sky, one) for one in (item, twin, other)] == ["stopped", "stopped", "sealed"]
    assert problem(zoe.get(f"/api/evidence/{hidden}")) == (404, "not_found")


def test_a_flag_reaches_what_was_made_of_an_item_however_far(ana: Client, sky: Client, case: str) -> None:
    item = collect_file(ana, case, b"a,b\n1,2\n")
    copy = collect_file(ana, case, b"a\n1\n", derived_from=item)
    copy_of_copy = collect_file(ana, case, b"a\n", seal=False, derived_from=copy)

    done(judge(ana, item, "flag"))

    assert [state(sky, one) for one in (item, copy, copy_of_copy)] == ["stopped"] * 3
    assert done(collect_again(ana, case, b"a\n1\n"))["state"] == "draft"


def test_what_comes_again_with_a_harmful_hash_is_stopped_as_it_enters(ana: Client, sky: Client, case: str) -> None:
    flagged(ana, case)

    again = done(collect(ana, case, finished(ana, PNG)))

    assert again["state"] == "stopped"
    assert problem(ana.get(f"/api/evidence/{again['ref']}")) == (404, "not_found")
    assert state(sky, again["ref"]) == "stopped"
    assert verbs(sky, again["ref"]) == ["evidence.collected", "evidence.stopped"]


def test_two_people_dispose_of_a_stopped_item_on_legals_instruction(
    desk: Desk, ana: Client, sky: Client, lou: Client, case: str
) -> None:
    item = flagged(ana, case)
    early = judge(sky, item, "dispose")
    by_anybody = sky.post(f"/api/evidence/{item}/disposal", json=INSTRUCTION)
    done(lou.post(f"/api/evidence/{item}/disposal", json=INSTRUCTION))
    alone = judge(lou, item, "dispose")
    kept = desk.place.files.verify(HASH)

    told = done(judge(sky, item, "dispose", reason="as instructed"))

    assert [problem(answer) for answer in (early, by_anybody, alone)] == [
        (409, "not_instructed"),
        (403, "role"),
        (403, "same_person"),
    ]
    assert (kept, list(desk.place.files.names())) == (True, [])
    left = (told["state"], told["sha256"], told["locator"], told["report_reference"])
    assert left == ("destroyed", HASH, INSTRUCTION["locator"], "CT-77")
    assert told["erased_at"]
    assert verbs(sky, item)[-4:] == [
        "evidence.stopped",
        "evidence.disposal_instructed",
        "evidence.destroyed",
        "evidence.erased",
    ]
    assert problem(judge(sky, item, "dispose")) == (409, "not_stopped")


def test_a_clear_hash_releases_what_is_held_and_what_comes(ana: Client, sky: Client, case: str) -> None:
    item = held(ana, case, PNG)

    done(add_hash(sky, HASH, "clear"))
    again = done(collect(ana, case, finished(ana, PNG)))

    assert (state(ana, item), again["state"]) == ("draft", "draft")
    assert verbs(ana, item)[-1] == "evidence.screened"


def test_nobody_clears_by_hash_what_they_bring_themselves(sol: Client, sky: Client, case: str) -> None:
    before = held(sol, case, PNG)
    done(add_hash(sol, HASH, "clear"))
    after = held(sol, case, PNG)

    assert [state(sol, item) for item in (before, after)] == ["held", "held"]


def test_a_harmful_hash_stops_what_is_here_and_a_forgotten_one_says_nothing(
    ana: Client, sky: Client, case: str
) -> None:
    item = collect_file(ana, case, b"a,b\n")
    sha256 = hashlib.sha256(b"a,b\n").hexdigest()
    done(add_hash(sky, sha256, "known_harm"))
    listed = [one["sha256"] for one in done(sky.get("/api/hashes"))["items"]]
    done(sky.delete(f"/api/hashes/{sha256}", params={"reason": "a mistake"}))

    assert (state(sky, item), listed) == ("stopped", [sha256])
    assert problem(sky.delete(f"/api/hashes/{sha256}", params={"reason": "again"})) == (404, "not_found")
    assert [problem(ana.get("/api/hashes")), problem(add_hash(ana, sha256, "clear"))] == [(403, "role")] * 2


@pytest.mark.parametrize(
    ("content", "about", "expected"),
    [
        (b"a,b\n1,2\n", {}, "draft"),
        (b"a,b\n1,2\n", {"origin": "outside"}, "held"),
        (PNG, {}, "held"),
        (b"<html><script>", {}, "held"),
        (bytes(range(128, 168)) + b"\0", {}, "held"),
        (b"From: a\nMIME-Version: 1.0\nContent-Type: image/png\n\niVBORw0KGgo=", {}, "held"),
        (b"<!--" + b"x" * 5_000 + b"--><svg onload=alert(1)>", {}, "held"),
        (b"<?xml version='1.0'?><!--" + b"x" * 5_000 + b"--><svg/>", {}, "held"),
        (b'{"a": 1}', {}, "draft"),
    ],
)
def test_what_counts_as_outside(ana: Client, case: str, content: bytes, about: dict[str, str], expected: str) -> None:
    assert state(ana, collect_file(ana, case, content, seal=False, **about)) == expected


def test_a_case_of_a_compartment_keeps_its_held_items_inside(zoe: Client, sky: Client) -> None:
    item = held(zoe, str(open_case(zoe, compartment="vip")["ref"]), PNG)

    assert problem(judge(sky, item, "release")) == (404, "not_found")
    assert done(sky.get("/api/holding"))["items"] == []


def test_what_was_never_held_says_so(ana: Client, case: str) -> None:
    assert problem(ana.get(f"/api/evidence/{collect_file(ana, case)}/holding")) == (404, "never_held")


def test_the_list_of_what_waits_has_pages(ana: Client, sky: Client, case: str) -> None:
    kept = [held(ana, case, PNG + bytes([number])) for number in range(3)]
    pages: list[dict[str, Any]] = []
    cursor = None
    while not pages or cursor:
        pages.append(done(sky.get("/api/holding", params={"limit": 2} | ({"cursor": cursor} if cursor else {}))))
        cursor = pages[-1]["next_cursor"]

    assert [[one["evidence"] for one in page["items"]] for page in pages] == [kept[:2], kept[2:]]


def test_a_disk_that_refuses_leaves_the_erasure_due(desk: Desk, ana: Client, sky: Client, case: str) -> None:
    item = Reference(held(ana, case, PNG))
    edge = desk.edge("sky")

    def refuses(sha256: str) -> bool:
        raise WatchfloorError(f"{sha256} stays.")

    edge.files.forget, forget = refuses, edge.files.forget  # type: ignore[method-assign]  # a disk that refuses
    with pytest.raises(WatchfloorError):
        tasks.refuse(edge=edge, evidence=item, reason="no")
    edge.files.forget = forget  # type: ignore[method-assign]  # it gives in

    assert (desk.place.files.verify(HASH), finish_erasures(desk.place)) == (True, 1)
