"""Decisions through the API: four eyes at one choke-point, and a signed file that leaves exactly once."""

import json
from base64 import b64decode
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from factories.desks import Desk
from factories.investigations import (
    OPERATOR,
    VICTIM,
    Person,
    add_entity,
    approve,
    collect_file,
    decision_form,
    done,
    finding_form,
    on,
    open_case,
    prepare_case,
    problem,
    propose,
)
from watchfloor.infra.signing import verify


@pytest.fixture
def prepared(lea: Person, cole: Person, ben: Person, eve: Person) -> tuple[str, str]:
    return prepare_case(lea, cole)


@pytest.fixture(scope="module")
def waiting(lasting_desk: Desk) -> tuple[str, str]:
    """A prepared case on which nothing is decided, as all that is proposed is refused."""
    return prepare_case(lasting_desk.person("lea"), lasting_desk.person("cole"))


@pytest.fixture
def decision(ana: Person, prepared: tuple[str, str]) -> dict[str, Any]:
    return propose(ana, *prepared)


def test_a_proposal_waits_for_a_second_person_and_keeps_its_case_open(
    ana: Person, lea: Person, decision: dict[str, Any]
) -> None:
    case = done(ana.get(f"/api/cases/{decision['case']}"))
    form = {"disposition": "confirmed_violation", "reason": "done"}
    refused = lea.post(f"/api/cases/{case['ref']}/close", json=form, headers=on(case["version"]))

    assert (decision["state"], decision["approval"]["state"], decision["approval"]["quorum"]) == (
        "proposed",
        "pending",
        1,
    )
    assert case["blocked_by"] == [decision["ref"]]
    assert problem(refused) == (409, "case_blocked")


def test_a_decision_is_approved_executed_and_leaves_as_a_signed_file(
    ana: Person, ben: Person, decision: dict[str, Any], exports: Path
) -> None:
    approved = done(approve(ben, decision))
    executed = done(ana.post(f"/api/decisions/{decision['ref']}/execute"))
    action = executed["actions"][0]
    content = (exports / action["export"]).read_bytes()
    signature = json.loads((exports / f"{action['export']}.sig").read_bytes())

    assert (approved["state"], executed["state"], action["state"]) == ("approved", "executed", "exported")
    assert json.loads(content)["idempotency_key"] == action["idempotency_key"]
    assert json.loads(content)["entity"] == OPERATOR
    assert verify(b64decode(signature["public_key"]), b64decode(signature["signature"]), content)
    assert done(ana.get(f"/api/cases/{decision['case']}"))["blocked_by"] == []


def test_the_proposer_does_not_approve(ana: Person, decision: dict[str, Any]) -> None:
    assert problem(approve(ana, decision)) == (403, "own_proposal")


def test_the_case_lead_does_not_approve(lea: Person, decision: dict[str, Any]) -> None:
    assert problem(approve(lea, decision)) == (403, "case_lead")


def test_who_led_the_case_before_does_not_approve(lea: Person, ben_id: str, decision: dict[str, Any]) -> None:
    form = {"actor": ben_id, "reason": "end of shift"}
    done(lea.patch(f"/api/cases/{decision['case']}/lead", json=form, headers=on(1)))

    assert problem(approve(lea, decision)) == (403, "case_lead")


def test_who_became_the_lead_after_the_proposal_does_not_approve(
    lea: Person, ben: Person, ben_id: str, decision: dict[str, Any]
) -> None:
    form = {"actor": ben_id, "reason": "end of shift"}
    done(lea.patch(f"/api/cases/{decision['case']}/lead", json=form, headers=on(1)))

    assert problem(approve(ben, decision)) == (403, "case_lead")


def test_who_collected_evidence_does_not_approve(cole: Person, decision: dict[str, Any]) -> None:
    assert problem(approve(cole, decision)) == (403, "evidence_collector")


def test_an_approver_who_then_collects_evidence_no_longer_counts(
    ana: Person, ben: Person, decision: dict[str, Any]
) -> None:
    done(approve(ben, decision))
    collect_file(ben, decision["case"], b"more")

    assert problem(ana.post(f"/api/decisions/{decision['ref']}/execute")) == (403, "evidence_collector")


def test_an_approval_of_what_was_read_before_an_amendment_is_refused(
    ana: Person, ben: Person, decision: dict[str, Any]
) -> None:
    form = decision_form(decision["evidence"][0]["evidence"], territory="JP")
    done(ana.patch(f"/api/decisions/{decision['ref']}", json=form, headers=on(decision["version"])))

    assert problem(approve(ben, decision)) == (403, "payload_changed")


