"""The hash of a result: blind to order and representation, not to values."""

from datetime import UTC, datetime
from decimal import Decimal

import pyarrow as pa
import pytest

from watchfloor.engine.query.results import hash_rows


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
