"""Actions that leave by the outbox: what a platform gets, what the desk shows, and what a person can do about it."""

import base64
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from factories.desks import Client, Desk
from factories.investigations import OPERATOR, add_entity, approve, done, made, prepare_case, problem, propose
from factories.outboxes import HOST, Outbox
from factories.receivers import FAULTS, Fault, Receiver

OTHER = "account:op-z"
BECAUSE = {"reason": "a mistake"}


@dataclass
class Scene:
    """A case, and a platform that takes what is decided in it."""

    desk: Desk
    outbox: Outbox
    receiver: Receiver
    case: tuple[str, str]

    def person(self, name: str) -> Client:
        return self.desk.person(name)

    def execute(self, *subjects: str) -> dict[str, Any]:
        """Decide on the subjects, with four eyes, and carry it out."""
        decision = propose(self.person("ana"), *self.case, subjects=list(subjects) or [OPERATOR])
        done(approve(self.person("ben"), decision))
        return done(self.person("ana").post(f"/api/decisions/{decision['ref']}/execute"))

    def reverse(self, decision: dict[str, Any]) -> dict[str, Any]:
        return done(self.person("ben").post(f"/api/decisions/{decision['ref']}/reverse", json=BECAUSE))

    def action(self, ref: str) -> dict[str, Any]:
        found = done(self.person("ana").get("/api/actions"))["items"]
        return next(one for one in found if one["ref"] == ref)


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    made = Receiver()
    yield made
    made.stop()


@pytest.fixture
def scene(desk: Desk, receiver: Receiver) -> Scene:
    outbox = Outbox(desk)
    outbox.allow(HOST)
    outbox.add(receiver)
    case = prepare_case(desk.person("lea"), desk.person("cole"))
    add_entity(desk.person("lea"), case[0], OTHER)
    for name in ("ana", "ben"):
        desk.person(name)
    return Scene(desk, outbox, receiver, case)


def test_executing_posts_a_message_a_subject_and_no_file(scene: Scene) -> None:
    executed = scene.execute(OPERATOR, OTHER)

    assert {action["state"] for action in executed["actions"]} == {"queued"}
    assert not scene.desk.settings.export_dir.exists()
    scene.outbox.deliver_all()
    assert sorted(one["entity"] for one in scene.receiver.instructions()) == [OPERATOR, OTHER]
    delivered = scene.action("ACT-1")
    assert (delivered["state"], delivered["receipt"]) == ("delivered", {"platform": {"status": "done"}})
    assert delivered["delivered_at"]
    assert scene.outbox.verbs("ACT-1") == ["action.created", "action.queued", "action.delivered"]


def test_the_message_is_the_signed_line_that_a_file_would_hold(scene: Scene) -> None:
    action = scene.execute()["actions"][0]
    scene.outbox.deliver_all()

    (taken,) = scene.receiver.taken
    line, signed = taken.told["data"]["instruction"], taken.told["data"]["signature"]
    key = Ed25519PublicKey.from_public_bytes(base64.b64decode(signed["public_key"]))
    key.verify(base64.b64decode(signed["signature"]), line.encode())
    read = json.loads(line)
    assert line == json.dumps(read, sort_keys=True, separators=(",", ":"), ensure_ascii=False) + "\n"
    assert (read["idempotency_key"], read["action_ref"]) == (action["idempotency_key"], action["ref"])
    assert taken.key == action["idempotency_key"]
    assert signed["fingerprint"]


def test_a_reversal_follows_what_it_undoes_however_often_that_fails(scene: Scene) -> None:
    scene.receiver.faults.extend([FAULTS["500"], FAULTS["cut"], FAULTS["reset"]])

    scene.reverse(scene.execute())
    scene.outbox.deliver_all()

    assert [one["action"] for one in scene.receiver.instructions()] == ["neutralise", "restore"]


def test_executing_again_posts_nothing_again(scene: Scene) -> None:
    decision = scene.execute()
    done(scene.person("ana").post(f"/api/decisions/{decision['ref']}/execute"))

    assert len(scene.outbox.messages()) == 1
    assert not scene.desk.settings.export_dir.exists()


def test_a_dead_action_is_shown_and_delivered_when_a_person_asks_for_it(scene: Scene) -> None:
    ref = scene.execute()["actions"][0]["ref"]
    scene.receiver.faults.append(Fault("400"))
    scene.outbox.deliver_all()
    assert scene.action(ref)["state"] == "dead"
    assert [one["state"] for one in scene.outbox.messages(state="dead")] == ["dead"]

    retried = done(scene.person("ana").post(f"/api/actions/{ref}/retry"))

    assert retried["actions"][0]["state"] == "queued"
    scene.outbox.deliver_all()
    assert scene.action(ref)["state"] == "delivered"
    verbs = ["action.created", "action.queued", "action.dead", "action.queued", "action.delivered"]
    assert scene.outbox.verbs(ref) == verbs


