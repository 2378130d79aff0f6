"""What must not leave the desk leaves by no door, whatever was approved before."""

from collections.abc import Callable
from typing import Any

import pytest

from doors.scene import Scene
from doors.ways import EXITS, Attempt, Door
from factories.investigations import OPERATOR, collect_file, done, on, prepare_case, propose

Arrange = Callable[[Scene], Attempt]


def execute(scene: Scene, decision: dict[str, Any], name: str = "eve") -> Attempt:
    return scene.by(name, decision, "execute")


def what_nobody_approved(scene: Scene) -> Attempt:
    return execute(scene, scene.propose())


def what_one_of_two_approved(scene: Scene) -> Attempt:
    return execute(scene, scene.approved("ben", action="withhold_royalties"))


def what_was_approved_too_long_ago(scene: Scene) -> Attempt:
    scene.ago(hours=73)
    decision = scene.approved("ben")
    scene.now()
    return execute(scene, decision)


def what_was_amended_after_the_approval(scene: Scene) -> Attempt:
    decision = scene.approved("ben")
    scene.amend(decision, territory="JP")
    return execute(scene, decision)


def what_is_about_another_role_now(scene: Scene) -> Attempt:
    decision = scene.approved("ben")
    form = {"entity": OPERATOR, "role": "beneficiary", "reason": "they never asked for it"}
    done(scene.person("lea").patch(f"/api/cases/{scene.case}/entities", json=form, headers=on(2)))
    return execute(scene, decision)


def what_a_collector_approved(scene: Scene) -> Attempt:
    decision = scene.approved("ben")
    collect_file(scene.person("ben"), scene.case, b"more")
    return execute(scene, decision)


def what_the_case_lead_approved(scene: Scene) -> Attempt:
    decision = scene.approved("ben")
    form = {"actor": scene.desk.actor("ben").id, "reason": "end of shift"}
    done(scene.person("lea").patch(f"/api/cases/{scene.case}/lead", json=form, headers=on(1)))
    return execute(scene, decision)


def what_was_refused_on_second_thoughts(scene: Scene) -> Attempt:
    decision = scene.approved("ben")
    done(scene.person("ben").post(f"/api/decisions/{decision['ref']}/refuse", json={"reason": "a household"}))
    return execute(scene, decision)


def what_was_reversed(scene: Scene) -> Attempt:
    decision = scene.approved("ben")
    done(scene.person("ana").post(f"/api/decisions/{decision['ref']}/execute"))
    done(scene.person("ben").post(f"/api/decisions/{decision['ref']}/reverse", json={"reason": "a mistake"}))
    return execute(scene, decision)


def what_a_viewer_would_execute(scene: Scene) -> Attempt:
    return execute(scene, scene.approved("ben"), "vic")


def what_is_hidden(scene: Scene) -> Attempt:
    case, evidence = prepare_case(scene.person("zoe"), scene.person("zoe"), compartment="vip")
    scene.desk.token("yan")
    return execute(scene, propose(scene.person("zoe"), case, evidence))


def a_reversal_by_who_executed(scene: Scene) -> Attempt:
    decision = scene.approved("ben")
    done(scene.person("eve").post(f"/api/decisions/{decision['ref']}/execute"))
    return scene.by("eve", decision, "reverse")


def a_reversal_of_what_never_left(scene: Scene) -> Attempt:
    return scene.by("eve", scene.approved("ben"), "reverse")


REFUSALS: tuple[tuple[Arrange, int, str], ...] = (
    (what_nobody_approved, 409, "bad_state"),
    (what_one_of_two_approved, 409, "bad_state"),
    (what_was_approved_too_long_ago, 403, "expired"),
    (what_was_amended_after_the_approval, 409, "bad_state"),
    (what_is_about_another_role_now, 403, "payload_changed"),
    (what_a_collector_approved, 403, "evidence_collector"),
    (what_the_case_lead_approved, 403, "case_lead"),
    (what_was_refused_on_second_thoughts, 409, "bad_state"),
    (what_was_reversed, 409, "bad_state"),
    (what_a_viewer_would_execute, 403, "role"),
    (what_is_hidden, 404, "not_found"),
    (a_reversal_by_who_executed, 403, "same_person"),
    (a_reversal_of_what_never_left, 409, "bad_state"),
)


@pytest.mark.parametrize(("arrange", "status", "code"), REFUSALS, ids=[row[0].__name__ for row in REFUSALS])
def test_nothing_leaves(arrange: Arrange, status: int, code: str, scene: Scene, doors: dict[str, Door]) -> None:
    attempt = arrange(scene)
    evidence = scene.person("ana").get(f"/api/evidence/{scene.evidence}").json()
    before = scene.trace(attempt.decision)[1:]

    told = {name: door.take(attempt) for name, door in doors.items()}

    assert {name: answer.result for name, answer in told.items()} == {
        "http": (status, code),
        "client": (status, code),
        "command": EXITS[status],
    }
    assert told["http"].words in told["command"].words
    assert scene.trace(attempt.decision)[1:] == before
    assert scene.person("ana").get(f"/api/evidence/{scene.evidence}").json() == evidence


def test_a_changed_byte_of_the_evidence_stops_the_execution_at_every_door(scene: Scene, doors: dict[str, Door]) -> None:
    decision = scene.approved("ben")
    stored = scene.desk.place.files.path(decision["evidence"][0]["sha256"])
    content = stored.read_bytes()
    stored.write_bytes(content[:-1] + bytes((content[-1] ^ 1,)))

    told = {name: door.take(execute(scene, decision)) for name, door in doors.items()}

    assert {name: answer.result for name, answer in told.items()} == {
        "http": (500, "evidence_broken"),
        "client": (500, "evidence_broken"),
        "command": 1,
    }
    assert all(scene.evidence in answer.words for answer in told.values())
    assert done(scene.person("ana").get("/api/actions"))["items"] == []
    assert done(scene.person("ana").get(f"/api/evidence/{scene.evidence}"))["state"] == "quarantined"


def test_executing_at_one_door_after_the_other_makes_each_action_once(scene: Scene, doors: dict[str, Door]) -> None:
    decision = scene.approved("ben")

    results = [door.take(execute(scene, decision)).result for door in doors.values()]

    assert results == [(200, ""), (200, ""), 0]
    assert len(done(scene.person("ana").get("/api/actions"))["items"]) == 1
    assert len(list(scene.desk.settings.export_dir.glob("*.jsonl"))) == 1
