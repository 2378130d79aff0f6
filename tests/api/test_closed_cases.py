"""A closed case takes nothing in and lets nothing move until somebody reopens it with a reason."""

from typing import Any

import pytest

from factories.investigations import (
    OPERATOR,
    Person,
    add_entity,
    collect_file,
    done,
    finding_form,
    on,
    open_case,
    problem,
)

REASON: dict[str, object] = {"reason": "read again"}
ACTS: list[tuple[str, str, dict[str, object]]] = [
    ("post", "/api/cases/{case}/entities", {"entities": ["account:new"]}),
    ("patch", "/api/cases/{case}/entities", {"entity": OPERATOR, "role": "buyer", **REASON}),
    ("post", "/api/cases/{case}/leads", {"lead": "LEAD-1"}),
    ("post", "/api/cases/{case}/evidence", {"evidence": "EV-1"}),
    ("post", "/api/cases/{case}/notes", {"text": "one more"}),
    ("patch", "/api/cases/{case}/notes/1", {"text": "another"}),
    ("post", "/api/cases/{case}/findings", finding_form("EV-1")),
    ("post", "/api/findings/{draft}/propose", {}),
    ("post", "/api/findings/{proposed}/confirm", REASON),
    ("post", "/api/findings/{proposed}/contest", REASON),
    ("post", "/api/findings/{proposed}/refute", REASON),
]


def close(who: Person, case: str, version: int = 1) -> dict[str, Any]:
    form = {"disposition": "not_a_violation", "reason": "a fan party"}
    return done(who.post(f"/api/cases/{case}/close", json=form, headers=on(version)))


def move(who: Person, case: str, state: str, version: int, reason: str = "") -> Any:
    return who.patch(f"/api/cases/{case}/state", json={"state": state, "reason": reason}, headers=on(version))


def write_finding(who: Person, case: str, evidence: str, **changes: object) -> str:
    return str(done(who.post(f"/api/cases/{case}/findings", json=finding_form(evidence, **changes)))["ref"])


def shown(who: Person, refs: dict[str, str]) -> list[Any]:
    paths = ("/api/cases/{case}", "/api/cases/{case}/notes", "/api/cases/{case}/findings")
    return [who.get(path.format(**refs)).json() for path in paths]


@pytest.fixture
def worked(ana: Person, lead: str) -> dict[str, str]:
    """A case with everything that a case can hold, still open: the references of it."""
    case = str(open_case(ana)["ref"])
    add_entity(ana, case)
    evidence = collect_file(ana, case)
    done(ana.post(f"/api/cases/{case}/notes", json={"text": "first"}))
    draft, proposed = write_finding(ana, case, evidence, draft=True), write_finding(ana, case, evidence)
    return {"case": case, "draft": draft, "proposed": proposed}


def test_nothing_enters_a_closed_case_or_moves_in_it(ana: Person, ben: Person, worked: dict[str, str]) -> None:
    close(ana, worked["case"])
    before = shown(ana, worked)

    answers = {
        path: problem(getattr(ben, method)(path.format(**worked), json=form, headers=on(1)))
        for method, path, form in ACTS
    }

    assert answers == {path: (409, "case_closed") for _, path, _ in ACTS}
    assert shown(ana, worked) == before


def test_a_reopened_case_takes_it_all_again(ana: Person, ben: Person, worked: dict[str, str]) -> None:
    close(ana, worked["case"])
    done(move(ana, worked["case"], "reopened", 2, "new reports"))

    confirmed = done(ben.post(f"/api/findings/{worked['proposed']}/confirm", json=REASON, headers=on(1)))
    noted = done(ana.patch(f"/api/cases/{worked['case']}/notes/1", json={"text": "second"}, headers=on(1)))

    assert (confirmed["state"], noted["version"]) == ("confirmed", 2)


@pytest.mark.parametrize("reason", ["", "  "])
def test_reopening_says_why(ana: Person, reason: str) -> None:
    case = open_case(ana)["ref"]
    close(ana, case)

    assert problem(move(ana, case, "reopened", 2, reason)) == (422, "reason_missing")
    assert done(ana.get(f"/api/cases/{case}"))["state"] == "closed"


@pytest.mark.parametrize("state", ["open", "investigating", "waiting", "review"])
def test_a_closed_case_goes_nowhere_but_to_be_reopened(ana: Person, state: str) -> None:
    case = open_case(ana)["ref"]
    close(ana, case)
    refused = move(ana, case, state, 2, "on we go")

    assert problem(refused) == (409, "bad_state")
    assert refused.json()["facts"] == {"state": "closed", "possible": ["reopened"]}


def test_a_case_closed_meanwhile_is_not_closed_over_it(ana: Person, ben: Person) -> None:
    case = open_case(ana)["ref"]
    close(ben, case)
    form = {"disposition": "confirmed_violation", "reason": "sure"}

    assert problem(ana.post(f"/api/cases/{case}/close", json=form, headers=on(1))) == (412, "stale_version")
    assert problem(ana.post(f"/api/cases/{case}/close", json=form, headers=on(2))) == (409, "bad_state")
    assert done(ana.get(f"/api/cases/{case}"))["disposition"] == "not_a_violation"


