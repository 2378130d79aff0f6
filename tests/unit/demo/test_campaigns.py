"""Each planted campaign shows the behaviour that it is planted for."""

from collections import Counter, defaultdict
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median

import pytest

from factories.simulations import Row, Simulated
from watchfloor.demo.scale import TINY
from watchfloor.demo.truth import Role


def shared_within(plays: list[Row], seconds: float, tracks: set[str]) -> dict[tuple[str, str], set[tuple[str, object]]]:
    """For each pair of accounts, the (track, day) they met on: neighbours in time on one track are enough here."""
    by_track: dict[str, list[tuple[datetime, str]]] = defaultdict(list)
    for play in plays:
        if play["track_id"] in tracks:
            by_track[str(play["track_id"])].append((play["played_at"], str(play["account_id"])))
    met: dict[tuple[str, str], set[tuple[str, object]]] = defaultdict(set)
    for track, rows in by_track.items():
        rows.sort()
        for (at, one), (later, other) in pairwise(rows):
            if one != other and later - at <= timedelta(seconds=seconds):
                met[min(one, other), max(one, other)].add((track, at.date()))
    return met


def test_pairs_of_the_farm_meet_on_many_tracks_over_several_nights(simulated: Simulated) -> None:
    pushed = simulated.ids("stream-farm", "track")
    met = shared_within(simulated.plays_of("stream-farm"), 60, pushed)
    strong = [pair for pair, at in met.items() if len({t for t, _ in at}) >= 8 and len({d for _, d in at}) >= 4]
    assert len(strong) >= TINY.planted.farm


def test_the_farm_plays_nearly_around_the_clock(simulated: Simulated) -> None:
    hours = defaultdict(set)
    for play in simulated.plays_of("stream-farm"):
        hours[play["account_id"]].add(play["played_at"].hour)
    assert min(len(found) for found in hours.values()) >= 20


def test_the_farm_hides_behind_other_music(simulated: Simulated) -> None:
    pushed = simulated.ids("stream-farm", "track")
    own = [play["track_id"] in pushed for play in simulated.plays_of("stream-farm")]
    assert 0.6 < sum(own) / len(own) < 0.95


def test_the_farms_tracks_are_little_known_outside_it(simulated: Simulated) -> None:
    pushed, farm = simulated.ids("stream-farm", "track"), simulated.ids("stream-farm", "account")
    heard = Counter(
        (row["track_id"] in pushed, row["account_id"] in farm) for row in simulated.table("streams").to_pylist()
    )
    assert heard[True, False] < 0.1 * heard[True, True]


def gaps(simulated: Simulated, name: str) -> list[float]:
    """Seconds between neighbouring plays of one pushed track, where they belong to one batch."""
    pushed = simulated.ids(name, "track")
    plays = sorted((p["track_id"], p["played_at"]) for p in simulated.plays_of(name) if p["track_id"] in pushed)
    found = ((later - at).total_seconds() for (one, at), (other, later) in pairwise(plays) if one == other)
    return [gap for gap in found if gap < 600]


def test_the_careful_farm_spreads_its_starts_more_than_the_loud_one(simulated: Simulated) -> None:
    assert median(gaps(simulated, "quiet-farm")) > 3 * median(gaps(simulated, "stream-farm"))


def test_the_thin_farm_hardly_ever_acts_together(simulated: Simulated) -> None:
    pushed = simulated.ids("thin-farm", "track")
    met = shared_within(simulated.plays_of("thin-farm"), 60, pushed)
    assert max((len({track for track, _ in at}) for at in met.values()), default=0) < 3


def test_farms_push_tracks_of_their_own(simulated: Simulated) -> None:
    names = ("stream-farm", "quiet-farm", "thin-farm", "bot-playlist")
    pushed = [simulated.ids(name, "creator") for name in names]
    assert len(set().union(*pushed)) == sum(len(creators) for creators in pushed)


