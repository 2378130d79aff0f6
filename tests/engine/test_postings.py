"""Postings say what a scan says, of any table and role; where they are missing, a scan answers and is told as such."""

import tempfile
from collections import defaultdict
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factories.examples import examples
from factories.tables import as_csv
from watchfloor.engine import looks, postings
from watchfloor.engine.connections import connect
from watchfloor.engine.declaration import parse
from watchfloor.engine.lake import Lake
from watchfloor.engine.limits import Limits
from watchfloor.engine.postings import linking_columns, look_up, posted, read_postings, wanting, write_postings
from watchfloor.kernel.errors import IntegrityBroken
from watchfloor.kernel.refs import EntityRef

NOW = datetime(2026, 6, 1, tzinfo=UTC)
PLAYS = parse(
    """
dataset: plays
time: at
roles: {actor: account, object: track, device: phone, ip: ip, outcome: land}
kinds: {object: track}
"""
)
COLUMNS = ("account", "track", "at", "phone", "ip", "land")
BLOCK = 3
LIMITS = Limits(memory="300MB")
WORDS = st.sampled_from(["", "t", "t1", "t10", "acc-7", "音楽", "a-very-long-name-1", "a-very-long-name-2", "'; --"])
ROW = st.tuples(st.sampled_from(["a", "b", "c"]), WORDS.filter(bool), WORDS, WORDS, st.integers(0, 9))