def test_amending_after_the_approval_asks_for_a_new_one(ana: Person, ben: Person, decision: dict[str, Any]) -> None:
    approved = done(approve(ben, decision))
    form = decision_form(decision["evidence"][0]["evidence"], territory="JP")
    amended = done(ana.patch(f"/api/decisions/{decision['ref']}", json=form, headers=on(approved["version"])))
    early = ana.post(f"/api/decisions/{decision['ref']}/execute")

    assert (amended["state"], amended["approval"]["state"]) == ("proposed", "pending")
    assert amended["approval"]["ref"] != approved["approval"]["ref"]
    assert problem(early) == (409, "bad_state")


def test_a_role_that_changed_after_the_approval_stops_the_execution(
    ana: Person, ben: Person, lea: Person, decision: dict[str, Any]
) -> None:
    done(approve(ben, decision))
    form = {"entity": OPERATOR, "role": "beneficiary", "reason": "they never asked for it"}
    done(lea.patch(f"/api/cases/{decision['case']}/entities", json=form, headers=on(2)))

    assert problem(ana.post(f"/api/decisions/{decision['ref']}/execute")) == (403, "payload_changed")


def test_an_approval_after_the_expiry_is_refused(ben: Person, decision: dict[str, Any], clock: Any) -> None:
    clock.forward(timedelta(hours=73))

    assert problem(approve(ben, decision)) == (403, "expired")


def test_an_execution_after_the_expiry_is_refused(
    ana: Person, ben: Person, decision: dict[str, Any], clock: Any
) -> None:
    done(approve(ben, decision))
    clock.forward(timedelta(hours=73))

    assert problem(ana.post(f"/api/decisions/{decision['ref']}/execute")) == (403, "expired")


def test_an_expired_proposal_is_asked_for_again_by_amending(
    ana: Person, ben: Person, decision: dict[str, Any], clock: Any
) -> None:
    clock.forward(timedelta(hours=73))
    form = decision_form(decision["evidence"][0]["evidence"])
    again = done(ana.patch(f"/api/decisions/{decision['ref']}", json=form, headers=on(decision["version"])))

    assert done(approve(ben, again))["state"] == "approved"


def test_what_was_not_approved_is_not_executed(ana: Person, decision: dict[str, Any]) -> None:
    assert problem(ana.post(f"/api/decisions/{decision['ref']}/execute")) == (409, "bad_state")


def test_a_high_impact_needs_two_approvals(ana: Person, ben: Person, eve: Person, prepared: tuple[str, str]) -> None:
    proposed = propose(ana, *prepared, action="withhold_royalties")
    one = done(approve(ben, proposed))
    twice = approve(ben, proposed)
    two = done(approve(eve, proposed))

    assert (proposed["impact"], proposed["approval"]["quorum"]) == ("high", 2)
    assert (one["state"], two["state"]) == ("proposed", "approved")
    assert problem(twice) == (409, "already_voted")


def test_a_grave_case_makes_every_decision_weigh(
    ana: Person, lea: Person, cole: Person, ben: Person, eve: Person
) -> None:
    proposed = propose(ana, *prepare_case(lea, cole, impact="S1"))

    assert (proposed["impact"], proposed["approval"]["quorum"]) == ("high", 2)


def test_a_refused_decision_frees_its_case_and_is_over(ana: Person, ben: Person, decision: dict[str, Any]) -> None:
    silent = ben.post(f"/api/decisions/{decision['ref']}/refuse", json={"reason": ""})
    refused = done(ben.post(f"/api/decisions/{decision['ref']}/refuse", json={"reason": "a household"}))
    late = approve(ben, decision)

    assert problem(silent) == (422, "reason_missing")
    assert refused["state"] == "refused"
    assert done(ana.get(f"/api/cases/{decision['case']}"))["blocked_by"] == []
    assert problem(late) == (409, "already_decided")


def test_the_proposer_withdraws_and_nobody_else(ana: Person, ben: Person, decision: dict[str, Any]) -> None:
    path = f"/api/decisions/{decision['ref']}/withdraw"

    assert problem(ben.post(path, json={"reason": "no"})) == (403, "not_proposer")
    assert done(ana.post(path, json={"reason": "too early"}))["state"] == "refused"


