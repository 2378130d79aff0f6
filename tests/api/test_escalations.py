"""An escalation's way: first look, one holder, first measures, an outcome for everything, an answer, an end."""

from collections import Counter
from datetime import timedelta
from typing import Any

import pytest

from factories.desks import Client, Desk
from factories.escalations import (
    DIRECTION,
    act_on_clock,
    at_once,
    clock_of,
    move,
    names_of_clocks,
    read,
    settle,
    started,
    take_in,
    triage,
)
from factories.investigations import collect_file, done, on, open_case, problem
from watchfloor.kernel.clock import iso


def test_the_whole_way_of_an_order(ana: Client, desk: Desk) -> None:
    escalation = started(ana)
    ref = escalation["ref"]
    settle(ana, escalation, desk.clock())
    note = {"text": "Both shows are off in India since 10:02.", "direction": "out"}
    ana.post(f"/api/escalations/{ref}/notes", json=note)
    clocks = [one["ref"] for one in escalation["clocks"] if one["is_mandatory"]]
    done(move(ana, ref, "responded", meets=clocks))

    closed = done(move(ana, ref, "closed", disposition="complied"))

    assert (closed["state"], closed["disposition"], closed["possible"]) == ("closed", "complied", ["reopened"])
    assert names_of_clocks(closed) == set()
    assert ana.get("/api/escalations").json()["items"] == []
    assert [one["ref"] for one in ana.get("/api/escalations", params={"over": True}).json()["items"]] == [ref]


def test_nothing_leaves_received_without_severity_and_jurisdiction(ana: Client) -> None:
    bare = take_in(ana, jurisdictions=[])

    answer = move(ana, bare["ref"], "triaged")

    assert problem(answer) == (409, "not_ready")
    assert set(answer.json()["facts"]["missing"]) == {"it has no severity", "it has no jurisdiction"}


def test_an_illegal_move_lists_the_legal_ones(ana: Client) -> None:
    answer = move(ana, take_in(ana)["ref"], "closed", disposition="complied")

    assert problem(answer) == (409, "bad_state")
    assert answer.json()["facts"]["possible"] == ["duplicate", "rejected", "triaged", "withdrawn"]


def test_nothing_closes_while_an_item_a_task_or_a_clock_is_open(ana: Client) -> None:
    escalation = started(ana)
    ref = escalation["ref"]
    ana.post(f"/api/escalations/{ref}/tasks", json={"title": "Tell the market team", "is_mandatory": True})
    done(move(ana, ref, "responded", none_owed="they asked for no answer"))

    answer = move(ana, ref, "closed", disposition="complied")

    missing = " ".join(answer.json()["facts"]["missing"])
    assert problem(answer) == (409, "not_ready")
    assert all(word in missing for word in ("item 1", "item 2", "TASK-", "CLK-"))


def test_an_answer_is_sent_or_noted_as_not_owed(ana: Client) -> None:
    ref = started(ana)["ref"]

    assert problem(move(ana, ref, "responded")) == (409, "not_ready")
    assert done(move(ana, ref, "responded", none_owed="the caller wants none"))["state"] == "responded"


def test_the_paper_is_owed_before_the_answer(ana: Client, lea: Client) -> None:
    escalation = triage(ana, take_in(ana, **DIRECTION))
    ref = escalation["ref"]
    [paper] = [task for task in escalation["tasks"] if task["kind"] == "paper" and task["state"] == "open"][:1]
    done(move(ana, ref, "in_progress"))
    assert "paper" in " ".join(move(ana, ref, "responded", none_owed="none").json()["facts"]["missing"])
    evidence = collect_file(lea, open_case(lea)["ref"], b"the direction")
    end = {"json": {"outcome": evidence}, "headers": on(paper["version"])}
    assert problem(ana.post(f"/api/tasks/{paper['ref']}/end", **end)) == (422, "paper_missing")

    ana.post(f"/api/escalations/{ref}/links", json={"to": evidence})

    assert done(ana.post(f"/api/tasks/{paper['ref']}/end", **end))["state"] == "done"


