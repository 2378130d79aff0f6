"""The rows that were refused: which file, which row and line, why, and what stood there."""

from dataclasses import dataclass
from pathlib import Path

import duckdb

from watchfloor.engine.coercion import Coercion
from watchfloor.engine.connections import literal
from watchfloor.engine.reading.encodings import wrong_encoding
from watchfloor.engine.reading.layouts import Layout
from watchfloor.engine.reading.sources import Format, Source

RAW_LIMIT = 20_000
CHUNK = 1024 * 1024

STRUCTURE = {
    "MISSING COLUMNS": "the line has too few columns",
    "TOO MANY COLUMNS": "the line has too many columns",
    "UNQUOTED VALUE": "a quote is opened and not closed, or stands inside a value",
    "LINE SIZE OVER MAXIMUM": "the line is larger than 4 MiB",
    "INVALID STATE": "the line breaks the rules of CSV",
}


@dataclass(frozen=True, slots=True)
class QuarantinedRow:
    """One refused row: `row` counts records from 1, `line` is the physical line where it is known exactly."""

    dataset: str
    file: str
    load: str
    row: int | None
    line: int | None
    column: str
    reason: str
    raw: str


def keep_rejects(connection: duckdb.DuckDBPyConnection, source: Source) -> int:
    """Move what the CSV scan itself rejected into the table `rejected`, one row a line, and count it.

    Raises InvalidInput (`wrong_encoding`) where a line was rejected because it is not UTF-8.
    """
    words = " ".join(f"WHEN {literal(kind)} THEN {literal(reason)}" for kind, reason in STRUCTURE.items())
    connection.execute(
        "CREATE OR REPLACE TABLE rejected AS "
        "SELECT line::BIGINT AS line, any_value(coalesce(column_name, '')) AS column_name, "
        f"any_value(CASE error_type::VARCHAR {words} ELSE error_type::VARCHAR END) AS reason, "
        f"any_value(left(coalesce(csv_line, ''), {RAW_LIMIT})) AS raw, "
        "bool_or(error_type = 'INVALID ENCODING') AS undecodable FROM reject_errors GROUP BY scan_id, file_id, line"
        if source.format is not Format.PARQUET
        else "CREATE OR REPLACE TABLE rejected (line BIGINT, column_name VARCHAR, reason VARCHAR, raw VARCHAR, undecodable BOOLEAN)"
    )
    row = connection.execute("SELECT count(*), min(line) FILTER (WHERE undecodable) FROM rejected").fetchone()
    count, bad_line = row or (0, None)
    if bad_line is not None:
        raise wrong_encoding(source.path, source.name, line=bad_line)
    return int(count)


def _newlines(path: Path) -> int:
    total = 0
    last = b"\n"
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            total += chunk.count(b"\n")
            last = chunk[-1:]
    return total + (last != b"\n")


def _line_sql(connection: duckdb.DuckDBPyConnection, source: Source, layout: Layout) -> str:
    """SQL for a record's physical line: NULL where blank lines or broken quotes make the count uncertain."""
    if source.format is Format.PARQUET:
        return "NULL::BIGINT"
    if source.format is Format.JSONL:
        return "NULL::BIGINT"
    inner = " + ".join(f"coalesce(len({_quoted(name)}) - len(replace({_quoted(name)}, chr(10), '')), 0)" for name in layout.columns)
    connection.execute("CREATE OR REPLACE TEMP TABLE inserted AS SELECT line - row_number() OVER (ORDER BY line) + 1 AS base FROM rejected")
    found = connection.execute(
        f"SELECT (SELECT coalesce(count(*) + sum({inner}), 0) FROM {layout.tolerant}) "
        "+ (SELECT count(*) + coalesce(sum(len(raw) - len(replace(rtrim(raw, chr(10)), chr(10), '')) - (raw LIKE '%' || chr(10))::INT), 0) FROM rejected) + 1"
    ).fetchone()
    if found is None or int(found[0]) != _newlines(source.path):
        return "NULL::BIGINT"
    before = f"coalesce(sum({inner}) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)"
    return f"(1 + row_number() OVER () + {before})::BIGINT"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def write_quarantine(
    connection: duckdb.DuckDBPyConnection, source: Source, layout: Layout, coercion: Coercion, *, dataset: str, load: str, target: Path
) -> int:
    """Scan the source once more, in file order, and write every refused row with its first reason. Returns the count."""
    line = _line_sql(connection, source, layout)
    reasons = " ".join(f"WHEN {check.broken} THEN {literal(check.reason)}" for check in coercion.checks)
    columns = " ".join(f"WHEN {check.broken} THEN {literal(check.column)}" for check in coercion.checks)
    scanned = coercion.select(layout.tolerant, "row_number() OVER () AS _row", f"{line} AS _at")
    connection.execute("SET preserve_insertion_order = true")
    connection.execute("SET threads = 1")  # file order is what gives the row its number
    shifted = "base + (SELECT count(*) FROM inserted WHERE inserted.base <= found.base)" if "sum(" in line else "base"
    written = connection.execute(
        f"COPY (WITH scanned AS ({scanned}), "
        f"found AS (SELECT _row, _at AS base, CASE {columns} END AS column_name, CASE {reasons} END AS reason, "
        f"left({layout.raw}, {RAW_LIMIT}) AS raw FROM scanned) "
        f"SELECT {literal(dataset)} AS dataset, {literal(source.name)} AS file, {literal(load)} AS load, "
        f"_row AS row, {shifted} AS line, column_name, reason, raw FROM found WHERE reason IS NOT NULL "
        f"UNION ALL SELECT {literal(dataset)}, {literal(source.name)}, {literal(load)}, NULL, line, column_name, reason, raw "
        f"FROM rejected) TO {literal(str(target))} (FORMAT parquet)"
    ).fetchone()
    return int(written[0]) if written else 0
