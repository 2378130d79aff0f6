"""Everyday traffic has the shape of people: long tails, nights, sessions, and playlists that exist."""

from collections import defaultdict

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pytest

from factories.simulations import Simulated
from watchfloor.demo.markets import COUNTRY_INDEX, OFFSET_MINUTES


def innocent(simulated: Simulated) -> pa.Table:
    planted = {entity.removeprefix("account:") for group in simulated.truth.campaigns for entity in group.entities()}
    for name in ("sleep-loops", "prayer-loops", "fan-party", "release-night"):
        planted |= simulated.ids(name, "account")
    streams = simulated.table("streams")
    return streams.filter(pc.invert(pc.is_in(streams["account_id"], value_set=pa.array(sorted(planted)))))


def counts(table: pa.Table, column: str) -> np.ndarray:
    return np.sort(np.asarray(table[column].combine_chunks().value_counts().field("counts")))[::-1]


@pytest.mark.parametrize(("column", "top", "share"), [("track_id", 0.1, 0.4), ("account_id", 0.1, 0.25)])
def test_few_get_or_give_most_of_the_plays(simulated: Simulated, column: str, top: float, share: float) -> None:
    found = counts(innocent(simulated), column)
    assert found[: int(len(found) * top)].sum() / found.sum() > share


def test_people_sleep_in_their_own_time_zone(simulated: Simulated) -> None:
    streams = innocent(simulated)
    offset = OFFSET_MINUTES[[COUNTRY_INDEX[code] for code in streams["country"].to_pylist()]]
    minutes = np.asarray(streams["played_at"].cast(pa.int64())) // 60_000_000 + offset
    hour = (minutes // 60) % 24
    night, evening = np.isin(hour, [2, 3, 4]).mean(), np.isin(hour, [18, 19, 20]).mean()
    assert evening > 2.5 * night


def test_listeners_play_tracks_back_to_back(simulated: Simulated) -> None:
    streams = innocent(simulated).sort_by([("account_id", "ascending"), ("played_at", "ascending")])
    account = np.asarray(streams["account_id"].to_pylist())
    at = np.asarray(streams["played_at"].cast(pa.int64()))
    ended = at + np.asarray(streams["ms_played"]) * 1000
    pause_s = (at[1:] - ended[:-1])[account[1:] == account[:-1]] / 1e6
    assert ((pause_s > 0) & (pause_s < 10)).mean() > 0.6


def test_some_plays_are_skipped_and_most_are_whole(simulated: Simulated) -> None:
    tracks = simulated.table("tracks")
    duration = dict(zip(tracks["track_id"].to_pylist(), tracks["duration_ms"].to_pylist(), strict=True))
    rows = innocent(simulated).select(["track_id", "ms_played"]).to_pylist()
    whole = np.array([row["ms_played"] >= duration[row["track_id"]] for row in rows])
    assert 0.6 < whole.mean() < 0.85
    assert all(0 < row["ms_played"] <= duration[row["track_id"]] for row in rows)


def test_every_way_of_finding_music_is_used(simulated: Simulated) -> None:
    sources = {source.partition(":")[0] for source in simulated.table("streams")["source"].unique().to_pylist()}
    assert sources == {"playlist", "search", "library", "radio"}


def test_a_playlist_play_is_of_a_track_that_is_on_the_list(simulated: Simulated) -> None:
    listed = {(row["playlist_id"], row["track_id"]) for row in simulated.table("playlist_adds").to_pylist()}
    plays = [row for row in simulated.table("streams").to_pylist() if row["playlist_id"]]
    assert plays
    assert all((row["playlist_id"], row["track_id"]) in listed for row in plays)


def test_a_device_or_address_stands_where_its_plays_say(simulated: Simulated) -> None:
    countries = defaultdict(set)
    for row in simulated.table("streams").select(["ip", "country"]).to_pylist():
        countries[row["ip"]].add(row["country"])
    assert all(len(found) == 1 for found in countries.values())


def test_all_markets_are_there(simulated: Simulated) -> None:
    assert set(simulated.table("accounts")["country"].to_pylist()) == set(COUNTRY_INDEX)


def test_sign_ins_mostly_succeed_and_sometimes_fail(simulated: Simulated) -> None:
    tried = simulated.ids("takeovers", "account")
    results = [row["result"] for row in simulated.table("sign_ins").to_pylist() if row["account_id"] not in tried]
    assert 0.88 < results.count("ok") / len(results) < 0.98
    assert set(results) == {"ok", "wrong_password", "second_factor_failed"}


def test_everyday_reports_have_every_outcome_and_several_languages(simulated: Simulated) -> None:
    planted = {entity for group in simulated.truth.groups for entity in group.entities()}
    rows = [r for r in simulated.table("reports").to_pylist() if f"account:{r['reporter_id']}" not in planted]
    assert {"upheld", "rejected"} <= {row["outcome"] for row in rows}
    assert any("。" in row["text"] for row in rows)
    assert any("." in row["text"] for row in rows)


def test_what_is_not_decided_yet_is_pending(simulated: Simulated) -> None:
    rows = simulated.table("reports").to_pylist()
    assert all((row["outcome"] == "pending") == (row["resolved_at"] is None) for row in rows)