@pytest.mark.every_second
@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"basis": {}}, (422, "basis_missing")),
        ({"basis": {"clauses": ["PM-99"]}}, (404, "clause_unknown")),
        ({"action": "geo_block"}, (403, "action_not_allowed")),
        ({"action": "suspend"}, (403, "appeals_missing")),
        ({"action": "terminate"}, (403, "appeals_missing")),
        ({"facts": " "}, (422, "facts_missing")),
        ({"proportionality": ""}, (422, "proportionality_missing")),
        ({"evidence": []}, (422, "citation_missing")),
        ({"evidence": ["EV-999"]}, (422, "not_of_case")),
        ({"subjects": ["account:stranger"]}, (422, "not_of_case")),
        ({"subjects": ["no entity"]}, (422, "bad_entity_ref")),
        ({"ends_at": "2020-01-01T00:00:00Z"}, (422, "ends_in_the_past")),
        ({"findings": ["FND-999"]}, (409, "finding_not_confirmed")),
    ],
)
def test_a_decision_that_cannot_be_judged_is_refused(
    lasting_desk: Desk, waiting: tuple[str, str], changes: dict[str, object], expected: tuple[int, str]
) -> None:
    (case, evidence), ana = waiting, lasting_desk.person("ana")
    refused = ana.post(f"/api/cases/{case}/decisions", json=decision_form(evidence, **changes))

    assert problem(refused) == expected
    assert ana.get(f"/api/cases/{case}/decisions").json() == []
    assert done(ana.get(f"/api/cases/{case}"))["blocked_by"] == []


@pytest.mark.parametrize(
    ("role", "action", "code"),
    [
        ("unknown", "neutralise", "role_unknown"),
        ("beneficiary", "demote", "no_fault"),
        ("target", "warn", "no_fault"),
        ("bystander", "remove", "no_fault"),
    ],
)
def test_whom_a_decision_may_not_reach(
    ana: Person, prepared: tuple[str, str], role: str, action: str, code: str
) -> None:
    case, evidence = prepared
    add_entity(ana, case, VICTIM, role)
    form = decision_form(evidence, subjects=[VICTIM], action=action)

    assert problem(ana.post(f"/api/cases/{case}/decisions", json=form)) == (403, code)


def test_a_beneficiary_may_be_neutralised_without_fault(ana: Person, prepared: tuple[str, str]) -> None:
    add_entity(ana, prepared[0], VICTIM, "beneficiary")

    assert propose(ana, *prepared, subjects=[VICTIM])["subjects"] == [{"entity": VICTIM, "role": "beneficiary"}]


def test_a_decision_rests_on_sealed_evidence(ana: Person, cole: Person, prepared: tuple[str, str]) -> None:
    case, _ = prepared
    draft = collect_file(cole, case, b"a draft", seal=False)

    assert problem(ana.post(f"/api/cases/{case}/decisions", json=decision_form(draft))) == (409, "evidence_not_sealed")


def test_a_decision_rests_on_confirmed_findings(ana: Person, ben: Person, prepared: tuple[str, str]) -> None:
    case, evidence = prepared
    finding = done(ana.post(f"/api/cases/{case}/findings", json=finding_form(evidence)))["ref"]
    form = decision_form(evidence, findings=[finding])
    early = ana.post(f"/api/cases/{case}/decisions", json=form)
    done(ben.post(f"/api/findings/{finding}/confirm", json={"reason": "clear"}, headers=on(1)))

    assert problem(early) == (409, "finding_not_confirmed")
    assert propose(ana, case, evidence, findings=[finding])["findings"] == [finding]


def test_evidence_that_broke_after_the_approval_stops_the_execution(
    ana: Person, ben: Person, decision: dict[str, Any], stored: Any
) -> None:
    done(approve(ben, decision))
    stored.change_one_byte(decision["evidence"][0]["sha256"])
    broken = ana.post(f"/api/decisions/{decision['ref']}/execute")
    again = ana.post(f"/api/decisions/{decision['ref']}/execute")

    assert not broken.is_success
    assert not again.is_success
    assert done(ana.get("/api/actions"))["items"] == []


