"""A world is the same for the same seed, says that it is a simulation, and has the columns it declares."""

import hashlib
import json
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from factories.simulations import Simulated
from watchfloor.demo.columns import TABLES
from watchfloor.demo.scale import SCALES, SMALL, TINY
from watchfloor.demo.world import SIMULATION_NOTICE, World, generate


def content_hash(path: Path) -> str:
    table = pq.read_table(path).combine_chunks()
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    return hashlib.sha256(sink.getvalue()).hexdigest()


def hashes(world: World) -> dict[str, str]:
    return {name: content_hash(path) for name, path in world.files.items()} | {
        "truth": hashlib.sha256(world.truth_path.read_bytes()).hexdigest()
    }


def test_the_same_seed_gives_the_same_world(tmp_path: Path, simulated: Simulated) -> None:
    again = generate(tmp_path, scale=TINY, seed=simulated.truth.seed)
    assert hashes(again) == hashes(simulated.world)


def test_another_seed_gives_another_world(tmp_path: Path, simulated: Simulated) -> None:
    other = hashes(generate(tmp_path, scale=TINY, seed=simulated.truth.seed + 1))
    del other["distributors"]  # they are the same in every world
    assert not set(other.values()) & set(hashes(simulated.world).values())


@pytest.mark.parametrize("name", sorted(TABLES))
def test_each_table_has_its_declared_columns_and_counted_rows(simulated: Simulated, name: str) -> None:
    table = simulated.table(name)
    assert table.schema.equals(TABLES[name])
    assert table.num_rows == simulated.world.rows[name] > 0


def test_counts_follow_the_scale(simulated: Simulated) -> None:
    rows = simulated.world.rows
    assert TINY.accounts < rows["accounts"] < 1.15 * TINY.accounts
    assert TINY.creators < rows["creators"] < 1.15 * TINY.creators
    assert TINY.tracks < rows["tracks"] < 1.15 * TINY.tracks
    assert TINY.streams_target * 0.9 < rows["streams"] < TINY.streams_target * 1.3


def test_small_is_a_million_streams_over_three_weeks() -> None:
    assert (SMALL.streams_target, SMALL.days) == (1_000_000, 21)
    assert SCALES["small"] is SMALL


def test_the_card_says_simulation(simulated: Simulated) -> None:
    card = json.loads(simulated.world.card_path.read_text(encoding="utf-8"))
    assert card["simulation"] is True
    assert card["notice"] == SIMULATION_NOTICE
    assert card["notice"].startswith("Simulation")


@pytest.mark.parametrize(
    ("table", "time"),
    [
        ("streams", "played_at"),
        ("sign_ins", "at"),
        ("reports", "reported_at"),
        ("playlist_adds", "added_at"),
        ("uploads", "uploaded_at"),
        ("account_events", "at"),
    ],
)
def test_logs_are_in_time_order_and_end_with_the_world(simulated: Simulated, table: str, time: str) -> None:
    at = np.asarray(simulated.table(table)[time].cast(pa.int64()))
    assert (np.diff(at) >= 0).all()
    assert at[-1] < TINY.end_us


def test_streams_lie_within_the_days_of_the_world(simulated: Simulated) -> None:
    at = np.asarray(simulated.table("streams")["played_at"].cast(pa.int64()))
    assert at[0] >= TINY.start_us
    days = np.unique((at - TINY.start_us) // 86_400_000_000)
    assert days.tolist() == list(range(TINY.days))


@pytest.mark.parametrize(
    ("child", "column", "parent", "key"),
    [
        ("streams", "account_id", "accounts", "account_id"),
        ("streams", "track_id", "tracks", "track_id"),
        ("streams", "playlist_id", "playlists", "playlist_id"),
        ("tracks", "creator_id", "creators", "creator_id"),
        ("playlists", "owner_id", "accounts", "account_id"),
        ("playlist_adds", "playlist_id", "playlists", "playlist_id"),
        ("playlist_adds", "track_id", "tracks", "track_id"),
        ("reports", "reporter_id", "accounts", "account_id"),
        ("reports", "target_id", "creators", "creator_id"),
        ("sign_ins", "account_id", "accounts", "account_id"),
    ],
)
def test_references_lead_somewhere(simulated: Simulated, child: str, column: str, parent: str, key: str) -> None:
    named = set(simulated.table(child)[column].drop_null().to_pylist())
    assert named <= set(simulated.table(parent)[key].to_pylist())


def test_a_stream_names_the_creator_of_its_track(simulated: Simulated) -> None:
    creator = dict(
        zip(*(simulated.table("tracks")[name].to_pylist() for name in ("track_id", "creator_id")), strict=True)
    )
    streams = simulated.table("streams")
    named = zip(streams["track_id"].to_pylist(), streams["creator_id"].to_pylist(), strict=True)
    assert all(creator[track] == by for track, by in named)


def test_nothing_is_played_before_it_is_out_or_by_an_account_not_yet_made(simulated: Simulated) -> None:
    streams, tracks, accounts = (simulated.table(name) for name in ("streams", "tracks", "accounts"))
    joined = (
        streams.select(["track_id", "account_id", "played_at"]).join(tracks, "track_id").join(accounts, "account_id")
    )
    played = np.asarray(joined["played_at"].cast(pa.int64()))
    assert (np.asarray(joined["released_at"].cast(pa.int64())) <= played).all()
    assert (np.asarray(joined["created_at"].cast(pa.int64())) <= played).all()
