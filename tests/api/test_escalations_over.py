"""What is over stays as it ended: no act of work is taken, nothing moves by a refused one, words may still be added."""

from collections.abc import Mapping
from typing import Any

import httpx
import pytest

from factories.desks import Client, Desk
from factories.escalations import move, one_of_each, read, started, take_in
from factories.investigations import done, on, problem

OVER = ("rejected", "withdrawn", "duplicate", "closed")
LATER, EARLIER = "2099-01-01T00:00:00Z", "2026-01-01T00:00:00Z"
WHY = {"reason": "as agreed"}
MEASURE = {"measure": "unlist", "territory": "IN"} | WHY
# Every act of work: the method, what stands behind the escalation's address, and a form that is good by itself.
ACTS: dict[str, tuple[str, str, Any]] = {
    "triage": ("PATCH", "/triage", {"impact": "low", "urgency": "none"}),
    "answer a lowering": ("POST", "/severity", {"agrees": True}),
    "change awareness": ("PATCH", "/awareness", {"awareness_at": EARLIER} | WHY),
    "verify the requester": ("PATCH", "/requester", {"verified": True, "by": "a call back"}),
    "claim": ("POST", "/claim", None),
    "release": ("POST", "/release", None),
    "assign": ("PATCH", "/assignee", {"assignee": "{ana}"} | WHY),
    "snooze": ("POST", "/snooze", {"until": LATER} | WHY),
    "contain": ("POST", "/containments", MEASURE),
    "end a first measure": ("POST", "/containments/{containments}/end", {"end": "restored"} | WHY),
    "list": ("POST", "/items", {"items": ["show:s-9"]}),
    "confirm": ("PATCH", "/items/1", {"entity": "show:s-9"}),
    "settle": ("PUT", "/outcomes", {"numbers": [1], "outcome": "refused", "note": "not ours"}),
    "edit": ("PUT", "/text", {"text": "Otherwise."}),
    "link": ("POST", "/links", {"to": "CASE-1"}),
    "take a role": ("POST", "/roles", {"role": "liaison"}),
    "give a role up": ("DELETE", "/roles/scribe", None),
    "add a task": ("POST", "/tasks", {"title": "Ask again"}),
}


@pytest.fixture(scope="module")
def ana(lasting_desk: Desk) -> Client:
    return lasting_desk.person("ana")


@pytest.fixture(scope="module")
def ended(ana: Client) -> Mapping[str, dict[str, str]]:
    """An escalation that is over in each way, with one of everything that can be acted on."""
    first = take_in(ana)["ref"]
    made = {state: one_of_each(ana, None) for state in OVER[:3]}
    for state, named in made.items():
        done(move(ana, named["escalations"], state, duplicate_of=first))
    return made | {"closed": closed_one(ana)}


def closed_one(who: Client) -> dict[str, str]:
    """An escalation without anything listed, answered and closed; its first measure was decided."""
    escalation = started(who)
    ref = escalation["ref"]
    [measure] = who.post(f"/api/escalations/{ref}/containments", json=MEASURE).json()
    who.post(f"/api/escalations/{ref}/containments/{measure['id']}/end", json={"end": "restored"} | WHY, headers=on(1))
    task = done(who.post(f"/api/escalations/{ref}/tasks", json={"title": "Ask the market team"}))
    who.post(f"/api/escalations/{ref}/roles", json={"role": "scribe"})
    who.send("PUT", f"/api/escalations/{ref}/outcomes", json={"numbers": [1, 2], "outcome": "refused", "note": "no"})
    clocks = [one["ref"] for one in escalation["clocks"] if one["is_mandatory"]]
    done(move(who, ref, "responded", none_owed="they called off", meets=clocks))
    done(move(who, ref, "closed", disposition="refused"))
    return {"escalations": ref, "tasks": task["ref"], "containments": str(measure["id"])}


