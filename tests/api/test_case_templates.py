"""Case templates through the API: applied once, followed when the class changes, brought on, asked at the end."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import delete

from factories.desks import Client, Desk
from factories.escalations import at_once, clock_of, move, read, started, take_in, triage
from factories.investigations import done, on, problem
from factories.templates import a_task, bring, shown_on, tasks_by_key, template_of, write_template
from watchfloor.domain.escalations.models import EscalationTask
from watchfloor.domain.escalations.templating.models import CaseTemplateVersion, EscalationTemplate
from watchfloor.infra.db.unit import WriteUnit

ORDER, COURT, PRESS = "government_order", "court_order", "press"


@pytest.fixture(scope="module")
def ana(lasting_desk: Desk) -> Client:
    return lasting_desk.person("ana")


@pytest.fixture(scope="module")
def lea(lasting_desk: Desk) -> Client:
    return lasting_desk.person("lea")


@pytest.fixture(scope="module")
def zoe(lasting_desk: Desk) -> Client:
    return lasting_desk.person("zoe")


@pytest.fixture(autouse=True)
def as_it_ships(lasting_desk: Desk) -> Iterator[None]:
    """Each test finds the templates that ship."""
    yield

    def forget(unit: WriteUnit) -> None:
        unit.session.execute(delete(CaseTemplateVersion))

    lasting_desk.edge("lea").change(forget)


def end(who: Client, task: dict[str, Any], **form: Any) -> Any:
    version = {"headers": on(task["version"])}
    return who.post(f"/api/tasks/{task['ref']}/end", json={"outcome": "as agreed"} | form, **version)


def ledger_of(lea: Client, ref: str, verb: str) -> list[dict[str, Any]]:
    entries = done(lea.get(f"/api/history/{ref}"))["items"]
    return [one for one in entries if one["verb"] == verb]


def forget_template(desk: Desk, ref: str) -> None:
    """What an escalation looks like that was taken in before there were templates."""

    def forget(unit: WriteUnit) -> None:
        unit.session.execute(delete(EscalationTemplate).where(EscalationTemplate.escalation == ref))
        brought = EscalationTask.escalation == ref, EscalationTask.template_key != ""
        unit.session.execute(delete(EscalationTask).where(*brought))

    desk.edge("lea").change(forget)


def test_every_class_has_a_template_that_ships_as_its_first_version(ana: Client) -> None:
    found = ana.get("/api/case-templates").json()

    assert len(found) == 23
    assert {(one["version"], one["reason"], one["by"]) for one in found} == {(1, "as it ships", None)}
    assert template_of(ana, COURT)["content"]["closing"] == ["legal_basis"]
    assert [one["version"] for one in ana.get(f"/api/classes/{COURT}/template/versions").json()] == [1]


@pytest.mark.parametrize("path", ["template", "template/versions"])
def test_what_is_no_class_is_not_there(ana: Client, path: str) -> None:
    assert problem(ana.get(f"/api/classes/nonsense/{path}")) == (404, "no_such_class")


def test_an_intake_brings_the_tasks_of_its_class_once(ana: Client) -> None:
    form = {"channel": "mail", "external_ref": "<once@x>"}
    first = take_in(ana, **form)

    again = take_in(ana, **form)

    keys = [task["key"] for task in template_of(ana, ORDER)["content"]["tasks"]]
    assert sorted(tasks_by_key(first)) == sorted(keys)
    assert [one["ref"] for one in again["tasks"]] == [one["ref"] for one in first["tasks"]]
    shown = shown_on(ana, first["ref"])
    assert (shown["demand_class"], shown["version"], shown["is_newest"]) == (ORDER, 1, True)
    assert (shown["adds"], shown["asks"], shown["tell"]) == ([], [], [])


def test_a_task_is_due_by_its_share_of_the_shortest_clock_that_must_be_kept(ana: Client) -> None:
    escalation = take_in(ana)
    clock = clock_of(escalation, "IN-IT-3-1-D")
    starts, due = (datetime.fromisoformat(clock[name]) for name in ("started_at", "due_at"))

    told = datetime.fromisoformat(tasks_by_key(escalation)["legal"]["due_at"])

    assert abs((told - starts) / (due - starts) - 0.5) < 0.001


def test_the_ledger_tells_what_a_template_brought_in_one_entry(ana: Client, lea: Client) -> None:
    ref = take_in(ana)["ref"]

    [entry] = ledger_of(lea, ref, "case_template.applied")

    assert entry["verb"] == "case_template.applied"
    assert [one for one in ledger_of(lea, ref, "task.opened") if "template" in str(one)] == []


def test_another_class_takes_back_what_nobody_began_and_brings_its_own(ana: Client) -> None:
    escalation = take_in(ana)
    before = tasks_by_key(escalation)
    done(end(ana, before["narrow"]))

    after = triage(ana, escalation, demand_class=COURT)

    states = {one["ref"]: (one["state"], one["outcome"]) for one in after["tasks"]}
    assert states[before["narrow"]["ref"]] == ("done", "as agreed")
    assert states[before["affected"]["ref"]] == ("withdrawn", "withdrawn: the class is court_order now")
    assert tasks_by_key(after)["verify"]["title"] == "Check the order with the court's register or clerk"
    assert (shown_on(ana, after["ref"])["demand_class"], shown_on(ana, after["ref"])["version"]) == (COURT, 1)


def test_there_and_back_again_has_every_task_open_once(ana: Client) -> None:
    escalation = take_in(ana)
    triage(ana, escalation, demand_class=PRESS)

    back = triage(ana, escalation, demand_class=ORDER)

    still = [one["template_key"] for one in back["tasks"] if one["state"] == "open" and one["template_key"]]
    assert sorted(still) == sorted(tasks_by_key(escalation))


def test_a_look_that_leaves_the_class_alone_brings_nothing(ana: Client, lea: Client) -> None:
    escalation = take_in(ana)

    after = triage(ana, escalation, impact="low", urgency="week", demand_class=ORDER)

    assert [one["ref"] for one in after["tasks"]] == [one["ref"] for one in escalation["tasks"]]
    assert len(ledger_of(lea, after["ref"], "case_template.applied")) == 1


def test_a_grave_severity_asks_to_tell_the_groups_of_the_template(ana: Client) -> None:
    grave = triage(ana, take_in(ana), impact="critical", urgency="now")

    telling = tasks_by_key(grave)["tell_s0"]

    assert telling["title"] == "Tell legal, public affairs, comms, executive: it is S0"
    assert shown_on(ana, grave["ref"])["tell"] == ["legal", "public_affairs", "comms", "executive"]
    again = triage(ana, grave, impact="critical", urgency="now", publicity="press")
    assert len([one for one in again["tasks"] if one["template_key"] == "tell_s0"]) == 1


def test_a_further_version_changes_no_open_escalation_until_somebody_brings_it_on(ana: Client, lea: Client) -> None:
    ref = take_in(ana)["ref"]
    kept = template_of(lea, ORDER)["content"]["tasks"]
    done(write_template(lea, ORDER, tasks=[*kept, a_task("more", is_required=True)], closing=["decision"]))

    before, shown = read(ana, ref), shown_on(ana, ref)
    assert "more" not in tasks_by_key(before)
    assert (shown["version"], shown["newest"], shown["is_newest"]) == (1, 2, False)
    assert ([one["key"] for one in shown["adds"]], shown["asks"]) == (["more"], ["decision"])

    brought = done(bring(ana, ref))

    after = read(ana, ref)
    assert (brought["version"], brought["is_newest"], brought["adds"]) == (2, True, [])
    assert set(tasks_by_key(after)) - set(tasks_by_key(before)) == {"more"}
    assert after["version"] == before["version"] + 1
    assert problem(bring(ana, ref)) == (409, "template_is_newest")
    assert len(ledger_of(lea, ref, "case_template.applied")) == 2


def test_a_further_version_is_what_comes_in_next_gets(ana: Client, lea: Client) -> None:
    done(write_template(lea, PRESS, tasks=[a_task("only", for_kind="party", for_role="authority", due_hours=2)]))

    escalation = take_in(ana, demand_class=PRESS)

    assert [(key, one["for_role"]) for key, one in tasks_by_key(escalation).items()] == [("only", "authority")]
    assert shown_on(ana, escalation["ref"])["version"] == 2


def test_what_somebody_dropped_does_not_come_back_with_a_newer_version(ana: Client, lea: Client) -> None:
    escalation = take_in(ana)
    done(end(ana, tasks_by_key(escalation)["affected"], is_done=False))
    kept = template_of(lea, ORDER)["content"]["tasks"]
    done(write_template(lea, ORDER, tasks=[*kept, a_task("more")]))

    done(bring(ana, escalation["ref"]))

    found = [one["state"] for one in read(ana, escalation["ref"])["tasks"] if one["template_key"] == "affected"]
    assert found == ["dropped"]


def test_bringing_on_names_the_version_that_one_read(ana: Client, lea: Client) -> None:
    escalation = take_in(ana)
    done(write_template(lea, ORDER, look_first=["Look again"]))
    triage(ana, escalation)

    answer = ana.post(f"/api/escalations/{escalation['ref']}/template", headers=on(escalation["version"]))

    assert problem(answer) == (412, "stale_version")
    assert shown_on(ana, escalation["ref"])["version"] == 1


def test_what_was_taken_in_before_there_were_templates_gets_one_by_hand(ana: Client, lasting_desk: Desk) -> None:
    escalation = take_in(ana)
    ref = escalation["ref"]
    forget_template(lasting_desk, ref)

    looked = triage(ana, escalation)
    shown = shown_on(ana, ref)

    assert tasks_by_key(looked) == {}
    assert (shown["version"], shown["newest"], shown["is_newest"]) == (None, 1, False)
    assert done(bring(ana, ref))["version"] == 1
    assert sorted(tasks_by_key(read(ana, ref))) == sorted(tasks_by_key(escalation))


def test_another_class_gives_a_template_to_what_had_none(ana: Client, lasting_desk: Desk) -> None:
    escalation = take_in(ana)
    forget_template(lasting_desk, escalation["ref"])

    after = triage(ana, escalation, demand_class=PRESS)

    assert sorted(tasks_by_key(after)) == ["comms", "facts", "harm"]


def answered(who: Client, lea: Client, *items: str, **content: Any) -> dict[str, Any]:
    """An escalation by a template of one's own, which was answered and has no clock that must be kept."""
    done(write_template(lea, PRESS, **{"tasks": [], "tell": {}} | content))
    made = take_in(who, demand_class=PRESS, jurisdictions=["NZ"], requester={"kind": "press"}, items=items)
    triage(who, made, impact="low", urgency="none")
    done(move(who, made["ref"], "in_progress"))
    return done(move(who, made["ref"], "responded", none_owed="they asked for none"))


