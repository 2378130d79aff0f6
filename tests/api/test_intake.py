"""Taking requests in: once each, with their clocks, their doubts and their papers."""

from datetime import timedelta
from typing import Any

import pytest

from factories.desks import Client, Desk
from factories.escalations import DIRECTION, ORDER, at_once, clock_of, names_of_clocks, read, take_in
from factories.investigations import done, problem
from watchfloor.kernel.clock import iso

MALAYSIAN: dict[str, Any] = {"jurisdictions": ["MY"], "demand_class": "csam", "requester": {"kind": "user"}}


def test_an_order_from_india_has_three_hours_from_its_receipt(ana: Client, desk: Desk) -> None:
    received = desk.clock() - timedelta(minutes=20)

    escalation = take_in(ana, received_at=iso(received))

    clock = clock_of(escalation, "IN-IT-3-1-D")
    assert clock["due_at"] == iso(received + timedelta(hours=3))
    assert (clock["kind"], clock["start_event"], clock["is_pausable"]) == ("statutory", "receipt", False)
    assert escalation["ref"].startswith(f"ESC-{desk.clock().year}-000001")


def test_a_request_can_have_several_clocks_at_once(ana: Client) -> None:
    assert names_of_clocks(take_in(ana, **MALAYSIAN)) >= {"MY-ONSA-21-ACK", "MY-ONSA-21-ASSESS"}


def test_a_duty_that_legal_has_not_judged_runs_provisionally_and_asks_them(ana: Client) -> None:
    escalation = take_in(ana)

    clock = clock_of(escalation, "IN-IT-3-1-D")
    asked = [task for task in escalation["tasks"] if task["clock"] == clock["ref"]]
    assert clock["is_provisional"] is True
    assert [(task["kind"], task["for_role"]) for task in asked] == [("legal", "legal")]


def test_a_direction_without_its_time_awaits_it_and_owes_its_paper(ana: Client) -> None:
    escalation = take_in(ana, **DIRECTION)

    clock = clock_of(escalation, "SG-POFMA-22")
    assert (clock["state"], clock["due_at"]) == ("awaiting", None)
    assert {"paper", "legal"} <= {task["kind"] for task in escalation["tasks"] if task["clock"] == clock["ref"]}


def test_the_time_in_a_direction_is_typed_with_its_source_at_intake(ana: Client, desk: Desk) -> None:
    due = iso(desk.clock() + timedelta(hours=5))

    escalation = take_in(ana, **DIRECTION, due_at=due, due_source="by telephone, the officer on duty")

    clock = clock_of(escalation, "SG-POFMA-22")
    assert (clock["state"], clock["due_at"]) == ("running", due)


@pytest.mark.parametrize("channel", ["mail", "api", "webhook"])
def test_a_second_delivery_changes_nothing_and_says_so(ana: Client, channel: str) -> None:
    form = ORDER | {"channel": channel, "external_ref": "<abc@gov.example>"}
    first = ana.post("/api/escalations", json=form)

    second = ana.post("/api/escalations", json=form | {"title": "Sent again"})

    assert (first.status_code, second.status_code) == (201, 200)
    assert (done(first)["is_new"], done(second)["is_new"]) == (True, False)
    assert done(second)["escalation"]["version"] == done(first)["escalation"]["version"]
    assert len(ana.get("/api/escalations").json()["items"]) == 1


def test_the_same_reference_by_another_channel_is_another_request(ana: Client) -> None:
    refs = {take_in(ana, channel=channel, external_ref="17")["ref"] for channel in ("mail", "api")}

    assert len(refs) == 2


def test_a_delivery_that_lies_out_of_sight_is_not_taken_in_twice(ana: Client, desk: Desk) -> None:
    take_in(desk.person("zoe"), compartment="vip", channel="mail", external_ref="<m@x>")

    answer = ana.post("/api/escalations", json=ORDER | {"channel": "mail", "external_ref": "<m@x>"})

    assert problem(answer) == (409, "delivered_elsewhere")
    assert "ESC-" not in answer.text


def test_what_a_text_names_is_proposed_and_a_person_confirms_it(ana: Client) -> None:
    ref = take_in(ana)["ref"]

    proposed = ana.post(f"/api/escalations/{ref}/proposals", json={"text": ""}).json()

    assert {one["entity"]: one["is_known"] for one in proposed} == {
        "show:abc123": True,
        "show:s-2": True,
        "account:a-9": False,
    }
    assert [item["is_confirmed"] for item in read(ana, ref)["items"]] == [False, False]


def test_a_thing_that_is_listed_twice_is_listed_once(ana: Client) -> None:
    ref = take_in(ana)["ref"]

    listed = ana.post(f"/api/escalations/{ref}/items", json={"items": ["show:s-2", "show:s-3", "show:s-3"]}).json()

    assert [item["named"] for item in listed] == [*ORDER["items"], "show:s-3"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"received_at": "2099-01-01T00:00:00Z"}, "instant_ahead"),
        ({"awareness_at": "2099-01-01T00:00:00Z"}, "instant_ahead"),
        ({"events": {"counter_notice": "2099-01-01T00:00:00Z"}}, "instant_ahead"),
        ({"due_at": "2001-01-01T00:00:00Z", "due_source": "paper"}, "instant_before_receipt"),
        ({"due_at": "2099-01-01T00:00:00Z"}, "invalid_input"),
        ({"received_at": "2026-05-01T10:00:00"}, "malformed_request"),
        ({"jurisdictions": ["India"]}, "malformed_request"),
        ({"demand_class": "anger"}, "malformed_request"),
        ({"evidence": ["EV-404"]}, "not_found"),
        ({"compartment": "vip"}, "not_in_compartment"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_taken_in(ana: Client, changes: dict[str, Any], code: str) -> None:
    answer = ana.post("/api/escalations", json=ORDER | changes)

    assert answer.json()["code"] == code
    assert ana.get("/api/escalations").json()["items"] == []


def test_a_law_that_is_no_longer_in_force_starts_no_clock(ana: Client) -> None:
    german = take_in(ana, jurisdictions=["DE"], demand_class="hate_harassment", requester={"kind": "user"})

    assert not {name for name in names_of_clocks(german) if name.startswith("DE-NETZDG")}


def test_fifty_deliveries_of_one_mail_at_once_make_one_escalation(ana: Client, crowd: list[Client]) -> None:
    form = ORDER | {"channel": "mail", "external_ref": "<once@gov.example>"}

    answers = at_once(crowd, lambda who: who.post("/api/escalations", json=form))

    assert {answer.status_code for answer in answers} <= {200, 201}
    assert sum(done(answer)["is_new"] for answer in answers) == 1
    assert len({done(answer)["escalation"]["ref"] for answer in answers}) == 1
