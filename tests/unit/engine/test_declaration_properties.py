"""Declarations of any shape: read back equal from what is written of them, or refused with the field that is wrong."""

from collections.abc import Mapping

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.engine.declaration import (
    KEY_ROLES,
    RESERVED,
    Declaration,
    check_columns,
    document,
    from_document,
    missing,
    parse,
    row_identity,
)
from watchfloor.kernel.errors import InvalidInput

NAMES = st.from_regex(r"[a-z][a-z0-9_]{0,9}", fullmatch=True).filter(lambda name: name not in {*RESERVED, "time"})
ROLES = st.sampled_from(["actor", "object", "device", "ip", "country", "owner", "payee"])
SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5)
ANYTHING = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner)
)
FIELDS = st.sampled_from(
    ["dataset", "time", "roles", "kinds", "measures", "text", "strip", "key", "source", "encoding"]
)


@st.composite
def documents(draw: st.DrawFn) -> dict[str, object]:
    """A sound declaration over columns that each have one meaning."""
    columns = draw(st.lists(NAMES, min_size=6, max_size=10, unique=True))
    roles = dict(zip(draw(st.lists(ROLES, min_size=1, max_size=3, unique=True)), columns, strict=False))
    content: dict[str, object] = {
        "dataset": draw(NAMES),
        "roles": roles,
        "time": draw(st.sampled_from([None, columns[3]])),
        "kinds": {role: "thing" for role in roles if draw(st.booleans())},
        "measures": {columns[4]: draw(st.sampled_from(["int", "float", "text", "bool"]))},
        "text": draw(st.sampled_from([[], [columns[5]]])),
        "sensitive": draw(st.lists(st.sampled_from(columns), max_size=2, unique=True)),
        "key": draw(st.lists(st.sampled_from(columns), max_size=2, unique=True)),
        "optional": draw(st.lists(st.sampled_from(sorted(roles)), max_size=1)),
        "time_unit": draw(st.sampled_from([None, "s", "ms", "us"])),
    }
    clash = set(roles) & set(columns)
    return content if not clash else content | {"measures": {}}


@given(content=documents())
def test_what_is_written_of_a_declaration_reads_back_equal(content: dict[str, object]) -> None:
    declared = from_document(content)

    for again in (from_document(document(declared)), parse(yaml.safe_dump(document(declared)))):
        assert again == declared
        assert again.digest == declared.digest


@given(content=documents())
def test_a_declared_column_is_needed_and_no_other(content: dict[str, object]) -> None:
    declared = from_document(content)
    check_columns(declared, [*declared.columns, "extra"])

    for column in declared.columns:
        with pytest.raises(InvalidInput) as caught:
            check_columns(declared, [other for other in declared.columns if other != column])
        assert caught.value.facts["missing"] == [column]


@given(content=documents())
def test_the_sorted_role_is_bound_and_may_not_be_empty_unless_it_is_said(content: dict[str, object]) -> None:
    declared = from_document(content)

    wanted = [role for role in KEY_ROLES if role in declared.roles] or [declared.main_role]
    assert declared.main_role in declared.roles
    assert set(declared.required_roles) == set(wanted) - set(declared.optional)


@given(content=documents())
def test_a_dataset_meets_the_needs_it_declares_and_names_the_others(content: dict[str, object]) -> None:
    declared = from_document(content)
    own = [*declared.roles, *declared.measures, *declared.text]

    assert missing(declared, own) == ()
    assert missing(declared, ["time", "no_such_thing"]) == (() if declared.time else ("time",)) + ("no_such_thing",)


@given(content=documents())
def test_a_row_is_never_told_by_what_is_sensitive_or_kept_by_the_desk(content: dict[str, object]) -> None:
    declared = from_document(content)

    told = row_identity(declared, [*declared.columns, *RESERVED])

    assert not set(told) & (set(declared.sensitive) | (RESERVED - {"ts_us"}))
    assert told == sorted(set(told))


def read(content: Mapping[str, object]) -> Declaration | InvalidInput:
    try:
        return from_document(content)
    except InvalidInput as refused:
        return refused


@given(content=documents(), field=FIELDS, value=ANYTHING)
def test_any_other_content_is_read_or_refused_and_nothing_else(
    content: Mapping[str, object], field: str, value: object
) -> None:
    found = read({**content, field: value})

    if isinstance(found, Declaration):
        assert read(document(found)) == found
    else:
        assert (found.code, bool(found.fix)) == ("bad_declaration", True)


@given(text=st.text(max_size=40))
def test_any_text_is_a_declaration_or_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        parse(text)

    assert caught.value.code == "bad_declaration"
