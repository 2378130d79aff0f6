"""Who must not approve is refused in the same words at every door, on both databases, and leaves no trace."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import update

from doors.scene import Scene
from doors.ways import EXITS, Attempt, Door
from factories.investigations import OPERATOR, approve, collect_file, done, on, prepare_case, propose
from watchfloor.infra.access.actors import issue_token
from watchfloor.infra.access.models import ActorRow, TokenRow
from watchfloor.infra.access.permissions import Permission

Arrange = Callable[[Scene], Attempt]


def the_proposer(scene: Scene) -> Attempt:
    return scene.by("ana", scene.propose())


def the_case_lead(scene: Scene) -> Attempt:
    return scene.by("lea", scene.propose())


def hand_over(scene: Scene) -> None:
    form = {"actor": scene.desk.actor("ben").id, "reason": "end of shift"}
    done(scene.person("lea").patch(f"/api/cases/{scene.case}/lead", json=form, headers=on(1)))


def who_led_the_case_before(scene: Scene) -> Attempt:
    decision = scene.propose()
    hand_over(scene)
    return scene.by("lea", decision)


def who_leads_the_case_since(scene: Scene) -> Attempt:
    decision = scene.propose()
    hand_over(scene)
    return scene.by("ben", decision)


def who_collected_evidence(scene: Scene) -> Attempt:
    return scene.by("cole", scene.propose())


def who_collected_evidence_since(scene: Scene) -> Attempt:
    decision = scene.propose()
    collect_file(scene.person("ben"), scene.case, b"more")
    return scene.by("ben", decision)


def who_read_it_before_it_was_amended(scene: Scene) -> Attempt:
    decision = scene.propose()
    scene.amend(decision, territory="JP")
    return scene.by("ben", decision)


def who_read_it_before_a_role_changed(scene: Scene) -> Attempt:
    decision = scene.propose()
    form = {"entity": OPERATOR, "role": "beneficiary", "reason": "they never asked for it"}
    done(scene.person("lea").patch(f"/api/cases/{scene.case}/entities", json=form, headers=on(2)))
    return scene.by("ben", decision)


def who_read_another_decision(scene: Scene) -> Attempt:
    read, decision = scene.propose(), scene.propose()
    return scene.by("ben", decision | {"payload_hash": read["payload_hash"]})


def who_comes_too_late(scene: Scene) -> Attempt:
    scene.ago(hours=73)
    decision = scene.propose()
    scene.now()
    return scene.by("ben", decision)


def who_comes_after_the_measure_would_have_ended(scene: Scene) -> Attempt:
    scene.ago(hours=50)
    decision = scene.propose(ends_at=(scene.desk.clock() + timedelta(hours=1)).isoformat())
    scene.now()
    return scene.by("ben", decision)


def who_only_reads(scene: Scene) -> Attempt:
    return scene.by("vic", scene.propose())


def who_lost_the_role(scene: Scene) -> Attempt:
    decision = scene.propose()
    scene.change(update(ActorRow).where(ActorRow.name == "ben").values(roles="viewer"))
    return scene.by("ben", decision)


def who_carries_a_narrow_token(scene: Scene) -> Attempt:
    decision = scene.propose()
    reads = [permission for permission in Permission if permission is not Permission.DECISION_APPROVE]
    token = scene.desk.edge("lea").change(lambda unit: issue_token(unit=unit, name="ben", permissions=reads))
    return replace(scene.by("ben", decision), token=token)


def whose_token_expired(scene: Scene) -> Attempt:
    decision = scene.propose()
    past = scene.desk.clock() - timedelta(seconds=1)
    scene.change(update(TokenRow).where(TokenRow.actor == scene.desk.actor("ben").id).values(expires_at=past))
    return scene.by("ben", decision)


def who_left_the_desk(scene: Scene) -> Attempt:
    decision = scene.propose()
    scene.change(update(ActorRow).where(ActorRow.name == "ben").values(disabled_at=scene.desk.clock()))
    return scene.by("ben", decision)


def whose_token_is_false(scene: Scene) -> Attempt:
    return replace(scene.by("ben", scene.propose()), token="wf_nobody")


def who_is_not_of_the_compartment(scene: Scene) -> Attempt:
    case, evidence = prepare_case(scene.person("zoe"), scene.person("zoe"), compartment="vip")
    scene.desk.token("yan")
    return scene.by("ben", propose(scene.person("zoe"), case, evidence))


def who_names_a_decision_that_is_not_there(scene: Scene) -> Attempt:
    return scene.by("ben", scene.propose() | {"ref": "DEC-999"})


def who_has_approved_already(scene: Scene) -> Attempt:
    return scene.by("ben", scene.approved("ben", action="withhold_royalties"))


def who_is_one_too_many(scene: Scene) -> Attempt:
    return scene.by("eve", scene.approved("ben"))


def who_approves_what_was_refused(scene: Scene) -> Attempt:
    decision = scene.propose()
    done(scene.person("eve").post(f"/api/decisions/{decision['ref']}/refuse", json={"reason": "a household"}))
    return scene.by("ben", decision)


def who_approves_what_was_withdrawn(scene: Scene) -> Attempt:
    decision = scene.propose()
    done(scene.person("ana").post(f"/api/decisions/{decision['ref']}/withdraw", json={"reason": "too early"}))
    return scene.by("ben", decision)


def who_approves_what_was_executed(scene: Scene) -> Attempt:
    decision = scene.approved("ben")
    done(scene.person("ana").post(f"/api/decisions/{decision['ref']}/execute"))
    return scene.by("eve", decision)


def who_approves_what_was_reversed(scene: Scene) -> Attempt:
    attempt = who_approves_what_was_executed(scene)
    done(scene.person("ben").post(f"/api/decisions/{attempt.decision}/reverse", json={"reason": "a mistake"}))
    return attempt


def who_gives_no_reason(scene: Scene) -> Attempt:
    attempt = scene.by("ben", scene.propose())
    return replace(attempt, form={**attempt.form, "reason": " "})


def who_would_rest_on_broken_evidence(scene: Scene) -> Attempt:
    decision = scene.propose()
    path = scene.desk.place.files.path(decision["evidence"][0]["sha256"])
    path.write_bytes(b"another account\n")
    assert scene.person("eve").post(f"/api/evidence/{scene.evidence}/verify").status_code == 500
    return scene.by("ben", decision)


REFUSALS: tuple[tuple[Arrange, int, str], ...] = (
    (the_proposer, 403, "own_proposal"),
    (the_case_lead, 403, "case_lead"),
    (who_led_the_case_before, 403, "case_lead"),
    (who_leads_the_case_since, 403, "case_lead"),
    (who_collected_evidence, 403, "evidence_collector"),
    (who_collected_evidence_since, 403, "evidence_collector"),
    (who_read_it_before_it_was_amended, 403, "payload_changed"),
    (who_read_it_before_a_role_changed, 403, "payload_changed"),
    (who_read_another_decision, 403, "payload_changed"),
    (who_comes_too_late, 403, "expired"),
    (who_comes_after_the_measure_would_have_ended, 422, "ends_in_the_past"),
    (who_only_reads, 403, "role"),
    (who_lost_the_role, 403, "role"),
    (who_carries_a_narrow_token, 403, "role"),
    (whose_token_expired, 401, "not_signed_in"),
    (who_left_the_desk, 401, "not_signed_in"),
    (whose_token_is_false, 401, "not_signed_in"),
    (who_is_not_of_the_compartment, 404, "not_found"),
    (who_names_a_decision_that_is_not_there, 404, "not_found"),
    (who_has_approved_already, 409, "already_voted"),
    (who_is_one_too_many, 409, "already_decided"),
    (who_approves_what_was_refused, 409, "already_decided"),
    (who_approves_what_was_withdrawn, 409, "already_decided"),
    (who_approves_what_was_executed, 409, "already_decided"),
    (who_approves_what_was_reversed, 409, "already_decided"),
    (who_gives_no_reason, 422, "reason_missing"),
    (who_would_rest_on_broken_evidence, 409, "evidence_not_sealed"),
)


@pytest.mark.parametrize(("arrange", "status", "code"), REFUSALS, ids=[row[0].__name__ for row in REFUSALS])
def test_nobody_approves(arrange: Arrange, status: int, code: str, scene: Scene, doors: dict[str, Door]) -> None:
    attempt = arrange(scene)
    before = scene.trace(attempt.decision)

    told = {name: door.take(attempt) for name, door in doors.items()}

    assert {name: answer.result for name, answer in told.items()} == {
        "http": (status, code),
        "client": (status, code),
        "command": EXITS[status],
    }
    assert told["client"].words == told["http"].words
    assert told["http"].words in told["command"].words
    assert scene.trace(attempt.decision) == before


@pytest.mark.parametrize("name", ["http", "client", "command"])
def test_whoever_took_no_part_approves_executes_and_reverses_at_any_door(
    name: str, scene: Scene, doors: dict[str, Door]
) -> None:
    decision = scene.propose()
    steps = (scene.by("ben", decision), scene.by("ana", decision, "execute"), scene.by("ben", decision, "reverse"))

    results = [doors[name].take(step).result for step in steps]

    assert results in ([(200, "")] * 3, [0] * 3)
    shown = done(scene.person("ana").get(f"/api/decisions/{decision['ref']}"))
    assert (shown["state"], len(shown["actions"])) == ("reversed", 2)


def test_an_approval_by_two_people_needs_two_doors_as_little_as_one(scene: Scene, doors: dict[str, Door]) -> None:
    decision = scene.propose(action="withhold_royalties")
    first, second = scene.by("ben", decision), scene.by("eve", decision)

    once = doors["http"].take(first).result
    again = {name: door.take(first).result for name, door in doors.items()}
    other = doors["command"].take(second).result

    assert (once, other) == ((200, ""), 0)
    assert again == {"http": (409, "already_voted"), "client": (409, "already_voted"), "command": 3}
    assert not approve(scene.person("eve"), decision).is_success
