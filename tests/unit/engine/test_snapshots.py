"""Snapshots: what a version holds stays what it was, and files are skipped only where they cannot matter."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from watchfloor.engine.commits import check_schema, commit
from watchfloor.engine.declaration import parse
from watchfloor.engine.snapshots import DataFile, file_name, read_snapshot
from watchfloor.engine.views import pruned
from watchfloor.kernel.errors import Conflict, NotFound

EVENTS = parse("{dataset: events, time: t, roles: {actor: a}}")
NOW = datetime(2026, 6, 1, tzinfo=UTC)


def add(folder: Path, load: str, actors: list[str], times: list[int]) -> int:
    folder.mkdir(exist_ok=True)
    path = folder / file_name(load, load * 4)
    pq.write_table(pa.table({"a": actors, "ts_us": pa.array(times, pa.int64())}), path)
    return commit(folder, [path], declaration=EVENTS, author="mika", message=load, now=NOW)


def test_each_commit_is_a_version_with_its_own_author_message_and_files(tmp_path: Path) -> None:
    folder = tmp_path / "events"
    add(folder, "one", ["a", "b"], [10, 20])
    add(folder, "two", ["c"], [5])

    first, newest = read_snapshot(folder, "events", 0), read_snapshot(folder, "events")

    assert (first.version, first.rows, first.message) == (0, 2, "one")
    assert (newest.version, newest.rows, newest.message) == (1, 3, "two")
    assert [file.load for file in newest.files] == ["one", "two"]
    assert newest.declaration == EVENTS


def test_files_tell_their_bounds_and_the_hash_in_their_name(tmp_path: Path) -> None:
    add(tmp_path / "events", "one", ["a", "z"], [10, 20])

    [file] = read_snapshot(tmp_path / "events", "events").files

    assert (file.low, file.high, file.first_us, file.last_us) == ("a", "z", 10, 20)
    assert (file.sha256, file.rows) == ("one" * 4, 2)


def test_the_record_of_a_run_names_each_file_with_its_hash(tmp_path: Path) -> None:
    add(tmp_path / "events", "one", ["a"], [1])

    [noted] = read_snapshot(tmp_path / "events", "events").record

    assert (noted["sha256"], noted["rows"]) == ("one" * 4, 1)
    assert json.dumps(noted)


def test_older_versions_outlive_many_commits_and_the_checkpoint(tmp_path: Path) -> None:
    for number in range(12):
        add(tmp_path / "events", f"n{number:02}", ["a"], [number])

    assert [read_snapshot(tmp_path / "events", "events", number).rows for number in (0, 5, 11)] == [1, 6, 12]


def test_an_unknown_version_tells_which_there_are(tmp_path: Path) -> None:
    add(tmp_path / "events", "one", ["a"], [1])

    with pytest.raises(NotFound, match="0 to 0"):
        read_snapshot(tmp_path / "events", "events", 3)


def test_another_type_of_a_column_is_another_shape(tmp_path: Path) -> None:
    add(tmp_path / "events", "one", ["a"], [1])
    pq.write_table(pa.table({"a": [1], "ts_us": [1]}), tmp_path / "new.parquet")

    with pytest.raises(Conflict) as caught:
        check_schema(tmp_path / "events", "events", tmp_path / "new.parquet")

    assert caught.value.facts == {"columns": ["a"]}


def file(name: str, low: str | None, high: str | None, first: int | None, last: int | None) -> DataFile:
    return DataFile(Path(name), name, name, 1, 1, low, high, first, last)


FILES = [file("f1", "a", "f", 0, 10), file("f2", "g", "p", 5, 20), file("f3", None, None, None, None)]


@pytest.mark.parametrize(
    ("since", "until", "main", "kept"),
    [
        (None, None, None, ["f1", "f2", "f3"]),
        (None, None, "c", ["f1", "f3"]),
        (None, None, "g", ["f2", "f3"]),
        (11, None, None, ["f2", "f3"]),
        (None, 5, None, ["f1", "f3"]),
        (10, 11, None, ["f1", "f2", "f3"]),
        (21, None, None, ["f3"]),
    ],
)
def test_files_are_skipped_only_where_their_bounds_exclude(
    since: int | None, until: int | None, main: str | None, kept: list[str]
) -> None:
    assert [item.load for item in pruned(FILES, since_us=since, until_us=until, main=main)] == kept


def test_one_file_is_kept_where_none_fits_so_that_a_scan_has_its_columns() -> None:
    assert [item.load for item in pruned(FILES[:1], main="z")] == ["f1"]
