"""What is planted later moves nothing that was there before, and depends on the seed alone."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest

from watchfloor.demo.days import days_of_plays
from watchfloor.demo.planted.additions import ADDITIONS, left_by, plant_additions
from watchfloor.demo.planted.planting import Planting
from watchfloor.demo.planted.programme import plant_all
from watchfloor.demo.plays import Plays
from watchfloor.demo.randomness import generator
from watchfloor.demo.scale import TINY
from watchfloor.demo.simulation import Simulation, build_simulation, build_stage
from watchfloor.demo.stage import Stage
from watchfloor.demo.truth import Role

SEED = 12
TRIAL = replace(TINY, name="trial", accounts=700, streams_target=6_000, days=6)
CAMPAIGNS = ("takeovers", "fake-artists", "spam-podcasts", "payment-ring", "ban-evasion", "sabotage")


@pytest.fixture(scope="module")
def before() -> tuple[Stage, tuple[Planting, ...]]:
    stage, owned = build_stage(TRIAL, seed=SEED)
    return plant_all(stage, owned, seed=SEED)


@pytest.fixture(scope="module")
def after() -> Simulation:
    return build_simulation(TRIAL, seed=SEED)


def played(day: Plays) -> set[tuple[int, ...]]:
    return set(zip(day.account.tolist(), day.track.tolist(), day.at_us.tolist(), day.ms.tolist(), strict=True))


def additions(simulation: Simulation) -> Mapping[str, Planting]:
    return {planting.id: planting for planting in simulation.plantings}


def test_all_of_them_are_planted(after: Simulation) -> None:
    assert set(CAMPAIGNS) <= set(additions(after))
    assert all(additions(after)[name].kind == "campaign" for name in CAMPAIGNS)


def test_who_was_there_stays_who_they_were(before: tuple[Stage, tuple[Planting, ...]], after: Simulation) -> None:
    old, new = before[0].accounts, after.stage.accounts
    size = len(old)

    for column in ("country", "created_us", "plan", "activity", "phone", "second", "home_ip", "payment", "household"):
        assert np.array_equal(getattr(new, column)[:size], getattr(old, column)), column


def test_what_could_be_heard_stays_what_it_was(before: tuple[Stage, tuple[Planting, ...]], after: Simulation) -> None:
    old, new = before[0].catalogue, after.stage.catalogue

    for column in ("creator", "duration_ms", "released_us", "weight"):
        assert np.array_equal(getattr(new, column)[: TRIAL.tracks], getattr(old, column)), column
    assert np.array_equal(new.payee[: TRIAL.creators], old.payee)


def test_everyday_plays_do_not_move(before: tuple[Stage, tuple[Planting, ...]], after: Simulation) -> None:
    """But for accounts that close, everything that is played without the additions is played with them."""
    closing = np.flatnonzero(after.stage.accounts.closed_us < TRIAL.end_us)
    first = days_of_plays(*before, seed=SEED)
    second = days_of_plays(after.stage, after.plantings, seed=SEED)
    for plain, full in zip(first, second, strict=True):
        kept = plain.rows(~np.isin(plain.account, closing))
        assert len(kept) > 100
        assert played(kept) <= played(full)


def test_the_programme_is_the_same_with_and_without(
    before: tuple[Stage, tuple[Planting, ...]], after: Simulation
) -> None:
    for planting in before[1]:
        same = additions(after)[planting.id]
        for (kind, numbers, role), (of, others, part) in zip(planting.members, same.members, strict=True):
            assert (kind, role) == (of, part)
            assert np.array_equal(numbers, others)


def test_the_same_seed_plants_the_same(before: tuple[Stage, tuple[Planting, ...]]) -> None:
    stage, _ = build_stage(TRIAL, seed=SEED)
    first, second = (build_simulation(TRIAL, seed=SEED) for _ in range(2))

    assert stage.scale is TRIAL
    assert first.stage.artists == second.stage.artists
    assert np.array_equal(first.stage.trade.bank, second.stage.trade.bank)
    assert np.array_equal(first.sign_ins.at_us, second.sign_ins.at_us)
    assert np.array_equal(first.events.account, second.events.account)
    assert before[0].scale is TRIAL


def test_another_seed_plants_others(after: Simulation) -> None:
    other = build_simulation(TRIAL, seed=SEED + 1)

    for name in ("takeovers", "travellers", "sudden-fame"):
        mine, theirs = (additions(world)[name].numbers("account") for world in (after, other))
        assert not np.array_equal(mine, theirs), name


@pytest.mark.parametrize("name", CAMPAIGNS)
def test_plays_of_a_campaign_depend_on_day_and_seed_alone(after: Simulation, name: str) -> None:
    planting = additions(after)[name]

    first, second = (planting.plays(3, generator(SEED, f"{name}:3")) for _ in range(2))

    assert np.array_equal(first.at_us, second.at_us)
    assert np.array_equal(first.track, second.track)


def test_a_larger_campaign_leaves_those_before_it_as_they_were(after: Simulation) -> None:
    larger = replace(TRIAL, planted=replace(TRIAL.planted, sabotage_bots=15))

    grown = additions(build_simulation(larger, seed=SEED))

    for name in ("takeovers", "fake-artists", "spam-podcasts", "payment-ring", "ban-evasion"):
        for (_, numbers, _), (_, others, _) in zip(additions(after)[name].members, grown[name].members, strict=True):
            assert np.array_equal(numbers, others), name


def test_newcomers_stand_behind_everybody_who_was_there(after: Simulation) -> None:
    for name in ("fake-artists", "payment-ring", "ban-evasion", "sabotage", "spam-podcasts", "rejoiners"):
        assert additions(after)[name].numbers("account").min() >= after.stage.settled


def test_nobody_is_left_who_is_in_a_campaign_already(before: tuple[Stage, tuple[Planting, ...]]) -> None:
    stage, programme = before
    stage, made = plant_additions(stage, programme, seed=SEED)

    left = left_by(stage, programme, made)

    used = np.concatenate([planting.numbers("account") for planting in made])
    creators = np.concatenate([planting.numbers("creator") for planting in (*programme, *made)])
    assert not np.isin(left.people, used).any()
    assert not np.isin(left.creators, creators).any()


def test_every_addition_is_known_by_a_name_of_its_own() -> None:
    assert len(set(ADDITIONS.values())) == len(ADDITIONS)


def test_members_are_found_by_kind_and_role(after: Simulation) -> None:
    sabotage = additions(after)["sabotage"]

    assert len(sabotage.numbers("creator")) == 2
    assert len(sabotage.numbers("creator", Role.TARGET)) == 1
    assert len(sabotage.numbers("playlist")) == 0


def test_a_group_that_only_is_there_does_not_act(after: Simulation) -> None:
    assert additions(after)["sabotage"].acts
    assert not additions(after)["label-migration"].acts
    assert not additions(after)["households"].acts


@pytest.mark.parametrize("days", [2, 4])
@pytest.mark.parametrize("seed", [0, 99])
def test_short_worlds_of_any_seed_hold_every_group(days: int, seed: int) -> None:
    made = build_simulation(replace(TRIAL, days=days), seed=seed)

    assert {planting.id for planting in made.plantings} >= set(CAMPAIGNS)
    assert all(planting.start_us < planting.end_us for planting in made.plantings)
