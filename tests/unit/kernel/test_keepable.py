"""What can be kept is told from what no database, or no reader of JSON, can keep."""

import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.kernel.keepable import LARGEST, fault_of

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
NUMBERS = st.integers(-LARGEST - 1, LARGEST) | st.floats(allow_nan=False, allow_infinity=False)
VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=12,
)
FAULTS = ("\0", "a\0b", "\ud800", "\udfff", LARGEST + 1, -LARGEST - 2, 10**40, math.nan, math.inf, -math.inf)


@given(VALUES)
def test_what_a_database_can_keep_has_no_fault(value: object) -> None:
    assert fault_of(value) == ""


@given(VALUES, st.sampled_from(FAULTS))
def test_a_fault_is_found_wherever_it_stands(value: object, fault: Any) -> None:
    inside = (fault, [value, fault], {"a": value, "b": [{"c": fault}]}, [[[value], (fault,)]])

    assert all(fault_of(one) for one in inside)


@pytest.mark.parametrize("name", ["\0", "\ud800"])
def test_a_name_of_a_member_is_looked_at_too(name: str) -> None:
    assert fault_of({"a": {name: 1}})


def test_depth_does_not_matter() -> None:
    deep: Any = "\0"
    for _ in range(100_000):
        deep = [deep]

    assert fault_of(deep) == "A text holds the character NUL."


@given(VALUES)
def test_what_has_no_fault_comes_back_from_json_as_it_was(value: object) -> None:
    assert json.loads(json.dumps(value, allow_nan=False).encode()) == value