@pytest.mark.parametrize(
    "form",
    [
        {"disposition": "guilty", "reason": "sure"},
        {"disposition": "referred"},
        {"disposition": "referred", "reason": " "},
        {"disposition": "referred", "reason": "x" * 2_001},
        {"disposition": None, "reason": "done"},
        {"reason": "done"},
    ],
)
def test_a_case_closes_with_a_known_disposition_and_a_reason(ana: Person, form: dict[str, object]) -> None:
    case = open_case(ana)["ref"]

    assert ana.post(f"/api/cases/{case}/close", json=form, headers=on(1)).status_code == 422
    assert done(ana.get(f"/api/cases/{case}"))["state"] == "open"


@pytest.mark.parametrize("header", ['"0"', '"2"', 'W/"9"'])
def test_a_move_on_a_version_that_is_not_the_present_one_is_refused(ana: Person, header: str) -> None:
    case = open_case(ana)["ref"]
    moved = ana.patch(f"/api/cases/{case}/state", json={"state": "waiting"}, headers={"If-Match": header})

    assert problem(moved) == (412, "stale_version")
    assert moved.json()["facts"] == {"version": 1}


@pytest.mark.parametrize("header", ["", "*", '"a"', '"1", "2"', "-1"])
def test_what_is_no_version_is_not_read_as_one(ana: Person, header: str) -> None:
    case = open_case(ana)["ref"]
    moved = ana.patch(f"/api/cases/{case}/state", json={"state": "waiting"}, headers={"If-Match": header})

    assert problem(moved) == (422, "bad_if_match")


def test_who_led_a_case_twice_is_kept_twice(ana: Person, ben_id: str) -> None:
    case = open_case(ana)
    for actor, version in ((ben_id, 1), (case["lead"], 2)):
        form = {"actor": actor, "reason": "end of shift"}
        after = done(ana.patch(f"/api/cases/{case['ref']}/lead", json=form, headers=on(version)))

    assert [person["actor"] for person in after["participants"]] == [case["lead"], ben_id, case["lead"]]
    assert [person["renounced_at"] is None for person in after["participants"]] == [False, False, True]


def test_notes_keep_their_authors_and_their_order(ana: Person, ben: Person, ben_id: str) -> None:
    case = open_case(ana)["ref"]
    first = done(ana.post(f"/api/cases/{case}/notes", json={"text": "Was it a party?"}))
    done(ben.post(f"/api/cases/{case}/notes", json={"text": "再生 **twice**"}))
    for version in (1, 2):
        done(ben.patch(f"/api/cases/{case}/notes/{first['id']}", json={"text": f"v{version + 1}"}, headers=on(version)))

    notes = ana.get(f"/api/cases/{case}/notes").json()

    assert [note["text"] for note in notes] == ["v3", "再生 **twice**"]
    assert [version["version"] for version in notes[0]["versions"]] == [1, 2, 3]
    assert [version["author"] == ben_id for version in notes[0]["versions"]] == [False, True, True]


@pytest.mark.parametrize("text", ["", "x" * 100_001, None, 7])
def test_what_is_no_note_is_not_written(ana: Person, text: object) -> None:
    case = open_case(ana)["ref"]

    assert problem(ana.post(f"/api/cases/{case}/notes", json={"text": text})) == (422, "malformed_request")
    assert ana.get(f"/api/cases/{case}/notes").json() == []


def test_a_note_of_another_case_is_not_edited_through_this_one(ana: Person) -> None:
    one, other = open_case(ana)["ref"], open_case(ana)["ref"]
    note = done(ana.post(f"/api/cases/{one}/notes", json={"text": "first"}))["id"]
    refused = ana.patch(f"/api/cases/{other}/notes/{note}", json={"text": "second"}, headers=on(1))

    assert problem(refused) == (404, "not_found")


def test_a_finding_of_another_case_is_not_superseded(ana: Person, worked: dict[str, str]) -> None:
    case = open_case(ana)["ref"]
    form = finding_form(collect_file(ana, case), supersedes=worked["proposed"])

    assert problem(ana.post(f"/api/cases/{case}/findings", json=form)) == (422, "other_case")
    assert done(ana.get(f"/api/findings/{worked['proposed']}"))["state"] == "proposed"
    assert ana.get(f"/api/cases/{case}/findings").json() == []


@pytest.mark.parametrize("verb", ["propose", "confirm", "contest", "refute"])
def test_a_finding_that_is_not_there_is_not_judged(ana: Person, verb: str) -> None:
    refused = ana.post(f"/api/findings/FND-99/{verb}", json=REASON, headers=on(1))

    assert problem(refused) == (404, "not_found")
