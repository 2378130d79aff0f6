"""The hash of a result: blind to order and representation, not to values."""

from datetime import UTC, datetime
from decimal import Decimal
from random import Random

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.engine.query.results import hash_rows, plain_rows
from watchfloor.kernel.canonical import canonical_json

CELL = st.none() | st.integers(-(2**60), 2**60)
TEXTS = st.none() | st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=4)
ROWS = st.lists(st.tuples(CELL, TEXTS), max_size=8)


def table_of(rows: list[tuple[int | None, str | None]], *, names: tuple[str, str] = ("n", "t")) -> pa.Table:
    numbers, texts = [row[0] for row in rows], [row[1] for row in rows]
    return pa.table({names[0]: pa.array(numbers, pa.int64()), names[1]: pa.array(texts, pa.string())})


def test_rows_and_columns_in_another_order_hash_alike() -> None:
    one = pa.table({"a": [1, 2], "b": ["x", "y"]})
    other = pa.table({"b": ["y", "x"], "a": [2, 1]})

    assert hash_rows(one) == hash_rows(other)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ([3], [3.0]),
        ([0.1 + 0.2], [0.3]),
        ([Decimal("1.50")], [1.5]),
        ([1e300], [1e300 * (1 + 1e-15)]),
    ],
)
def test_the_same_number_written_otherwise_hashes_alike(left: list[object], right: list[object]) -> None:
    assert hash_rows(pa.table({"n": left})) == hash_rows(pa.table({"n": right}))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ([1], [2]),
        ([None], [0]),
        (["1"], [1]),
        ([float("nan")], [None]),
        ([2**60], [2**60 + 1]),
        ([1.0], [1.000000001]),
        ([datetime(2026, 1, 1, tzinfo=UTC)], [datetime(2026, 1, 2, tzinfo=UTC)]),
        ([1], [1, 1]),
    ],
)
def test_another_value_hashes_otherwise(left: list[object], right: list[object]) -> None:
    assert hash_rows(pa.table({"n": left})) != hash_rows(pa.table({"n": right}))


def test_nested_values_count_too() -> None:
    assert hash_rows(pa.table({"n": [[1.0, 2.0]]})) == hash_rows(pa.table({"n": [[1, 2]]}))
    assert hash_rows(pa.table({"n": [{"a": 1}]})) != hash_rows(pa.table({"n": [{"a": 2}]}))


@given(rows=ROWS, order=st.randoms(use_true_random=False))
def test_no_order_of_rows_changes_the_hash(rows: list[tuple[int | None, str | None]], order: Random) -> None:
    shuffled = rows.copy()
    order.shuffle(shuffled)

    assert hash_rows(table_of(rows)) == hash_rows(table_of(shuffled))


@given(rows=ROWS, other=ROWS)
def test_the_hash_is_equal_where_the_rows_are_and_only_there(
    rows: list[tuple[int | None, str | None]], other: list[tuple[int | None, str | None]]
) -> None:
    alike = sorted(map(repr, rows)) == sorted(map(repr, other))

    assert (hash_rows(table_of(rows)) == hash_rows(table_of(other))) is alike


@given(row=st.tuples(CELL, TEXTS))
def test_the_names_of_columns_count(row: tuple[int | None, str | None]) -> None:
    assert hash_rows(table_of([row])) != hash_rows(table_of([row], names=("n", "u")))


@given(number=st.floats(1e-200, 1e200), digits=st.integers(13, 16))
def test_what_differs_after_twelve_digits_at_the_middle_of_a_step_hashes_alike(number: float, digits: int) -> None:
    middle = float(f"{number:.12g}")

    assert hash_rows(pa.table({"n": [middle]})) == hash_rows(pa.table({"n": [middle * (1 + 10.0**-digits)]}))


@given(
    row=st.fixed_dictionaries(
        {"x": st.floats(), "b": st.binary(max_size=4), "l": st.lists(st.floats(), max_size=3), "t": TEXTS}
    )
)
def test_any_row_can_be_told_as_json(row: dict[str, object]) -> None:
    schema = pa.schema({"x": pa.float64(), "b": pa.binary(), "l": pa.list_(pa.float64()), "t": pa.string()})

    [told] = plain_rows(pa.Table.from_pylist([row], schema=schema))

    assert canonical_json(told)
    assert told["t"] == row["t"]
