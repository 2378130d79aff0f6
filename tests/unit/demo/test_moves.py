"""People away, routines of groups, and newcomers: the small parts that campaigns are put together from."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.demo.accounts import FREE, OPEN
from watchfloor.demo.growth import Roster, add_accounts, add_creators, add_shows
from watchfloor.demo.identifiers import mint, mint_ips
from watchfloor.demo.markets import COUNTRY_INDEX
from watchfloor.demo.moves import AS_BEFORE, Atlas, Moves
from watchfloor.demo.planted.routine import WHOLE, Habit, routine
from watchfloor.demo.plays import LIBRARY, Plays
from watchfloor.demo.scale import DAY_US, HOUR_US, TINY
from watchfloor.demo.sign_ins import OK, SignIns, join_sign_ins
from watchfloor.demo.simulation import build_stage
from watchfloor.demo.stage import Stage

SCALE = replace(TINY, accounts=500, streams_target=1_000, days=3)


@pytest.fixture(scope="module")
def stage() -> Stage:
    built, _ = build_stage(SCALE, seed=2)
    return built


def rng() -> np.random.Generator:
    return np.random.default_rng(6)


def numbers(*values: int) -> np.ndarray:
    return np.array(values, dtype=np.int64)


def plays(*rows: tuple[int, int]) -> Plays:
    """Plays by (account, instant), all on device 1 from address 2."""
    account, at = (numbers(*column) for column in zip(*rows, strict=True))
    one = np.ones(len(rows), dtype=np.int64)
    return Plays(account, one, at, one, one, 2 * one, LIBRARY * one)


AWAY = Moves(numbers(5), numbers(100), numbers(200), numbers(70), numbers(80))


def test_who_is_away_acts_from_there_between_the_two_instants() -> None:
    seen = Atlas((AWAY,), 10).plays(plays((5, 99), (5, 100), (5, 199), (5, 200)))

    assert seen.device.tolist() == [1, 70, 70, 1]
    assert seen.ip.tolist() == [2, 80, 80, 2]


def test_others_act_as_they_did() -> None:
    seen = Atlas((AWAY,), 10).plays(plays((4, 150), (6, 150)))

    assert seen.device.tolist() == [1, 1]
    assert seen.account.tolist() == [4, 6]


@pytest.mark.parametrize(
    ("device", "ip", "seen"), [(AS_BEFORE, 80, (1, 80)), (70, AS_BEFORE, (70, 2)), (AS_BEFORE, AS_BEFORE, (1, 2))]
)
def test_a_device_or_an_address_may_stay(device: int, ip: int, seen: tuple[int, int]) -> None:
    moves = replace(AWAY, device=numbers(device), ip=numbers(ip))

    after = Atlas((moves,), 10).plays(plays((5, 150)))

    assert (after.device[0], after.ip[0]) == seen


def test_sign_ins_move_with_the_plays() -> None:
    log = SignIns(numbers(5, 5), numbers(150, 250), numbers(1, 1), numbers(2, 2), numbers(OK, OK))

    seen = Atlas((AWAY,), 10).sign_ins(log)

    assert seen.device.tolist() == [70, 1]
    assert seen.result.tolist() == [OK, OK]


def test_nobody_away_changes_nothing() -> None:
    before = plays((1, 1), (2, 2))

    assert np.array_equal(Atlas((), 10).plays(before).device, before.device)


def test_sign_ins_of_all_parts_come_in_order() -> None:
    parts = [SignIns(*(numbers(at) for _ in range(5))) for at in (7, 3, 5)]

    assert join_sign_ins(parts).at_us.tolist() == [3, 5, 7]


@given(st.integers(0, 40), st.integers(1, 9))
def test_a_routine_plays_whole_runs_of_its_tracks(stage: Stage, members: int, run: int) -> None:
    tracks = numbers(3, 4, 5)
    habit = Habit(a_day=20.0, run=run, cover=0.0)

    made = routine(stage, np.arange(members), tracks, days=range(3), habit=habit).day(1, rng())

    assert len(made) % run == 0
    assert set(made.track.tolist()) <= set(tracks.tolist())


@pytest.mark.parametrize("day", [0, 2])
def test_a_routine_rests_on_other_days(stage: Stage, day: int) -> None:
    made = routine(stage, np.arange(9), numbers(1), days=range(1, 2), habit=Habit(a_day=50.0)).day(day, rng())

    assert len(made) == 0


def test_a_routine_plays_about_as_much_as_it_says(stage: Stage) -> None:
    made = routine(stage, np.arange(200), numbers(1, 2), days=range(3), habit=Habit(a_day=30.0, run=5)).day(0, rng())

    assert len(made) / 200 == pytest.approx(30.0, rel=0.1)


def test_a_routine_hides_behind_as_much_popular_music_as_it_says(stage: Stage) -> None:
    habit = Habit(a_day=40.0, cover=0.4)
    made = routine(stage, np.arange(100), numbers(1), days=range(3), habit=habit).day(0, rng())

    assert (made.track != 1).mean() == pytest.approx(0.4, abs=0.05)


def test_a_play_is_never_longer_than_its_track(stage: Stage) -> None:
    tracks = np.arange(60)
    made = routine(stage, np.arange(50), tracks, days=range(3), habit=Habit(9.0, seconds=WHOLE, cover=0.0)).day(
        0, rng()
    )

    assert (made.ms == stage.catalogue.duration_ms[made.track]).all()


def test_beats_bring_members_together(stage: Stage) -> None:
    def spread(habit: Habit) -> float:
        made = routine(stage, np.arange(80), numbers(1), days=range(3), habit=habit).day(0, rng())
        starts = np.sort(made.at_us[:: habit.run])
        return float(np.median(np.diff(starts)))

    assert spread(Habit(10.0, beats=2)) < spread(Habit(10.0)) / 3


def test_people_sleep_and_machines_do_not(stage: Stage) -> None:
    here = np.flatnonzero(stage.accounts.country == COUNTRY_INDEX["ID"])

    def by_night(habit: Habit) -> float:
        made = routine(stage, here, numbers(1), days=range(3), habit=habit).day(0, rng())
        hour = stage.local_hour(made.account, made.at_us)
        return float(((hour > 1) & (hour < 5)).mean())

    assert by_night(Habit(40.0, human=True)) < by_night(Habit(40.0)) / 2


def test_a_routine_keeps_to_its_span_and_place(stage: Stage) -> None:
    size, noon = 30, stage.scale.start_us + 12 * HOUR_US
    span = (np.full(size, noon), np.full(size, noon + HOUR_US))
    place = (np.full(size, 111), np.full(size, 222))

    made = routine(stage, np.arange(size), numbers(1), days=range(1), habit=Habit(60.0), place=place, span=span).day(
        0, rng()
    )

    assert len(made)
    assert ((made.at_us >= noon) & (made.at_us < noon + HOUR_US)).all()
    assert set(made.device.tolist()) == {111}
    assert set(made.ip.tolist()) == {222}


def test_new_accounts_stand_behind_the_old_and_share_nothing(stage: Stage) -> None:
    country = np.full(4, COUNTRY_INDEX["JP"], dtype=np.int64)

    grown, members = add_accounts(stage, country, created=(10, 20), rng=rng())

    assert members.tolist() == list(range(len(stage.accounts), len(stage.accounts) + 4))
    assert len(set(grown.accounts.phone[members].tolist())) == 4
    assert grown.accounts.phone[members].min() > stage.accounts.phone.max()
    assert (grown.accounts.plan[members] == FREE).all()
    assert (grown.accounts.closed_us[members] == OPEN).all()


def test_only_those_with_a_life_are_people(stage: Stage) -> None:
    country = np.zeros(3, dtype=np.int64)

    machines, bots = add_accounts(stage, country, created=(0, 1), rng=rng())
    lively, guests = add_accounts(stage, country, created=(0, 1), rng=rng(), activity=np.ones(3))

    assert not np.isin(bots, machines.people).any()
    assert np.isin(guests, lively.people).all()
    assert machines.settled == lively.settled == stage.settled


def test_the_stage_before_knows_nothing_of_newcomers(stage: Stage) -> None:
    before = len(stage.accounts), len(stage.titles), len(stage.shows)

    add_accounts(stage, np.zeros(5, dtype=np.int64), created=(0, 1), rng=rng())
    add_creators(stage, roster(), rng=rng())
    add_shows(stage, stage.shows)

    assert (len(stage.accounts), len(stage.titles), len(stage.shows)) == before


def roster() -> Roster:
    """Two creators with one payee: the first has two tracks, the second one."""
    released = numbers(5 * DAY_US, 6 * DAY_US, 7 * DAY_US)
    return Roster(
        artists=("One", "Two"),
        country=numbers(0, 1),
        language=0,
        genre=0,
        distributor=3,
        payee=numbers(0, 0),
        created_us=numbers(1, 2),
        track_of=numbers(0, 0, 1),
        titles=("a", "b", "c"),
        duration_ms=numbers(31_000, 32_000, 33_000),
        released_us=released,
        uploaded_us=released - DAY_US,
    )


def test_new_creators_bring_their_tracks_and_payee(stage: Stage) -> None:
    grown, creators, tracks = add_creators(stage, roster(), rng=rng())

    assert grown.catalogue.tracks_of(creators).tolist() == tracks.tolist()
    assert grown.catalogue.creator[tracks].tolist() == [creators[0], creators[0], creators[1]]
    assert set(grown.catalogue.payee[creators].tolist()) == {creators[0]}
    assert grown.titles[tracks[0] :] == ("a", "b", "c")
    assert grown.artists[creators[0] :] == ("One", "Two")
    assert (grown.uploaded_us()[tracks] == grown.catalogue.released_us[tracks] - DAY_US).all()


def test_new_creators_have_a_bank_account_of_their_own_unless_told(stage: Stage) -> None:
    own, creators, _ = add_creators(stage, roster(), rng=rng())
    told, others, _ = add_creators(stage, replace(roster(), bank=numbers(7, 7)), rng=rng())

    assert own.trade.bank[creators].tolist() == creators.tolist()
    assert told.trade.bank[others].tolist() == [7, 7]


def test_nobody_comes_upon_a_new_creator_by_chance(stage: Stage) -> None:
    grown, creators, tracks = add_creators(stage, roster(), rng=rng())

    assert (grown.catalogue.weight[tracks] == 0).all()
    assert grown.chart is stage.chart
    assert grown.catalogue.rank[creators].min() > stage.catalogue.rank.max()


def test_new_shows_keep_their_episodes(stage: Stage) -> None:
    grown, shows, episodes = add_shows(stage, stage.shows)

    assert len(shows) == len(stage.shows)
    assert set(grown.shows.show[episodes].tolist()) == set(shows.tolist())
    assert grown.shows.title[episodes[0]] == stage.shows.title[0]


@pytest.mark.parametrize("count", [0, 1, 3_000])
def test_ids_are_ten_characters_and_each_once(count: int) -> None:
    made = mint(rng(), count).to_pylist()

    assert len(set(made)) == len(made) == count
    assert all(len(one) == 10 and one.isalnum() for one in made)


@pytest.mark.parametrize("count", [0, 2_000])
def test_addresses_are_private_and_each_once(count: int) -> None:
    made = mint_ips(rng(), count).to_pylist()

    assert len(set(made)) == len(made) == count
    assert all(one.startswith("10.") and all(0 <= int(part) <= 255 for part in one.split(".")) for one in made)


def test_people_of_some_age_are_settled_and_old(stage: Stage) -> None:
    grown, _ = add_accounts(stage, np.zeros(3, dtype=np.int64), created=(0, 1), rng=rng(), activity=np.ones(3))

    old = grown.established(days=400)

    assert 0 < len(old) < len(stage.people)
    assert (grown.accounts.created_us[old] < SCALE.start_us - 400 * DAY_US).all()
    assert old.max() < grown.settled


def test_pages_are_found_by_who_runs_them(stage: Stage) -> None:
    payee = int(np.unique(stage.catalogue.payee)[3])
    manager = int(stage.trade.manager[payee])
    run = stage.pages(numbers(manager if manager >= 0 else stage.people[0]))

    assert manager < 0 or payee in run.tolist()
    assert set(run.tolist()) <= set(stage.catalogue.payee.tolist())
