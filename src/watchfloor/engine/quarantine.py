"""The rows that were refused: which file, which row and line, why, and what stood there."""

from dataclasses import dataclass
from pathlib import Path

import duckdb
import numpy as np
import pyarrow as pa

from watchfloor.engine.coercion import Coercion
from watchfloor.engine.connections import identifier, literal
from watchfloor.engine.reading.encodings import wrong_encoding
from watchfloor.engine.reading.layouts import Layout
from watchfloor.engine.reading.sources import Format, Source

RAW_LIMIT = 20_000
CHUNK = 1024 * 1024
NEWLINE = 10
REJECTED = "record BIGINT, line BIGINT, column_name VARCHAR, reason VARCHAR, raw VARCHAR"

STRUCTURE = {
    "MISSING COLUMNS": "the line has too few columns",
    "TOO MANY COLUMNS": "the line has too many columns",
    "UNQUOTED VALUE": "a quote is opened and not closed, or stands inside a value",
    "LINE SIZE OVER MAXIMUM": "the line is larger than the largest cell",
    "INVALID STATE": "the line breaks the rules of CSV",
}


Positions = np.ndarray[tuple[int], np.dtype[np.int64]]


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
    """Move what the scan itself rejected into the table `rejected`, one row a record, and count it.

    Raises InvalidInput (`wrong_encoding`) where a line was rejected because it is not UTF-8.
    """
    if source.format is Format.PARQUET:
        connection.execute(f"CREATE TABLE rejected ({REJECTED})")
        return 0
    words = " ".join(f"WHEN {literal(kind)} THEN {literal(reason)}" for kind, reason in STRUCTURE.items())
    rows = connection.execute(
        "SELECT line::BIGINT AS record, line_byte_position::BIGINT - 1 AS start, "
        "any_value(coalesce(column_name, '')) AS column_name, "
        f"any_value(CASE error_type::VARCHAR {words} ELSE error_type::VARCHAR END) AS reason, "
        f"any_value(left(coalesce(csv_line, ''), {RAW_LIMIT})) AS raw, "
        "bool_or(error_type = 'INVALID ENCODING') AS undecodable "
        "FROM reject_errors GROUP BY record, start ORDER BY start"
    ).to_arrow_table()
    lines = _lines_at(source.path, rows["start"].to_numpy())
    undecodable = rows["undecodable"].to_numpy(zero_copy_only=False)
    if undecodable.any():
        raise wrong_encoding(source.path, source.name, line=int(lines[undecodable][0]))
    connection.register("found_rejects", rows.append_column("line", pa.array(lines, pa.int64())))
    connection.execute("CREATE TABLE rejected AS SELECT record, line, column_name, reason, raw FROM found_rejects")
    connection.unregister("found_rejects")
    return len(lines)


def _lines_at(path: Path, starts: Positions) -> Positions:
    """The physical line, from 1, at each of the ascending byte positions."""
    lines = np.zeros(len(starts), np.int64)
    base, seen, done = 0, 1, 0
    with path.open("rb") as stream:
        while done < len(starts) and (chunk := stream.read(CHUNK)):
            breaks = np.flatnonzero(np.frombuffer(chunk, np.uint8) == NEWLINE)
            until = int(np.searchsorted(starts, base + len(chunk)))
            lines[done:until] = seen + np.searchsorted(breaks, starts[done:until] - base)
            base, seen, done = base + len(chunk), seen + len(breaks), until
    return lines


def _count_lines(path: Path) -> int:
    total = 0
    last = b"\n"
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            total += chunk.count(b"\n")
            last = chunk[-1:]
    return total + (last != b"\n")


def _breaks(text: str) -> str:
    return f"coalesce(len({text}) - len(replace({text}, chr(10), '')), 0)"


def _line_sql(connection: duckdb.DuckDBPyConnection, source: Source, layout: Layout) -> str:
    """SQL for a record's line among those not rejected; NULL where blank lines or broken quotes make it uncertain."""
    if source.format is Format.PARQUET or layout.line:
        return f"({layout.line or 'NULL'})::BIGINT"
    breaks = " + ".join(_breaks(identifier(name)) for name in layout.columns)
    found = connection.execute(
        f"SELECT (SELECT coalesce(count(*) + sum({breaks}), 0) FROM {layout.tolerant}) "
        f"+ (SELECT coalesce(count(*) + sum({_breaks('rtrim(raw, chr(10))')}), 0) FROM rejected) + 1"
    ).fetchone()
    if found is None or int(found[0]) != _count_lines(source.path):
        return "NULL::BIGINT"
    before = f"coalesce(sum({breaks}) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)"
    return f"(1 + row_number() OVER () + {before})::BIGINT"


def write_quarantine(
    connection: duckdb.DuckDBPyConnection,
    source: Source,
    layout: Layout,
    coercion: Coercion,
    *,
    dataset: str,
    load: str,
    target: Path,
) -> int:
    """Scan the source again in file order, write every refused row with its first reason, and tell how many."""
    line = _line_sql(connection, source, layout)
    # A rejected record pushes down every record that the scan numbered without it.
    connection.execute(
        f"CREATE TEMP TABLE inserted AS SELECT record - row_number() OVER (ORDER BY record) + 1 AS base, "
        f"1 + {_breaks('rtrim(raw, chr(10))')} AS height FROM rejected"
    )
    reasons = " ".join(f"WHEN {check.broken} THEN {literal(check.reason)}" for check in coercion.checks)
    columns = " ".join(f"WHEN {check.broken} THEN {literal(check.column)}" for check in coercion.checks)
    scanned = coercion.select(layout.tolerant, "row_number() OVER () AS _row", f"{line} AS _at")
    pushed = "(SELECT coalesce(sum(height), 0) FROM inserted WHERE inserted.base <= found._row + 1)"
    whose = f"{literal(dataset)} AS dataset, {literal(source.name)} AS file, {literal(load)} AS load"
    connection.execute("SET preserve_insertion_order = true")
    connection.execute("SET threads = 1")  # file order is what gives the row its number
    written = connection.execute(
        f"COPY (WITH scanned AS ({scanned}), "
        f"found AS (SELECT _row, _at, CASE {columns} END AS column_name, CASE {reasons} END AS reason, "
        f"left({layout.raw}, {RAW_LIMIT}) AS raw FROM scanned) "
        f"SELECT {whose}, _row AS row, (_at + {pushed})::BIGINT AS line, column_name, reason, raw "
        "FROM found WHERE reason IS NOT NULL "
        f"UNION ALL SELECT {whose}, NULL AS row, line, column_name, reason, raw "
        f"FROM rejected) TO {literal(str(target))} (FORMAT parquet)"
    ).fetchone()
    return int(written[0]) if written else 0
