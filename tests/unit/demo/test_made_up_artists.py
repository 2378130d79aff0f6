"""Artists who exist in name only, and deliveries that only look like theirs."""

import itertools
import re
from collections import Counter
from datetime import timedelta

import pytest

from factories.simulations import Row, Simulated
from watchfloor.demo.planted.fake_artists import BURSTS, LONGEST_MS, PAYEES, SHORTEST_MS
from watchfloor.demo.scale import TINY
from watchfloor.demo.truth import CULPABLE, Role


@pytest.fixture(scope="module")
def uploads(simulated: Simulated) -> list[Row]:
    return simulated.rows("uploads", track_id=simulated.ids("fake-artists", "track"))


def test_there_are_many_names_and_few_payees(simulated: Simulated) -> None:
    artists = simulated.rows("creators", creator_id=simulated.ids("fake-artists", "creator"))

    assert len({row["name"] for row in artists}) == TINY.planted.fake_artists
    assert len({row["payee_id"] for row in artists}) == PAYEES


def test_names_are_put_together_from_a_template(simulated: Simulated) -> None:
    artists = simulated.rows("creators", creator_id=simulated.ids("fake-artists", "creator"))
    first = Counter(row["name"].split()[0] for row in artists)

    assert first.most_common(1)[0][1] > 1
    assert all(len(row["name"].split()) >= 2 for row in artists)


def test_titles_are_numbered(simulated: Simulated) -> None:
    tracks = simulated.rows("tracks", track_id=simulated.ids("fake-artists", "track"))

    assert all(re.fullmatch(r"[A-Z]\w+ \w+ \d+", row["title"]) for row in tracks)


def test_every_track_is_just_longer_than_what_counts(uploads: list[Row]) -> None:
    assert len(uploads) == TINY.planted.fake_artists * TINY.planted.fake_tracks
    assert all(SHORTEST_MS <= row["duration_ms"] <= LONGEST_MS for row in uploads)


def test_one_distributor_and_two_desks_deliver_everything(uploads: list[Row]) -> None:
    assert {row["distributor"] for row in uploads} == {"Open Shelf"}
    assert len({row["device_id"] for row in uploads}) == PAYEES
    assert len({row["uploader_id"] for row in uploads}) == PAYEES


def test_deliveries_come_in_bursts(uploads: list[Row]) -> None:
    at = sorted(row["uploaded_at"] for row in uploads)
    gaps = [later - one for one, later in itertools.pairwise(at) if later - one > timedelta(hours=2)]

    assert len(gaps) == BURSTS - 1


