"""An approval binds everything about a decision, and an export repeats it byte by byte."""

import json
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.cases.rules.lifecycle import EntityRole
from watchfloor.domain.enforcement.rules.measures import Impact, Subject
from watchfloor.domain.enforcement.rules.payload import (
    Basis,
    DecisionContent,
    Instruction,
    check_content,
    export_lines,
    export_name,
    idempotency_key,
    payload_hash,
    payload_of,
)
from watchfloor.kernel.errors import InvalidInput

NOW = datetime(2026, 11, 23, tzinfo=UTC)
CONTENT = DecisionContent(
    decision="DEC-1",
    case="CASE-1",
    basis=Basis(clauses=frozenset({"PM-01@1", "PM-02@1"})),
    subjects=frozenset({Subject("account:a", EntityRole.OPERATOR), Subject("account:b", EntityRole.BUYER)}),
    action="demote",
    territory="world",
    ends_at=NOW + timedelta(days=30),
    facts="The accounts act together.",
    proportionality="A warning was tried.",
    evidence={"EV-1": "a" * 64, "EV-2": "b" * 64},
    findings=frozenset({"FND-1"}),
    impact=Impact.NORMAL,
)
Change = Callable[[DecisionContent], DecisionContent]
CHANGES: dict[str, Change] = {
    "decision": lambda content: replace(content, decision="DEC-2"),
    "case": lambda content: replace(content, case="CASE-2"),
    "basis": lambda content: replace(content, basis=replace(content.basis, clauses=frozenset({"PM-01@1"}))),
    "subjects": lambda content: replace(content, subjects=frozenset({Subject("account:a", EntityRole.OPERATOR)})),
    "action": lambda content: replace(content, action="remove"),
    "territory": lambda content: replace(content, territory="JP"),
    "ends_at": lambda content: replace(content, ends_at=None),
    "facts": lambda content: replace(content, facts="They act."),
    "proportionality": lambda content: replace(content, proportionality="None."),
    "evidence": lambda content: replace(content, evidence={"EV-1": "a" * 64, "EV-2": "c" * 64}),
    "findings": lambda content: replace(content, findings=frozenset({"FND-2"})),
    "impact": lambda content: replace(content, impact=Impact.HIGH),
}


def test_the_samples_change_every_field_there_is() -> None:
    assert set(CHANGES) == {field.name for field in fields(DecisionContent)}


@pytest.mark.parametrize("name", list(CHANGES))
def test_changing_any_field_changes_the_hash(name: str) -> None:
    assert payload_hash(CHANGES[name](CONTENT)) != payload_hash(CONTENT)


@pytest.mark.parametrize(
    "basis", [Basis(legal_demand="REF-9"), Basis(court_order="REF-9"), Basis(contract="REF-9"), Basis()]
)
def test_a_reference_counts_by_the_kind_of_basis_it_is(basis: Basis) -> None:
    kinds = [Basis(legal_demand="REF-9"), Basis(court_order="REF-9"), Basis(contract="REF-9"), Basis()]
    hashes = {payload_hash(replace(CONTENT, basis=other)) for other in kinds if other != basis}

    assert payload_hash(replace(CONTENT, basis=basis)) not in hashes


def test_a_new_version_of_a_clause_changes_the_hash() -> None:
    changed = replace(CONTENT, basis=Basis(clauses=frozenset({"PM-01@2", "PM-02@1"})))

    assert payload_hash(changed) != payload_hash(CONTENT)


def test_a_new_role_of_a_subject_changes_the_hash() -> None:
    roles = frozenset({Subject("account:a", EntityRole.BUYER), Subject("account:b", EntityRole.BUYER)})

    assert payload_hash(replace(CONTENT, subjects=roles)) != payload_hash(CONTENT)


@given(st.permutations(sorted(CONTENT.subjects)), st.permutations(sorted(CONTENT.evidence.items())))
def test_the_order_in_which_things_were_named_does_not_matter(
    subjects: list[Subject], evidence: list[tuple[str, str]]
) -> None:
    shuffled = replace(CONTENT, subjects=frozenset(subjects), evidence=dict(evidence))

    assert payload_hash(shuffled) == payload_hash(CONTENT)


@given(st.text(max_size=20), st.text(max_size=20))
def test_text_cannot_move_from_one_field_to_the_next(facts: str, proportionality: str) -> None:
    given_as = replace(CONTENT, facts=facts, proportionality=proportionality)
    swapped = replace(CONTENT, facts=facts + proportionality, proportionality="")

    assert (payload_hash(given_as) == payload_hash(swapped)) == (proportionality == "")


def test_the_payload_is_plain_json() -> None:
    assert json.loads(json.dumps(payload_of(CONTENT))) == payload_of(CONTENT)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda content: replace(content, basis=Basis()), "basis_missing"),
        (lambda content: replace(content, facts=" "), "facts_missing"),
        (lambda content: replace(content, proportionality=""), "proportionality_missing"),
        (lambda content: replace(content, evidence={}), "citation_missing"),
        (lambda content: replace(content, ends_at=NOW), "ends_in_the_past"),
    ],
)
def test_a_decision_that_cannot_be_judged_is_refused(change: Change, code: str) -> None:
    check_content(CONTENT, now=NOW)
    with pytest.raises(InvalidInput) as refused:
        check_content(change(CONTENT), now=NOW)

    assert refused.value.code == code


def test_a_legal_demand_alone_is_a_basis() -> None:
    check_content(replace(CONTENT, basis=Basis(legal_demand="IMDA letter of May")), now=NOW)


def instruction(number: int, entity: str = "account:a") -> Instruction:
    return Instruction(
        action_ref=f"ACT-{number}",
        decision="DEC-1",
        entity=entity,
        action="remove",
        territory="world",
        ends_at=None,
        decided_at="2026-11-23T00:00:00.000000Z",
        payload_hash="a" * 64,
        idempotency_key=idempotency_key(decision="DEC-1", payload="a" * 64, entity=entity, action="remove"),
        simulation=False,
    )


@given(st.permutations([1, 2, 10, 11]))
def test_an_export_is_the_same_bytes_in_whatever_order_it_is_asked(numbers: list[int]) -> None:
    content = export_lines([instruction(number) for number in numbers])

    assert content == export_lines([instruction(number) for number in (1, 2, 10, 11)])
    assert [json.loads(line)["action_ref"] for line in content.splitlines()] == ["ACT-1", "ACT-2", "ACT-10", "ACT-11"]


def test_the_name_of_an_export_tells_its_content_apart() -> None:
    one, two = export_lines([instruction(1)]), export_lines([instruction(2)])

    assert export_name("DEC-1", one) == export_name("DEC-1", one)
    assert export_name("DEC-1", one) != export_name("DEC-1", two)
    assert export_name("DEC-1", one).startswith("actions-DEC-1-")


def test_an_idempotency_key_differs_by_subject_action_and_payload() -> None:
    parts = {"decision": "DEC-1", "payload": "a", "entity": "account:a", "action": "remove"}
    keys = {idempotency_key(**(parts | {name: "other"})) for name in parts} | {idempotency_key(**parts)}

    assert len(keys) == 5
