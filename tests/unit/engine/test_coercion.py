"""Coercion: each value exact or refused, whatever type it comes in."""

from pathlib import Path

import duckdb
import pytest

from watchfloor.engine.coercion import coerce, typed
from watchfloor.engine.connections import connect
from watchfloor.engine.declaration import Declaration, parse
from watchfloor.engine.limits import Limits
from watchfloor.engine.reading.layouts import Layout
from watchfloor.kernel.errors import InvalidInput

PLAIN = "{dataset: d, roles: {actor: a}, measures: {m: MEASURE}}"
TIMED = "{dataset: d, time: m, roles: {actor: a}EXTRA}"


@pytest.fixture
def connection(tmp_path: Path) -> duckdb.DuckDBPyConnection:
    return connect(Limits(memory="200MB"), tmp_path)


def judged(
    connection: duckdb.DuckDBPyConnection, declaration: Declaration, value: str, kind: str = "VARCHAR", *, of: str = "m"
) -> tuple[object, list[str]]:
    """The typed value of one cell `m`, and the reasons for which its row is refused."""
    relation = f"(SELECT 'x' AS a, {value}::{kind} AS m)"
    plan = coerce(declaration, Layout({"a": "VARCHAR", "m": kind}, relation, relation, "''"), Limits())
    [row] = connection.execute(f"SELECT {typed(of)} FROM ({plan.select(relation)})").fetchall()
    reasons = [
        check.reason
        for check in plan.checks
        if connection.execute(f"SELECT {check.broken} FROM ({plan.select(relation)})").fetchall() == [(True,)]
    ]
    return row[0], reasons


@pytest.mark.parametrize(
    ("value", "read"),
    [("'7'", 7), ("'-7'", -7), ("'+7'", 7), ("'007'", 7), ("' 7 '", 7), ("'7.0'", 7), ("''", None), ("NULL", None)],
)
def test_whole_numbers_are_read_exactly(connection: duckdb.DuckDBPyConnection, value: str, read: int | None) -> None:
    assert judged(connection, parse(PLAIN.replace("MEASURE", "int")), value) == (read, [])


@pytest.mark.parametrize(
    "value", ["'7.5'", "'1e3'", "'0x10'", "'1_000'", "'1,000'", "'seven'", "'nan'", "'9223372036854775808'"]
)
def test_what_is_no_whole_number_is_refused(connection: duckdb.DuckDBPyConnection, value: str) -> None:
    assert judged(connection, parse(PLAIN.replace("MEASURE", "int")), value)[1] == ["not a whole number"]


@pytest.mark.parametrize(
    ("value", "kind", "refused"),
    [("7.0", "DOUBLE", False), ("7.5", "DOUBLE", True), ("7", "UTINYINT", False), ("1e30", "DOUBLE", True)],
)
def test_numbers_of_parquet_become_whole_where_they_are(
    connection: duckdb.DuckDBPyConnection, value: str, kind: str, refused: bool
) -> None:
    read, reasons = judged(connection, parse(PLAIN.replace("MEASURE", "int")), value, kind)

    assert bool(reasons) is refused
    assert refused or read == 7


@pytest.mark.parametrize(("value", "read"), [("'0.5'", 0.5), ("'1e3'", 1000.0), ("'-0'", 0.0), ("''", None)])
def test_numbers_are_read(connection: duckdb.DuckDBPyConnection, value: str, read: float | None) -> None:
    assert judged(connection, parse(PLAIN.replace("MEASURE", "float")), value) == (read, [])


@pytest.mark.parametrize("value", ["'nan'", "'inf'", "'-Infinity'", "'1e999'", "'1_0'", "'half'"])
def test_numbers_that_are_not_finite_are_refused(connection: duckdb.DuckDBPyConnection, value: str) -> None:
    assert judged(connection, parse(PLAIN.replace("MEASURE", "float")), value)[1] == ["not a finite number"]


@pytest.mark.parametrize(
    ("value", "read"),
    [("'true'", True), ("'T'", True), ("' Yes '", True), ("'0'", False), ("'n'", False), ("''", None)],
)
def test_truth_is_read_in_the_usual_words(connection: duckdb.DuckDBPyConnection, value: str, read: bool | None) -> None:
    assert judged(connection, parse(PLAIN.replace("MEASURE", "bool")), value) == (read, [])


