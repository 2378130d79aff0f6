"""What of the contract becomes shapes: the schemas in use, without what the desk alone judges."""

from copy import deepcopy
from typing import Any

import pytest

from factories.contracts import TEXT, contract, json_of, operation, ref, shape
from tools.client.contract import ContractProblem, shapes

BOUNDED = {"type": "string", "maxLength": 5, "pattern": "^a", "title": "Text", "default": "a"}
GRADES = {"type": "string", "enum": ["S0", "S1"]}


def schemas_of(document: dict[str, Any]) -> dict[str, Any]:
    held: dict[str, Any] = shapes(document)["components"]["schemas"]
    return held


def test_schemas_that_no_operation_reaches_are_left_out() -> None:
    reached = shape("inner", inner={"type": "array", "items": {"anyOf": [ref("Inner"), {"type": "null"}]}})
    kept = schemas_of(contract(schemas={"Note": reached, "Inner": shape(), "Idle": shape()}))
    assert set(kept) == {"Note", "Inner"}


def test_bounds_are_left_to_the_desk() -> None:
    kept = schemas_of(contract(schemas={"Note": shape("text", text=BOUNDED)}))
    assert kept["Note"]["properties"] == {"text": {"type": "string"}}


def test_a_member_that_is_called_like_a_keyword_stays() -> None:
    members = {"title": BOUNDED, "default": TEXT, "pattern": TEXT}
    kept = schemas_of(contract(schemas={"Note": shape("title", **members)}))
    assert set(kept["Note"]["properties"]) == {"title", "default", "pattern"}


def test_a_form_takes_nothing_unknown_and_an_answer_may_gain_members() -> None:
    closed = {"additionalProperties": False}
    document = contract(
        method="post",
        schemas={"Note": shape() | closed, "Form": shape() | closed},
        act=operation("act", body=json_of(ref("Form"))),
    )
    kept = schemas_of(document)
    assert "additionalProperties" not in kept["Note"]
    assert kept["Form"]["additionalProperties"] is False


def test_an_open_object_stays_open() -> None:
    rows = {"type": "object", "additionalProperties": True}
    assert schemas_of(contract(schemas={"Note": shape(rows=rows)}))["Note"]["properties"]["rows"] == rows


def test_the_same_choice_in_several_members_has_one_name() -> None:
    note = shape(impact=GRADES, severity={"anyOf": [GRADES, {"type": "null"}]})
    kept = schemas_of(contract(schemas={"Note": deepcopy(note)}))
    assert kept["Impact"]["enum"] == ["S0", "S1"]
    assert kept["Note"]["properties"]["impact"] == ref("Impact")
    assert kept["Note"]["properties"]["severity"]["anyOf"][0] == ref("Impact")


def test_a_choice_does_not_take_the_name_of_a_schema() -> None:
    note = shape(impact=deepcopy(GRADES), severity=deepcopy(GRADES), other=ref("Impact"))
    kept = schemas_of(contract(schemas={"Note": note, "Impact": shape()}))
    assert kept["Note"]["properties"]["impact"] == ref("Severity")


def test_a_choice_that_no_name_is_left_for_is_a_problem() -> None:
    note = shape(impact=deepcopy(GRADES), other=ref("Impact"))
    with pytest.raises(ContractProblem, match="S0, S1 needs a name"):
        shapes(contract(schemas={"Note": note, "Impact": shape()}))


def test_a_reference_to_nothing_is_a_problem() -> None:
    with pytest.raises(ContractProblem, match="a schema Gone that it does not hold"):
        shapes(contract(act=operation("act", answer=json_of(ref("Gone")))))


def test_the_contract_itself_is_left_as_it_is() -> None:
    document = contract(schemas={"Note": shape(impact=deepcopy(GRADES), text=deepcopy(BOUNDED))})
    before = deepcopy(document)
    shapes(document)
    assert document == before
