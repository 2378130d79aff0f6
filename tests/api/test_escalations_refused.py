"""What is refused while an escalation is open: stale edits, acts without a reason, times that cannot be, strangers."""

from datetime import timedelta
from typing import Any

import httpx
import pytest

from factories.desks import Client, Desk
from factories.escalations import move, one_of_each, read, started, take_in, triage
from factories.investigations import done, on, problem
from watchfloor.kernel.clock import iso

LATER, EARLIER = "2099-01-01T00:00:00Z", "2026-01-01T00:00:00Z"
WHY = {"reason": "as agreed"}
# Every edit that names a version: method, what stands behind the address, a form that is good by itself.
EDITS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "triage": ("PATCH", "/triage", {"impact": "low"}),
    "awareness": ("PATCH", "/awareness", {"awareness_at": EARLIER} | WHY),
    "requester": ("PATCH", "/requester", {"verified": False, "by": "a call back"}),
    "assignee": ("PATCH", "/assignee", {"assignee": "somebody"} | WHY),
    "snooze": ("POST", "/snooze", {"until": LATER} | WHY),
    "wait": ("POST", "/wait", {"party": "legal"} | WHY),
    "state": ("PATCH", "/state", {"state": "withdrawn"} | WHY),
    "item": ("PATCH", "/items/1", {"entity": "show:s-9"}),
    "measure": ("POST", "/containments/{containments}/end", {"end": "restored"} | WHY),
}
# Every act that wants a reason, on an escalation that is triaged.
REASONED: dict[str, tuple[str, str, dict[str, Any]]] = {
    "awareness": EDITS["awareness"],
    "snooze": EDITS["snooze"],
    "wait": EDITS["wait"],
    "measure": EDITS["measure"],
    "contain": ("POST", "/containments", {"measure": "unlist", "territory": "IN"} | WHY),
    "severity": ("PATCH", "/triage", {"impact": "low", "urgency": "none", "severity": "S0"}),
    **{
        state: ("PATCH", "/state", {"state": state, "duplicate_of": "ESC-2026-000001", "disposition": "refused"})
        for state in ("rejected", "withdrawn", "duplicate", "closed", "reopened")
    },
}


@pytest.fixture(scope="module")
def ana(lasting_desk: Desk) -> Client:
    return lasting_desk.person("ana")


@pytest.fixture(scope="module")
def ben(lasting_desk: Desk) -> Client:
    return lasting_desk.person("ben")


@pytest.fixture(scope="module")
def named(ana: Client) -> dict[str, str]:
    """A triaged escalation with one of everything; nothing here changes it."""
    made = one_of_each(ana, None)
    triage(ana, {"ref": made["escalations"]})
    return made


def send(who: Client, act: tuple[str, str, dict[str, Any]], named: dict[str, str], **more: Any) -> httpx.Response:
    method, path, form = act
    return who.send(method, f"/api/escalations/{named['escalations']}{path.format_map(named)}", **{"json": form} | more)


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_of_what_has_changed_since_is_refused_with_the_version_that_is_there(
    ana: Client, named: dict[str, str], name: str
) -> None:
    before = read(ana, named["escalations"])

    answers = [send(ana, EDITS[name], named, headers=on(version)) for version in (77, 78)]

    assert {problem(answer) for answer in answers} == {(412, "stale_version")}
    assert {answer.json()["facts"]["version"] for answer in answers} <= {before["version"], 1}
    assert read(ana, named["escalations"])["version"] == before["version"]


@pytest.mark.parametrize("name", [*EDITS, "text"])
def test_an_edit_names_the_version_it_is_based_on(ana: Client, named: dict[str, str], name: str) -> None:
    act = EDITS.get(name, ("PUT", "/text", {"text": "Otherwise."}))

    assert send(ana, act, named).status_code == 428
    assert problem(send(ana, act, named, headers={"If-Match": '"new"'})) == (422, "bad_if_match")


def test_a_task_is_ended_on_the_version_that_is_there(ana: Client, named: dict[str, str]) -> None:
    path = f"/api/tasks/{named['tasks']}/end"

    assert problem(ana.post(path, json={"outcome": "asked"}, headers=on(9))) == (412, "stale_version")
    assert ana.post(path, json={"outcome": "asked"}).status_code == 428