def test_grave_actions_need_an_approved_decision(ana: Client) -> None:
    escalation = triage(ana, take_in(ana), impact="critical", urgency="now")
    done(move(ana, escalation["ref"], "in_progress"))

    answer = move(ana, escalation["ref"], "actioned")

    assert answer.json()["facts"]["missing"] == ["no approved decision is linked"]


def test_what_was_done_gravely_is_not_answered_past_the_decision(ana: Client, desk: Desk) -> None:
    escalation = triage(ana, take_in(ana), impact="critical", urgency="now")
    ref = escalation["ref"]
    done(move(ana, ref, "in_progress"))
    assert settle(ana, escalation, desk.clock()).is_success

    answer = move(ana, ref, "responded", none_owed="They want none.")

    assert answer.json()["facts"]["missing"] == ["no approved decision is linked"]
    assert read(ana, ref)["state"] == "in_progress"


def test_fifty_who_claim_at_once_get_one_owner_and_forty_nine_answers(ana: Client, crowd: list[Client]) -> None:
    ref = triage(ana, take_in(ana))["ref"]

    answers = at_once(crowd, lambda who: who.post(f"/api/escalations/{ref}/claim"))

    told = Counter(answer.status_code if answer.is_success else answer.json()["code"] for answer in answers)
    holder = read(ana, ref)["assignee"]
    assert told == Counter({200: 1, "claimed": len(answers) - 1})
    assert {answer.json()["facts"]["assignee"] for answer in answers if not answer.is_success} == {holder}


def test_what_nobody_handed_over_is_free_after_its_lease(ana: Client, ben: Client, desk: Desk) -> None:
    ref = triage(ana, take_in(ana))["ref"]
    done(ana.post(f"/api/escalations/{ref}/claim"))
    assert problem(ben.post(f"/api/escalations/{ref}/claim")) == (409, "claimed")

    desk.clock.forward(timedelta(hours=10))

    assert done(ben.post(f"/api/escalations/{ref}/claim"))["assignee"] == desk.actor("ben").id


def test_only_its_holder_lets_go(ana: Client, ben: Client) -> None:
    ref = triage(ana, take_in(ana))["ref"]
    done(ana.post(f"/api/escalations/{ref}/claim"))

    assert problem(ben.post(f"/api/escalations/{ref}/release")) == (403, "not_yours")
    assert done(ana.post(f"/api/escalations/{ref}/release"))["state"] == "triaged"


def test_severity_is_raised_at_once_and_lowered_by_two(ana: Client, ben: Client) -> None:
    escalation = triage(ana, take_in(ana), impact="medium", urgency="today")
    raised = triage(ana, escalation, impact="critical", urgency="now")
    assert (escalation["severity"], raised["severity"]) == ("S2", "S0")

    asked = triage(ana, escalation, impact="medium", urgency="today", reason="it was a false alarm")

    path, word = f"/api/escalations/{escalation['ref']}/severity", {"agrees": True}
    assert (asked["severity"], asked["severity_request"]["severity_asked"]) == ("S0", "S2")
    assert problem(ana.post(path, json=word)) == (403, "own_proposal")
    assert done(ben.post(path, json=word))["severity"] == "S2"


def test_a_refused_lowering_leaves_the_severity(ana: Client, ben: Client) -> None:
    escalation = triage(ana, take_in(ana), impact="critical", urgency="now")
    triage(ana, escalation, impact="low", urgency="none", reason="nothing of it is true")

    after = done(
        ben.post(f"/api/escalations/{escalation['ref']}/severity", json={"agrees": False, "reason": "it is true"})
    )

    assert (after["severity"], after["severity_request"]) == ("S0", None)


def test_publicity_never_changes_the_severity(ana: Client) -> None:
    escalation = triage(ana, take_in(ana), publicity="none")

    assert triage(ana, escalation, publicity="viral")["severity"] == escalation["severity"]


def test_another_severity_than_the_matrix_gives_has_a_reason(ana: Client) -> None:
    escalation = take_in(ana)
    form = {"impact": "low", "urgency": "none", "severity": "S1"}
    path = f"/api/escalations/{escalation['ref']}/triage"

    refused = ana.patch(path, json=form, headers=on(escalation["version"]))
    taken = done(ana.patch(path, json=form | {"reason": "a minister calls"}, headers=on(escalation["version"])))

    assert problem(refused) == (422, "reason_missing")
    assert (taken["severity"], taken["severity_reason"]) == ("S1", "a minister calls")