def test_tracks_are_cut_from_few_sounds(uploads: list[Row]) -> None:
    sounds = {row["fingerprint"] for row in uploads}

    assert len(sounds) <= max(3, len(uploads) // 12)


def test_elsewhere_two_tracks_hardly_ever_sound_alike(simulated: Simulated, uploads: list[Row]) -> None:
    own = {row["track_id"] for row in uploads}
    others = [row["fingerprint"] for row in simulated.rows("uploads") if row["track_id"] not in own]

    assert len(set(others)) > 0.95 * len(others)


def test_nothing_is_played_before_it_was_delivered(simulated: Simulated, uploads: list[Row]) -> None:
    first = {row["track_id"]: row["uploaded_at"] for row in uploads}
    plays = simulated.rows("streams", track_id=set(first))

    assert plays
    assert all(row["played_at"] > first[row["track_id"]] for row in plays)


def test_only_their_own_accounts_play_them(simulated: Simulated) -> None:
    plays = simulated.rows("streams", track_id=simulated.ids("fake-artists", "track"))

    assert {row["account_id"] for row in plays} == simulated.ids("fake-artists", "account")


def test_most_of_what_these_accounts_play_is_theirs(simulated: Simulated) -> None:
    tracks = simulated.ids("fake-artists", "track")
    own = [row["track_id"] in tracks for row in simulated.plays_of("fake-artists")]

    assert 0.55 < sum(own) / len(own) < 0.9


def test_each_play_is_long_enough_to_be_paid(simulated: Simulated) -> None:
    tracks = simulated.ids("fake-artists", "track")
    heard = [row["ms_played"] for row in simulated.plays_of("fake-artists") if row["track_id"] in tracks]

    assert min(heard) >= 30_000


def test_the_accounts_share_devices(simulated: Simulated) -> None:
    plays = simulated.plays_of("fake-artists")

    assert len({row["device_id"] for row in plays}) <= len(simulated.ids("fake-artists", "account")) / 2


def test_all_of_it_answers(simulated: Simulated) -> None:
    group = simulated.group("fake-artists")

    assert group.kind == "campaign"
    assert group.entities() == group.entities(*CULPABLE)


def test_a_label_moves_in_one_night_with_one_payee(simulated: Simulated) -> None:
    moved = simulated.rows("uploads", track_id=simulated.ids("label-migration", "track"))
    at = [row["uploaded_at"] for row in moved]

    assert max(at) - min(at) < timedelta(hours=2)
    assert {row["payee_id"] for row in moved} == simulated.ids("label-migration", "payee")
    assert len({row["creator_id"] for row in moved}) >= 3


def test_the_label_sounds_different_on_every_track_and_is_of_age(simulated: Simulated) -> None:
    moved = simulated.rows("uploads", track_id=simulated.ids("label-migration", "track"))
    tracks = simulated.rows("tracks", track_id=simulated.ids("label-migration", "track"))

    assert len({row["fingerprint"] for row in moved}) > 0.8 * len(moved)
    assert all(row["released_at"] < TINY.start for row in tracks)
    assert min(row["duration_ms"] for row in tracks) > LONGEST_MS


def test_the_whole_roster_moved_to_the_other_distributor(simulated: Simulated) -> None:
    label = simulated.ids("label-migration", "creator")
    roster = simulated.rows("creators", payee_id=simulated.ids("label-migration", "payee"))

    assert {row["creator_id"] for row in roster} == label
    assert {row["distributor"] for row in roster} == {"Tramline"}


def test_the_library_of_sounds_is_as_short_as_the_fakes(simulated: Simulated) -> None:
    effects = simulated.rows("tracks", track_id=simulated.ids("sound-library", "track"))

    assert len(effects) == TINY.planted.sound_effects
    assert all(30_000 <= row["duration_ms"] <= 42_000 for row in effects)
    assert all(row["title"][-1].isdigit() for row in effects)


def test_the_library_is_heard_by_people_with_lives_of_their_own(simulated: Simulated) -> None:
    effects = simulated.ids("sound-library", "track")
    plays = simulated.plays_of("sound-library")
    share = sum(row["track_id"] in effects for row in plays) / len(plays)

    assert share < 0.5
    assert len({row["device_id"] for row in plays}) >= len(simulated.ids("sound-library", "account"))


@pytest.mark.parametrize("name", ["label-migration", "sound-library"])
def test_honest_deliveries_answer_for_nothing(simulated: Simulated, name: str) -> None:
    assert simulated.group(name).entities() == simulated.group(name).entities(Role.BYSTANDER)
    assert not simulated.group(name).entities() & simulated.truth.culpable()


def test_a_recording_code_is_well_formed_in_the_simulated_range_and_given_once(simulated: Simulated) -> None:
    codes = [row["isrc"] for row in simulated.rows("uploads") if row["track_id"]]

    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"XXS\d{2}\d{2}\d{5}", code) for code in codes)


def test_a_track_is_delivered_once_and_an_episode_too(simulated: Simulated) -> None:
    uploads = simulated.rows("uploads")
    delivered = [row["track_id"] or row["episode_id"] for row in uploads]

    assert len(set(delivered)) == len(delivered)
    assert all((row["track_id"] is None) != (row["episode_id"] is None) for row in uploads)


def test_an_upload_tells_what_the_other_tables_tell(simulated: Simulated) -> None:
    tracks = {row["track_id"]: row for row in simulated.rows("tracks")}
    creators = {row["creator_id"]: row for row in simulated.rows("creators")}
    for row in simulated.rows("uploads"):
        if row["track_id"]:
            track, creator = tracks[row["track_id"]], creators[row["creator_id"]]
            assert (row["creator_id"], row["duration_ms"]) == (track["creator_id"], track["duration_ms"])
            assert (row["payee_id"], row["distributor"]) == (creator["payee_id"], creator["distributor"])


def test_distributors_are_described_once_and_live_nowhere(simulated: Simulated) -> None:
    rows = simulated.rows("distributors")

    assert len({row["distributor"] for row in rows}) == len(rows)
    assert {row["kind"] for row in rows} == {"music", "podcast"}
    assert all(row["domain"].endswith(".example") for row in rows)
    assert any(row["is_open"] for row in rows)
