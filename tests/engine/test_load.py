"""A load becomes one version: typed, sorted, complete, and only once."""

import gzip
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from deltalake import DeltaTable

from watchfloor.engine.declaration import Declaration, parse
from watchfloor.engine.lake import Lake
from watchfloor.engine.loading import LoadReport
from watchfloor.engine.writing import file_hash
from watchfloor.kernel.errors import Conflict, InvalidInput, NotFound

Write = Callable[[str, str | bytes], Path]
Add = Callable[..., LoadReport]

HEADER = "account,track,at,ip,ms\n"
THREE = (
    HEADER + "b,t1,2026-05-01T10:00:00Z,10.0.0.1,30000\n"
    "a,t1,2026-05-01T09:00:00Z,,31000\n"
    "a,t2,2026-05-01T08:00:00Z,10.0.0.2,\n"
)


def test_a_csv_becomes_a_version_sorted_by_actor_and_time(lake: Lake, add: Add, write: Write) -> None:
    report = add(write("plays.csv", THREE))

    snapshot = lake.snapshot("plays")
    stored = pq.read_table(snapshot.files[0].path, columns=["account", "track", "ms"]).to_pylist()
    assert (report.rows, report.version, snapshot.rows) == (3, 0, 3)
    assert stored == [
        {"account": "a", "track": "t2", "ms": None},
        {"account": "a", "track": "t1", "ms": 31000},
        {"account": "b", "track": "t1", "ms": 30000},
    ]
    assert snapshot.first == datetime(2026, 5, 1, 8, tzinfo=UTC)
    assert snapshot.last == datetime(2026, 5, 1, 10, tzinfo=UTC)


def test_a_version_tells_who_loaded_it_and_why(lake: Lake, add: Add, write: Write) -> None:
    add(write("plays.csv", THREE))

    snapshot = lake.snapshot("plays")

    assert (snapshot.author, snapshot.message) == ("mika", "first look")
    assert snapshot.committed_at == datetime(2026, 6, 1, tzinfo=UTC)
    assert snapshot.files[0].sha256 == file_hash(snapshot.files[0].path)


def test_the_table_is_plain_delta_for_any_other_reader(lake: Lake, add: Add, write: Write) -> None:
    add(write("plays.csv", THREE))

    table = DeltaTable(str(lake.root / "plays"))

    types = {field.name: str(field.type) for field in table.schema().fields}
    assert types["ts_us"] == 'PrimitiveType("long")'
    assert types["_ingested_at"] == 'PrimitiveType("timestamp")'
    assert len(table.file_uris()) == 1


def test_a_second_load_of_the_same_content_changes_nothing_and_says_so(lake: Lake, add: Add, write: Write) -> None:
    first = add(write("plays.csv", THREE))

    again = add(write("renamed.csv", THREE))

    assert again.unchanged
    assert (again.version, again.rows, lake.snapshot("plays").rows) == (first.version, 0, 3)
    assert again.sources[0].rows == 3


def test_packed_and_plain_copies_of_one_file_are_the_same_load(lake: Lake, add: Add, write: Write) -> None:
    add(write("plays.csv", THREE))

    again = add(write("plays.csv.gz", gzip.compress(THREE.encode())))

    assert again.unchanged


def test_another_file_appends_a_version_and_the_older_one_stays_readable(lake: Lake, add: Add, write: Write) -> None:
    add(write("may.csv", THREE))

    add(write("june.csv", HEADER + "c,t9,2026-05-30,,1\n"))

    assert lake.snapshot("plays").rows == 4
    assert lake.snapshot("plays", 0).rows == 3


def test_a_changed_declaration_is_another_load(lake: Lake, add: Add, write: Write, plays: Declaration) -> None:
    add(write("plays.csv", THREE))
    narrower = parse("{dataset: plays, time: at, roles: {actor: account, object: track, ip: ip}, measures: {ms: int}}")

    report = add(write("plays.csv", THREE), declaration=narrower)

    assert narrower.digest != plays.digest
    assert (report.unchanged, report.version) == (False, 1)