@pytest.mark.every_second
@pytest.mark.parametrize("blank", ["", "  \n"])
@pytest.mark.parametrize("name", REASONED)
def test_what_somebody_will_ask_about_later_has_a_reason(
    ana: Client, lasting_desk: Desk, named: dict[str, str], name: str, blank: str
) -> None:
    method, path, form = REASONED[name]
    now = read(ana, named["escalations"])
    version = now["containments"][0]["version"] if name == "measure" else now["version"]
    if name == "snooze":
        form = form | {"until": iso(lasting_desk.clock() + timedelta(hours=1))}

    answer = send(ana, (method, path, form | {"reason": blank}), named, headers=on(version))

    assert problem(answer) == (422, "reason_missing")
    assert read(ana, named["escalations"])["version"] == now["version"]


@pytest.mark.parametrize(("until", "code"), [("-1", "bad_until"), ("0", "bad_until"), ("721", "bad_until")])
def test_a_snooze_ends_later_and_within_thirty_days(
    ana: Client, lasting_desk: Desk, named: dict[str, str], until: str, code: str
) -> None:
    at = iso(lasting_desk.clock() + timedelta(hours=int(until)))
    version = read(ana, named["escalations"])["version"]

    answer = send(ana, ("POST", "/snooze", {"until": at} | WHY), named, headers=on(version))

    assert problem(answer) == (422, code)


def test_one_waits_until_a_later_time(ana: Client, named: dict[str, str]) -> None:
    form = {"party": "legal", "until": EARLIER} | WHY
    version = read(ana, named["escalations"])["version"]

    assert problem(send(ana, ("POST", "/wait", form), named, headers=on(version))) == (422, "bad_until")


def test_waiting_is_an_act_of_its_own(ana: Client, named: dict[str, str]) -> None:
    assert problem(move(ana, named["escalations"], "waiting")) == (422, "party_missing")


def test_awareness_lies_in_the_past(ana: Client, named: dict[str, str]) -> None:
    form = {"awareness_at": LATER} | WHY
    version = read(ana, named["escalations"])["version"]

    answer = send(ana, ("PATCH", "/awareness", form), named, headers=on(version))

    assert problem(answer) == (422, "instant_ahead")


@pytest.mark.parametrize("of", [None, "itself"])
def test_a_duplicate_is_one_of_another(ana: Client, named: dict[str, str], of: str | None) -> None:
    ref = named["escalations"]

    answer = move(ana, ref, "duplicate", duplicate_of=ref if of else None)

    assert problem(answer) == (422, "duplicate_of_missing")


def test_a_duplicate_of_a_duplicate_is_named_by_its_first(ana: Client) -> None:
    first, second, third = (take_in(ana)["ref"] for _ in range(3))
    done(move(ana, second, "duplicate", duplicate_of=first))

    answer = move(ana, third, "duplicate", duplicate_of=second)

    assert problem(answer) == (409, "duplicate_of_a_duplicate")
    assert first in answer.json()["fix"]


def test_a_duplicate_of_what_one_may_not_see_is_of_nothing(ana: Client, lasting_desk: Desk) -> None:
    hidden = take_in(lasting_desk.person("zoe"), compartment="vip")["ref"]
    ref = take_in(ana)["ref"]

    assert problem(move(ana, ref, "duplicate", duplicate_of=hidden)) == (404, "not_found")
    assert read(ana, ref)["state"] == "received"


def assign(who: Client, ref: str, actor: str, **form: str) -> httpx.Response:
    path, version = f"/api/escalations/{ref}/assignee", on(read(who, ref)["version"])
    return who.patch(path, json={"assignee": actor} | form, headers=version)


@pytest.mark.parametrize("who", ["vic", "lou", "ada", "sky"])
def test_nobody_is_given_what_they_may_not_work_on(ana: Client, lasting_desk: Desk, who: str) -> None:
    ref = take_in(ana)["ref"]

    assert problem(assign(ana, ref, lasting_desk.actor(who).id)) == (409, "cannot_take")


