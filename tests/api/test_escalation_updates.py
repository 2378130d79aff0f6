"""Updates on an escalation: one record gives each audience its text, and an answer is one only once it was sent."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from factories.desks import Client, Desk
from factories.escalations import act_on_clock, clock_of, move, names_of_clocks, read, settle, started, take_in, triage
from factories.investigations import done, on, problem
from watchfloor.kernel.clock import iso

LINE = "Both shows are off in India. We answer the ministry at ten."


def tell(who: Client, ref: str, audience: str, **changes: Any) -> Any:
    return who.post(f"/api/escalations/{ref}/updates", json={"audience": audience, "bottom_line": LINE} | changes)


def send(who: Client, approver: Client, update: dict[str, Any]) -> dict[str, Any]:
    """Put an update to a second person, and send it."""
    path = f"/api/comms/updates/{update['ref']}"
    asked = done(who.post(f"{path}/submit", headers=on(update["version"])))
    if asked["state"] == "submitted":
        done(approver.post(f"{path}/approve", json={"payload": asked["payload_hash"], "reason": "read"}))
    return done(who.post(f"{path}/send"))


def test_the_record_fills_the_report(ana: Client, desk: Desk) -> None:
    escalation = started(ana)
    settle(ana, escalation, desk.clock())

    report = done(ana.get(f"/api/escalations/{escalation['ref']}/situation"))

    assert (report["severity"], report["status"], report["subject"]) == ("S2", "in progress", escalation["ref"])
    assert {item["address"]: item["outcome"] for item in report["items"]} == {
        "https://open.example/show/abc123": "done",
        "show:s-2": "done",
    }
    assert "IN-IT-3-1-D" in {clock["name"] for clock in report["clocks"]}
    assert [need["by"] for need in report["needed"]] == ["legal", "legal"]


def test_one_record_gives_an_executive_five_lines_and_a_regulator_the_effect_of_each_address(
    ana: Client, desk: Desk
) -> None:
    escalation = started(ana)
    settle(ana, escalation, desk.clock())

    short = done(tell(ana, escalation["ref"], "executive"))["text"]
    full = done(tell(ana, escalation["ref"], "regulator", kind="authority_answer"))["text"]

    assert len([line for line in short.splitlines() if line.strip()]) <= 5
    assert LINE.split(".", maxsplit=1)[0] in short
    assert all(address in full for address in ("https://open.example/show/abc123", "show:s-2"))


def test_an_update_names_the_next_one_by_severity_and_publicity(ana: Client, desk: Desk) -> None:
    quiet = triage(ana, take_in(ana))
    watched = triage(ana, take_in(ana), publicity="viral")

    named = [done(tell(ana, one["ref"], "internal"))["next_update_at"] for one in (quiet, watched)]

    hours = [round((datetime.fromisoformat(at) - desk.clock()) / timedelta(hours=1)) for at in named]
    assert hours == [4, 1]


def test_an_answer_counts_once_it_was_sent_and_not_when_it_is_drafted(ana: Client, ben: Client, desk: Desk) -> None:
    escalation = started(ana)
    ref = escalation["ref"]
    to = [{"address": "desk@ministry.example"}]
    draft = done(tell(ana, ref, "regulator", kind="authority_answer", to=to))
    assert problem(move(ana, ref, "responded")) == (409, "not_ready")

    send(ana, ben, draft)

    assert done(move(ana, ref, "responded"))["state"] == "responded"


def test_text_for_a_regulator_does_not_leave_without_a_second_person(ana: Client) -> None:
    ref = started(ana)["ref"]
    draft = done(tell(ana, ref, "regulator", kind="authority_answer", to=[{"address": "desk@ministry.example"}]))

    answer = ana.post(f"/api/comms/updates/{draft['ref']}/send")

    assert answer.status_code in {403, 409}
    assert done(ana.get(f"/api/comms/updates/{draft['ref']}"))["sent_at"] is None


def test_a_sent_update_starts_the_clock_of_the_next_one(ana: Client, ben: Client) -> None:
    ref = started(ana)["ref"]
    draft = done(tell(ana, ref, "internal", to=[{"address": "policy@desk.example"}]))

    send(ana, ben, draft)

    assert "next update" in names_of_clocks(read(ana, ref))


def test_a_promise_of_two_sentences_is_kept(ana: Client) -> None:
    ref = started(ana)["ref"]

    assert problem(tell(ana, ref, "internal", bottom_line="One. Two. Three.")) == (422, "malformed_request")


@pytest.mark.parametrize("audience", ["regulator", "internal"])
def test_nothing_is_drafted_about_what_one_may_not_see(ana: Client, desk: Desk, audience: str) -> None:
    hidden = take_in(desk.person("zoe"), compartment="vip")["ref"]

    assert problem(tell(ana, hidden, audience)) == (404, "not_found")


def test_what_happened_since_the_last_update_is_told_in_the_next(ana: Client, ben: Client, desk: Desk) -> None:
    escalation = started(ana)
    send(ana, ben, done(tell(ana, escalation["ref"], "internal", to=[{"address": "policy@desk.example"}])))
    desk.clock.forward(timedelta(minutes=1))
    done(act_on_clock(ana, clock_of(escalation, "IN-IT-3-1-D"), "meet"))

    report = done(ana.get(f"/api/escalations/{escalation['ref']}/situation"))

    assert report["number"] == 2
    assert "What a clock promised was done." in report["changes"]
    assert "A request from outside was taken in." not in report["changes"]
    assert iso(desk.clock())[:10] == report["at"][:10]
