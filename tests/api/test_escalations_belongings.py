"""What belongs to an escalation: links of every kind, notes that thread once, tasks, roles, listed things."""

from collections.abc import Callable
from typing import Any

import pytest

from factories.claims import group_claim
from factories.desks import Client, Desk
from factories.escalations import DIRECTION, act_on_clock, clock_of, move, read, started, take_in, triage
from factories.investigations import collect_file, done, on, open_case, prepare_case, problem, propose
from watchfloor.domain.leads.service import observe

LATER = "2099-01-01T00:00:00Z"


@pytest.fixture(scope="module")
def ana(lasting_desk: Desk) -> Client:
    return lasting_desk.person("ana")


@pytest.fixture(scope="module")
def zoe(lasting_desk: Desk) -> Client:
    return lasting_desk.person("zoe")


def lead_in(desk: Desk, scope: str) -> str:
    claim = group_claim(f"a-{scope}", f"b-{scope}")
    keeper = desk.edge("zoe")
    return keeper.change(lambda unit: observe(unit=unit, claims=[claim], run="RUN-1", dataset="s", scopes=(scope,)))[
        0
    ].lead


def decision_in(desk: Desk, compartment: str | None) -> str:
    zoe, yan, _approver = desk.person("zoe"), desk.person("yan"), desk.person("kim")
    case, evidence = prepare_case(zoe, yan, compartment=compartment)
    return str(propose(zoe, case, evidence)["ref"])


MAKERS: dict[str, Callable[[Desk, str | None], str]] = {
    "lead": lambda desk, place: lead_in(desk, f"compartment:{place}" if place else "desk"),
    "case": lambda desk, place: str(open_case(desk.person("zoe"), compartment=place)["ref"]),
    "evidence": lambda desk, place: collect_file(
        desk.person("zoe"), str(open_case(desk.person("zoe"), compartment=place)["ref"]), f"x{place}".encode()
    ),
    "decision": decision_in,
}


def link(who: Client, ref: str, to: str) -> Any:
    return who.post(f"/api/escalations/{ref}/links", json={"to": to})


@pytest.mark.parametrize("kind", MAKERS)
def test_a_thing_of_each_kind_is_linked_once(ana: Client, lasting_desk: Desk, kind: str) -> None:
    ref, thing = take_in(ana)["ref"], MAKERS[kind](lasting_desk, None)
    before = read(ana, ref)["version"]

    twice = [link(ana, ref, thing) for _ in range(2)]

    assert [answer.status_code for answer in twice] == [201, 201]
    assert [(one["to"], one["relation"]) for one in twice[1].json()] == [(thing, kind)]
    assert [one["to"] for one in read(ana, ref)["links"]] == [thing]
    assert read(ana, ref)["version"] == before


@pytest.mark.parametrize("kind", MAKERS)
def test_what_fewer_people_may_see_is_not_linked_to_what_more_do(zoe: Client, lasting_desk: Desk, kind: str) -> None:
    ref, thing = take_in(zoe)["ref"], MAKERS[kind](lasting_desk, "vip")

    assert problem(link(zoe, ref, thing)) == (403, "narrower_scope")
    assert read(zoe, ref)["links"] == []


@pytest.mark.parametrize("kind", MAKERS)
def test_what_one_may_not_see_is_linked_as_if_it_were_not_there(ana: Client, lasting_desk: Desk, kind: str) -> None:
    ref, thing = take_in(ana)["ref"], MAKERS[kind](lasting_desk, "vip")
    nothing = f"{thing.partition('-')[0]}-4040404"

    answers = [link(ana, ref, to) for to in (thing, nothing)]

    assert {problem(answer) for answer in answers} == {(404, "not_found")}
    assert answers[0].json()["detail"].replace(thing, nothing) == answers[1].json()["detail"]


@pytest.mark.parametrize("kind", ["lead", "case", "evidence", "decision"])
def test_inside_a_compartment_its_own_things_are_linked(zoe: Client, lasting_desk: Desk, kind: str) -> None:
    ref, thing = take_in(zoe, compartment="vip")["ref"], MAKERS[kind](lasting_desk, "vip")

    assert [one["to"] for one in link(zoe, ref, thing).json()] == [thing]