def close(who: Client, ref: str) -> Any:
    return move(who, ref, "closed", disposition="answered")


def test_all_that_a_closing_lacks_is_told_at_once_and_nothing_more_when_it_is_there(ana: Client, lea: Client) -> None:
    asked = ["legal_basis", "requested_action", "requester"]
    tasks = [a_task("must", is_mandatory=True), a_task("ended", is_required=True), a_task("may")]
    ref = answered(ana, lea, tasks=tasks, closing=asked)["ref"]
    found = tasks_by_key(read(ana, ref))

    refused = close(ana, ref)

    assert problem(refused) == (409, "not_ready")
    missing = refused.json()["facts"]["missing"]
    assert set(missing[:2]) == {f"{found[key]['ref']} is not done" for key in ("must", "ended")}
    assert missing[2:] == ["it has no legal basis", "it has no requested action", "nobody has looked who asks"]
    assert read(ana, ref)["lacking"]["closed"] == missing

    assert problem(end(ana, found["must"], is_done=False)) == (403, "task_is_mandatory")
    done(end(ana, found["must"]))
    done(end(ana, found["ended"], is_done=False))
    triage(ana, read(ana, ref), impact=None, urgency=None, legal_basis="section 79", requested_action="Look at it")
    by = {"json": {"verified": False, "by": "a call back"}, "headers": on(read(ana, ref)["version"])}
    done(ana.patch(f"/api/escalations/{ref}/requester", **by))
    assert done(close(ana, ref))["state"] == "closed"


