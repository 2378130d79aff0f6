"""Workbooks as trackers keep them: the first sheet with a head, every row with its line; and hostile ones."""

import io
import zipfile
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from watchfloor.domain.escalations.importing import workbook
from watchfloor.domain.escalations.importing.row import Row
from watchfloor.domain.escalations.importing.rows import table_of
from watchfloor.domain.escalations.importing.schemas import FileFormat
from watchfloor.kernel.errors import InvalidInput

HEAD = ("id", "title", "came")


def kept(*sheets: Sequence[Sequence[object]]) -> io.BytesIO:
    """A workbook of sheets, each of rows."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for rows in sheets:
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(list(row))
    written = io.BytesIO()
    book.save(written)
    written.seek(0)
    return written


def read(content: io.BytesIO) -> list[Row]:
    return list(table_of(content, FileFormat.XLSX).rows)


def refused(content: io.BytesIO) -> str:
    with pytest.raises(InvalidInput) as told:
        read(content)
    assert told.value.code == "bad_file"
    return told.value.detail


def test_every_row_has_its_line_and_its_values_as_they_are() -> None:
    came = datetime(2026, 3, 2, 9)  # noqa: DTZ001 - because a spreadsheet knows no zone
    found = read(kept([HEAD, (7, "Take down", came), (8.0, None, None), ("9", "x", "soon")]))

    assert found == [
        Row(2, {"id": 7, "title": "Take down", "came": came}),
        Row(3, {"id": 8, "title": "", "came": ""}),
        Row(4, {"id": "9", "title": "x", "came": "soon"}),
    ]


def test_empty_lines_are_none_and_those_after_them_keep_their_number() -> None:
    found = read(kept([HEAD, (1, "a", "b"), *[()] * 1_500, (2, "c", "d")]))

    assert [(row.line, row.values["id"]) for row in found] == [(2, 1), (1_503, 2)]


def test_a_line_with_too_many_fields_is_told_and_the_next_one_comes() -> None:
    bad, good = read(kept([HEAD, (1, "a", "b", "stray"), (2, "c", "d")]))

    assert "more fields" in bad.says
    assert good.values["id"] == 2


def test_a_column_without_a_name_is_left_out() -> None:
    [row] = read(kept([("id", "", "title"), (1, "note", "a")]))

    assert row.values == {"id": 1, "title": "a"}


def test_the_first_sheet_that_names_its_columns_is_read() -> None:
    assert [row.values for row in read(kept([], [("id",), (1,)], [("id",), (2,)]))] == [{"id": 1}]


def test_a_formula_is_what_the_spreadsheet_kept_of_it_and_is_never_worked_out() -> None:
    [row] = read(kept([("id", "title"), (1, "=HYPERLINK(1)")]))

    assert row.values == {"id": 1, "title": ""}


def test_a_cell_far_out_costs_no_memory_and_hides_no_row() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"], sheet["A2"], sheet["A60000"] = "id", 1, 2
    written = io.BytesIO()
    book.save(written)
    written.seek(0)

    assert [row.line for row in read(written)] == [2, 60_000]


def test_a_workbook_without_a_head_is_refused() -> None:
    assert "names its columns" in refused(kept([()], []))


def test_too_many_columns_are_refused() -> None:
    assert "500 columns" in refused(kept([[f"c{n}" for n in range(501)]]))


def test_a_workbook_that_unpacks_to_too_much_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "UNPACKED", 1_000)

    assert "1,000 are read at most" in refused(kept([HEAD]))


@pytest.mark.parametrize("content", [b"", b"id,title\n1,a\n", b"PK\x03\x04 and nothing more"])
def test_what_is_no_archive_is_no_workbook(content: bytes) -> None:
    assert refused(io.BytesIO(content)) == "The file is no workbook (.xlsx)."


def test_an_archive_of_something_else_is_no_workbook() -> None:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as packed:
        packed.writestr("hello.txt", "hello")
    written.seek(0)

    assert "cannot be read" in refused(written)


@given(st.integers(0, 3_000), st.binary(min_size=1, max_size=40))
def test_a_harmed_workbook_is_read_or_refused_and_nothing_else(place: int, harm: bytes) -> None:
    content = bytearray(kept([HEAD, (1, "a", "b")]).getvalue())
    content[place : place + len(harm)] = harm
    with suppress(InvalidInput):  # any other error fails
        assert all(row.line > 1 for row in read(io.BytesIO(bytes(content))))


def test_its_head_is_known_though_no_row_stands_below_it() -> None:
    table = table_of(kept([("id", "", "title")]), FileFormat.XLSX)

    assert (table.head, list(table.rows)) == ({"id": None, "title": None}, [])