def test_a_severity_brings_its_promises_and_a_graver_one_makes_them_shorter(ana: Client) -> None:
    escalation = triage(ana, take_in(ana), impact="medium", urgency="today")
    before = clock_of(escalation, "decision")["due_at"]

    raised = triage(ana, escalation, impact="critical", urgency="now")

    assert clock_of(raised, "decision")["due_at"] < before
    assert clock_of(raised, "first touch")["state"] == "met"


def contain(who: Client, ref: str, **changes: Any) -> Any:
    form = {"measure": "geo_block", "territory": "IN", "entities": ["show:s-2"], "reason": "it spreads"} | changes
    return who.post(f"/api/escalations/{ref}/containments", json=form)


def test_a_first_measure_is_taken_before_anything_is_settled_and_ends_by_itself(ana: Client, desk: Desk) -> None:
    ref = take_in(ana)["ref"]
    [measure] = contain(ana, ref, hours=2).json()
    escalation = read(ana, ref)
    task = next(task for task in escalation["tasks"] if task["ref"] == measure["task"])
    assert (task["is_mandatory"], task["due_at"], escalation["state"]) == (True, measure["expires_at"], "received")

    desk.clock.forward(timedelta(hours=3))
    while desk.sweep():
        pass

    [after] = read(ana, ref)["containments"]
    assert after["end"] == "lapsed"
    assert next(one for one in read(ana, ref)["tasks"] if one["ref"] == measure["task"])["state"] == "open"


def test_a_hold_under_malaysian_law_starts_its_own_clock(ana: Client) -> None:
    ref = take_in(ana, jurisdictions=["MY"], demand_class="csam", requester={"kind": "user"})["ref"]

    contain(ana, ref, territory="MY")

    assert "MY-ONSA-22-HOLD" in names_of_clocks(read(ana, ref))


def test_what_stands_after_a_first_measure_is_decided_once(ana: Client) -> None:
    ref = take_in(ana)["ref"]
    [measure] = contain(ana, ref).json()
    path, form = f"/api/escalations/{ref}/containments/{measure['id']}/end", {"end": "restored", "reason": "lawful"}

    [ended] = ana.post(path, json=form, headers=on(1)).json()

    assert ended["end"] == "restored"
    assert problem(ana.post(path, json=form, headers=on(2))) == (409, "already_decided")
    assert next(one for one in read(ana, ref)["tasks"] if one["ref"] == measure["task"])["state"] == "done"


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ({"outcome": "done"}, "outcome_incomplete"),
        ({"outcome": "refused"}, "outcome_incomplete"),
        ({"outcome": "done", "territory": "IN", "effect_at": "2099-01-01T00:00:00Z"}, "effect_ahead"),
        ({"outcome": "refused", "note": "ours", "numbers": [1, 9]}, "no_such_item"),
    ],
)
def test_an_outcome_says_where_and_since_when_or_why_not(ana: Client, form: dict[str, Any], code: str) -> None:
    ref = take_in(ana)["ref"]

    answer = ana.send("PUT", f"/api/escalations/{ref}/outcomes", json={"numbers": [1]} | form)

    assert answer.json()["code"] == code
    assert [item["outcome"] for item in read(ana, ref)["items"]] == [None, None]


def test_a_stale_edit_of_the_text_gets_both_texts_back(ana: Client, ben: Client) -> None:
    ref = take_in(ana)["ref"]
    path = f"/api/escalations/{ref}/text"
    done(ana.send("PUT", path, json={"text": "Mine."}, headers=on(1)))

    answer = ben.send("PUT", path, json={"text": "Theirs."}, headers=on(1))

    assert problem(answer) == (409, "stale_text")
    assert (answer.json()["facts"]["theirs"], answer.json()["facts"]["yours"]) == ("Mine.", "Theirs.")


def test_a_duplicate_lets_its_clocks_go_and_reopening_brings_them_back(ana: Client) -> None:
    first, second = take_in(ana)["ref"], take_in(ana)["ref"]
    merged = done(move(ana, second, "duplicate", duplicate_of=first))
    assert (names_of_clocks(merged), merged["duplicate_of"]) == (set(), first)

    again = done(move(ana, second, "reopened"))

    assert "IN-IT-3-1-D" in names_of_clocks(again)
    assert (again["duplicate_of"], again["reopenings"]) == (None, 1)


