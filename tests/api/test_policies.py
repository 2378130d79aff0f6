"""The policy book through the API: every clause, every version, and what changed between them."""

from datetime import UTC, datetime
from typing import Any

import pytest

from factories.investigations import Person, decision_form, done, prepare_case, problem, propose


def test_the_book_in_force_is_listed_whole(ana: Person) -> None:
    page = done(ana.get("/api/policies"))

    assert len(page["items"]) >= 20
    assert page["next_cursor"] is None
    assert len({clause["version"] for clause in page["items"]}) == 1


def test_clauses_are_narrowed_by_version_family_and_measure(ana: Person) -> None:
    asked = {"version": "2026.1", "family": "platform_manipulation", "measure": "neutralise"}
    items = done(ana.get("/api/policies", params=asked))["items"]

    assert items
    assert {(clause["family"], clause["version"]) for clause in items} == {("platform_manipulation", "2026.1")}
    assert all("neutralise" in clause["allowed_actions"] for clause in items)


def test_a_clause_says_what_it_needs_and_what_it_does_not_mean(ana: Person) -> None:
    clause = done(ana.get("/api/policies/PM-01", params={"version": "2026.1"}))

    assert clause["ref"] == "PM-01@2026.1"
    assert clause["four_eyes"] is True
    assert clause["evidence_needed"]
    assert clause["counter_examples"]
    assert clause["dsa"]["category"] == "STATEMENT_CATEGORY_SCAMS_AND_FRAUD"


def test_a_clause_is_found_under_the_reference_that_a_decision_keeps(ana: Person) -> None:
    assert done(ana.get("/api/policies/PM-02@2026.1"))["text_since"] == "2026.1"
    assert done(ana.get("/api/policies/PM-02@2026.2"))["text_since"] == "2026.2"


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/api/policies/PM-99", "clause_unknown"),
        ("/api/policies/PM-01?version=1999.1", "policy_version_unknown"),
        ("/api/policies?version=draft", "policy_version_unknown"),
        ("/api/policies/difference?older=2026.1&newer=2099.1", "policy_version_unknown"),
    ],
)
def test_what_the_book_does_not_hold_is_not_found(ana: Person, path: str, code: str) -> None:
    assert problem(ana.get(path)) == (404, code)


@pytest.mark.parametrize("asked", [{"family": "nice"}, {"measure": "shout"}])
def test_a_family_or_measure_that_does_not_exist_is_refused(ana: Person, asked: dict[str, str]) -> None:
    assert ana.get("/api/policies", params=asked).status_code == 422


def test_the_difference_between_versions_shows_the_words(ana: Person) -> None:
    difference = done(ana.get("/api/policies/difference", params={"older": "2026.1", "newer": "2026.2"}))

    assert difference["added"] == ["PM-08"]
    assert [change["id"] for change in difference["changed"]] == ["PM-02"]
    assert "+artist's tracks" in difference["changed"][0]["text_difference"]


def test_the_book_is_for_those_who_are_signed_in(stranger: Person) -> None:
    assert stranger.get("/api/policies").status_code == 401
    assert stranger.get("/api/policies/PM-01").status_code == 401


def test_an_old_decision_keeps_the_words_it_was_made_on(
    lea: Person, cole: Person, ana: Person, ben: Person, clock: Any
) -> None:
    clock.forward(datetime(2026, 8, 20, tzinfo=UTC) - clock())
    case, evidence = prepare_case(lea, cole)
    made = propose(ana, case, evidence, basis={"clauses": ["PM-02"]})
    clock.forward(datetime(2026, 9, 10, tzinfo=UTC) - clock())

    (kept,) = done(ana.get(f"/api/decisions/{made['ref']}"))["basis"]["clauses"]

    assert kept == "PM-02@2026.1"
    assert done(ana.get(f"/api/policies/{kept}"))["text_since"] == "2026.1"
    assert done(ana.get("/api/policies/PM-02"))["text_since"] == "2026.2"


def test_a_decision_on_a_clause_that_is_not_there_is_refused(lea: Person, cole: Person, ana: Person) -> None:
    case, evidence = prepare_case(lea, cole)

    form = decision_form(evidence, basis={"clauses": ["PM-99"]})

    assert problem(ana.post(f"/api/cases/{case}/decisions", json=form)) == (404, "clause_unknown")
