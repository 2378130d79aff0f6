"""Connections: names and texts quoted so that they stay what they are, and what stops a statement told as ours."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.engine.connections import bounded, connect, identifier, literal, paths_literal
from watchfloor.engine.limits import Limits
from watchfloor.kernel.errors import InvalidInput, TooLarge

DUCK = duckdb.connect()
TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\x00", exclude_categories=["Cs"]), max_size=20)
ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    opened = connect(Limits(memory="100MB"), tmp_path / "spill")
    yield opened
    opened.close()


@given(text=TEXT)
def test_a_quoted_text_is_read_back_as_it_was(text: str) -> None:
    assert DUCK.execute(f"SELECT {literal(text)}").fetchall() == [(text,)]


@given(name=TEXT.filter(bool))
def test_a_quoted_name_names_one_column(name: str) -> None:
    found = DUCK.execute(f"SELECT {identifier(name)} FROM (SELECT 7 AS {identifier(name)})")

    assert found.fetchall() == [(7,)]


def test_paths_with_quotes_stay_paths(tmp_path: Path) -> None:
    paths = [tmp_path / "it's.parquet", tmp_path / 'a "b", c.parquet']

    assert DUCK.execute(f"SELECT {paths_literal(paths)}").fetchall() == [([str(path) for path in paths],)]


@pytest.mark.parametrize(
    ("sql", "error", "code"),
    [
        (ENDLESS, TooLarge, "time_limit"),
        ("SELECT list(i || repeat('x', 100)) FROM range(20000000) r(i)", TooLarge, "memory_limit"),
        ("SELECT nowhere", InvalidInput, "unreadable"),
        ("SELECT CAST('x' AS INT)", InvalidInput, "unreadable"),
    ],
)
def test_what_stops_a_statement_is_typed_and_says_what_to_do(
    *, sql: str, error: type[Exception], code: str, connection: duckdb.DuckDBPyConnection
) -> None:
    limits = Limits(memory="100MB", seconds=0.3 if code == "time_limit" else 60)

    with pytest.raises(error) as caught, bounded(connection, limits, doing="The count"):
        connection.execute(sql).fetchall()

    assert (getattr(caught.value, "code", ""), str(caught.value).startswith("The count")) == (code, True)
    assert getattr(caught.value, "fix", "")


def test_a_connection_is_in_utc_and_installs_nothing_by_itself(connection: duckdb.DuckDBPyConnection) -> None:
    settings = "SELECT current_setting('TimeZone'), current_setting('autoinstall_known_extensions'), "

    found = connection.execute(f"{settings} current_setting('autoload_known_extensions')").fetchall()

    assert found == [("UTC", False, False)]
