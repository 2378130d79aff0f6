"""Each hard negative looks like abuse in the way it should, and is not."""

from collections import Counter, defaultdict
from datetime import datetime, timedelta

import pytest

from factories.simulations import Simulated
from watchfloor.demo.truth import CULPABLE

PLANTED = (
    "release-night", "fan-party", "sleep-loops", "prayer-loops", "carrier-nat-id", "carrier-nat-in", "carrier-nat-ph",
    "households", "migrant-families", "viral-incident", "settlement", "serial-infringer", "travellers", "new-phones",
    "label-migration", "sound-library", "podcast-network", "lessons", "school-class", "family-band", "rejoiners",
    "second-hand-phones", "sudden-fame",
)  # fmt: skip


@pytest.mark.parametrize("name", PLANTED)
def test_nobody_in_a_hard_negative_answers_for_anything(simulated: Simulated, name: str) -> None:
    group = simulated.group(name)
    assert group.kind == "hard_negative"
    assert group.entities()
    assert not group.entities(*CULPABLE)


def test_no_hard_negative_is_left_untested(simulated: Simulated) -> None:
    assert {group.id for group in simulated.truth.hard_negatives} == set(PLANTED)


def test_the_album_is_played_in_step_at_midnight_and_not_before(simulated: Simulated) -> None:
    album, release = simulated.ids("release-night", "track"), simulated.group("release-night").start
    midnight = datetime.fromisoformat(release)
    heard = [row for row in simulated.table("streams").to_pylist() if row["track_id"] in album]
    assert min(row["played_at"] for row in heard) >= midnight
    early = {row["account_id"] for row in heard if row["played_at"] - midnight < timedelta(minutes=5)}
    assert len(early) > 0.4 * len(simulated.ids("release-night", "account"))


def test_party_guests_loop_the_guide_on_devices_of_their_own(simulated: Simulated) -> None:
    guide = simulated.ids("fan-party", "track")
    plays = [play for play in simulated.plays_of("fan-party") if play["track_id"] in guide]
    devices = defaultdict(set)
    for play in plays:
        devices[play["device_id"]].add(play["account_id"])
    loops = Counter((play["account_id"], play["track_id"]) for play in plays)
    assert max(loops.values()) >= 4
    assert sum(len(accounts) > 1 for accounts in devices.values()) <= 0.1 * len(devices)


def test_party_guests_listen_to_other_things_too(simulated: Simulated) -> None:
    guide = simulated.ids("fan-party", "track")
    others = {play["account_id"] for play in simulated.plays_of("fan-party") if play["track_id"] not in guide}
    assert len(others) > 0.6 * len(simulated.ids("fan-party", "account"))


def test_a_shop_repeats_one_track_for_whole_days(simulated: Simulated) -> None:
    tracks = simulated.ids("sleep-loops", "track")
    hours = defaultdict(set)
    for play in simulated.plays_of("sleep-loops"):
        if play["track_id"] in tracks:
            hours[play["account_id"], play["track_id"], play["played_at"].date()].add(play["played_at"].hour)
    assert max(len(found) for found in hours.values()) >= 12


def test_prayers_start_together_five_times_a_day(simulated: Simulated) -> None:
    tracks = simulated.ids("prayer-loops", "track")
    minutes = Counter(
        (play["played_at"].date(), play["played_at"].hour)
        for play in simulated.plays_of("prayer-loops")
        if play["track_id"] in tracks
    )
    busy = [at for at, plays in minutes.items() if plays >= 3]
    assert len({hour for _, hour in busy}) >= 5


@pytest.mark.parametrize("country", ["id", "in", "ph"])
def test_one_carrier_address_stands_for_most_of_a_market(simulated: Simulated, country: str) -> None:
    (address,) = simulated.ids(f"carrier-nat-{country}", "ip")
    behind = simulated.ids(f"carrier-nat-{country}", "account")
    accounts = simulated.table("accounts").to_pylist()
    market = [row["account_id"] for row in accounts if row["country"] == country.upper()]
    assert len(behind) > 0.5 * len(market)
    seen = {row["account_id"] for row in simulated.table("streams").to_pylist() if row["ip"] == address}
    assert len(seen) > 0.3 * len(behind)


def test_no_operator_hides_behind_a_crowded_carrier(simulated: Simulated) -> None:
    farm = simulated.ids("stream-farm", "account") | simulated.ids("bot-playlist", "account")
    for country in ("id", "in", "ph"):
        assert not farm & simulated.ids(f"carrier-nat-{country}", "account")


def test_a_household_shares_an_address(simulated: Simulated) -> None:
    members, addresses = simulated.ids("households", "account"), simulated.ids("households", "ip")
    shared = defaultdict(set)
    for play in simulated.plays_of("households"):
        if play["ip"] in addresses:
            shared[play["ip"]].add(play["account_id"])
    assert members
    assert sum(len(people) > 1 for people in shared.values()) > 0.5 * len(shared)


def test_a_migrant_family_has_one_payer_and_two_countries(simulated: Simulated) -> None:
    members = simulated.ids("migrant-families", "account")
    countries = defaultdict(set)
    for row in simulated.table("accounts").to_pylist():
        if row["account_id"] in members:
            assert row["plan"] == "family"
            countries[row["payment_id"]].add(row["country"])
    assert countries
    assert all(len(found) == 2 for found in countries.values())


def test_the_viral_incident_is_upheld_and_told_in_many_words(simulated: Simulated) -> None:
    (target,) = simulated.ids("viral-incident", "creator")
    reports = [row for row in simulated.reports_of("viral-incident") if row["target_id"] == target]
    outcomes = Counter(row["outcome"] for row in reports)
    assert outcomes["upheld"] > 3 * outcomes["rejected"]
    assert len({row["text"] for row in reports}) > 0.7 * len(reports)


def test_a_settlement_withdraws_everything_at_once_after_a_good_record(simulated: Simulated) -> None:
    claims = [row for row in simulated.reports_of("settlement") if row["reason"] == "copyright"]
    withdrawn = [row["resolved_at"] for row in claims if row["outcome"] == "withdrawn"]
    assert max(withdrawn) - min(withdrawn) < timedelta(minutes=15)
    assert sum(row["outcome"] == "upheld" for row in claims) >= len(withdrawn) / 3


def test_claims_against_the_serial_infringer_are_upheld_while_the_grudge_is_not(simulated: Simulated) -> None:
    (infringer,) = simulated.ids("serial-infringer", "creator")
    (pursued,) = simulated.ids("grudge", "creator")
    honest = {r["outcome"] for r in simulated.reports_of("serial-infringer") if r["target_id"] == infringer}
    grudge = {r["outcome"] for r in simulated.reports_of("grudge") if r["target_id"] == pursued}
    assert honest <= {"upheld", "pending"}
    assert grudge <= {"rejected", "pending"}