def test_what_was_overtaken_is_not_sent_again(scene: Scene) -> None:
    decision = scene.execute()
    scene.receiver.faults.append(Fault("400"))
    scene.outbox.deliver_all()
    scene.reverse(decision)
    scene.outbox.deliver_all()

    again = scene.person("ana").post(f"/api/actions/{decision['actions'][0]['ref']}/retry")

    assert problem(again) == (409, "overtaken")
    assert [one["action"] for one in scene.receiver.instructions()] == ["restore"]


def test_what_arrived_is_not_sent_again(scene: Scene) -> None:
    ref = scene.execute()["actions"][0]["ref"]
    scene.outbox.deliver_all()

    assert problem(scene.person("ana").post(f"/api/actions/{ref}/retry")) == (409, "message_settled")
    assert problem(scene.person("ana").post("/api/messages/MSG-1/retry")) == (409, "message_settled")
    assert problem(scene.person("ana").post("/api/messages/MSG-1/skip", json=BECAUSE)) == (409, "message_settled")


def test_what_is_left_out_lets_the_next_one_go(scene: Scene) -> None:
    decision = scene.execute()
    scene.reverse(decision)

    skipped = done(scene.person("lea").post("/api/messages/MSG-1/skip", json={"reason": "done by hand"}))
    scene.outbox.deliver_all()

    assert (skipped["state"], skipped["skip_reason"]) == ("skipped", "done by hand")
    assert [one["action"] for one in scene.receiver.instructions()] == ["restore"]
    assert scene.action(decision["actions"][0]["ref"])["state"] == "dead"
    assert scene.outbox.verbs("MSG-1") == ["message.posted", "delivery.skipped"]


def test_leaving_out_needs_a_reason_and_more_than_a_look(scene: Scene) -> None:
    scene.execute()

    assert problem(scene.person("lea").post("/api/messages/MSG-1/skip", json={"reason": "  "})) == (
        422,
        "reason_missing",
    )
    for who in ("vic", "ada"):
        assert problem(scene.person(who).post("/api/messages/MSG-1/skip", json=BECAUSE)) == (403, "role")


def test_two_platforms_each_get_it_and_an_action_is_delivered_when_both_have_it(scene: Scene) -> None:
    second = Receiver()
    scene.outbox.add(second, "payments")
    ref = scene.execute()["actions"][0]["ref"]
    scene.receiver.fault_of = lambda _: FAULTS["500"]

    scene.outbox.deliver()
    assert scene.action(ref)["state"] == "queued"
    scene.receiver.fault_of = lambda _: None
    scene.outbox.deliver_all()
    second.stop()

    assert scene.action(ref)["state"] == "delivered"
    assert sorted(scene.action(ref)["receipt"]) == ["payments", "platform"]


def test_a_simulation_says_so_in_the_message_and_beside_it(scene: Scene) -> None:
    settings = scene.desk.place.settings
    scene.desk.place.settings = settings.model_copy(update={"simulation": True})
    scene.execute()
    scene.outbox.deliver_all()

    (taken,) = scene.receiver.taken
    assert taken.told["simulation"] is True
    assert scene.receiver.instructions()[0]["simulation"] is True
    assert taken.headers["watchfloor-simulation"] == "true"


def test_without_a_taker_the_signed_file_is_the_way(scene: Scene) -> None:
    done(scene.person("ada").post("/api/destinations/platform/remove", headers={"If-Match": '"1"'}))

    executed = scene.execute()

    assert executed["actions"][0]["state"] == "exported"
    assert (scene.desk.settings.export_dir / executed["actions"][0]["export"]).is_file()


def test_what_left_by_file_is_reversed_by_message_where_somebody_takes_it_since(scene: Scene) -> None:
    done(scene.person("ada").post("/api/destinations/platform/remove", headers={"If-Match": '"1"'}))
    decision = scene.execute()
    scene.outbox.add(scene.receiver, "newer")

    undone = scene.reverse(decision)

    assert [action["state"] for action in undone["actions"]] == ["exported", "queued"]
    assert len(list(scene.desk.settings.export_dir.iterdir())) == 2


def test_messages_of_a_compartment_are_not_there_for_others(scene: Scene) -> None:
    zoe, yan = scene.person("zoe"), scene.person("yan")
    scene.case = prepare_case(zoe, zoe, compartment="vip")
    decision = propose(zoe, *scene.case)
    done(approve(yan, decision))
    done(zoe.post(f"/api/decisions/{decision['ref']}/execute"))

    assert [one["ref"] for one in scene.outbox.messages("zoe")] == ["MSG-1"]
    assert scene.outbox.messages("lea") == []
    assert done(scene.person("lea").get("/api/outbox"))["waiting"] == 0
    for verb in ("", "/retry", "/skip"):
        send = scene.person("lea").post if verb else scene.person("lea").get
        assert send(f"/api/messages/MSG-1{verb}", **({"json": BECAUSE} if verb == "/skip" else {})).status_code == 404
    scene.outbox.deliver_all()
    assert len(scene.receiver.instructions()) == 1


def test_a_report_says_that_an_action_arrived(scene: Scene) -> None:
    scene.execute()
    scene.outbox.deliver_all()

    ana = scene.person("ana")
    page = made(ana, ana.post(f"/api/cases/{scene.case[0]}/reports", json={"format": "md"})).text

    assert "delivered" in page
