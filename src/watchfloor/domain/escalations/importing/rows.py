"""Rows of a file one after the other, each with its line; a line that is no row says why, and the next one comes."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from watchfloor.domain.escalations.importing.row import Row, Table
from watchfloor.domain.escalations.importing.schemas import FileFormat
from watchfloor.domain.escalations.importing.workbook import rows_of_workbook
from watchfloor.kernel.errors import InvalidInput

LONGEST_FIELD = 1_000_000
AT_ONCE = 500
SAMPLE = 8_192
DELIMITERS = ",;\t|"


def table_of(content: BinaryIO, kind: FileFormat) -> Table:
    """The head and every row. Raises InvalidInput (`bad_file`) for a file that is of another kind as a whole."""
    rows = READERS[kind](content)
    head = None if kind is FileFormat.JSONL else next(rows).values
    return Table(head, rows)


def _csv(content: BinaryIO) -> Iterator[Row]:
    csv.field_size_limit(LONGEST_FIELD)
    text = io.TextIOWrapper(content, encoding="utf-8-sig", errors="replace", newline="")
    head = text.read(SAMPLE).partition("\n")[0]
    text.seek(0)
    delimiter = max(DELIMITERS, key=head.count)
    reader = csv.DictReader(text, delimiter=delimiter, restkey="", strict=False)
    if not reader.fieldnames:
        raise _bad("The file has no line that names its columns.")
    yield Row(1, dict.fromkeys(filter(None, reader.fieldnames)))
    while True:
        line = reader.line_num + 1
        try:
            values = next(reader, None)
        except csv.Error as error:
            yield Row(line, {}, f"The line cannot be read: {error}.")
            continue
        if values is None:
            return
        if "" in values:
            yield Row(line, {}, "The line has more fields than there are columns.")
        else:
            yield Row(line, {name: value or "" for name, value in values.items() if name})


def _lines(content: BinaryIO) -> Iterator[Row]:
    for line, text in enumerate(content, 1):
        if not text.strip():
            continue
        try:
            values = json.loads(text)
        except (ValueError, RecursionError):
            yield Row(line, {}, "The line is no JSON.")
            continue
        if isinstance(values, dict):
            yield Row(line, values)
        else:
            yield Row(line, {}, "The line is JSON, and no object.")


def _parquet(content: BinaryIO) -> Iterator[Row]:
    try:
        file = pq.ParquetFile(pa.BufferReader(content.read()))
        line = 0
        yield Row(line, _within(file.schema_arrow))
        for batch in file.iter_batches(batch_size=AT_ONCE, use_threads=False):
            for values in batch.to_pylist():
                line += 1
                yield Row(line, values)
    except (pa.ArrowException, ValueError, OSError):
        raise _bad("The file cannot be read as Parquet.") from None


def _within(fields: Iterable[pa.Field]) -> dict[str, object]:
    """The names of columns, and below each what it holds by name."""
    return {one.name: _within(one.type) if pa.types.is_struct(one.type) else None for one in fields}


def _bad(says: str) -> InvalidInput:
    return InvalidInput(says, fix="Look at its kind: csv, jsonl, parquet or xlsx.", code="bad_file")


# A reader of a kind that has a head yields that first, as a row without values.
READERS: Mapping[FileFormat, Callable[[BinaryIO], Iterator[Row]]] = {
    FileFormat.CSV: _csv,
    FileFormat.JSONL: _lines,
    FileFormat.PARQUET: _parquet,
    FileFormat.XLSX: rows_of_workbook,
}
