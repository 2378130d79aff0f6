"""When things happen: everyday sessions, bedtimes, prayers, a release, an evening's party, a farm's day."""

from collections import Counter, defaultdict
from datetime import datetime, timedelta

import numpy as np
import pytest

from factories.simulations import Row, Simulated
from watchfloor.demo.listening import Listening
from watchfloor.demo.markets import COUNTRY_INDEX, OFFSET_MINUTES
from watchfloor.demo.planted.fans import GUIDE, PARTY_HOURS
from watchfloor.demo.planted.loops import PRAYER_HOURS
from watchfloor.demo.plays import LIBRARY, Plays
from watchfloor.demo.randomness import generator
from watchfloor.demo.scale import SMALL, TINY
from watchfloor.demo.simulation import build_stage
from watchfloor.demo.stage import Stage


@pytest.fixture(scope="module")
def stage() -> Stage:
    built, _ = build_stage(SMALL, seed=5)
    return built


@pytest.fixture(scope="module")
def countries(simulated: Simulated) -> dict[str, str]:
    accounts = simulated.table("accounts")
    return dict(zip(accounts["account_id"].to_pylist(), accounts["country"].to_pylist(), strict=True))


def local(play: Row, country: str) -> datetime:
    at: datetime = play["played_at"]
    return at + timedelta(minutes=int(OFFSET_MINUTES[COUNTRY_INDEX[country]]))


def loops(simulated: Simulated, name: str) -> list[Row]:
    """The plays of a group's accounts on the group's own tracks."""
    tracks = simulated.ids(name, "track")
    return [play for play in simulated.plays_of(name) if play["track_id"] in tracks]


def test_a_day_of_the_weekend_is_busier_than_one_of_the_week(stage: Stage) -> None:
    listening = Listening(stage, target=1_000_000)

    # the world begins on a Thursday
    plays = [len(listening.day(day, generator(1, f"day:{day}"))) for day in range(7)]

    assert min(plays[2], plays[3]) > max(plays[0], plays[1], plays[4], plays[5], plays[6])


def test_the_volume_of_a_week_is_what_was_asked(stage: Stage) -> None:
    listening = Listening(stage, target=1_000_000)

    plays = sum(len(listening.day(day, generator(1, f"day:{day}"))) for day in range(7))

    assert plays == pytest.approx(1_000_000 * 7 / SMALL.days, rel=0.06)


def test_a_listener_comes_back_to_favourites_that_neighbours_do_not_share(stage: Stage) -> None:
    listening = Listening(stage, target=1_000_000)
    days = [listening.day(day, generator(1, f"day:{day}")) for day in range(6)]
    old = np.where(stage.accounts.created_us < SMALL.start_us, stage.accounts.activity, 0)
    busy = np.argsort(-old)[:30].tolist()

    def heard(account: int, chosen: list[Plays]) -> set[int]:
        own = (day.track[(day.account == account) & (day.source == LIBRARY)] for day in chosen)
        return set(np.concatenate(list(own)).tolist())

    before, after = ({account: heard(account, part) for account in busy} for part in (days[:3], days[3:]))
    country = stage.accounts.country
    again = [len(before[one] & after[one]) / len(after[one]) for one in busy]
    others = [
        len(before[other] & after[one]) / len(after[one])
        for one in busy
        for other in busy
        if one != other and country[one] == country[other]
    ]
    assert np.mean(again) > 1.7 * np.mean(others)


def test_people_are_out_by_day_and_at_home_by_night(stage: Stage) -> None:
    day = Listening(stage, target=1_000_000).day(4, generator(1, "day"))
    hour = stage.local_hour(day.account, day.at_us)
    is_home = day.ip == stage.accounts.home_ip[day.account]

    assert is_home[(hour > 9) & (hour < 17)].mean() < 0.45
    assert is_home[(hour > 20) | (hour < 5)].mean() > 0.65


def test_a_play_is_on_a_device_of_the_account(stage: Stage) -> None:
    day = Listening(stage, target=200_000).day(4, generator(1, "day"))
    accounts = stage.accounts

    known = (day.device == accounts.phone[day.account]) | (day.device == accounts.second[day.account])
    assert known.all()
    assert (day.device == accounts.phone[day.account]).mean() > 0.6


def test_sleepers_loop_through_the_night_of_their_own_country(simulated: Simulated, countries: dict[str, str]) -> None:
    days: dict[tuple[str, object], list[Row]] = defaultdict(list)
    for play in loops(simulated, "sleep-loops"):
        days[play["account_id"], play["played_at"].date()].append(play)
    shops = {account for (account, _), plays in days.items() if len({play["played_at"].hour for play in plays}) >= 12}
    hours = Counter(
        local(play, countries[play["account_id"]]).hour
        for play in loops(simulated, "sleep-loops")
        if play["account_id"] not in shops
    )

    assert len(shops) >= TINY.planted.shops
    assert sum(hours[hour] for hour in (22, 23, 0, 1, 2, 3, 4, 5)) > 0.75 * sum(hours.values())


