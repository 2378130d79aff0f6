"""Files as trackers write them: every row with its line, every line that is no row with its reason."""

import io
import json
from collections.abc import Sequence

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.escalations.importing.row import Row
from watchfloor.domain.escalations.importing.rows import table_of
from watchfloor.domain.escalations.importing.schemas import FileFormat
from watchfloor.kernel.errors import InvalidInput


def csv_rows(text: str | bytes) -> list[Row]:
    content = text.encode() if isinstance(text, str) else text
    return list(table_of(io.BytesIO(content), FileFormat.CSV).rows)


def json_rows(*lines: str | bytes) -> list[Row]:
    whole = b"\n".join(line.encode() if isinstance(line, str) else line for line in lines)
    return list(table_of(io.BytesIO(whole), FileFormat.JSONL).rows)


def parquet_of(columns: dict[str, Sequence[object]]) -> io.BytesIO:
    written = io.BytesIO()
    pq.write_table(pa.table(dict(columns)), written)
    written.seek(0)
    return written


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_sign_between_the_fields_is_told_from_the_first_line(delimiter: str) -> None:
    head, row = delimiter.join(["id", "title", "from"]), delimiter.join(["7", "A notice", "a@b.example"])

    assert csv_rows(f"{head}\n{row}\n") == [Row(2, {"id": "7", "title": "A notice", "from": "a@b.example"})]


def test_signs_in_later_lines_do_not_change_how_the_first_is_read() -> None:
    [row] = csv_rows("id;title\n7;one, two, three, four\n")

    assert row.values == {"id": "7", "title": "one, two, three, four"}


def test_a_mark_of_byte_order_is_no_part_of_the_first_column() -> None:
    assert csv_rows(b"\xef\xbb\xbfid,title\r\n7,A\r\n")[0].values == {"id": "7", "title": "A"}


def test_a_field_in_quotes_may_run_over_lines_and_the_next_row_has_its_own_line() -> None:
    first, second = csv_rows('id,text\n1,"one\ntwo, ""three"""\n2,b\n')

    assert (first.line, first.values["text"]) == (2, 'one\ntwo, "three"')
    assert (second.line, second.values["id"]) == (4, "2")


def test_a_line_with_too_many_fields_is_told_and_the_next_one_comes() -> None:
    bad, good = csv_rows("id,title\n1,a,b\n2,c\n")

    assert (bad.line, bad.values, bad.says) == (2, {}, "The line has more fields than there are columns.")
    assert (good.line, good.says) == (3, "")


def test_a_line_with_too_few_fields_is_empty_where_it_ends() -> None:
    assert csv_rows("id,title,text\n1,a\n")[0].values == {"id": "1", "title": "a", "text": ""}


def test_a_field_beyond_the_bound_is_told_and_the_file_is_read_on() -> None:
    rows = csv_rows(f"id,text\n1,{'x' * 1_000_001}\n2,b\n")

    assert rows[0].says.startswith("The line cannot be read")
    assert rows[-1].values == {"id": "2", "text": "b"}


def test_bytes_that_are_no_utf_8_are_shown_as_such_and_stop_nothing() -> None:
    [row] = csv_rows(b"id,title\n1,caf\xe9\n")

    assert row.values == {"id": "1", "title": "caf\ufffd"}


def test_a_head_alone_is_a_file_without_rows() -> None:
    assert csv_rows("id,title\n") == []


def test_a_file_without_a_head_is_refused_as_a_whole() -> None:
    with pytest.raises(InvalidInput) as told:
        csv_rows("")

    assert told.value.code == "bad_file"


