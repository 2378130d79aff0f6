"""Rows of a workbook (Office Open XML, `.xlsx`), as a tracker keeps them: its first sheet with a table, streamed.

A workbook is a ZIP of XML that may name a million rows and unpack to anything: what it unpacks to is bounded before it
is read, rows are read one at a time, and columns beyond those of the head are never made. Formulas are not worked out:
the value counts that the spreadsheet kept beside them.
"""

import zipfile
import zlib
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import BinaryIO

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from watchfloor.domain.escalations.importing.row import Row
from watchfloor.kernel.errors import InvalidInput

UNPACKED = 256 * 1024 * 1024
COLUMNS = 500
BROKEN = (
    InvalidFileException,
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    LookupError,
    TypeError,
    AttributeError,
    ValueError,
    OSError,
    SyntaxError,
)
"""What a broken document raises, whichever part of it is broken; ElementTree's ParseError is a SyntaxError."""


def rows_of_workbook(content: BinaryIO) -> Iterator[Row]:
    """The head, and each row under it with its line. Raises InvalidInput `bad_file`."""
    _check_size(content)
    try:
        yield from _rows(content)
    except BROKEN:
        raise _bad("The file cannot be read as a workbook.") from None


def _check_size(content: BinaryIO) -> None:
    try:
        with zipfile.ZipFile(content) as packed:
            whole = sum(one.file_size for one in packed.infolist())
    except (zipfile.BadZipFile, OSError, ValueError):
        raise _bad("The file is no workbook (.xlsx).") from None
    if whole > UNPACKED:
        raise _bad(f"The workbook unpacks to {whole:,} bytes; {UNPACKED:,} are read at most.")
    content.seek(0)


def _rows(content: BinaryIO) -> Iterator[Row]:
    book = load_workbook(content, read_only=True, data_only=True, keep_links=False)
    try:
        for sheet in book.worksheets:
            rows = sheet.iter_rows(max_col=COLUMNS + 1, values_only=True)
            if head := _names(next(rows, ())):
                yield from _under(head, rows)
                return
    finally:
        book.close()
    raise _bad("No sheet of the workbook begins with a row that names its columns.")


def _names(cells: Sequence[object]) -> list[str]:
    names = [str(cell).strip() if cell is not None else "" for cell in cells]
    while names and not names[-1]:
        names.pop()
    if len(names) > COLUMNS:
        raise _bad(f"The sheet has more than {COLUMNS} columns.")
    return names


def _under(head: Sequence[str], rows: Iterator[Sequence[object]]) -> Iterator[Row]:
    yield Row(1, dict.fromkeys(filter(None, head)))
    for line, cells in enumerate(rows, 2):
        if any(cell is not None for cell in cells[len(head) :]):
            yield Row(line, {}, "The line has more fields than there are columns.")
        elif any(cell is not None for cell in cells):
            yield Row(line, {name: _value(cell) for name, cell in zip_longest(head, cells[: len(head)]) if name})


def _value(cell: object) -> object:
    """An empty cell as an empty text, as in other tables; a whole number without a point, whatever it is kept as."""
    if cell is None:
        return ""
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell


def _bad(says: str) -> InvalidInput:
    return InvalidInput(
        says, fix="Save it as .xlsx with the names of its columns in the first row, or as CSV.", code="bad_file"
    )
