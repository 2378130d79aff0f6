"""What leaves the desk: one line a subject, signed, named by its content, and naming nobody of the staff."""

import json
from pathlib import Path
from typing import Any

import pytest

from factories.investigations import (
    OPERATOR,
    VICTIM,
    Person,
    add_entity,
    approve,
    done,
    on,
    prepare_case,
    problem,
    propose,
)

OTHER = "account:op-z"


@pytest.fixture
def prepared(lea: Person, cole: Person, ben: Person) -> tuple[str, str]:
    case, evidence = prepare_case(lea, cole)
    add_entity(lea, case, OTHER)
    return case, evidence


def executed(proposer: Person, approver: Person, case: tuple[str, str], **changes: object) -> dict[str, Any]:
    decision = propose(proposer, *case, **changes)
    done(approve(approver, decision))
    return done(proposer.post(f"/api/decisions/{decision['ref']}/execute"))


def lines(exports: Path, decision: dict[str, Any]) -> list[dict[str, Any]]:
    content = (exports / decision["actions"][0]["export"]).read_text()
    return [json.loads(line) for line in content.splitlines()]


def test_each_subject_has_its_own_line_with_all_that_was_decided(
    ana: Person, ben: Person, prepared: tuple[str, str], exports: Path
) -> None:
    terms = {"subjects": [OPERATOR, OTHER], "territory": "JP,SG", "ends_at": "2099-01-01T00:00:00Z"}
    decision = executed(ana, ben, prepared, **terms)
    written = lines(exports, decision)

    assert [line["entity"] for line in written] == [OPERATOR, OTHER]
    assert {line["territory"] for line in written} == {"JP,SG"}
    assert {line["ends_at"] for line in written} == {"2099-01-01T00:00:00.000000Z"}
    assert {line["payload_hash"] for line in written} == {decision["payload_hash"]}
    assert len({line["idempotency_key"] for line in written}) == 2


def test_an_export_names_nobody_of_the_staff(
    ana: Person, ben: Person, prepared: tuple[str, str], exports: Path
) -> None:
    decision = executed(ana, ben, prepared)
    content = (exports / decision["actions"][0]["export"]).read_text()

    assert decision["proposer"] not in content
    assert decision["approval"]["votes"][0]["voter"] not in content
    assert decision["facts"] not in content


def test_the_same_measure_decided_twice_has_two_keys(ana: Person, ben: Person, prepared: tuple[str, str]) -> None:
    one, two = (executed(ana, ben, prepared)["actions"][0]["idempotency_key"] for _ in range(2))

    assert one != two


def test_nothing_half_written_is_left_beside_an_export(
    ana: Person, ben: Person, prepared: tuple[str, str], exports: Path
) -> None:
    name = executed(ana, ben, prepared)["actions"][0]["export"]

    assert sorted(file.name for file in exports.iterdir()) == [name, f"{name}.sig"]


def test_an_export_that_was_changed_is_written_again_as_it_was(
    ana: Person, ben: Person, prepared: tuple[str, str], exports: Path
) -> None:
    action = executed(ana, ben, prepared)["actions"][0]
    file = exports / action["export"]
    before = file.read_bytes()
    file.write_bytes(before.replace(b"op-a", b"op-x"))
    done(ana.post(f"/api/actions/{action['ref']}/retry"))

    assert file.read_bytes() == before


def test_actions_are_listed_by_state_and_decision_page_by_page(
    ana: Person, ben: Person, prepared: tuple[str, str]
) -> None:
    one = executed(ana, ben, prepared)
    two = executed(ana, ben, prepared, subjects=[OPERATOR, OTHER])
    first = done(ana.get("/api/actions", params={"limit": 2}))
    second = done(ana.get("/api/actions", params={"limit": 2, "cursor": first["next_cursor"]}))

    assert [action["decision"] for action in first["items"] + second["items"]] == [one["ref"], two["ref"], two["ref"]]
    assert second["next_cursor"] is None
    assert len(done(ana.get("/api/actions", params={"decision": two["ref"]}))["items"]) == 2
    assert done(ana.get("/api/actions", params={"state": "pending"}))["items"] == []


def test_an_action_that_is_not_there_is_not_retried(ana: Person) -> None:
    assert problem(ana.post("/api/actions/ACT-999/retry")) == (404, "not_found")


def test_who_only_reads_exports_nothing(ana: Person, ben: Person, vic: Person, prepared: tuple[str, str]) -> None:
    action = executed(ana, ben, prepared)["actions"][0]

    assert vic.post(f"/api/actions/{action['ref']}/retry").status_code == 403


def test_a_referral_cannot_be_called_back(ana: Person, lea: Person, cole: Person, ben: Person, eve: Person) -> None:
    case, evidence = prepare_case(lea, cole)
    decision = propose(ana, case, evidence, basis={"clauses": ["PM-03"]}, action="refer")
    for approver in (ben, eve):
        done(approve(approver, decision))
    done(ana.post(f"/api/decisions/{decision['ref']}/execute"))
    refused = ben.post(f"/api/decisions/{decision['ref']}/reverse", json={"reason": "a mistake"})

    assert problem(refused) == (403, "not_reversible")
    assert done(ana.get(f"/api/decisions/{decision['ref']}"))["state"] == "executed"


def test_what_was_not_executed_is_not_reversed(ana: Person, ben: Person, prepared: tuple[str, str]) -> None:
    decision = propose(ana, *prepared)

    assert problem(ben.post(f"/api/decisions/{decision['ref']}/reverse", json={"reason": "a mistake"})) == (
        409,
        "bad_state",
    )


def test_a_reversal_stands_in_spite_of_a_changed_role(
    ana: Person, ben: Person, lea: Person, prepared: tuple[str, str]
) -> None:
    decision = executed(ana, ben, prepared)
    form = {"entity": OPERATOR, "role": "unknown", "reason": "not so sure any more"}
    done(lea.patch(f"/api/cases/{prepared[0]}/entities", json=form, headers=on(2)))
    undone = done(ben.post(f"/api/decisions/{decision['ref']}/reverse", json={"reason": "a mistake"}))

    assert undone["state"] == "reversed"
    assert undone["payload_hash"] == decision["payload_hash"]


def test_a_case_closes_after_its_decision_was_executed(
    ana: Person, ben: Person, lea: Person, prepared: tuple[str, str]
) -> None:
    add_entity(lea, prepared[0], VICTIM, "beneficiary")
    executed(ana, ben, prepared, subjects=[VICTIM])
    version = done(lea.get(f"/api/cases/{prepared[0]}"))["version"]
    form = {"disposition": "abuse_by_others", "reason": "they never asked for the streams"}
    closed = done(lea.post(f"/api/cases/{prepared[0]}/close", json=form, headers=on(version)))

    assert (closed["state"], closed["blocked_by"]) == ("closed", [])