@pytest.mark.parametrize("value", ["'maybe'", "'2'", "'truee'"])
def test_other_words_are_no_truth(connection: duckdb.DuckDBPyConnection, value: str) -> None:
    assert judged(connection, parse(PLAIN.replace("MEASURE", "bool")), value)[1] == ["not true or false"]


def test_text_stays_as_it_is(connection: duckdb.DuckDBPyConnection) -> None:
    assert judged(connection, parse(PLAIN.replace("MEASURE", "text")), "' as is '") == (" as is ", [])


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("'2023-11-14T22:13:20Z'", "VARCHAR"),
        ("'2023-11-15 07:13:20+09:00'", "VARCHAR"),
        ("'2023-11-14 22:13:20'", "TIMESTAMP"),
        ("'2023-11-14 22:13:20'", "TIMESTAMP_S"),
        ("'2023-11-14 22:13:20'", "TIMESTAMP_NS"),
        ("'2023-11-14 22:13:20+00'", "TIMESTAMP WITH TIME ZONE"),
        ("1700000000", "INTEGER"),
        ("1700000000", "DOUBLE"),
        ("1700000000000", "BIGINT"),
    ],
)
def test_one_instant_is_the_same_however_it_is_stored(
    connection: duckdb.DuckDBPyConnection, value: str, kind: str
) -> None:
    declaration = parse(TIMED.replace("EXTRA", ""))

    assert judged(connection, declaration, value, kind, of="ts_us") == (1_700_000_000_000_000, [])


@pytest.mark.parametrize(
    ("value", "extra", "micros"),
    [
        ("'1700000000'", ", time_unit: ms", 1_700_000_000_000),
        ("'5'", ", time_unit: s", 5_000_000),
        ("'14/11/2023 22:13'", ", time_format: '%d/%m/%Y %H:%M'", 1_699_999_980_000_000),
    ],
)
def test_a_declared_unit_or_format_decides(
    connection: duckdb.DuckDBPyConnection, value: str, extra: str, micros: int
) -> None:
    declaration = parse(TIMED.replace("EXTRA", extra))

    assert judged(connection, declaration, value, of="ts_us") == (micros, [])


@pytest.mark.parametrize(
    "value", ["'1850-01-01'", "'2300-01-01'", "'-9e10'", "'yesterday'", "'1e30'", "'nan'", "'99:99'"]
)
def test_an_impossible_time_is_refused(connection: duckdb.DuckDBPyConnection, value: str) -> None:
    reasons = judged(connection, parse(TIMED.replace("EXTRA", "")), value, of="ts_us")[1]

    assert reasons == ["not a time between 1900 and 2200"]


@pytest.mark.parametrize(
    ("value", "reasons"),
    [
        ("'op-a'", []),
        ("'東京'", []),
        ("'two words'", []),
        ("''", ["the actor is empty"]),
        ("NULL", ["the actor is empty"]),
        ("'a' || chr(0) || 'b'", ["the actor holds a NUL"]),
        ("' a'", ["the actor has blanks around it"]),
        ("'a '", ["the actor has blanks around it"]),
        ("'a' || chr(10)", ["the actor has blanks around it"]),
        ("'東京' || chr(12288)", ["the actor has blanks around it"]),
        ("chr(160) || 'a'", ["the actor has blanks around it"]),
        ("'a' || chr(31)", ["the actor has blanks around it"]),
        ("repeat('a', 512)", []),
        ("repeat('a', 513)", ["the actor is longer than 512 bytes"]),
    ],
)
def test_ids_are_what_an_entity_can_be(connection: duckdb.DuckDBPyConnection, value: str, reasons: list[str]) -> None:
    assert judged(connection, parse("{dataset: d, roles: {actor: m}}"), value)[1] == reasons


@pytest.mark.parametrize(
    ("value", "kind", "text"), [("12", "BIGINT", "12"), ("12.0", "DOUBLE", "12"), ("0.5", "DOUBLE", "0.5")]
)
def test_numbers_as_ids_are_written_without_a_useless_point(
    connection: duckdb.DuckDBPyConnection, value: str, kind: str, text: str
) -> None:
    assert judged(connection, parse("{dataset: d, roles: {actor: m}}"), value, kind) == (text, [])


def test_a_name_the_desk_keeps_for_itself_is_refused() -> None:
    layout = Layout({"a": "VARCHAR", "_flag": "VARCHAR"}, "", "", "")

    with pytest.raises(InvalidInput, match="_flag"):
        coerce(parse("{dataset: d, roles: {actor: a}}"), layout, Limits())