def test_a_template_may_ask_for_the_territory_of_every_outcome(ana: Client, lea: Client) -> None:
    escalation = answered(ana, lea, "show:s-2", closing=["territory"])
    form = {"numbers": [1], "outcome": "refused", "territory": "", "note": "it is news"}
    assert ana.send("PUT", f"/api/escalations/{escalation['ref']}/outcomes", json=form).is_success

    assert close(ana, escalation["ref"]).json()["facts"]["missing"] == ["item 1 has no territory"]


def test_what_is_over_is_brought_nowhere(ana: Client, lea: Client) -> None:
    ref = take_in(ana)["ref"]
    done(move(ana, ref, "withdrawn"))
    done(write_template(lea, ORDER, look_first=["Look again"]))

    assert problem(bring(ana, ref)) == (409, "escalation_over")
    assert shown_on(ana, ref)["is_newest"] is False


def test_a_template_only_proposes_whom_not_to_tell(ana: Client) -> None:
    escalation = take_in(ana, demand_class="csam")
    ref = escalation["ref"]

    shown = shown_on(ana, ref)

    assert (escalation["confidentiality"], escalation["no_tipping_off"]) == ("amber", False)
    assert (shown["proposes_confidentiality"], shown["proposes_no_tipping_off"]) == ("red", True)
    followed = triage(ana, escalation, confidentiality="red", no_tipping_off=True)
    assert (followed["confidentiality"], followed["no_tipping_off"]) == ("red", True)
    shown = shown_on(ana, ref)
    assert (shown["proposes_confidentiality"], shown["proposes_no_tipping_off"]) == (None, None)


