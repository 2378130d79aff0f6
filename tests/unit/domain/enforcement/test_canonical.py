"""The hash that approvers answer for: stable under every way of writing the same, different for everything else."""

import json
import unicodedata
from dataclasses import fields, replace
from datetime import datetime, timedelta, timezone

from hypothesis import given, settings
from hypothesis import strategies as st

from factories.examples import examples
from watchfloor.domain.cases.rules.lifecycle import EntityRole
from watchfloor.domain.enforcement.rules.measures import Impact, Subject
from watchfloor.domain.enforcement.rules.payload import (
    Basis,
    BasisKind,
    DecisionContent,
    Instruction,
    export_lines,
    export_name,
    idempotency_key,
    payload_hash,
    payload_of,
)
from watchfloor.kernel.canonical import canonical_json, digest

SOME = settings(max_examples=examples(40), deadline=None)
TEXT = st.text(max_size=30)
REF = st.from_regex(r"[A-Z]{2,4}-[1-9][0-9]{0,2}", fullmatch=True)
HASH = st.text(alphabet="0123456789abcdef", min_size=64, max_size=64)
ENTITY = st.from_regex(r"account:[a-z0-9]{1,6}", fullmatch=True)
ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
ENDS = st.builds(datetime.fromtimestamp, st.integers(1_800_000_000, 3_700_000_000), ZONES)
BASES = st.builds(Basis, st.frozensets(TEXT, max_size=3), TEXT, TEXT, TEXT)
CONTENTS = st.builds(
    DecisionContent,
    decision=REF,
    case=REF,
    basis=BASES,
    subjects=st.frozensets(st.builds(Subject, ENTITY, st.sampled_from(EntityRole)), min_size=1, max_size=4),
    action=st.sampled_from(["neutralise", "demote", "remove"]),
    territory=st.sampled_from(["world", "JP", "JP,SG"]),
    ends_at=st.none() | ENDS,
    facts=TEXT,
    proportionality=TEXT,
    evidence=st.dictionaries(REF, HASH, max_size=3),
    findings=st.frozensets(REF, max_size=3),
    impact=st.sampled_from(Impact),
)
MADE = Instruction(
    action_ref="ACT-1",
    decision="DEC-1",
    entity="account:a",
    action="neutralise",
    territory="world",
    ends_at=None,
    decided_at="2026-11-23T00:00:00.000000Z",
    payload_hash="a" * 64,
    idempotency_key="b" * 64,
    simulation=False,
)


@SOME
@given(CONTENTS, CONTENTS, st.sampled_from([field.name for field in fields(DecisionContent)]))
def test_taking_one_field_from_another_decision_changes_the_hash_unless_it_is_the_same(
    one: DecisionContent, other: DecisionContent, name: str
) -> None:
    mixed = replace(one, **{name: getattr(other, name)})

    assert (payload_hash(mixed) == payload_hash(one)) == (mixed == one)


@SOME
@given(CONTENTS)
def test_no_order_of_members_changes_the_canonical_form(content: DecisionContent) -> None:
    payload = payload_of(content)
    turned = dict(reversed(payload.items()))

    assert canonical_json(turned) == canonical_json(payload)
    assert digest(json.loads(canonical_json(payload))) == payload_hash(content)


@SOME
@given(CONTENTS.filter(lambda content: content.ends_at is not None), ZONES)
def test_an_end_is_an_instant_and_no_spelling_of_it(content: DecisionContent, zone: timezone) -> None:
    assert content.ends_at is not None
    moved = replace(content, ends_at=content.ends_at.astimezone(zone))
    later = replace(content, ends_at=content.ends_at + timedelta(microseconds=1))

    assert payload_hash(moved) == payload_hash(content) != payload_hash(later)


@SOME
@given(CONTENTS, st.sampled_from(["facts", "proportionality"]))
def test_what_was_read_is_bound_to_the_letter(content: DecisionContent, name: str) -> None:
    told = getattr(content, name)
    changes = {f"{told} ", f"\u200b{told}", unicodedata.normalize("NFD", told), told.swapcase()} - {told}

    assert payload_hash(content) not in {payload_hash(replace(content, **{name: changed})) for changed in changes}


@SOME
@given(CONTENTS, TEXT.filter(bool))
def test_a_reference_moved_from_one_basis_to_another_is_another_decision(content: DecisionContent, ref: str) -> None:
    kinds = [
        Basis(),
        Basis(legal_demand=ref),
        Basis(court_order=ref),
        Basis(contract=ref),
        Basis(clauses=frozenset({ref})),
    ]

    assert len({payload_hash(replace(content, basis=basis)) for basis in kinds}) == len(kinds)


@given(BASES)
def test_the_kinds_of_a_basis_are_those_that_hold_something(basis: Basis) -> None:
    held = {
        BasisKind.POLICY: basis.clauses,
        BasisKind.LEGAL_DEMAND: basis.legal_demand,
        BasisKind.COURT_ORDER: basis.court_order,
        BasisKind.CONTRACT: basis.contract,
    }

    assert basis.kinds == {kind for kind, value in held.items() if value}


@given(st.lists(st.tuples(TEXT, TEXT, TEXT, TEXT), min_size=2, max_size=6, unique=True))
def test_no_two_actions_share_a_key(parts: list[tuple[str, str, str, str]]) -> None:
    keys = {idempotency_key(decision=a, payload=b, entity=c, action=d) for a, b, c, d in parts}

    assert len(keys) == len(parts)


@given(st.lists(st.tuples(ENTITY, TEXT), min_size=1, max_size=5))
def test_an_export_is_one_json_object_a_line_whatever_its_texts_hold(told: list[tuple[str, str]]) -> None:
    made = [
        replace(MADE, action_ref=f"ACT-{number}", entity=entity, action=text)
        for number, (entity, text) in enumerate(told, start=1)
    ]
    content = export_lines(made)

    lines = content.decode().split("\n")
    assert lines.pop() == ""
    assert [(line["entity"], line["action"]) for line in map(json.loads, lines)] == told
    assert export_name("DEC-1", content) == export_name("DEC-1", export_lines(list(reversed(made))))
