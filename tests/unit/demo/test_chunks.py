"""However a world is cut into chunks and parts, its rows are the same."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories.simulations import Simulated
from watchfloor.demo.columns import TABLES
from watchfloor.demo.days import BLOCK, blocks
from watchfloor.demo.scale import LARGE, MEDIUM, SCALES, SMALL, TINY
from watchfloor.demo.shelf import Shelf
from watchfloor.demo.world import World, generate

TRIAL = replace(TINY, name="trial", accounts=600, streams_target=16_000, days=4)
TABLE, COLUMN = "playlist_adds", "playlist_id"


def streams_of(world: World) -> pa.Table:
    return pa.concat_tables([pq.read_table(part) for part in world.parts["streams"]]).combine_chunks()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> World:
    return generate(tmp_path_factory.mktemp("whole"), scale=TRIAL, seed=4)


@pytest.mark.parametrize("chunk_rows", [1_000, 77])
def test_the_size_of_a_chunk_changes_no_row(tmp_path: Path, whole: World, chunk_rows: int) -> None:
    made = generate(tmp_path, scale=TRIAL, seed=4, chunk_rows=chunk_rows)

    assert streams_of(made).equals(streams_of(whole))
    assert made.rows == whole.rows


def test_the_size_of_a_chunk_changes_no_payout(tmp_path: Path, whole: World) -> None:
    made = generate(tmp_path, scale=TRIAL, seed=4, chunk_rows=500)

    assert pq.read_table(made.files["payouts"]).equals(pq.read_table(whole.files["payouts"]))
    assert made.truth_path.read_bytes() == whole.truth_path.read_bytes()


def test_parts_hold_the_same_rows_in_the_same_order(tmp_path: Path, whole: World) -> None:
    made = generate(tmp_path, scale=replace(TRIAL, part_rows=1_500), seed=4)

    assert len(made.parts["streams"]) > 1
    assert streams_of(made).equals(streams_of(whole))


def test_a_part_ends_with_a_day(tmp_path: Path) -> None:
    made = generate(tmp_path, scale=replace(TRIAL, part_rows=1), seed=4)
    days = [
        pc.unique(pc.floor_temporal(pq.read_table(part)["played_at"], unit="day")).to_pylist()
        for part in made.parts["streams"]
    ]

    assert [len(found) for found in days] == [1] * TRIAL.days


def test_a_table_in_parts_has_no_file_of_its_own(tmp_path: Path) -> None:
    made = generate(tmp_path, scale=replace(TRIAL, part_rows=1), seed=4)

    assert "streams" not in made.files
    assert made.files["accounts"] == made.parts["accounts"][0]


def test_parts_are_named_in_order(tmp_path: Path) -> None:
    made = generate(tmp_path, scale=replace(TRIAL, part_rows=1), seed=4)

    names = [part.name for part in made.parts["streams"]]
    assert names == ["streams.parquet", "streams-2.parquet", "streams-3.parquet", "streams-4.parquet"]


def rows_of(*names: str) -> pa.Table:
    """A table of the shelf's, with a row a name."""
    count = len(names)
    at = pa.array([0] * count, type=pa.int64()).cast(pa.timestamp("us", tz="UTC"))
    ids = pa.array(list(names), type=pa.string())
    return pa.table([ids, ids, ids, at, at], schema=TABLES[TABLE])


@given(st.lists(st.integers(0, 6), max_size=8), st.integers(1, 9))
def test_a_shelf_keeps_every_row_in_order_whatever_the_parts(
    tmp_path_factory: pytest.TempPathFactory, sizes: list[int], part_rows: int
) -> None:
    shelf = Shelf(tmp_path_factory.mktemp("shelf"))
    days = [[f"{day}-{row}" for row in range(size)] for day, size in enumerate(sizes)]

    shelf.put_days(TABLE, ([rows_of(*day)] for day in days), part_rows=part_rows)

    read = [one for part in shelf.parts[TABLE] for one in pq.read_table(part)[COLUMN].to_pylist()]
    assert read == [one for day in days for one in day]
    assert shelf.rows[TABLE] == len(read)


def test_a_table_without_a_day_is_an_empty_file(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)

    shelf.put_days(TABLE, iter([]), part_rows=5)

    assert pq.read_table(shelf.parts[TABLE][0]).num_rows == 0
    assert shelf.rows[TABLE] == 0


def test_no_part_is_left_over_where_the_last_day_fills_one(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)

    shelf.put_days(TABLE, [[rows_of("a", "b")], [rows_of("c", "d")]], part_rows=2)

    assert [path.name for path in sorted(tmp_path.iterdir())] == ["playlist_adds-2.parquet", "playlist_adds.parquet"]


def test_a_small_table_is_one_file(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "new" / "folder")

    shelf.put(TABLE, rows_of("a", "b", "c"))

    assert len(shelf.parts[TABLE]) == 1
    assert shelf.rows == {TABLE: 3}


@given(st.integers(1, 400_000), st.integers(0, 5_000))
def test_every_account_is_drawn_in_one_block(settled: int, newcomers: int) -> None:
    covered = [slot for _, block in blocks(settled, settled + newcomers) for slot in (block.start, block.stop)]

    assert covered[0] == 0
    assert covered[1:-1:2] == covered[2::2]
    assert covered[-1] == settled + newcomers


def test_blocks_have_randomness_of_their_own() -> None:
    suffixes = [suffix for suffix, _ in blocks(5 * BLOCK, 5 * BLOCK + 10)]

    assert len(set(suffixes)) == len(suffixes) == 6
    assert suffixes[0] == ""


@pytest.mark.parametrize("scale", [TINY, SMALL], ids=lambda scale: scale.name)
def test_small_worlds_are_one_block_and_one_part(scale: object) -> None:
    assert scale in SCALES.values()
    assert TINY.accounts < SMALL.accounts < BLOCK
    assert SMALL.streams_target < SMALL.part_rows


def test_each_scale_is_ten_times_the_one_before() -> None:
    assert [scale.streams_target for scale in (SMALL, MEDIUM, LARGE)] == [10**6, 10**7, 10**8]
    assert {scale.days for scale in (SMALL, MEDIUM, LARGE)} == {21}


def test_larger_worlds_plant_more_heads_and_the_same_habits() -> None:
    small, large = SMALL.planted, LARGE.planted

    assert large.farm == 8 * small.farm
    assert large.evaders == 8 * small.evaders
    assert (large.farm_nights, large.farm_tracks) == (small.farm_nights, small.farm_tracks)


def test_several_blocks_make_a_world_like_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, whole: World) -> None:
    monkeypatch.setattr("watchfloor.demo.days.BLOCK", 128)

    made = generate(tmp_path, scale=TRIAL, seed=4)

    assert made.rows["streams"] == pytest.approx(whole.rows["streams"], rel=0.1)
    assert not streams_of(made).equals(streams_of(whole))


def test_parts_load_as_one_dataset(simulated: Simulated) -> None:
    streams = simulated.table("streams")
    at = np.asarray(streams["played_at"].cast(pa.int64()))

    assert (np.diff(at) >= 0).all()
    assert simulated.world.rows["streams"] == streams.num_rows