def test_pushed_artists_are_beneficiaries_and_never_operators(simulated: Simulated) -> None:
    scheme = simulated.group("bot-playlist")
    creators = {member.role for member in scheme.members if member.entity.startswith(("creator:", "track:"))}
    assert creators == {Role.BENEFICIARY}
    assert {m.role for m in scheme.members if m.entity.startswith(("account:", "playlist:"))} == {Role.OPERATOR}


def test_the_schemes_lists_belong_to_its_operators_and_turn_over_in_days(simulated: Simulated) -> None:
    lists, crew = simulated.ids("bot-playlist", "playlist"), simulated.ids("bot-playlist", "account")
    adds = [row for row in simulated.table("playlist_adds").to_pylist() if row["playlist_id"] in lists]
    assert {row["owner_id"] for row in adds} <= crew
    gone = [row["removed_at"] - row["added_at"] for row in adds if row["removed_at"]]
    assert gone
    assert max(gone) <= timedelta(days=4)


def test_bots_play_what_is_on_the_lists_that_day(simulated: Simulated) -> None:
    tracks, lists = simulated.ids("bot-playlist", "track"), simulated.ids("bot-playlist", "playlist")
    plays = simulated.plays_of("bot-playlist")
    assert {play["playlist_id"] for play in plays} == lists
    assert {play["track_id"] for play in plays} <= tracks
    assert all(play["source"] == f"playlist:{play['playlist_id']}" for play in plays)


def test_the_brigade_files_nearly_one_text_within_two_hours(simulated: Simulated) -> None:
    (target,) = simulated.ids("report-brigade", "creator")
    start = datetime.fromisoformat(simulated.group("report-brigade").start)
    burst = [
        row
        for row in simulated.reports_of("report-brigade")
        if row["target_id"] == target and row["reported_at"] >= start
    ]
    assert len(burst) == len(simulated.ids("report-brigade", "account"))
    assert max(row["reported_at"] for row in burst) - start < timedelta(hours=2)
    assert len({str(row["text"])[:8] for row in burst}) == 1
    assert len({row["text"] for row in burst}) > 1


def test_most_reports_of_the_brigade_are_rejected(simulated: Simulated) -> None:
    outcomes = Counter(row["outcome"] for row in simulated.reports_of("report-brigade"))
    assert outcomes["rejected"] > 4 * outcomes["upheld"]


def test_the_brigade_mixes_new_accounts_with_old_ones(simulated: Simulated) -> None:
    start = datetime.fromisoformat(simulated.group("report-brigade").start)
    members = simulated.ids("report-brigade", "account")
    made = [row["created_at"] for row in simulated.table("accounts").to_pylist() if row["account_id"] in members]
    assert sum(start - at < timedelta(days=10) for at in made) == TINY.planted.sock_puppets
    assert sum(start - at > timedelta(days=60) for at in made) == TINY.planted.bad_reporters


def test_the_false_claimant_withdraws_one_by_one_and_is_never_upheld(simulated: Simulated) -> None:
    claims = simulated.reports_of("withdrawn-claims")
    assert {row["outcome"] for row in claims} <= {"withdrawn", "rejected", "pending"}
    withdrawn = {row["resolved_at"].date() for row in claims if row["outcome"] == "withdrawn"}
    assert len(withdrawn) > 5


@pytest.mark.parametrize(
    "campaign",
    [
        "stream-farm",
        "quiet-farm",
        "thin-farm",
        "bot-playlist",
        "report-brigade",
        "withdrawn-claims",
        "grudge",
        "takeovers",
        "fake-artists",
        "spam-podcasts",
        "payment-ring",
        "ban-evasion",
        "sabotage",
    ],
)
def test_every_campaign_has_somebody_who_answers_for_it(simulated: Simulated, campaign: str) -> None:
    group = simulated.group(campaign)
    assert group.kind == "campaign"
    assert group.entities(Role.OPERATOR)
    assert group.start < group.end