def test_executing_again_changes_nothing_and_heals_a_lost_file(
    ana: Person, ben: Person, decision: dict[str, Any], exports: Path
) -> None:
    done(approve(ben, decision))
    path = f"/api/decisions/{decision['ref']}/execute"
    first = done(ana.post(path))
    files = {file.name: file.read_bytes() for file in exports.iterdir()}
    for file in exports.iterdir():
        file.unlink()
    again = done(ana.post(path))

    assert again["actions"] == first["actions"]
    assert {file.name: file.read_bytes() for file in exports.iterdir()} == files


def test_a_crash_before_the_file_is_healed_by_a_retry(
    ana: Person, ben: Person, decision: dict[str, Any], exports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done(approve(ben, decision))
    with monkeypatch.context() as broken:
        broken.setattr("watchfloor.domain.enforcement.tasks.os.fsync", crash)
        with pytest.raises(OSError, match="the power went"):
            ana.post(f"/api/decisions/{decision['ref']}/execute")
    pending = done(ana.get("/api/actions", params={"state": "pending"}))["items"]
    healed = done(ana.post(f"/api/actions/{pending[0]['ref']}/retry"))

    assert [action["state"] for action in healed["actions"]] == ["exported"]
    assert [action["ref"] for action in healed["actions"]] == [pending[0]["ref"]]
    assert len(list(exports.glob("*.jsonl"))) == 1


def crash(_: int) -> None:
    raise OSError("the power went")


def test_a_reversal_by_a_second_person_restores_each_subject(
    ana: Person, ben: Person, decision: dict[str, Any], exports: Path
) -> None:
    done(approve(ben, decision))
    done(ana.post(f"/api/decisions/{decision['ref']}/execute"))
    path = f"/api/decisions/{decision['ref']}/reverse"
    own = ana.post(path, json={"reason": "a mistake"})
    reversed_by_ben = done(ben.post(path, json={"reason": "a mistake"}))

    assert problem(own) == (403, "same_person")
    assert reversed_by_ben["state"] == "reversed"
    assert [(act["action"], act["entity"], act["state"]) for act in reversed_by_ben["actions"]] == [
        ("neutralise", OPERATOR, "exported"),
        ("restore", OPERATOR, "exported"),
    ]
    assert reversed_by_ben["actions"][1]["reverses"] == reversed_by_ben["actions"][0]["ref"]
    assert len(list(exports.glob("*.jsonl"))) == 2
    assert problem(ben.post(path, json={"reason": "again"})) == (409, "bad_state")


def test_a_hidden_decision_does_not_exist(ana: Person, zoe: Person, yan: Person, kim: Person) -> None:
    case, evidence = prepare_case(zoe, zoe, compartment="vip")
    hidden = propose(yan, case, evidence)["ref"]

    assert problem(ana.get(f"/api/decisions/{hidden}")) == (404, "not_found")
    assert problem(approve(ana, {"ref": hidden, "payload_hash": "0" * 64})) == (404, "not_found")
    assert done(yan.get(f"/api/decisions/{hidden}"))["ref"] == hidden


def test_proposing_needs_the_role_for_it(vic: Person, prepared: tuple[str, str]) -> None:
    case, evidence = prepared

    assert vic.post(f"/api/cases/{case}/decisions", json=decision_form(evidence)).status_code == 403


def test_a_case_with_nothing_in_it_cannot_be_decided(ana: Person) -> None:
    case = open_case(ana)["ref"]

    assert problem(ana.post(f"/api/cases/{case}/decisions", json=decision_form("EV-999"))) == (422, "not_of_case")


def test_a_desk_of_one_says_that_it_has_no_second_person(ana: Person) -> None:
    case, evidence = prepare_case(ana, ana)
    refused = ana.post(f"/api/cases/{case}/decisions", json=decision_form(evidence))

    assert problem(refused) == (403, "no_second_person")
    assert "no second person" in refused.json()["detail"]


def test_a_quorum_that_this_desk_cannot_reach_is_said_at_once(ana: Person, ben: Person) -> None:
    case, evidence = prepare_case(ana, ana)
    form = decision_form(evidence, action="withhold_royalties")

    assert problem(ana.post(f"/api/cases/{case}/decisions", json=form)) == (403, "too_few_approvers")
    assert propose(ana, case, evidence)["state"] == "proposed"


def test_who_may_not_see_a_case_does_not_count_as_an_approver(ana: Person, lea: Person, zoe: Person) -> None:
    case, evidence = prepare_case(zoe, zoe, compartment="vip")
    refused = zoe.post(f"/api/cases/{case}/decisions", json=decision_form(evidence))

    assert problem(refused) == (403, "no_second_person")
