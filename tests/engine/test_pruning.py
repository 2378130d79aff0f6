"""Looks and cuts that skip files and row groups find what a walk over every row finds."""

import tempfile
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factories.examples import examples
from factories.tables import PLAYS, as_csv
from watchfloor.engine.declaration import parse
from watchfloor.engine.lake import Lake
from watchfloor.engine.limits import Limits
from watchfloor.engine.looks import instant
from watchfloor.kernel.refs import EntityRef

NOW = datetime(2026, 6, 1, tzinfo=UTC)
START = 1_700_000_000
Play = tuple[str, str, int]
PLAY = st.tuples(
    st.sampled_from(["acc-1", "acc-10", "acc-2", "b", "音楽-家", "a-very-long-id-1", "a-very-long-id-2"]),
    st.sampled_from(["t1", "t2", "t10"]),
    st.integers(START, START + 5),
)
LOADS = st.lists(st.lists(PLAY, min_size=1, max_size=6), min_size=1, max_size=3)


def lake_of(folder: Path, loads: list[list[Play]]) -> Lake:
    lake = Lake(folder / "lake", limits=Limits(memory="300MB"))
    for number, plays in enumerate(loads):
        path = folder / f"{number}.csv"
        records = [
            {"account": who, "track": what, "at": str(at), "ip": "", "ms": str(number)} for who, what, at in plays
        ]
        path.write_bytes(as_csv(records))
        lake.load(parse(PLAYS), [path], author="mika", message="", now=NOW)
    return lake


@settings(max_examples=examples(12), deadline=None)
@given(loads=LOADS)
def test_every_entity_is_seen_as_often_as_it_stands_in_the_files(loads: list[list[Play]]) -> None:
    plays = [play for load in loads for play in load]
    with tempfile.TemporaryDirectory() as folder:
        lake = lake_of(Path(folder), loads)
        for who in {play[0] for play in plays}:
            times = sorted(at for name, _, at in plays if name == who)

            [seen] = lake.presence(EntityRef("account", who))

            assert (seen.rows, seen.first) == (len(times), instant(times[0] * 1_000_000))
            assert lake.entity_rows(lake.snapshot("plays"), "actor", who).num_rows == len(times)
            assert lake.entity_aggregates(lake.snapshot("plays"), "actor", who).rows == len(times)


@settings(max_examples=examples(12), deadline=None)
@given(loads=LOADS, since=st.integers(START - 1, START + 6), until=st.integers(START - 1, START + 6))
def test_events_of_a_window_are_those_a_walk_finds(*, loads: list[list[Play]], since: int, until: int) -> None:
    plays = [play for load in loads for play in load]
    with tempfile.TemporaryDirectory() as folder:
        lake = lake_of(Path(folder), loads)

        events = lake.events(lake.snapshot("plays"), since_us=since * 1_000_000, until_us=until * 1_000_000)

        found = lake.collect(events.select("actor", "object", "ts_us"))
        rows = [(row["actor"], row["object"], row["ts_us"] // 1_000_000) for row in found.to_pylist()]
        assert sorted(rows) == sorted(play for play in plays if since <= play[2] < until)


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Lake:
    """150,000 plays by 3,000 accounts whose ids share eleven bytes and whose plays fall on few instants."""
    folder = tmp_path_factory.mktemp("crowded")
    duckdb.execute(
        "COPY (SELECT 'user-' || lpad((i * 7919 % 3000)::VARCHAR, 12, '0') AS account, 't' || i % 77 AS track, "
        f"{START} + i % 13 AS at, '' AS ip, i AS ms FROM range(150000) r(i)) TO '{folder / 'plays.csv'}'"
    )
    lake = Lake(folder / "lake", limits=Limits(memory="500MB"))
    lake.load(parse(PLAYS), [folder / "plays.csv"], author="mika", message="", now=NOW)
    return lake


def test_rows_of_ids_that_share_their_first_bytes_stay_whole_and_have_keys_of_their_own(crowded: Lake) -> None:
    [row] = crowded.query(
        crowded.snapshot("plays"), "SELECT count(*) AS n, count(DISTINCT row_key) AS keys FROM plays"
    ).table.to_pylist()

    assert row == {"n": 150_000, "keys": 150_000}
    for who in ("user-000000000000", "user-000000001234", "user-000000002999"):
        assert crowded.entity_aggregates(crowded.snapshot("plays"), "actor", who).rows == 50


def test_row_groups_follow_each_other_by_id(crowded: Lake) -> None:
    metadata = pq.read_metadata(crowded.snapshot("plays").files[0].path)

    bounds = [metadata.row_group(number).column(0).statistics for number in range(metadata.num_row_groups)]

    assert [bound.min for bound in bounds] == sorted(bound.min for bound in bounds)
    assert [bound.max for bound in bounds] == sorted(bound.max for bound in bounds)
