"""What reaches a terminal: JSON as the desk answers it, lines and columns that nobody can steer a terminal with."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.cli.printing import WIDEST, clean, plain, show
from watchfloor.client.generated.shapes import OpenCase, Severity

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(st.text() | ANYTHING)
def test_whatever_is_printed_is_one_line_without_control_characters(value: object) -> None:
    assert clean(value).isprintable()


@given(st.text(st.characters(categories=["L", "N", "P", "S"])))
def test_what_can_be_read_is_printed_as_it_is(text: str) -> None:
    assert clean(text) == text


@given(ANYTHING)
def test_json_holds_the_answer_itself(value: object) -> None:
    assert json.loads(json.dumps(plain(value))) == value


def test_shapes_are_printed_as_the_wire_has_them() -> None:
    assert plain([OpenCase(title="t", impact=Severity.S1)])[0]["impact"] == "S1"  # type: ignore[index]  # a list of one


def test_an_object_is_a_line_for_each_member(capsys: pytest.CaptureFixture[str]) -> None:
    show({"ref": "CASE-1", "lead": None, "clauses": ["PM-01"]}, as_json=False)
    assert [line.split(maxsplit=1) for line in capsys.readouterr().out.splitlines()] == [
        ["ref:", "CASE-1"],
        ["lead:", "-"],
        ["clauses:", '["PM-01"]'],
    ]


def test_columns_stand_below_each_other_and_only_the_last_is_never_cut(capsys: pytest.CaptureFixture[str]) -> None:
    long = "x" * (WIDEST + 40)
    show([{"a": long, "b": long}, {"a": "1", "b": "2", "c": "3"}], as_json=False, columns=("a", "b"))
    head, first, second = capsys.readouterr().out.splitlines()
    assert head.index("b") == first.index("x", WIDEST) == second.index("2") == WIDEST + 2
    assert first.split() == [long[:WIDEST], long]


def test_without_named_columns_the_first_object_names_them(capsys: pytest.CaptureFixture[str]) -> None:
    show([{"n": 1}, {"n": 2}], as_json=False)
    assert capsys.readouterr().out.split() == ["n", "1", "2"]


@pytest.mark.parametrize(("as_json", "out", "problem"), [(False, "", "Nothing to show.\n"), (True, "[]\n", "")])
def test_an_empty_list_says_so_to_people_alone(
    as_json: bool, out: str, problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    show([], as_json=as_json)
    said = capsys.readouterr()
    assert (said.out, said.err) == (out, problem)


@pytest.mark.parametrize("value", ["日本語", "ไทย", "عربي", "हिन्दी"])
def test_every_script_is_printed_in_json_as_itself(value: Any, capsys: pytest.CaptureFixture[str]) -> None:
    show({"title": value}, as_json=True)
    assert value in capsys.readouterr().out