def act(who: Client, desk: Desk, named: dict[str, str], name: str) -> httpx.Response:
    method, path, form = ACTS[name]
    ref = named["escalations"]
    now = read(who, ref)
    version = {"confirm": now["items"][0]["version"], "edit": now["text_version"]}.get(name, now["version"])
    if name == "end a first measure":
        version = now["containments"][0]["version"]
    if name == "assign":
        form = form | {"assignee": desk.actor("ana").id}
    return who.send(method, f"/api/escalations/{ref}{path.format_map(named)}", json=form, headers=on(version))


@pytest.mark.every_second
@pytest.mark.parametrize("name", ACTS)
def test_no_work_is_done_on_what_is_over_and_nothing_moves(
    ana: Client, lasting_desk: Desk, ended: Mapping[str, dict[str, str]], name: str
) -> None:
    refs = [ended[state]["escalations"] for state in OVER]
    before = [read(ana, ref)["version"] for ref in refs]

    answers = {state: act(ana, lasting_desk, ended[state], name) for state in OVER}

    assert {problem(answer) for answer in answers.values()} == {(409, "escalation_over")}
    assert {state: answer.json()["facts"]["state"] for state, answer in answers.items()} == {one: one for one in OVER}
    assert [read(ana, ref)["version"] for ref in refs] == before


@pytest.mark.parametrize("state", OVER)
def test_a_task_of_what_is_over_is_not_ended(ana: Client, ended: Mapping[str, dict[str, str]], state: str) -> None:
    task = ended[state]["tasks"]

    answer = ana.post(f"/api/tasks/{task}/end", json={"outcome": "asked"}, headers=on(1))

    assert problem(answer) == (409, "escalation_over")


@pytest.mark.parametrize("state", OVER)
def test_what_is_over_goes_nowhere_but_to_be_reopened(
    ana: Client, ended: Mapping[str, dict[str, str]], state: str
) -> None:
    targets = ["received", "triaged", "assigned", "in_progress", "decision_pending", "actioned", "responded"]

    answers = [move(ana, ended[state]["escalations"], target, none_owed="they want none") for target in targets]

    assert {problem(answer) for answer in answers} == {(409, "bad_state")}
    assert [answer.json()["facts"]["possible"] for answer in answers] == [["reopened"]] * len(targets)


@pytest.mark.parametrize("state", OVER)
def test_nobody_is_waited_for_any_more(ana: Client, ended: Mapping[str, dict[str, str]], state: str) -> None:
    ref = ended[state]["escalations"]
    version = on(read(ana, ref)["version"])

    answer = ana.post(f"/api/escalations/{ref}/wait", json={"party": "legal"} | WHY, headers=version)

    assert problem(answer) == (409, "bad_state")


@pytest.mark.parametrize("state", OVER)
def test_a_letter_that_comes_late_is_still_kept(ana: Client, ended: Mapping[str, dict[str, str]], state: str) -> None:
    ref = ended[state]["escalations"]
    note = {"text": "They write once more.", "direction": "in", "external_ref": f"<late-{state}@x>"}

    answer = ana.post(f"/api/escalations/{ref}/notes", json=note)

    assert (answer.status_code, answer.json()[-1]["text"]) == (201, "They write once more.")
    assert read(ana, ref)["state"] == state


@pytest.mark.parametrize("state", OVER)
def test_what_is_over_is_listed_only_where_that_is_asked_for(
    ana: Client, ended: Mapping[str, dict[str, str]], state: str
) -> None:
    ref = ended[state]["escalations"]
    listed = {
        over: {one["ref"] for one in ana.get("/api/escalations", params={"over": over}).json()["items"]}
        for over in (False, True)
    }

    assert (ref in listed[False], ref in listed[True]) == (False, True)


@pytest.mark.parametrize("state", OVER)
def test_nothing_of_what_is_over_runs(ana: Client, ended: Mapping[str, dict[str, str]], state: str) -> None:
    clocks = read(ana, ended[state]["escalations"])["clocks"]

    assert clocks
    assert {clock["state"] for clock in clocks} <= {"met", "cancelled"}
