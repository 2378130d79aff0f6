"""Approvals through the API: shown to those for whom they wait, voted on only through the decision."""

from typing import Any

import pytest

from factories.investigations import Person, approve, done, prepare_case, problem, propose


@pytest.fixture
def decision(ana: Person, lea: Person, cole: Person) -> dict[str, Any]:
    return propose(ana, *prepare_case(lea, cole))


def waiting(who: Person) -> list[str]:
    return [approval["ref"] for approval in done(who.get("/api/approvals"))["items"]]


def test_a_proposal_waits_for_whoever_may_approve_it(
    ben: Person, ana: Person, lea: Person, cole: Person, decision: dict[str, Any]
) -> None:
    assert waiting(ben) == [decision["approval"]["ref"]]
    assert [waiting(person) for person in (ana, lea, cole)] == [[], [], []]


def test_an_approval_binds_its_decision_by_hash(ben: Person, decision: dict[str, Any]) -> None:
    shown = done(ben.get(f"/api/approvals/{decision['approval']['ref']}"))

    assert (shown["subject"], shown["payload_hash"]) == (decision["ref"], decision["payload_hash"])
    assert (shown["state"], shown["granted"], shown["quorum"]) == ("pending", 0, 1)


def test_what_was_voted_on_waits_no_longer(ben: Person, decision: dict[str, Any]) -> None:
    done(approve(ben, decision))

    shown = done(ben.get(f"/api/approvals/{decision['approval']['ref']}"))

    assert waiting(ben) == []
    assert (shown["state"], [vote["verdict"] for vote in shown["votes"]]) == ("granted", ["grant"])


def test_approvals_are_listed_oldest_first_page_by_page(ana: Person, lea: Person, cole: Person, ben: Person) -> None:
    refs = [propose(ana, *prepare_case(lea, cole))["approval"]["ref"] for _ in range(3)]

    first = done(ben.get("/api/approvals", params={"limit": 2}))
    second = done(ben.get("/api/approvals", params={"limit": 2, "cursor": first["next_cursor"]}))

    assert [approval["ref"] for approval in first["items"] + second["items"]] == refs
    assert second["next_cursor"] is None


def test_an_approval_of_a_compartment_does_not_exist_for_others(ben: Person, zoe: Person, yan: Person) -> None:
    ref = propose(zoe, *prepare_case(zoe, zoe, compartment="vip"))["approval"]["ref"]

    assert problem(ben.get(f"/api/approvals/{ref}")) == (404, "not_found")
    assert waiting(ben) == []
    assert waiting(yan) == [ref]


def test_an_approval_that_does_not_exist_is_not_found(ben: Person) -> None:
    assert problem(ben.get("/api/approvals/APR-999")) == (404, "not_found")


def test_nobody_votes_past_the_decision(ben: Person, decision: dict[str, Any]) -> None:
    ref = decision["approval"]["ref"]

    assert ben.post(f"/api/approvals/{ref}/votes", json={"verdict": "grant"}).status_code in {404, 405}
    assert ben.post(f"/api/approvals/{ref}", json={"verdict": "grant"}).status_code in {404, 405}
    assert waiting(ben) == [ref]


def test_a_viewer_has_nothing_to_approve(vic: Person) -> None:
    assert vic.get("/api/approvals").status_code == 403
