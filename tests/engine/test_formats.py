"""One table is one table: format, packing, order of rows and of files change nothing that is asked of it."""

import itertools
import tempfile
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factories.examples import examples
from factories.tables import PLAYS, WAYS, Record, as_csv
from watchfloor.engine.declaration import parse
from watchfloor.engine.lake import Lake
from watchfloor.engine.limits import Limits
from watchfloor.engine.loading import LoadReport
from watchfloor.engine.snapshots import Snapshot

NOW = datetime(2026, 6, 1, tzinfo=UTC)
RECORDS: list[Record] = [
    {"account": "a", "track": "夜に", "at": "2026-05-01T10:00:00Z", "ip": "10.0.0.1", "ms": "1"},
    {"account": "a", "track": 'said "go",\nhe', "at": "2026-05-01 10:00:00", "ip": "", "ms": "-7"},
    {"account": "b", "track": "t;|t", "at": "1777600000", "ip": "::1", "ms": ""},
    {"account": "b", "track": "t", "at": "2026-02-30", "ip": "", "ms": "1"},
    {"account": "", "track": "t", "at": "2026-05-01", "ip": "", "ms": "1"},
    {"account": "c", "track": "t", "at": "2026-05-01", "ip": "", "ms": "1.5"},
    {"account": "d", "track": "t", "at": "2027-01-01", "ip": "", "ms": "2"},
]
CELLS = {
    "account": st.sampled_from(["a", "b", "acc-1", "acc-22", "", " a", "音楽家", "x" * 520]),
    "track": st.sampled_from(["t", "t ", "", "a,b", 'q"q', "ทดสอบ"]),
    "at": st.sampled_from(["2026-05-01", "2026-05-01T10:00:00Z", "1777600000", "tomorrow", "", "2030-01-01"]),
    "ip": st.sampled_from(["", "10.0.0.1", "::1"]),
    "ms": st.sampled_from(["", "1", "1", "2.5", "x"]),
}
ROWS = st.lists(st.fixed_dictionaries(CELLS), min_size=1, max_size=10)


def load(folder: Path, *files: tuple[str, bytes]) -> tuple[Lake, LoadReport]:
    """The files of one load in a lake of their own."""
    paths = []
    for name, content in files:
        paths.append(folder / name)
        paths[-1].write_bytes(content)
    lake = Lake(folder / "lake", limits=Limits(memory="300MB", seconds=60))
    return lake, lake.load(parse(PLAYS), paths, author="mika", message="", now=NOW)


def told(lake: Lake) -> list[tuple[object, ...]]:
    """All that a reader can see of the rows, in an order of their own."""
    shown = "row_key, account, track, ts_us, ip, ms, _future"
    return sorted(map(tuple, rows_of(lake, shown)), key=repr)


def rows_of(lake: Lake, columns: str) -> Iterable[Sequence[object]]:
    found = lake.query(lake.snapshot("plays"), f"SELECT {columns} FROM plays").table
    return [list(row.values()) for row in found.to_pylist()]


def refused(lake: Lake) -> list[tuple[str, str]]:
    return sorted((row.column, row.reason) for row in lake.quarantine(lake.snapshot("plays"), limit=100))


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Lake:
    lake, _ = load(tmp_path_factory.mktemp("plain"), ("plays.csv", as_csv(RECORDS)))
    return lake


@pytest.mark.every_second
@pytest.mark.parametrize("name", WAYS)
def test_a_table_is_the_same_in_every_format_and_packing(name: str, plain: Lake, tmp_path: Path) -> None:
    lake, report = load(tmp_path, (name, WAYS[name](RECORDS)))

    assert told(lake) == told(plain)
    assert refused(lake) == refused(plain)
    assert (report.rows_in, report.rows, report.quarantined, report.future) == (7, 4, 3, 1)


def test_what_is_refused_is_refused_for_its_own_reason(plain: Lake) -> None:
    assert refused(plain) == [
        ("account", "the actor is empty"),
        ("at", "not a time between 1900 and 2200"),
        ("ms", "not a whole number"),
    ]


@settings(max_examples=examples(15), deadline=None)
@given(rows=ROWS, cuts=st.lists(st.integers(0, 10), max_size=2), turned=st.booleans())
def test_rows_may_come_in_any_number_of_files_and_in_any_order(
    *, rows: list[Record], cuts: list[int], turned: bool
) -> None:
    distinct = [dict(items) for items in dict.fromkeys(tuple(row.items()) for row in rows)]
    places = [0, *sorted(cuts), len(distinct)]
    pieces = [distinct[low:high] for low, high in itertools.pairwise(places)]
    parts = [part for part in pieces if part] or [distinct]
    files = [(f"p{number}.csv", as_csv(part[::-1])) for number, part in enumerate(parts)]
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        whole, _ = load(Path(first), ("plays.csv", as_csv(distinct)))
        cut, report = load(Path(second), *(files[::-1] if turned else files))

        assert told(cut) == told(whole)
        assert refused(cut) == refused(whole)
        assert report.rows_in == len(distinct)


@settings(max_examples=examples(10), deadline=None)
@given(rows=ROWS)
def test_the_same_load_in_two_lakes_gives_the_same_answers(rows: list[Record]) -> None:
    def answer(folder: str) -> tuple[str, int]:
        lake, report = load(Path(folder), ("plays.csv", as_csv(rows)))
        result = lake.query(lake.snapshot("plays"), "SELECT * EXCLUDE (_ingested_at) FROM plays")
        return result.result_hash, report.quarantined

    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        assert answer(first) == answer(second)


def loaded_apart(folder: Path) -> Snapshot:
    """Two loads of overlapping files under one lake."""
    lake, _ = load(folder, ("may.csv", as_csv(RECORDS[:2])))
    more = folder / "more.csv"
    more.write_bytes(as_csv(RECORDS[1:3]))
    lake.load(parse(PLAYS), [folder / "may.csv", more], author="mika", message="", now=NOW)
    return lake.snapshot("plays")


def test_a_load_with_a_known_and_a_new_file_adds_the_new_one_alone(tmp_path: Path) -> None:
    snapshot = loaded_apart(tmp_path)

    assert (snapshot.version, snapshot.rows, len(snapshot.files)) == (1, 4, 2)


def test_one_content_named_twice_in_a_load_is_loaded_once(tmp_path: Path) -> None:
    content = as_csv(RECORDS)

    lake, report = load(tmp_path, ("one.csv", content), ("other.csv", content))

    assert [source.unchanged for source in report.sources] == [False, True]
    assert (report.rows, lake.snapshot("plays").rows) == (4, 4)


@pytest.fixture
def write_many(tmp_path: Path) -> Callable[[int], Path]:
    def make(files: int) -> Path:
        for number in range(files):
            record = {"account": f"a{number}", "track": "t", "at": "2026-05-01", "ip": "", "ms": str(number)}
            (tmp_path / f"plays-{number}.csv").write_bytes(as_csv([record]))
        return tmp_path / "plays-*.csv"

    return make


def test_the_files_of_one_load_are_one_version(write_many: Callable[[int], Path], tmp_path: Path) -> None:
    lake = Lake(tmp_path / "lake", limits=Limits(memory="300MB"))

    report = lake.load(parse(PLAYS), [write_many(5)], author="mika", message="", now=NOW)

    assert (report.version, report.rows) == (0, 5)
    assert [load.rows for load in lake.loads(lake.snapshot("plays"))] == [1] * 5