@pytest.mark.parametrize("change", [{"confidentiality": "amber"}, {"no_tipping_off": False}])
def test_letting_more_be_told_needs_a_reason(ana: Client, change: dict[str, Any]) -> None:
    escalation = take_in(ana, confidentiality="red", no_tipping_off=True)
    path, version = f"/api/escalations/{escalation['ref']}/triage", on(escalation["version"])

    assert problem(ana.patch(path, json=change, headers=version)) == (422, "reason_missing")
    told = done(ana.patch(path, json=change | {"reason": "Legal allows it"}, headers=version))
    assert {name: told[name] for name in change} == change


def test_words_that_a_look_adds_do_not_stand_in_the_ledger(ana: Client, lea: Client) -> None:
    escalation = take_in(ana)

    after = triage(ana, escalation, legal_basis="An act of May", requested_action="Mute the chorus")

    assert (after["legal_basis"], after["requested_action"]) == ("An act of May", "Mute the chorus")
    told = str(done(lea.get(f"/api/history/{after['ref']}")))
    assert "legal_basis" in told
    assert not [word for word in ("act of May", "chorus") if word in told]


def test_a_template_is_written_by_who_keeps_the_desk_on_the_version_that_is_there(ana: Client, lea: Client) -> None:
    assert problem(write_template(ana, COURT)) == (403, "role")
    done(write_template(lea, COURT, look_first=["Theirs"]))

    stale = write_template(lea, COURT, version=1, look_first=["Mine"])

    assert problem(stale) == (412, "stale_version")
    facts = stale.json()["facts"]
    assert (facts["version"], facts["theirs"]["look_first"], facts["yours"]["look_first"]) == (2, ["Theirs"], ["Mine"])
    versions = lea.get(f"/api/classes/{COURT}/template/versions").json()
    assert [(one["version"], one["reason"]) for one in versions] == [(2, "we work otherwise"), (1, "as it ships")]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ({"tasks": [a_task("a"), a_task("a")]}, "bad_case_template"),
        ({"tasks": [a_task("tell_s1")]}, "bad_case_template"),
        ({"tell": {"S0": ["strangers"]}}, "bad_case_template"),
        ({"tasks": [a_task("A b")]}, "malformed_request"),
        ({"tasks": [a_task("a", due_fraction=1.5)]}, "malformed_request"),
        ({"closing": ["everything"]}, "malformed_request"),
        ({"look_first": [" "]}, "malformed_request"),
    ],
)
def test_a_template_that_cannot_be_followed_is_not_kept(lea: Client, content: dict[str, Any], code: str) -> None:
    assert problem(write_template(lea, COURT, **content)) == (422, code)
    assert template_of(lea, COURT)["version"] == 1


def test_a_further_version_needs_a_reason(lea: Client) -> None:
    form = {"content": template_of(lea, COURT)["content"], "reason": " "}

    assert problem(lea.send("PUT", f"/api/classes/{COURT}/template", json=form, headers=on(1))) == (
        422,
        "reason_missing",
    )


def test_a_group_of_ones_own_may_be_told(lea: Client) -> None:
    lea.post("/api/comms/groups", json={"key": "radio", "name": "Radio"})

    assert done(write_template(lea, COURT, tell={"S0": ["radio"], "S1": []}))["version"] == 2


def test_of_many_who_write_at_once_one_is_kept(lea: Client, zoe: Client) -> None:
    answers = at_once([lea, zoe, lea, zoe], lambda who: write_template(who, COURT, version=1))

    assert sorted(answer.status_code for answer in answers) == [200, 412, 412, 412]
    assert template_of(lea, COURT)["version"] == 2


def test_what_lives_in_a_compartment_has_its_template_there(ana: Client, zoe: Client) -> None:
    hidden = take_in(zoe, compartment="vip")
    path = f"/api/escalations/{hidden['ref']}/template"

    assert shown_on(zoe, hidden["ref"])["version"] == 1
    answers = [ana.get(path), ana.post(path, headers=on(1))]
    nothing = [ana.get("/api/escalations/ESC-2026-999404/template")]
    assert {problem(one) for one in answers + nothing} == {(404, "not_found")}
    listed = ana.get("/api/tasks", params={"limit": 200}).text
    assert not [one["ref"] for one in hidden["tasks"] if f'"{one["ref"]}"' in listed]


def test_the_tasks_of_a_template_unsettle_no_handover_and_keep_nobody_from_the_usual_way(ana: Client) -> None:
    escalation = started(ana)

    brought = tasks_by_key(escalation)

    assert {one["kind"] for one in brought.values()} == {"template"}
    assert not [one for one in brought.values() if one["is_mandatory"] or one["is_required"]]
    assert "is not done" not in " ".join(escalation["lacking"].get("closed", ()))
