"""Twins are found wherever they stand: side by side, across row groups, between others of the same instant."""

from collections.abc import Sequence
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from watchfloor.engine.declaration import parse
from watchfloor.engine.twins import has_twins

EVENTS = parse("{dataset: d, time: t, roles: {actor: a}}")
Row = tuple[str | None, int | None, str]


def stored(path: Path, rows: Sequence[Row], *, group: int = 100) -> Path:
    names, times, things = zip(*rows, strict=True)
    table = pa.table({"a": pa.array(names, pa.string()), "ts_us": pa.array(times, pa.int64()), "b": list(things)})
    pq.write_table(table, path, row_group_size=group)
    return path


def found(path: Path) -> bool:
    return has_twins(duckdb.connect(), path, EVENTS, ['"a"', '"ts_us"', '"b"'])


@pytest.mark.every_second
@pytest.mark.parametrize(
    "rows",
    [
        [("a", 1, "x"), ("a", 1, "x")],
        [("a", 1, "x"), ("a", 1, "y"), ("a", 1, "x")],
        [("a", 1, "x"), ("a", 2, "x"), ("a", 2, "x"), ("b", 2, "x")],
        [("a", None, "x"), ("a", None, "x")],
        [(None, 1, "x"), (None, 1, "x")],
        [("a", -1, "x"), ("a", -1, "x")],
        [("a", 1, "x"), ("b", 1, "x"), ("a", 1, "x")],
        [("a", 1, "x"), ("b", 1, "y"), ("c", 1, "y"), (None, 1, "y"), ("b", 1, "y")],
    ],
)
@pytest.mark.parametrize("group", [1, 2, 100])
def test_twins_are_found(tmp_path: Path, rows: list[Row], group: int) -> None:
    assert found(stored(tmp_path / "f.parquet", rows, group=group))


@pytest.mark.parametrize(
    "rows",
    [
        [("a", 1, "x")],
        [("a", 1, "x"), ("b", 1, "x")],
        [("a", 1, "x"), ("a", 2, "x")],
        [("a", 1, "x"), ("a", 1, "y")],
        [("a", None, "x"), ("b", None, "x")],
        [("a", None, "x"), ("a", -1, "x")],
        [("a", 1, "x"), ("b", 1, "x"), ("c", 1, "x")],
    ],
)
@pytest.mark.parametrize("group", [1, 100])
def test_rows_that_only_resemble_are_no_twins(tmp_path: Path, rows: list[Row], group: int) -> None:
    assert not found(stored(tmp_path / "f.parquet", rows, group=group))


def test_twins_without_a_time_are_found_wherever_they_stand(tmp_path: Path) -> None:
    profiles = parse("{dataset: d, roles: {actor: a}}")
    path = stored(tmp_path / "f.parquet", [("a", None, "x"), ("b", None, "x"), ("a", None, "x")], group=1)

    assert has_twins(duckdb.connect(), path, profiles, ['"a"', '"b"'])


def test_a_key_decides_alone_and_wherever_the_rows_stand(tmp_path: Path) -> None:
    keyed = parse("{dataset: d, time: t, roles: {actor: a}, key: [b]}")
    path = stored(tmp_path / "f.parquet", [("a", 1, "x"), ("b", 2, "y"), ("c", 3, "x")])

    assert has_twins(duckdb.connect(), path, keyed, ['"b"'])
    assert not found(path)