@pytest.mark.parametrize("to", ["ESC-2026-000001", "TASK-1", "CLK-1", "APR-1", "CASE-0", "case-1", "CASE-1;", ""])
def test_other_references_are_no_links(ana: Client, to: str) -> None:
    assert problem(link(ana, take_in(ana)["ref"], to)) == (422, "malformed_request")


def test_evidence_that_is_named_twice_at_intake_is_linked_once(ana: Client, lasting_desk: Desk) -> None:
    evidence = MAKERS["evidence"](lasting_desk, None)

    made = take_in(ana, evidence=[evidence, evidence])

    assert [one["to"] for one in made["links"]] == [evidence]


def test_evidence_of_a_narrower_scope_stops_the_whole_intake(zoe: Client, lasting_desk: Desk) -> None:
    evidence = MAKERS["evidence"](lasting_desk, "vip")
    form = {"channel": "mail", "external_ref": "<narrow@x>", "evidence": [evidence]}
    made = zoe.post("/api/escalations", json=DIRECTION | form)

    assert problem(made) == (403, "narrower_scope")
    assert zoe.post("/api/escalations", json=DIRECTION | form | {"evidence": []}).status_code == 201


def test_an_action_names_an_approved_decision_and_no_other(ana: Client, lasting_desk: Desk) -> None:
    escalation = triage(ana, take_in(ana), impact="critical", urgency="now")
    done(move(ana, escalation["ref"], "in_progress"))
    decision = decision_in(lasting_desk, None)

    answer = move(ana, escalation["ref"], "actioned", decision=decision)

    assert problem(answer) == (409, "decision_not_approved")
    assert read(ana, escalation["ref"])["links"] == []


def note(who: Client, ref: str, text: str, **more: str) -> list[dict[str, Any]]:
    answer = who.post(f"/api/escalations/{ref}/notes", json={"text": text} | more)
    assert answer.status_code == 201, answer.text
    notes: list[dict[str, Any]] = answer.json()
    return notes


def test_a_reply_that_is_delivered_twice_threads_once(ana: Client) -> None:
    ref = take_in(ana)["ref"]
    note(ana, ref, "We also mean the third show.", direction="in", external_ref="<r1@x>")

    again = note(ana, ref, "We also mean the third show, sent again.", direction="in", external_ref="<r1@x>")

    assert [one["text"] for one in again] == ["We also mean the third show."]


def test_the_same_message_about_two_escalations_is_kept_with_each(ana: Client) -> None:
    refs = [take_in(ana)["ref"] for _ in range(2)]

    kept = [note(ana, ref, "About both.", direction="in", external_ref="<both@x>") for ref in refs]

    assert [len(one) for one in kept] == [1, 1]


def test_the_same_words_of_people_are_as_many_notes_as_were_written(ana: Client) -> None:
    ref = take_in(ana)["ref"]

    for _ in range(3):
        notes = note(ana, ref, "Called them, nobody there.")

    assert [one["text"] for one in notes] == ["Called them, nobody there."] * 3
    assert len({one["id"] for one in notes}) == 3


def test_a_message_that_calls_itself_like_a_note_swallows_none(ana: Client) -> None:
    ref = take_in(ana)["ref"]
    note(ana, ref, "From outside.", direction="in", external_ref="note:2")

    notes = note(ana, ref, "From inside.")

    assert [one["text"] for one in notes] == ["From outside.", "From inside."]


@pytest.mark.parametrize(("direction", "is_touched"), [("in", False), ("inside", False), ("out", True)])
def test_only_what_goes_out_is_a_first_touch(ana: Client, direction: str, *, is_touched: bool) -> None:
    ref = take_in(ana)["ref"]

    note(ana, ref, "We look at it.", direction=direction)

    assert (read(ana, ref)["first_touch_at"] is not None) == is_touched


@pytest.mark.parametrize(("direction", "expected"), [("in", 409), ("inside", 409), ("out", 200)])
def test_only_what_went_out_is_an_answer(ana: Client, direction: str, expected: int) -> None:
    ref = started(ana)["ref"]
    note(ana, ref, "Done.", direction=direction)

    assert move(ana, ref, "responded").status_code == expected


