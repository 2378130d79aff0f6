"""Bad files and bad rows: each a typed error or a row in quarantine with its reason, and nothing half written."""

import gzip
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from factories.tables import BROKEN, GOOD, archive, as_zst, parquet
from watchfloor.engine.declaration import from_document, parse
from watchfloor.engine.lake import Lake
from watchfloor.engine.limits import Limits
from watchfloor.engine.loading import LoadReport
from watchfloor.kernel.errors import InvalidInput, NotFound, TooLarge, WatchfloorError

Write = Callable[[str, str | bytes], Path]
Add = Callable[..., LoadReport]

HEADER = "account,track,at,ip,ms\n"
NOW = datetime(2026, 6, 1, tzinfo=UTC)


PACKERS: dict[str, Callable[[bytes], bytes]] = {"csv.gz": gzip.compress, "csv.zst": as_zst}


def tree(folder: Path) -> dict[Path, bytes]:
    """Every file under a folder with its content."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(("name", "content", "code"), BROKEN, ids=[case[0] for case in BROKEN])
def test_a_bad_file_is_a_typed_error_that_says_what_to_do_and_writes_nothing(
    *, name: str, content: str | bytes, code: str, lake: Lake, add: Add, write: Write
) -> None:
    with pytest.raises(InvalidInput) as caught:
        add(write(name, content))

    assert caught.value.code == code
    assert caught.value.fix
    assert lake.datasets() == []
    assert not list(lake.root.glob(".staging/*/*"))


@pytest.mark.every_second
@pytest.mark.parametrize(("name", "content", "code"), BROKEN, ids=[case[0] for case in BROKEN])
def test_a_bad_file_among_good_ones_changes_nothing_of_what_was_there(
    *, name: str, content: str | bytes, code: str, lake: Lake, add: Add, write: Write
) -> None:
    add(write("may.csv", GOOD))
    before = tree(lake.root)

    with pytest.raises(InvalidInput) as caught:
        add(write("june.csv", GOOD.replace("05-01", "06-01")), write(name, content))

    assert caught.value.code == code
    assert tree(lake.root) == before


@pytest.mark.parametrize(
    ("field", "named"),
    [
        ("time: seen", "seen"),
        ("roles: {actor: who}", "who"),
        ("measures: {n: int}", "n"),
        ("text: [note]", "note"),
        ("sensitive: [mail]", "mail"),
        ("strip: {slug: x}", "slug"),
        ("key: [id]", "id"),
    ],
)
def test_a_mapping_that_names_a_missing_column_is_refused_whichever_part_names_it(
    *, field: str, named: str, lake: Lake, add: Add, write: Write
) -> None:
    document = yaml.safe_load(f"{{dataset: plays, roles: {{actor: account}}, {field}}}")

    with pytest.raises(InvalidInput) as caught:
        add(write("plays.csv", GOOD), declaration=from_document(document))

    assert (caught.value.code, caught.value.facts["missing"]) == ("missing_column", [named])
    assert lake.datasets() == []


def test_the_missing_column_and_the_columns_there_are_are_named(add: Add, write: Write) -> None:
    with pytest.raises(InvalidInput, match="declares at, ip, ms") as caught:
        add(write("short.csv", "account,track\na,t\n"))

    assert caught.value.facts == {"missing": ["at", "ip", "ms"], "available": ["account", "track"]}


@pytest.mark.parametrize(
    ("text", "likely"),
    [
        ("アカウント名です", "shift_jis"),
        ("안녕하세요 여러분", "euc_kr"),
        ("ทดสอบภาษาไทย", "cp874"),
        ("café", "latin-1"),
    ],
)
def test_the_first_wrong_byte_and_the_likely_encoding_are_named(text: str, likely: str, add: Add, write: Write) -> None:
    content = HEADER.encode() + f"a,{text},2026-05-01,,1\n".encode(likely)

    with pytest.raises(InvalidInput, match=likely) as caught:
        add(write("plays.csv", content))

    first = next(number for number, byte in enumerate(content) if byte > 127)
    assert caught.value.facts["byte"] == first


def test_a_file_that_is_not_there_is_not_found(add: Add, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="nowhere"):
        add(tmp_path / "nowhere.csv")


@pytest.mark.parametrize("suffix", ["csv.gz", "csv.zst", "zip"])
def test_a_bomb_is_stopped_by_its_ratio(suffix: str, lake: Lake, add: Add, write: Write) -> None:
    content = HEADER.encode() + b"a,t,2026-05-01,,1\n" * 2_000_000
    packed = archive(("plays.csv", content)) if suffix == "zip" else PACKERS[suffix](content)

    with pytest.raises(TooLarge) as caught:
        add(write(f"bomb.{suffix}", packed))

    assert caught.value.code == "archive_too_large"
    assert set(tree(lake.root)) == {lake.root / ".plays.lock"}


@pytest.mark.parametrize("name", ["a.zip", "a.csv.gz"])
def test_a_bomb_is_stopped_by_its_size(name: str, tmp_path: Path, write: Write) -> None:
    lake = Lake(tmp_path / "small", limits=Limits(unpacked_bytes=10_000))
    content = GOOD + "b,t,2026-05-02,,2\n" * 1000
    packed = gzip.compress(content.encode()) if name.endswith("gz") else archive(("a.csv", content))

    with pytest.raises(TooLarge, match="10,000"):
        lake.load(parse("{dataset: d, roles: {actor: account}}"), [write(name, packed)], author="", message="", now=NOW)


def test_an_honest_archive_is_read_member_by_member(lake: Lake, add: Add, write: Write) -> None:
    report = add(write("two.zip", archive(("x/a.csv", GOOD), ("b.csv", HEADER + "b,t,2026-05-01,,1\n"))))

    assert [source.name for source in report.sources] == ["two.zip!x/a.csv", "two.zip!b.csv"]
    assert lake.snapshot("plays").rows == 2


BAD_ROWS = [
    ("a,t,2026-05-01,,many", "ms", "not a whole number"),
    ("a,t,2026-05-01,,1.5", "ms", "not a whole number"),
    ("a,t,2026-05-01,,0x1F", "ms", "not a whole number"),
    ("a,t,2026-05-01,,99999999999999999999", "ms", "not a whole number"),
    ("a,t,2026-02-30,,1", "at", "not a time between 1900 and 2200"),
    ("a,t,01/02/2026,,1", "at", "not a time between 1900 and 2200"),
    ("a,t,infinity,,1", "at", "not a time between 1900 and 2200"),
    ("a,t,2026-01-01 (BC),,1", "at", "not a time between 1900 and 2200"),
    ("a,t,1e300,,1", "at", "not a time between 1900 and 2200"),
    ("a,t,,,1", "at", "the time is empty"),
    (",t,2026-05-01,,1", "account", "the actor is empty"),
    ('"",t,2026-05-01,,1', "account", "the actor is empty"),
    ("a,,2026-05-01,,1", "track", "the object is empty"),
    ("a ,t,2026-05-01,,1", "account", "the actor has blanks around it"),
    ('"a\t",t,2026-05-01,,1', "account", "the actor has blanks around it"),
    ("\u3000a,t,2026-05-01,,1", "account", "the actor has blanks around it"),
    ("a" * 513 + ",t,2026-05-01,,1", "account", "the actor is longer than 512 bytes"),
    ("a,t,2026-05-01", "", "the line has too few columns"),
    ("a,t,2026-05-01,,1,more", "", "the line has too many columns"),
    ('a,t,2026-05-01,"x"y,1', "", "a quote is opened and not closed, or stands inside a value"),
]


@pytest.mark.every_second
@pytest.mark.parametrize(("row", "column", "reason"), BAD_ROWS)
def test_a_bad_row_goes_to_quarantine_with_file_line_column_and_reason(
    *, row: str, column: str, reason: str, lake: Lake, add: Add, write: Write
) -> None:
    report = add(write("plays.csv", f"{GOOD}{row}\nb,t,2026-05-02,,2\n"))

    kept = lake.quarantine(lake.snapshot("plays"), limit=10)
    assert (report.rows_in, report.rows, report.quarantined) == (3, 2, 1)
    assert [(item.file, item.line, item.reason) for item in kept] == [("plays.csv", 3, reason)]
    assert column in ("", kept[0].column)
    assert kept[0].raw


def test_lines_are_counted_through_cells_that_hold_line_breaks(lake: Lake, add: Add, write: Write) -> None:
    rows = 'a,"t\none\nmore",2026-05-01,,1\nb,t,2026-05-01,,x\nbroken\nc,t,2026-05-01,,y\n'

    add(write("plays.csv", HEADER + rows))

    kept = lake.quarantine(lake.snapshot("plays"), limit=10)
    assert [(item.line, item.row) for item in kept] == [(5, 2), (6, None), (7, 3)]


def test_a_line_number_that_is_not_certain_is_left_out_and_the_row_number_stays(
    lake: Lake, add: Add, write: Write
) -> None:
    add(write("plays.csv", GOOD + "\n\nb,t,2026-05-01,,x\n"))

    kept = lake.quarantine(lake.snapshot("plays"), limit=10)

    assert [(item.line, item.row) for item in kept] == [(None, 2)]


@pytest.mark.every_second
@pytest.mark.parametrize("size", [1_000_001, 10_000_000])
@pytest.mark.parametrize("kind", ["csv", "jsonl", "parquet"])
def test_a_huge_cell_is_set_apart_and_the_rest_is_loaded(
    size: int, kind: str, lake: Lake, add: Add, write: Write
) -> None:
    huge = "x" * size
    content: str | bytes = f'{GOOD}b,"{huge}",2026-05-01,,1\n'
    if kind == "jsonl":
        content = f'{{"account":"a","track":"t","at":1,"ip":"","ms":1}}\n{{"account":"b","track":"{huge}","at":1}}\n'
    if kind == "parquet":
        content = parquet(account=["a", "b"], track=["t", huge], at=[1, 1], ip=["", ""], ms=[1, 1])

    report = add(write(f"plays.{kind}", content))

    kept = lake.quarantine(lake.snapshot("plays"), limit=10)
    assert (report.rows, report.quarantined) == (1, 1)
    assert "larger than" in kept[0].reason
    assert len(kept[0].raw) <= 20_000


@pytest.mark.parametrize(
    "line", ["{", "[1]", '"text"', '{"account":"a","account":"b","track":"t","at":1,"ip":"","ms":1}']
)
def test_a_line_that_is_no_json_object_is_set_apart(line: str, lake: Lake, add: Add, write: Write) -> None:
    good = '{"account":"a","track":"t","at":"2026-05-01","ip":null,"ms":1}'

    report = add(write("plays.jsonl", f"{good}\n{line}\n{good}\n"))

    kept = lake.quarantine(lake.snapshot("plays"), limit=10)
    assert (report.rows_in, report.rows, report.quarantined) == (3, 2, 1)
    assert [(item.line, item.raw) for item in kept] == [(2, line)]


def test_mixed_types_in_parquet_are_exact_or_refused(lake: Lake, add: Add, write: Write) -> None:
    content = parquet(account=[1.0, 2.0, 3.5], track=["t"] * 3, at=[1, 2, 3], ip=[None] * 3, ms=[1.0, 1.5, None])

    report = add(write("plays.parquet", content))

    rows = lake.query(lake.snapshot("plays"), "SELECT account, ms FROM plays ORDER BY account").table.to_pylist()
    assert rows == [{"account": "1", "ms": 1}, {"account": "3.5", "ms": None}]
    assert report.quarantined == 1


def test_a_file_of_bad_rows_only_is_a_version_without_rows(lake: Lake, add: Add, write: Write) -> None:
    report = add(write("plays.csv", HEADER + ",,,,\n"))

    assert (report.rows, report.quarantined) == (0, 1)
    assert lake.query(lake.snapshot("plays"), "SELECT count(*) AS n FROM plays").table["n"].to_pylist() == [0]


def test_mixed_line_ends_are_refused_with_a_fix(add: Add, write: Write) -> None:
    with pytest.raises(WatchfloorError) as caught:
        add(write("plays.csv", HEADER.replace("\n", "\r\n") + "a,t,2026-05-01,,1\nb,t,2026-05-01,,1\r\n"))

    assert caught.value.code == "unreadable"
