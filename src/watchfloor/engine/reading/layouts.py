"""The columns of a source and the SQL that scans it."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from watchfloor.engine.connections import identifier, literal
from watchfloor.engine.limits import Limits
from watchfloor.engine.reading.alphabets import Alphabet
from watchfloor.engine.reading.encodings import check_utf8, wrong_encoding
from watchfloor.engine.reading.sources import Format, Source
from watchfloor.kernel.canonical import canonical_json
from watchfloor.kernel.errors import InvalidInput

HEADER_BYTES = 1024 * 1024
BUFFER = 32 * 1024 * 1024
DELIMITERS = (",", ";", "\t", "|")
# A control character that JSON forbids unescaped, so that a line of JSON is always one cell.
NEVER_IN_JSON = "\x01"


@dataclass(frozen=True, slots=True)
class Layout:
    """A source's columns with the types they arrive in (VARCHAR for text formats) and how to scan them.

    `relation` is the FROM clause; `tolerant` the same without a table of rejects, in file order. `sound` is an SQL
    condition for a record that could be read at all (None where the scan itself rejects), `raw` the SQL of a record as
    it came. The scan of a text format refuses lines over the limit; `unbounded` formats are
    checked cell by cell. `line` is the SQL of a record's line among those the scan did not reject, where it is known.
    `alphabet` is what is known of the bytes that cells can hold.
    """

    columns: Mapping[str, str]
    relation: str
    tolerant: str
    raw: str
    sound: str | None = None
    unbounded: bool = False
    line: str | None = None
    alphabet: Alphabet | None = None


def _refuse_twins(name: str, columns: Iterable[str]) -> None:
    counts = Counter(column.lower() for column in columns)
    twins = sorted(column for column, count in counts.items() if count > 1)
    if twins:
        raise InvalidInput(
            f"{name} has more than one column named {', '.join(twins)}.",
            fix="Rename the columns so that each name stands once (upper and lower case count as the same).",
            code="duplicate_columns",
            facts={"columns": twins},
        )


def _header(source: Source, declared: str | None) -> tuple[list[str], str]:
    with source.path.open("rb") as stream:
        start = stream.read(HEADER_BYTES)
    try:
        text = start.decode("utf-8-sig") if len(start) < HEADER_BYTES else start.decode("utf-8-sig", "ignore")
    except UnicodeDecodeError as error:
        raise wrong_encoding(source.path, source.name) from error
    # A form feed or another break that `splitlines` sees ends no line of a table.
    first = io.StringIO(text, newline="").readline()
    counted = max(DELIMITERS, key=first.count)
    delimiter = declared or ("\t" if source.format is Format.TSV else counted)
    names = next(csv.reader([first], delimiter=delimiter), [])
    if not any(name.strip() for name in names):
        raise InvalidInput(f"{source.name} has no header line.", fix="Put the column names first.", code="no_header")
    return [name.strip() or f"unnamed_{number}" for number, name in enumerate(names, 1)], delimiter


def _read_csv(path: Path, columns: Iterable[str], max_line: int, options: str) -> str:
    typed = ", ".join(f"{literal(column)}: 'VARCHAR'" for column in columns)
    return (
        f"read_csv({literal(str(path))}, auto_detect=false, columns={{{typed}}}, "
        f"max_line_size={max_line}, buffer_size={BUFFER}, {options})"
    )


def _of_csv(source: Source, delimiter: str | None, max_line: int) -> Layout:
    names, mark = _header(source, delimiter)
    _refuse_twins(source.name, names)
    options = f"header=true, delim={literal(mark)}, quote='\"', escape='\"'"
    record = ", ".join(f"{literal(name)}: {identifier(name)}" for name in names)
    return Layout(
        columns=dict.fromkeys(names, "VARCHAR"),
        relation=_read_csv(source.path, names, max_line, f"{options}, store_rejects=true"),
        tolerant=_read_csv(source.path, names, max_line, f"{options}, ignore_errors=true"),
        raw=f"to_json({{{record}}})::VARCHAR",
        alphabet=source.alphabet,
    )


def _of_jsonl(connection: duckdb.DuckDBPyConnection, source: Source, max_line: int) -> Layout:
    options = f"header=false, delim={literal(NEVER_IN_JSON)}, quote='', escape=''"
    lines = _read_csv(source.path, ["_line"], max_line, f"{options}, ignore_errors=true")
    object_line = "json_valid(_line) AND json_type(_line) = 'OBJECT'"
    found = connection.execute(
        f"SELECT DISTINCT unnest(json_keys(_line)) FROM (SELECT _line FROM {lines} WHERE {object_line}) ORDER BY 1"
    ).fetchall()
    names = [str(row[0]) for row in found]
    if not names:
        check_utf8(source.path, source.name)
        raise InvalidInput(
            f"{source.name} has no line that is a JSON object.", fix="Write one JSON object a line.", code="no_header"
        )
    _refuse_twins(source.name, names)
    shape = literal(canonical_json(dict.fromkeys(names, "VARCHAR")).decode())
    keys = "list_distinct(json_keys(_line)).len() = json_keys(_line).len()"

    def relation(reading: str, number: str) -> str:
        scan = _read_csv(source.path, ["_line"], max_line, f"{options}, {reading}")
        numbered = f"SELECT _line, {number} AS _number FROM {scan}"
        single = f"CASE WHEN {object_line} THEN {keys} ELSE false END"
        judged = f"SELECT *, {single} AS _sound FROM ({numbered}) WHERE trim(coalesce(_line, '')) <> ''"
        parts = f"SELECT *, CASE WHEN _sound THEN json_transform(_line, {shape}) END AS _parts FROM ({judged})"
        return f"(SELECT unnest(_parts), _line, _number, _sound FROM ({parts}))"

    return Layout(
        columns=dict.fromkeys(names, "VARCHAR"),
        relation=relation("store_rejects=true", "NULL"),
        tolerant=relation("ignore_errors=true", "row_number() OVER ()"),
        raw="_line",
        sound="_sound",
        line="_number",
    )


def _of_parquet(connection: duckdb.DuckDBPyConnection, source: Source) -> Layout:
    try:
        _refuse_twins(source.name, pq.read_schema(source.path).names)
    except (pa.ArrowException, OSError) as error:
        raise InvalidInput(
            f"{source.name} is damaged or cut short: {str(error).splitlines()[0]}",
            fix="Fetch the file again and compare its size or checksum with the sender's.",
            code="unreadable_file",
        ) from error
    relation = f"read_parquet({literal(str(source.path))})"
    described = connection.execute(f"DESCRIBE SELECT * FROM {relation}").fetchall()
    columns = {str(row[0]): str(row[1]) for row in described}
    record = ", ".join(f"{literal(name)}: {identifier(name)}" for name in columns)
    return Layout(
        columns=columns, relation=relation, tolerant=relation, raw=f"to_json({{{record}}})::VARCHAR", unbounded=True
    )


def layout_of(
    connection: duckdb.DuckDBPyConnection, source: Source, limits: Limits, delimiter: str | None = None
) -> Layout:
    """Find the columns of a source; lines of text formats longer than `limits.cell_bytes` will be refused.

    Raises InvalidInput: `duplicate_columns`, `no_header`, `wrong_encoding`, `unreadable_file`.
    """
    if source.format is Format.PARQUET:
        return _of_parquet(connection, source)
    if source.format is Format.JSONL:
        return _of_jsonl(connection, source, limits.cell_bytes)
    return _of_csv(source, delimiter, limits.cell_bytes)