@given(
    st.lists(
        st.tuples(
            st.text(st.characters(codec="utf-8", exclude_characters='\r\0"'), min_size=1, max_size=12),
            st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), max_size=30),
        ),
        max_size=6,
    )
)
def test_what_was_written_as_csv_is_read_back(pairs: list[tuple[str, str]]) -> None:
    def quoted(text: str) -> str:
        return '"' + text.replace('"', '""') + '"'

    rows = csv_rows("id,text\n" + "".join(f"{quoted(key)},{quoted(text)}\n" for key, text in pairs))

    assert [(row.values["id"], row.values["text"]) for row in rows] == pairs


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "The line is no JSON."),
        ("hello", "The line is no JSON."),
        (b'{"a": "\xff"}', "The line is no JSON."),
        ("[" * 100_000, "The line is no JSON."),
        ("[1, 2]", "The line is JSON, and no object."),
        ('"text"', "The line is JSON, and no object."),
        ("null", "The line is JSON, and no object."),
        ("7", "The line is JSON, and no object."),
    ],
)
def test_a_line_that_is_no_object_says_so_and_the_next_one_comes(line: str | bytes, says: str) -> None:
    bad, good = json_rows(line, '{"id": 1}')

    assert (bad.line, bad.says) == (1, says)
    assert (good.line, good.values) == (2, {"id": 1})


def test_empty_lines_are_no_rows_and_are_counted_all_the_same() -> None:
    rows = json_rows('{"id": 1}', "", "  ", '{"id": 2}')

    assert [(row.line, row.values["id"]) for row in rows] == [(1, 1), (4, 2)]


def test_what_lies_within_an_object_stays_as_it_is() -> None:
    [row] = json_rows('{"reporter": {"email": "a@b.example"}, "tags": ["x", "y"]}')

    assert row.values == {"reporter": {"email": "a@b.example"}, "tags": ["x", "y"]}


@given(
    st.lists(
        st.dictionaries(st.text(max_size=8), st.none() | st.integers() | st.text(max_size=20), max_size=4), max_size=6
    )
)
def test_every_object_that_was_written_is_a_row(objects: list[dict[str, object]]) -> None:
    assert [row.values for row in json_rows(*(json.dumps(one) for one in objects))] == objects


def test_parquet_gives_its_rows_in_order_over_several_batches() -> None:
    rows = list(table_of(parquet_of({"id": list(range(1_201))}), FileFormat.PARQUET).rows)

    assert [(row.line, row.values["id"]) for row in rows] == [(number + 1, number) for number in range(1_201)]


def test_parquet_gives_lists_and_what_is_missing() -> None:
    content = parquet_of({"id": ["a", None], "tags": [["x", "y"], []]})

    assert [row.values for row in table_of(content, FileFormat.PARQUET).rows] == [
        {"id": "a", "tags": ["x", "y"]},
        {"id": None, "tags": []},
    ]


@pytest.mark.parametrize("content", [b"", b"PAR1", b"PAR1" + b"\0" * 40 + b"PAR1", b"id,title\n1,a\n"])
def test_what_is_no_parquet_is_refused_with_its_code(content: bytes) -> None:
    with pytest.raises(InvalidInput) as told:
        list(table_of(io.BytesIO(content), FileFormat.PARQUET).rows)

    assert told.value.code == "bad_file"


@given(st.binary(max_size=400), st.sampled_from(FileFormat))
def test_any_bytes_give_rows_or_a_typed_error(content: bytes, kind: FileFormat) -> None:
    rows: list[Row] = []
    code = "bad_file"
    try:
        rows = list(table_of(io.BytesIO(content), kind).rows)
    except InvalidInput as told:
        code = told.code

    assert code == "bad_file"
    assert all(not row.values for row in rows if row.says)
    assert [row.line for row in rows] == sorted(row.line for row in rows)


def test_a_table_names_its_columns_apart_from_its_rows_and_json_lines_name_none() -> None:
    nested = pa.array([None], pa.struct([("email", pa.string())]))
    table = io.BytesIO()
    pq.write_table(pa.table({"id": [1], "reporter": nested}), table)

    heads = [
        table_of(io.BytesIO(content), kind).head
        for content, kind in [
            (b"id,,title\n", FileFormat.CSV),
            (table.getvalue(), FileFormat.PARQUET),
            (b'{"id": 1}', FileFormat.JSONL),
        ]
    ]

    assert heads == [{"id": None, "title": None}, {"id": None, "reporter": {"email": None}}, None]