@pytest.fixture
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks of three rows and slabs of two blocks, so that a short table has many."""
    monkeypatch.setattr(postings, "ROW_GROUP", BLOCK)
    monkeypatch.setattr(looks, "ROW_GROUP", BLOCK)
    monkeypatch.setattr(postings, "SLAB", 2)


def lake_of(folder: Path, loads: list[list[tuple[str, str, str, str, int]]]) -> Lake:
    lake = Lake(folder / "lake", limits=LIMITS)
    for number, rows in enumerate(loads):
        records = [
            {
                "account": who,
                "track": what,
                "phone": phone,
                "ip": ip,
                "at": str(1_700_000_000 + at),
                "land": str(number),
            }
            for who, what, phone, ip, at in rows
        ]
        path = folder / f"{number}.csv"
        path.write_bytes(as_csv(records, columns=COLUMNS))
        lake.load(PLAYS, [path], author="mika", message="", now=NOW)
    return lake


@pytest.mark.usefixtures("small_blocks")
@settings(max_examples=examples(6), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(loads=st.lists(st.lists(ROW, min_size=4, max_size=14), min_size=1, max_size=2))
def test_postings_say_what_a_scan_says(loads: list[list[tuple[str, str, str, str, int]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        lake = lake_of(Path(folder), loads)
        connection = connect(LIMITS, Path(folder) / "spill")
        for file in lake.snapshot("plays").files:
            for column in linking_columns(PLAYS) if file.rows > BLOCK else ():
                walked = connection.execute(
                    f"SELECT {column}, count(*), min(ts_us), max(ts_us), "
                    f"list_sort(list_distinct(list(file_row_number // {BLOCK}))) "
                    f"FROM read_parquet('{file.path}') WHERE {column} IS NOT NULL GROUP BY 1"
                ).fetchall()
                for value, rows, first, last, blocks in [*walked, ("nobody", 0, None, None, [])]:
                    said = look_up(connection, posted(file)[column], value)
                    assert (said.rows, said.first_us, said.last_us, list(said.blocks)) == (rows, first, last, blocks)
        connection.close()


@pytest.mark.usefixtures("small_blocks")
@settings(max_examples=examples(6), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(loads=st.lists(st.lists(ROW, min_size=4, max_size=14), min_size=1, max_size=2))
def test_looks_by_postings_find_what_a_walk_finds(loads: list[list[tuple[str, str, str, str, int]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        lake = lake_of(Path(folder), loads)
        snapshot = lake.snapshot("plays")
        for role, place in (("actor", 0), ("object", 1), ("device", 2), ("ip", 3)):
            times: dict[str, list[int]] = defaultdict(list)
            for row in (row for load in loads for row in load):
                times[str(row[place])].append(1_700_000_000 + row[4])
            for name in times.keys() - {""}:
                kind = PLAYS.kinds[role]
                [seen] = [one for one in lake.presence(EntityRef(kind, name), [snapshot]) if one.role == role]
                done = lake.entity_aggregates(snapshot, role, name)

                wanted = (
                    len(times[name]),
                    looks.instant(min(times[name]) * 10**6),
                    looks.instant(max(times[name]) * 10**6),
                )
                assert (seen.rows, seen.first, seen.last) == wanted
                assert (done.rows, done.first, done.last) == wanted
                assert lake.entity_rows(snapshot, role, name, limit=99).num_rows == len(times[name])
                assert not seen.by_scan


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Lake:
    """150,000 plays: three row groups; each device is used by one account, each track played by all."""
    folder = tmp_path_factory.mktemp("large")
    duckdb.execute(
        "COPY (SELECT 'acc-' || lpad((i // 10)::VARCHAR, 6, '0') AS account, 'trk-' || i % 7 AS track, "
        "1700000000 + i AS at, 'dev-' || i // 50 AS phone, '10.0.0.' || i // 1000 AS ip, 'JP' AS land "
        f"FROM range(150000) r(i)) TO '{folder / 'plays.csv'}'"
    )
    lake = Lake(folder / "lake", limits=Limits(memory="500MB"))
    lake.load(PLAYS, [folder / "plays.csv"], author="mika", message="", now=NOW)
    return lake


def test_a_load_names_its_postings_and_a_file_of_one_block_has_none(large: Lake, tmp_path: Path) -> None:
    [file] = large.snapshot("plays").files
    small = lake_of(tmp_path, [[("a", "t", "", "", 1)]])

    assert {posting.column for posting in read_postings(file)} == {"track", "phone", "ip"}
    assert read_postings(small.snapshot("plays").files[0]) == []
    assert wanting(small.snapshot("plays").files, PLAYS) == []


def test_postings_lead_to_the_blocks_that_hold_the_value(large: Lake, tmp_path: Path) -> None:
    [file] = large.snapshot("plays").files
    connection = connect(LIMITS, tmp_path)

    device = look_up(connection, posted(file)["phone"], "dev-2999")
    track = look_up(connection, posted(file)["track"], "trk-3")

    assert (device.rows, device.blocks) == (50, (2,))
    assert track.blocks == (0, 1, 2)
    connection.close()


def test_a_dataset_without_postings_is_scanned_says_so_and_can_be_indexed(large: Lake) -> None:
    snapshot = large.snapshot("plays")
    [file] = snapshot.files
    by_postings = large.presence(EntityRef("device", "dev-77"))
    postings.drop_postings(file)

    by_scan = large.presence(EntityRef("device", "dev-77"))
    lacking = large.check_postings(snapshot)
    made = large.index("plays")

    assert [(seen.rows, seen.first, seen.last) for seen in by_scan] == [
        (seen.rows, seen.first, seen.last) for seen in by_postings
    ]
    assert ([seen.by_scan for seen in by_scan], [seen.by_scan for seen in by_postings]) == ([True], [False])
    assert (lacking, made) == (([], [file.name]), [file.name])
    assert large.check_postings(snapshot) == ([], [])
    assert large.index("plays") == []


def test_a_damaged_posting_is_named_by_the_check_and_made_anew(large: Lake) -> None:
    snapshot = large.snapshot("plays")
    [file] = snapshot.files
    [victim, *_] = posted(file)["phone"]
    content = victim.read_bytes()
    victim.write_bytes(b"\0" * len(content))

    with pytest.raises(IntegrityBroken, match="watchfloor data index plays") as caught:
        Lake(large.root, limits=LIMITS).presence(EntityRef("device", "dev-77"))

    assert (caught.value.code, caught.value.facts) == ("damaged_file", {"files": [victim.name]})
    assert large.check_postings(snapshot)[0] == [victim.name]
    assert large.index("plays", heal=False) == []
    assert large.index("plays") == [file.name]
    assert large.check_postings(snapshot) == ([], [])
    assert Lake(large.root, limits=LIMITS).presence(EntityRef("device", "dev-77"))[0].rows == 50


def test_postings_that_are_gone_leave_a_scan(large: Lake) -> None:
    [file] = large.snapshot("plays").files
    for path in posted(file)["ip"]:
        path.unlink()

    [seen] = large.presence(EntityRef("ip", "10.0.0.9"))

    assert (seen.rows, seen.by_scan) == (1000, True)
    assert large.index("plays", heal=False) == [file.name]


@pytest.mark.usefixtures("small_blocks")
def test_files_whose_columns_stand_in_another_order_are_read_as_one(tmp_path: Path) -> None:
    lake = lake_of(tmp_path, [[("a", "t", f"p{n % 4}", "i", n) for n in range(30)]])
    records = [dict(zip(COLUMNS, ("b", "u", "1700000000", "p1", "j", "x"), strict=True))] * 2
    turned = tmp_path / "turned.csv"
    turned.write_bytes(as_csv(records, columns=COLUMNS[::-1]))
    lake.load(PLAYS, [turned], author="mika", message="", now=NOW)

    rows = lake.entity_rows(lake.snapshot("plays"), "device", "p1").to_pylist()

    assert (
        sorted((row["account"], row["track"], row["ip"]) for row in rows)
        == [("a", "t", "i")] * 8 + [("b", "u", "j")] * 2
    )


def test_a_column_that_the_declaration_binds_later_is_posted_when_it_is_asked_for(large: Lake, tmp_path: Path) -> None:
    [file] = large.snapshot("plays").files
    lands = parse("{dataset: plays, time: at, roles: {actor: account, country: land}}")

    assert wanting([file], lands) == [file]
    made = write_postings(file, lands, scratch=tmp_path, limits=LIMITS)

    assert [posting.column for posting in made] == ["land"]
    assert wanting([file], lands) == []
    write_postings(file, PLAYS, scratch=tmp_path, limits=LIMITS)


def test_a_load_whose_postings_fail_is_a_load_and_says_so(
    lake: Lake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("watchfloor.engine.lake.write_postings", fail)
    monkeypatch.setattr(postings, "ROW_GROUP", 1)
    path = tmp_path / "plays.csv"
    path.write_bytes(as_csv([dict.fromkeys(COLUMNS, "1")] * 3, columns=COLUMNS))

    report = lake.load(PLAYS, [path], author="mika", message="", now=NOW)

    assert (report.rows, report.postings, lake.snapshot("plays").rows) == (3, (), 3)
    assert "watchfloor data index plays" in report.notes[-1]