def test_a_file_of_another_shape_is_refused(lake: Lake, add: Add, write: Write) -> None:
    add(write("plays.csv", THREE))

    with pytest.raises(Conflict, match="market") as caught:
        add(write("wider.csv", "account,track,at,ip,ms,market\na,t,2026-05-01,,1,JP\n"))

    assert caught.value.code == "columns_changed"
    assert lake.snapshot("plays").version == 0


def test_events_after_the_load_are_flagged_and_kept(lake: Lake, add: Add, write: Write) -> None:
    report = add(write("plays.csv", HEADER + "a,t,2027-08-13,,1\na,t,2026-05-31,,1\n"))

    flagged = lake.query(lake.snapshot("plays"), 'SELECT "at", _future FROM plays ORDER BY ts_us').table.to_pylist()

    assert (report.rows, report.future) == (2, 1)
    assert [row["_future"] for row in flagged] == [False, True]


def test_times_without_an_offset_are_read_as_utc_and_the_report_says_so(lake: Lake, add: Add, write: Write) -> None:
    report = add(write("plays.csv", HEADER + "a,t,2026-05-01 10:00:00,,1\na,t,2026-05-01T12:00:00+09:00,,1\n"))

    times = lake.query(lake.snapshot("plays"), "SELECT ts_us FROM plays ORDER BY 1").table["ts_us"].to_pylist()

    assert times == [1777604400000000, 1777629600000000]
    assert "UTC" in report.notes[0]


@pytest.mark.parametrize(
    ("written", "micros"),
    [
        ("1700000000", 1700000000000000),
        ("1700000000.25", 1700000000250000),
        ("1700000000123", 1700000000123000),
        ("1700000000123456", 1700000000123456),
        ("2023-11-14T22:13:20Z", 1700000000000000),
        (" 2023-11-14 22:13:20 ", 1700000000000000),
        ("2023-11-14", 1699920000000000),
    ],
)
def test_times_are_read_as_text_or_as_seconds_milliseconds_or_microseconds(
    written: str, micros: int, lake: Lake, add: Add, write: Write
) -> None:
    add(write("plays.csv", HEADER + f"a,t,{written},,1\n"))

    assert lake.snapshot("plays").files[0].first_us == micros


def test_equal_rows_stay_and_have_keys_of_their_own(lake: Lake, add: Add, write: Write) -> None:
    row = "a,t,2026-05-01,,1\n"
    report = add(write("plays.csv", HEADER + row * 3 + "b,t,2026-05-01,,1\n"))

    keys = lake.query(lake.snapshot("plays"), "SELECT row_key FROM plays").table["row_key"].to_pylist()

    assert report.rows == 4
    assert len(set(keys)) == 4


def test_a_row_has_the_same_key_in_whatever_file_and_format_it_comes(
    lake: Lake, add: Add, write: Write, tmp_path: Path
) -> None:
    add(write("plays.csv", HEADER + "a,t,2026-05-01,10.0.0.1,1\n"))
    at = pa.array([datetime(2026, 5, 1, tzinfo=UTC)], pa.timestamp("us", "UTC"))
    pq.write_table(
        pa.table({"account": ["a"], "track": ["t"], "at": at, "ip": ["10.0.0.1"], "ms": [1]}), tmp_path / "p.parquet"
    )
    add(tmp_path / "p.parquet")

    keys = lake.query(lake.snapshot("plays"), "SELECT row_key FROM plays").table["row_key"].to_pylist()

    assert len(keys) == 2
    assert len(set(keys)) == 1


def test_what_a_pattern_strips_is_gone_before_the_row_is_kept(lake: Lake, add: Add, write: Write) -> None:
    notices = parse("{dataset: notices, time: day, roles: {actor: slug, object: repo}, strip: {slug: '-retraction$'}}")
    add(write("n.csv", "slug,repo,day\nacme-retraction,r,2020-01-01\nacme,r,2020-01-02\n"), declaration=notices)

    slugs = lake.query(lake.snapshot("notices"), "SELECT DISTINCT slug FROM notices").table["slug"].to_pylist()

    assert slugs == ["acme"]


def test_columns_nobody_declared_are_kept(lake: Lake, add: Add, write: Write) -> None:
    add(write("plays.csv", "account,track,at,ip,ms,note\na,t,2026-05-01,,1,odd\n"))

    assert lake.query(lake.snapshot("plays"), "SELECT note FROM plays").table["note"].to_pylist() == ["odd"]