def test_what_may_be_the_same_is_proposed_with_the_reason(ana: Client) -> None:
    first = take_in(ana)["ref"]
    other = take_in(ana, title="A quite different thing", text="Nothing alike.", items=["show:s-2"])["ref"]
    take_in(ana, title="Press", text="An enquiry about something else.", items=[])

    same = {one["ref"]: one["why"] for one in ana.get(f"/api/escalations/{other}/alike").json()}

    assert same == {first: ["1 of the same things listed"]}


def test_a_snooze_ends_before_a_legal_clock_grows_short(ana: Client, desk: Desk) -> None:
    escalation = take_in(ana)
    form = {"until": iso(desk.clock() + timedelta(hours=2, minutes=50)), "reason": "they sleep"}

    answer = ana.post(f"/api/escalations/{escalation['ref']}/snooze", json=form, headers=on(escalation["version"]))

    assert problem(answer) == (403, "clock_runs")


def test_what_is_put_off_is_back_in_the_queue_at_its_time(ana: Client, desk: Desk) -> None:
    escalation = take_in(ana, jurisdictions=[], demand_class="press", requester={"kind": "press"})
    form = {"until": iso(desk.clock() + timedelta(hours=2)), "reason": "they call again"}
    done(ana.post(f"/api/escalations/{escalation['ref']}/snooze", json=form, headers=on(escalation["version"])))
    assert ana.get("/api/escalations").json()["items"] == []

    desk.clock.forward(timedelta(hours=3))

    assert len(ana.get("/api/escalations").json()["items"]) == 1


def test_awareness_is_moved_with_a_reason_and_its_duties_with_it(ana: Client, desk: Desk) -> None:
    escalation = take_in(ana, jurisdictions=["GB"], demand_class="tvec", requester={"kind": "user"})
    before = clock_of(escalation, "UK-OSA-TAKEDOWN")["due_at"]
    earlier = iso(desk.clock() - timedelta(hours=5))
    path, version = f"/api/escalations/{escalation['ref']}/awareness", on(escalation["version"])
    assert (
        problem(ana.patch(path, json={"awareness_at": earlier, "reason": " "}, headers=version))[1] == "reason_missing"
    )

    moved = done(ana.patch(path, json={"awareness_at": earlier, "reason": "support knew it first"}, headers=version))

    assert clock_of(moved, "UK-OSA-TAKEDOWN")["due_at"] < before


def test_legal_says_that_a_duty_does_not_apply_and_only_legal(ana: Client, lou: Client) -> None:
    escalation = take_in(ana)
    clock = clock_of(escalation, "IN-IT-3-1-D")
    assert problem(act_on_clock(ana, clock, "cancel")) == (403, "legal_only")

    done(act_on_clock(lou, clock, "cancel", reason="we are no intermediary there"))

    after = read(ana, escalation["ref"])
    assert "IN-IT-3-1-D" not in names_of_clocks(after)
    assert [task["state"] for task in after["tasks"] if task["clock"] == clock["ref"]] == ["done"]


def test_somebody_outside_the_compartment_hears_nothing_of_it(ana: Client, desk: Desk) -> None:
    hidden = take_in(desk.person("zoe"), compartment="vip", title="About a minister")
    take_in(ana, title="Another")

    lists = [ana.get(path).text for path in ("/api/escalations", "/api/clocks", "/api/tasks", "/api/search?q=minister")]

    assert not [text for text in lists if hidden["ref"] in text or "minister" in text]
    assert ana.get(f"/api/clocks/{hidden['clocks'][0]['ref']}").status_code == 404


def test_an_answer_may_meet_every_clock_the_promise_to_decide_among_them(ana: Client) -> None:
    escalation = started(ana)
    running = [one["ref"] for one in escalation["clocks"] if one["state"] == "running"]

    answered = done(move(ana, escalation["ref"], "responded", none_owed="they want none", meets=running))

    assert names_of_clocks(answered) == set()
