"""Layouts: the columns of a file, whatever it is written in, and what cannot be a header."""

import json
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from watchfloor.engine.connections import connect
from watchfloor.engine.limits import Limits
from watchfloor.engine.reading.layouts import Layout, layout_of
from watchfloor.engine.reading.sources import Source, format_of
from watchfloor.kernel.errors import InvalidInput


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    opened = connect(Limits(memory="200MB"), tmp_path / "spill")
    yield opened
    opened.close()


def laid_out(connection: duckdb.DuckDBPyConnection, path: Path, delimiter: str | None = None) -> Layout:
    source = Source(path.name, path, format_of(path.name), "", path.stat().st_size)
    return layout_of(connection, source, Limits(), delimiter)


def written(path: Path, content: str) -> Path:
    path.write_text(content, encoding="utf-8", newline="")
    return path


@pytest.mark.parametrize(
    ("name", "content", "columns"),
    [
        ("a.csv", "a,b\n1,2\n", ["a", "b"]),
        ("a.csv", "\ufeffa,b\n1,2\n", ["a", "b"]),
        ("a.csv", "a;b\r\n1;2\r\n", ["a", "b"]),
        ("a.csv", '"a, or so",b\n1,2\n', ["a, or so", "b"]),
        ("a.csv", ",b\n1,2\n", ["unnamed_1", "b"]),
        ("a.csv", "only\n1\n", ["only"]),
        ("a.csv", " a , b \n1,2\n", ["a", "b"]),
        ("a.tsv", "a,b\tc\n1\t2\n", ["a,b", "c"]),
        ("a.jsonl", '{"b":1}\n{"a":2}\n', ["a", "b"]),
        ("a.csv", "曲,アーティスト\n1,2\n", ["曲", "アーティスト"]),
    ],
)
def test_the_columns_are_found(
    name: str, content: str, columns: list[str], tmp_path: Path, connection: duckdb.DuckDBPyConnection
) -> None:
    layout = laid_out(connection, written(tmp_path / name, content))

    assert list(layout.columns) == columns
    assert set(layout.columns.values()) == {"VARCHAR"}


def test_a_declared_delimiter_wins_over_what_the_header_looks_like(
    tmp_path: Path, connection: duckdb.DuckDBPyConnection
) -> None:
    path = written(tmp_path / "a.csv", "a,b~c\n1~2\n")

    assert list(laid_out(connection, path, "~").columns) == ["a,b", "c"]


def test_parquet_keeps_its_types(tmp_path: Path, connection: duckdb.DuckDBPyConnection) -> None:
    pq.write_table(pa.table({"n": [1], "x": [0.5], "s": ["a"], "l": [[1]]}), tmp_path / "a.parquet")

    layout = laid_out(connection, tmp_path / "a.parquet")

    assert layout.columns == {"n": "BIGINT", "x": "DOUBLE", "s": "VARCHAR", "l": "BIGINT[]"}


@pytest.mark.parametrize("columns", ["a,b,a", "a,A", "a,b,B,A", " a,a "])
def test_columns_that_differ_only_in_case_are_twins(
    columns: str, tmp_path: Path, connection: duckdb.DuckDBPyConnection
) -> None:
    with pytest.raises(InvalidInput) as caught:
        laid_out(connection, written(tmp_path / "a.csv", f"{columns}\n"))

    assert caught.value.code == "duplicate_columns"


def test_twins_in_parquet_are_found_though_the_reader_would_rename_them(
    tmp_path: Path, connection: duckdb.DuckDBPyConnection
) -> None:
    table = pa.Table.from_arrays([pa.array([1]), pa.array([2])], names=["id", "ID"])
    pq.write_table(table, tmp_path / "a.parquet")

    with pytest.raises(InvalidInput, match="id"):
        laid_out(connection, tmp_path / "a.parquet")


def test_the_raw_record_is_what_stood_in_the_file(tmp_path: Path, connection: duckdb.DuckDBPyConnection) -> None:
    layout = laid_out(connection, written(tmp_path / "a.csv", 'a,b\n1,"x ""y"""\n'))

    [[raw]] = connection.execute(f"SELECT {layout.raw} FROM {layout.tolerant}").fetchall()

    assert json.loads(raw) == {"a": "1", "b": 'x "y"'}


@pytest.mark.parametrize("content", ["", "\n", " , ,\n", "\n\na,b\n"])
def test_a_file_without_a_header_is_refused(
    content: str, tmp_path: Path, connection: duckdb.DuckDBPyConnection
) -> None:
    with pytest.raises(InvalidInput) as caught:
        laid_out(connection, written(tmp_path / "a.csv", content))

    assert caught.value.code == "no_header"


def test_a_path_with_quotes_is_read_as_a_path(tmp_path: Path, connection: duckdb.DuckDBPyConnection) -> None:
    layout = laid_out(connection, written(tmp_path / "it's; DROP.csv", "a'b\n1\n"))

    assert connection.execute(f"SELECT * FROM {layout.tolerant}").fetchall() == [("1",)]
