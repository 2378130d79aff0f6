"""The bond of an approval: neither the order of words nor a time zone loosens it, and its last moment is exact."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from doors.scene import Scene
from factories.investigations import OPERATOR, VICTIM, add_entity, approve, done, on, problem
from watchfloor.domain.enforcement.service.gate import HOURS_TO_DECIDE


def freeze(scene: Scene, at: datetime) -> None:
    """Let the desk's clock stand still."""
    scene.desk.place.clock = lambda: at


def expiry(decision: dict[str, Any]) -> datetime:
    return datetime.fromisoformat(decision["approval"]["expires_at"])


def turned(form: object) -> object:
    """The same JSON with the members of every object in the opposite order."""
    if isinstance(form, dict):
        return {name: turned(form[name]) for name in reversed(form)}
    return form


def amend_as(scene: Scene, decision: dict[str, Any], form: object) -> dict[str, Any]:
    path = f"/api/decisions/{decision['ref']}"
    return done(scene.person("ana").patch(path, json=form, headers=on(decision["version"])))


def form_of(decision: dict[str, Any], **changes: object) -> dict[str, Any]:
    kept = {name: decision[name] for name in ("action", "facts", "proportionality", "territory", "ends_at", "impact")}
    named = {
        "basis": decision["basis"],
        "subjects": [subject["entity"] for subject in decision["subjects"]],
        "evidence": [cited["evidence"] for cited in decision["evidence"]],
        "findings": decision["findings"],
    }
    return kept | named | changes


@pytest.mark.parametrize("spell", [turned, lambda form: form | {"subjects": [*reversed(form["subjects"]), OPERATOR]}])
def test_the_order_in_which_a_payload_is_written_is_no_change_of_it(
    scene: Scene, spell: Callable[[dict[str, Any]], object]
) -> None:
    scene.prepare()
    add_entity(scene.person("lea"), scene.case, VICTIM, "beneficiary")
    decision = scene.propose(subjects=[OPERATOR, VICTIM])

    amended = amend_as(scene, decision, spell(form_of(decision)))

    assert amended["payload_hash"] == decision["payload_hash"]
    assert done(approve(scene.person("ben"), decision))["state"] == "approved"


def test_the_same_instant_in_another_zone_is_the_same_payload(scene: Scene) -> None:
    decision = scene.propose(ends_at="2099-01-01T00:00:00Z")

    amended = amend_as(scene, decision, form_of(decision, ends_at="2099-01-01T09:00:00+09:00"))

    assert amended["payload_hash"] == decision["payload_hash"]


@pytest.mark.parametrize("change", [{"facts": "It acts. "}, {"territory": "JP"}, {"ends_at": "2099-01-01T00:00:00Z"}])
def test_the_smallest_change_of_what_is_said_is_another_payload(scene: Scene, change: dict[str, object]) -> None:
    decision = scene.propose(facts="It acts.")

    amended = amend_as(scene, decision, form_of(decision, **change))

    assert amended["payload_hash"] != decision["payload_hash"]
    assert problem(approve(scene.person("ben"), decision)) == (403, "payload_changed")


def test_an_amendment_back_to_what_was_read_may_be_approved_as_read(scene: Scene) -> None:
    decision = scene.propose()
    other = amend_as(scene, decision, form_of(decision, territory="JP"))
    refused = approve(scene.person("ben"), decision)

    amend_as(scene, other, form_of(decision))

    assert problem(refused) == (403, "payload_changed")
    assert done(approve(scene.person("ben"), decision))["state"] == "approved"


def test_up_to_its_last_moment_an_approval_is_given_and_executed(scene: Scene) -> None:
    decision = scene.propose()
    freeze(scene, expiry(decision) - timedelta(microseconds=1))

    approved = done(approve(scene.person("ben"), decision))
    executed = done(scene.person("ana").post(f"/api/decisions/{decision['ref']}/execute"))

    assert (approved["state"], executed["state"]) == ("approved", "executed")


@pytest.mark.parametrize("was_approved", [False, True])
def test_at_the_moment_of_its_expiry_it_is_over(scene: Scene, *, was_approved: bool) -> None:
    decision = scene.approved("ben") if was_approved else scene.propose()
    freeze(scene, expiry(decision))

    late = {
        True: lambda: scene.person("ana").post(f"/api/decisions/{decision['ref']}/execute"),
        False: lambda: approve(scene.person("ben"), decision),
    }[was_approved]()

    assert problem(late) == (403, "expired")
    shown = done(scene.person("ana").get(f"/api/decisions/{decision['ref']}"))
    assert (shown["approval"]["state"], shown["actions"]) == ("expired", [])


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "Pacific/Honolulu", "Asia/Kolkata"])
def test_a_clock_in_another_zone_moves_no_expiry(scene: Scene, zone: str) -> None:
    now = datetime.now(UTC).replace(microsecond=0)
    freeze(scene, now.astimezone(ZoneInfo(zone)))
    decision = scene.propose()

    freeze(scene, (now + HOURS_TO_DECIDE - timedelta(seconds=1)).astimezone(ZoneInfo(zone)))
    granted = approve(scene.person("ben"), decision)

    assert expiry(decision) == now + HOURS_TO_DECIDE
    assert done(granted)["state"] == "approved"
    freeze(scene, (now + HOURS_TO_DECIDE).astimezone(ZoneInfo(zone)))
    assert problem(scene.person("ana").post(f"/api/decisions/{decision['ref']}/execute")) == (403, "expired")


def test_an_executed_decision_stays_executed_after_the_expiry_of_its_approval(scene: Scene) -> None:
    decision = scene.approved("ben")
    first = done(scene.person("ana").post(f"/api/decisions/{decision['ref']}/execute"))
    freeze(scene, expiry(decision) + timedelta(days=9))

    again = done(scene.person("ana").post(f"/api/decisions/{decision['ref']}/execute"))
    undone = done(scene.person("ben").post(f"/api/decisions/{decision['ref']}/reverse", json={"reason": "a mistake"}))

    assert (again["state"], again["actions"]) == ("executed", first["actions"])
    assert undone["state"] == "reversed"