def end(who: Client, task: dict[str, Any], outcome: str = "asked", **form: Any) -> Any:
    return who.post(f"/api/tasks/{task['ref']}/end", json={"outcome": outcome} | form, headers=on(task["version"]))


def add_task(who: Client, ref: str, **form: Any) -> dict[str, Any]:
    return done(who.post(f"/api/escalations/{ref}/tasks", json={"title": "Ask the market team"} | form))


def task_of(escalation: dict[str, Any], kind: str) -> dict[str, Any]:
    task: dict[str, Any] = next(one for one in escalation["tasks"] if one["kind"] == kind and one["state"] == "open")
    return task


def test_a_task_is_done_or_dropped_once_and_says_how(ana: Client, lasting_desk: Desk) -> None:
    ref = take_in(ana)["ref"]
    finished, dropped = (add_task(ana, ref, due_at=LATER) for _ in range(2))

    ended = [done(end(ana, finished, "they will")), done(end(ana, dropped, "too late", is_done=False))]

    assert [(one["state"], one["outcome"]) for one in ended] == [("done", "they will"), ("dropped", "too late")]
    assert {one["done_by"] for one in ended} == {lasting_desk.actor("ana").id}
    assert problem(end(ana, ended[0])) == (409, "task_over")


def test_a_mandatory_task_is_not_dropped(ana: Client) -> None:
    task = add_task(ana, take_in(ana)["ref"], is_mandatory=True)

    assert problem(end(ana, task, is_done=False)) == (403, "task_is_mandatory")
    assert done(end(ana, task))["state"] == "done"


def test_a_question_for_legal_ends_with_its_clock_and_not_by_hand(ana: Client, lasting_desk: Desk) -> None:
    escalation = take_in(ana)
    task = task_of(escalation, "legal")
    assert problem(end(ana, task)) == (403, "task_ends_with_its_subject")

    clock = next(one for one in escalation["clocks"] if one["ref"] == task["clock"])
    done(act_on_clock(lasting_desk.person("lou"), clock, "confirm"))

    after = {one["ref"]: one for one in read(ana, escalation["ref"])["tasks"]}[task["ref"]]
    assert (after["state"], after["outcome"]) == ("done", f"{clock['obligation']} applies")


def test_what_stands_after_a_first_measure_is_not_ticked_off(ana: Client) -> None:
    ref = take_in(ana)["ref"]
    ana.post(
        f"/api/escalations/{ref}/containments", json={"measure": "unlist", "territory": "IN", "reason": "it spreads"}
    )

    assert problem(end(ana, task_of(read(ana, ref), "hold"))) == (403, "task_ends_with_its_subject")


@pytest.mark.parametrize("outcome", ["by telephone", "EV-4040", "CASE-1", "EV-"])
def test_a_paper_is_filed_and_not_told(ana: Client, outcome: str) -> None:
    paper = task_of(take_in(ana, **DIRECTION), "paper")

    assert problem(end(ana, paper, outcome)) == (422, "paper_missing")
    assert problem(end(ana, paper, outcome, is_done=False)) == (422, "paper_missing")


def test_a_paper_stays_owed_when_its_clock_is_settled(ana: Client, lasting_desk: Desk) -> None:
    escalation = take_in(ana, **DIRECTION)
    clock = clock_of(escalation, "SG-POFMA-22")

    done(act_on_clock(lasting_desk.person("lou"), clock, "cancel"))

    assert task_of(read(ana, escalation["ref"]), "paper")["clock"] == clock["ref"]


def test_tasks_are_listed_for_those_who_have_to_do_them(ana: Client) -> None:
    ref = take_in(ana)["ref"]
    mine = add_task(ana, ref, for_role="market")["ref"]
    add_task(ana, ref, for_role="press")
    gone = add_task(ana, ref, for_role="market")
    done(end(ana, gone))

    listed = done(ana.get("/api/tasks", params={"for_role": "market"}))["items"]

    assert [one["ref"] for one in listed] == [mine]