def test_nobody_is_given_what_they_may_not_see(ben: Client, lasting_desk: Desk) -> None:
    zoe, yan = lasting_desk.person("zoe"), lasting_desk.actor("yan").id
    ref = take_in(zoe, compartment="vip")["ref"]

    assert problem(assign(zoe, ref, lasting_desk.actor("ben").id)) == (409, "cannot_take")
    assert done(assign(zoe, ref, yan))["assignee"] == yan
    assert ben.get(f"/api/escalations/{ref}").status_code == 404


def test_a_stranger_is_given_nothing_and_not_named_in_full(ana: Client) -> None:
    answer = assign(ana, take_in(ana)["ref"], "x" * 500)

    assert problem(answer) == (404, "not_found")
    assert "x" * 41 not in answer.text


def test_taking_it_from_another_has_a_reason(ana: Client, ben: Client, lasting_desk: Desk) -> None:
    ref, mine = started(ana)["ref"], lasting_desk.actor("ben").id

    assert problem(assign(ben, ref, mine)) == (422, "reason_missing")
    assert done(assign(ben, ref, mine, reason="she is away"))["assignee"] == mine
    assert done(assign(ana, ref, mine))["assignee"] == mine


def test_what_is_given_wakes_what_was_put_off(ana: Client, lasting_desk: Desk) -> None:
    escalation = take_in(ana, jurisdictions=[], demand_class="press", requester={"kind": "press"})
    form = {"until": iso(lasting_desk.clock() + timedelta(hours=2))} | WHY
    path = f"/api/escalations/{escalation['ref']}/snooze"
    assert done(ana.post(path, json=form, headers=on(escalation["version"])))["snoozed_until"]

    assert done(assign(ana, escalation["ref"], lasting_desk.actor("ben").id))["snoozed_until"] is None


def test_whoever_begins_without_claiming_holds_it_for_a_shift_and_not_for_ever(ana: Client) -> None:
    ref = triage(ana, take_in(ana))["ref"]

    begun = done(move(ana, ref, "in_progress"))

    assert begun["assignee"]
    assert begun["lease_until"] is not None


def test_claiming_what_one_holds_makes_the_lease_longer(ana: Client, lasting_desk: Desk) -> None:
    ref = triage(ana, take_in(ana))["ref"]
    first = done(ana.post(f"/api/escalations/{ref}/claim"))
    lasting_desk.clock.forward(timedelta(minutes=1))

    again = done(ana.post(f"/api/escalations/{ref}/claim"))

    assert again["lease_until"] > first["lease_until"]
    assert again["state"] == "assigned"


def test_what_is_let_go_while_work_is_done_stays_in_its_state(ana: Client) -> None:
    ref = started(ana)["ref"]

    free = done(ana.post(f"/api/escalations/{ref}/release"))

    assert (free["state"], free["assignee"], free["lease_until"]) == ("in_progress", None, None)


def test_what_nobody_holds_nobody_lets_go_of(ana: Client) -> None:
    ref = take_in(ana)["ref"]

    assert problem(ana.post(f"/api/escalations/{ref}/release")) == (403, "not_yours")


@pytest.mark.parametrize("who", ["vic", "lou"])
def test_who_only_reads_changes_nothing(lasting_desk: Desk, named: dict[str, str], who: str) -> None:
    person = lasting_desk.person(who)
    edits = [send(person, act, named, headers=on(1)) for act in (EDITS | REASONED).values()]

    assert {problem(answer) for answer in edits} == {(403, "role")}
    assert read(person, named["escalations"])["ref"] == named["escalations"]


def test_whoever_may_not_read_escalations_sees_none(lasting_desk: Desk, named: dict[str, str]) -> None:
    ada = lasting_desk.person("ada")
    paths = ["", f"/{named['escalations']}", f"/{named['escalations']}/notes", f"/{named['escalations']}/alike"]

    assert {problem(ada.get(f"/api/escalations{path}")) for path in paths} == {(403, "role")}


def test_what_one_may_not_see_is_not_there_for_any_act(ana: Client, lasting_desk: Desk) -> None:
    hidden = one_of_each(lasting_desk.person("zoe"), "vip")

    answers = [send(ana, act, hidden, headers=on(1)) for act in (EDITS | REASONED).values()]

    assert {problem(answer) for answer in answers} == {(404, "not_found")}
    assert problem(ana.post(f"/api/tasks/{hidden['tasks']}/end", json={"outcome": "x"}, headers=on(1)))[0] == 404
