"""Lowering a severity: asked once at a time, answered by another, never on what it is no longer about."""

from datetime import timedelta
from typing import Any

import pytest

from factories.desks import Client, Desk
from factories.escalations import read, take_in, triage
from factories.investigations import done, on, problem

GRAVE = {"impact": "critical", "urgency": "now"}
MIDDLE = {"impact": "medium", "urgency": "today"}
WHY = "it was a false alarm"


def asked(who: Client, **began: Any) -> dict[str, Any]:
    """An escalation that somebody wants to be less grave."""
    escalation = triage(who, take_in(who), **began or GRAVE)
    return triage(who, escalation, **MIDDLE, reason=WHY)


def answer(who: Client, escalation: dict[str, Any], *, agrees: bool, reason: str = "") -> Any:
    path = f"/api/escalations/{escalation['ref']}/severity"
    return who.post(path, json={"agrees": agrees, "reason": reason})


def test_nobody_agrees_to_what_nobody_asked_for(ana: Client, ben: Client) -> None:
    escalation = triage(ana, take_in(ana), **GRAVE)

    assert problem(answer(ben, escalation, agrees=True)) == (404, "nothing_asked")


def test_one_lowering_waits_at_a_time(ana: Client, ben: Client) -> None:
    escalation = asked(ana)
    path = f"/api/escalations/{escalation['ref']}/triage"

    again = ben.patch(path, json={"impact": "low", "urgency": "none"}, headers=on(escalation["version"]))

    assert problem(again) == (409, "lowering_pending")
    assert read(ana, escalation["ref"])["severity"] == "S0"


def test_a_refusal_says_why_and_leaves_the_wish(ana: Client, ben: Client) -> None:
    escalation = asked(ana)

    assert problem(answer(ben, escalation, agrees=False, reason=" ")) == (422, "reason_missing")
    assert read(ana, escalation["ref"])["severity_request"]["reason"] == WHY


def test_a_wish_is_answered_once(ana: Client, ben: Client, desk: Desk) -> None:
    escalation = asked(ana)
    done(answer(ben, escalation, agrees=True))

    assert problem(answer(desk.person("cole"), escalation, agrees=False, reason="no")) == (404, "nothing_asked")
    assert read(ana, escalation["ref"])["severity"] == "S2"


def test_what_nobody_answered_in_a_day_may_be_asked_for_anew(ana: Client, ben: Client, desk: Desk) -> None:
    escalation = asked(ana)
    desk.clock.forward(timedelta(hours=25))
    assert problem(answer(ben, escalation, agrees=True)) == (404, "nothing_asked")
    assert read(ana, escalation["ref"])["severity_request"] is None

    triage(ana, escalation, **MIDDLE, reason="still a false alarm")

    assert done(answer(ben, escalation, agrees=True))["severity"] == "S2"


def test_nobody_lowers_what_was_raised_after_they_were_asked(ana: Client, ben: Client) -> None:
    escalation = asked(ana, impact="high", urgency="today")
    assert escalation["severity"] == "S1"
    raised = triage(ana, escalation, **GRAVE)

    late = answer(ben, escalation, agrees=True)

    assert (raised["severity"], raised["severity_request"]) == ("S0", None)
    assert problem(late) == (404, "nothing_asked")
    assert read(ana, escalation["ref"])["severity"] == "S0"


def test_a_raise_takes_back_the_wish_where_approvals_are_shown_too(ana: Client, ben: Client) -> None:
    escalation = asked(ana, impact="high", urgency="today")
    approval = escalation["severity_request"]["approval"]
    assert [one["ref"] for one in done(ben.get("/api/approvals"))["items"]] == [approval]

    triage(ana, escalation, **GRAVE)

    assert done(ben.get(f"/api/approvals/{approval}"))["state"] == "withdrawn"
    assert done(ben.get("/api/approvals"))["items"] == []


def test_a_lowering_stands_in_the_ledger_with_both_people(ana: Client, ben: Client, desk: Desk, lea: Client) -> None:
    escalation = asked(ana)
    done(answer(ben, escalation, agrees=True))

    lines = lea.get("/api/ledger", params={"subject": escalation["ref"], "limit": 200}).json()
    told = [(line["verb"], line["actor"]) for line in lines if line["verb"].startswith("severity.")]

    ana_id, ben_id = desk.actor("ana").id, desk.actor("ben").id
    assert told == [("severity.set", ana_id), ("severity.lowering_asked", ana_id), ("severity.set", ben_id)]


@pytest.mark.parametrize("who", ["vic", "lou", "ada", "sky"])
def test_who_does_not_work_on_escalations_lowers_none(ana: Client, desk: Desk, who: str) -> None:
    escalation = asked(ana)

    assert problem(answer(desk.person(who), escalation, agrees=True)) == (403, "role")


def test_a_calmer_look_without_words_is_still_a_wish(ana: Client) -> None:
    escalation = triage(ana, take_in(ana), **GRAVE)

    calmer = triage(ana, escalation, **MIDDLE)

    assert (calmer["severity"], calmer["severity_request"]["reason"]) == ("S0", "by the matrix")
    assert (calmer["impact"], calmer["urgency"]) == ("medium", "today")


def test_another_class_may_be_graver_by_itself(ana: Client) -> None:
    escalation = triage(ana, take_in(ana), impact="low", urgency="none")

    graver = triage(ana, escalation, demand_class="csam")

    assert (escalation["severity"], graver["severity"]) == ("S2", "S0")


def test_a_look_at_other_things_touches_no_severity(ana: Client) -> None:
    escalation = take_in(ana)
    path, version = f"/api/escalations/{escalation['ref']}/triage", on(escalation["version"])
    chosen = done(ana.patch(path, json={"severity": "S1", "reason": "a minister calls"}, headers=version))

    after = triage(ana, chosen, impact=None, urgency=None, language="hi", violates=0.4)

    assert (after["severity"], after["severity_reason"], after["language"]) == ("S1", "a minister calls", "hi")