def test_prayers_are_said_at_the_five_hours_of_the_place(simulated: Simulated, countries: dict[str, str]) -> None:
    minutes = [local(play, countries[play["account_id"]]) for play in loops(simulated, "prayer-loops")]
    near = [min(abs(at.hour + at.minute / 60 - hour) for hour in PRAYER_HOURS) < 0.35 for at in minutes]

    assert {countries[account] for account in simulated.ids("prayer-loops", "account")} <= {"ID", "MY"}
    assert sum(near) > 0.9 * len(near)


def test_alarms_of_one_place_go_off_within_seconds(simulated: Simulated, countries: dict[str, str]) -> None:
    starts: dict[tuple[object, int, int], list[datetime]] = defaultdict(list)
    for play in loops(simulated, "prayer-loops"):
        at = local(play, countries[play["account_id"]])
        starts[at.date(), at.hour, at.minute // 10].append(at)
    together = [times for times in starts.values() if len(times) >= 4]

    assert together
    assert np.median([(sorted(times)[2] - min(times)).total_seconds() for times in together]) < 90


def test_the_album_comes_out_once_and_its_night_is_over_in_hours(simulated: Simulated) -> None:
    night = datetime.fromisoformat(simulated.group("release-night").start)
    plays = [play["played_at"] for play in loops(simulated, "release-night")]
    first_hour = sum(timedelta() <= at - night < timedelta(hours=1) for at in plays)
    same_hour_later = sum(timedelta(days=1) <= at - night < timedelta(days=1, hours=1) for at in plays)

    assert night.hour == 15
    assert first_hour > 5 * TINY.planted.listeners_at_release
    assert same_hour_later < first_hour / 20


def test_the_album_is_heard_in_its_order_from_the_top(simulated: Simulated) -> None:
    night = datetime.fromisoformat(simulated.group("release-night").start)
    first: dict[str, tuple[datetime, str]] = {}
    for play in loops(simulated, "release-night"):
        at, account = play["played_at"], play["account_id"]
        if at - night < timedelta(minutes=10):
            first[account] = min(first.get(account, (at, play["track_id"])), (at, play["track_id"]))
    openers = Counter(track for _, track in first.values())

    assert openers.most_common(1)[0][1] > 0.9 * sum(openers.values())


def test_a_party_is_at_nine_in_seoul_and_lasts_two_hours_at_most(simulated: Simulated) -> None:
    plays = loops(simulated, "fan-party")
    evenings = {play["played_at"].date() for play in plays if 12 <= play["played_at"].hour < 12 + PARTY_HOURS}
    busy = Counter((play["played_at"].date(), play["played_at"].hour) for play in plays)
    crowded = {(day, hour) for (day, hour), count in busy.items() if count > TINY.planted.fans}

    assert len({day for day, _ in crowded}) == TINY.planted.party_nights
    assert {hour for _, hour in crowded} <= {12, 13}
    assert {day for day, _ in crowded} <= evenings


def test_a_party_follows_one_published_guide(simulated: Simulated) -> None:
    guide = simulated.ids("fan-party", "track")
    (star,) = simulated.ids("fan-party", "creator")
    makers = {row["creator_id"] for row in simulated.table("tracks").to_pylist() if row["track_id"] in guide}

    assert len(guide) <= GUIDE
    assert makers == {star}


def test_guests_come_from_four_markets_on_networks_of_their_own(
    simulated: Simulated, countries: dict[str, str]
) -> None:
    guests = simulated.ids("fan-party", "account")
    homes = defaultdict(set)
    for play in loops(simulated, "fan-party"):
        homes[play["ip"]].add(play["account_id"])

    assert {countries[guest] for guest in guests} <= {"KR", "JP", "PH", "ID"}
    assert sum(len(people) == 1 for people in homes.values()) > 0.7 * len(homes)


def test_the_farms_starts_stand_in_hourly_batches(simulated: Simulated) -> None:
    pushed = simulated.ids("stream-farm", "track")
    hours: dict[datetime, list[float]] = defaultdict(list)
    for play in simulated.plays_of("stream-farm"):
        if play["track_id"] in pushed:
            at = play["played_at"]
            hours[at.replace(minute=0, second=0, microsecond=0)].append(at.minute * 60 + at.second)

    gaps = [np.diff(np.sort(times)).max(initial=0) for times in hours.values() if len(times) > 10]
    assert np.median(gaps) > 120


def test_the_farm_plays_just_long_enough_to_be_paid(simulated: Simulated) -> None:
    pushed = simulated.ids("stream-farm", "track")
    seconds = [play["ms_played"] / 1000 for play in simulated.plays_of("stream-farm") if play["track_id"] in pushed]

    assert np.mean([29 <= length <= 42 for length in seconds]) > 0.6
    assert min(seconds) > 27


@pytest.mark.parametrize("name", ["sleep-loops", "prayer-loops"])
def test_loops_are_heard_whole_and_never_skipped(simulated: Simulated, name: str) -> None:
    tracks = simulated.table("tracks")
    duration = dict(zip(tracks["track_id"].to_pylist(), tracks["duration_ms"].to_pylist(), strict=True))
    plays = loops(simulated, name)

    assert np.mean([play["ms_played"] == duration[play["track_id"]] for play in plays]) > 0.9