def test_a_task_of_a_compartment_is_not_there_for_others(ana: Client, zoe: Client) -> None:
    task = add_task(zoe, take_in(zoe, compartment="vip")["ref"], for_role="vip market")

    assert problem(end(ana, task)) == (404, "not_found")
    assert done(ana.get("/api/tasks", params={"for_role": "vip market"}))["items"] == []
    assert len(done(zoe.get("/api/tasks", params={"for_role": "vip market"}))["items"]) == 1


def role(who: Client, ref: str, name: str) -> list[dict[str, Any]]:
    held: list[dict[str, Any]] = who.post(f"/api/escalations/{ref}/roles", json={"role": name}).json()
    return held


def test_a_role_is_held_once_by_each_person_and_by_several(ana: Client, zoe: Client, lasting_desk: Desk) -> None:
    ref = take_in(ana)["ref"]
    role(ana, ref, "liaison")
    role(ana, ref, "liaison")

    held = role(zoe, ref, "liaison")

    assert [one["actor"] for one in held] == [lasting_desk.actor(name).id for name in ("ana", "zoe")]


def test_a_role_that_was_given_up_is_taken_again_and_both_times_are_kept(ana: Client) -> None:
    ref = take_in(ana)["ref"]
    role(ana, ref, "scribe")
    [given_up] = ana.delete(f"/api/escalations/{ref}/roles/scribe").json()

    held = role(ana, ref, "scribe")

    assert given_up["renounced_at"] is not None
    assert [one["renounced_at"] is None for one in held] == [False, True]


def test_nobody_gives_up_the_role_of_another(ana: Client, zoe: Client) -> None:
    ref = take_in(ana)["ref"]
    role(zoe, ref, "scribe")

    assert problem(ana.delete(f"/api/escalations/{ref}/roles/scribe")) == (409, "role_not_held")
    assert problem(zoe.delete(f"/api/escalations/{ref}/roles/liaison")) == (409, "role_not_held")
    assert zoe.delete(f"/api/escalations/{ref}/roles/owner").status_code == 422


def test_a_thing_is_confirmed_as_another_or_as_none_and_keeps_its_words(ana: Client) -> None:
    ref = take_in(ana)["ref"]
    path = f"/api/escalations/{ref}/items/1"

    first = done(ana.patch(path, json={"entity": "show:other"}, headers=on(1)))
    second = done(ana.patch(path, json={"entity": None}, headers=on(2)))

    assert (first["entity"], second["entity"], second["is_confirmed"]) == ("show:other", None, True)
    assert first["named"] == second["named"] == "https://open.example/show/abc123"
    assert problem(ana.patch(path, json={"entity": "show:third"}, headers=on(2))) == (412, "stale_version")
    assert problem(ana.patch(f"/api/escalations/{ref}/items/3", json={}, headers=on(1))) == (404, "no_such_item")


def test_an_outcome_may_be_corrected_and_the_last_one_stands(ana: Client) -> None:
    ref = take_in(ana)["ref"]
    refused = {"numbers": [1, 1, 2], "outcome": "refused", "note": "not unlawful here"}
    ana.send("PUT", f"/api/escalations/{ref}/outcomes", json=refused)
    part = {"numbers": [2], "outcome": "partly", "territory": "IN", "effect_at": "2026-01-01T00:00:00Z", "note": "app"}

    items = ana.send("PUT", f"/api/escalations/{ref}/outcomes", json=part).json()

    assert [(one["outcome"], one["version"]) for one in items] == [("refused", 2), ("partly", 3)]


def test_what_the_text_was_before_is_kept_and_both_tabs_see_one_version(ana: Client) -> None:
    ref = take_in(ana, text="One.")["ref"]
    path = f"/api/escalations/{ref}/text"
    versions = [done(ana.send("PUT", path, json={"text": f"{n}."}, headers=on(n)))["text_version"] for n in (1, 2)]

    stale = ana.send("PUT", path, json={"text": "Late."}, headers=on(2))

    assert versions == [2, 3]
    assert stale.json()["facts"] == {"version": 3, "theirs": "2.", "yours": "Late."}
    assert read(ana, ref)["text"] == "2."