@pytest.mark.parametrize("mark", [";", "\t", "|"])
def test_the_delimiter_is_found_in_the_header(mark: str, lake: Lake, add: Add, write: Write) -> None:
    report = add(write("plays.csv", THREE.replace(",", mark)))

    assert report.rows == 3


def test_json_lines_are_read_whichever_keys_a_line_has(lake: Lake, add: Add, write: Write) -> None:
    first = '{"account":"a","track":"t","at":"2026-05-01","ms":5}'
    second = '{"account":"b","track":"t","at":1777600000,"ip":"::1"}'

    report = add(write("plays.jsonl", f"{first}\n\n{second}\n"))

    rows = lake.query(lake.snapshot("plays"), "SELECT account, ip, ms FROM plays ORDER BY account").table.to_pylist()
    assert report.rows_in == 2
    assert rows == [{"account": "a", "ip": None, "ms": 5}, {"account": "b", "ip": "::1", "ms": None}]


def test_many_row_groups_are_bounded_and_pruned_by_their_actor(lake: Lake, add: Add, tmp_path: Path) -> None:
    path = tmp_path / "many.csv"
    duckdb.execute(
        "COPY (SELECT 'a' || i % 5000 AS account, 't' || i % 77 AS track, "
        f"1700000000 + i AS at, '' AS ip, i AS ms FROM range(200000) r(i)) TO '{path}'"
    )

    add(path)

    metadata = pq.read_metadata(lake.snapshot("plays").files[0].path)
    assert metadata.num_row_groups == 4
    assert max(metadata.row_group(number).num_rows for number in range(4)) == 65_536
    lows = [metadata.row_group(number).column(0).statistics.min for number in range(4)]
    assert lows == sorted(lows)


def test_a_declared_encoding_is_converted_and_the_hash_is_of_the_file_as_it_came(
    lake: Lake, add: Add, write: Write
) -> None:
    latin = parse("{dataset: latin, time: at, roles: {actor: account}, encoding: latin-1}")
    path = write("latin.csv", "account,at\njosé,2026-05-01\n".encode("latin-1"))

    report = add(path, declaration=latin)

    assert lake.snapshot("latin").files[0].low == "josé"
    assert report.sources[0].sha256 == file_hash(path)


def test_a_profile_table_needs_no_time(lake: Lake, add: Add, write: Write) -> None:
    add(write("p.csv", "account,plan\na,free\n"), declaration=parse("{dataset: profiles, roles: {actor: account}}"))

    assert lake.snapshot("profiles").first is None
    assert "ts_us" not in lake.events(lake.snapshot("profiles")).columns


def test_an_unknown_dataset_or_version_is_not_found(lake: Lake, add: Add, write: Write) -> None:
    add(write("plays.csv", THREE))

    for name, version in [("nothing", None), ("../plays", None), ("plays", 7), ("plays", -1)]:
        with pytest.raises(NotFound):
            lake.snapshot(name, version)


def test_a_changed_byte_in_a_stored_file_is_found_and_named(lake: Lake, add: Add, write: Write) -> None:
    add(write("plays.csv", THREE))
    snapshot = lake.snapshot("plays")
    assert lake.check(snapshot) == []
    content = bytearray(snapshot.files[0].path.read_bytes())
    content[20] ^= 1
    snapshot.files[0].path.write_bytes(bytes(content))

    assert [file.name for file in lake.check(snapshot)] == [snapshot.files[0].name]


def test_a_load_that_fails_leaves_the_dataset_and_the_staging_as_they_were(lake: Lake, add: Add, write: Write) -> None:
    add(write("plays.csv", THREE))
    before = sorted(path for path in lake.root.rglob("*") if path.is_file())

    with pytest.raises(InvalidInput):
        add(write("good.csv", HEADER + "z,t,2026-05-01,,1\n"), write("bad.csv", "account,track\na,t\n"))

    assert sorted(path for path in lake.root.rglob("*") if path.is_file()) == before
    assert lake.snapshot("plays").version == 0
