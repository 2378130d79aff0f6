"""Plays come out a day at a time, in order, and only where they can have happened."""

from dataclasses import replace

import numpy as np
import pytest

from watchfloor.demo.days import days_of_plays
from watchfloor.demo.planted.planting import DayPlays, Planting, no_plays
from watchfloor.demo.plays import LIBRARY, Plays, nothing
from watchfloor.demo.scale import HOUR_US, TINY
from watchfloor.demo.simulation import build_stage
from watchfloor.demo.stage import Stage

SCALE = replace(TINY, streams_target=600, days=3)


@pytest.fixture
def stage() -> Stage:
    built, _ = build_stage(SCALE, seed=9)
    return built


def played(stage: Stage, *, track: int, at_us: int, account: int = 0) -> Plays:
    """One play of half a minute."""
    columns = (account, track, at_us, 30_000, stage.accounts.phone[account], stage.accounts.home_ip[account], LIBRARY)
    return Plays(*(np.array([value], dtype=np.int64) for value in columns))


def planting(plays: DayPlays) -> Planting:
    return Planting("trial", "campaign", "stream-farm", (), SCALE.start_us, SCALE.end_us, "A trial.", plays=plays)


def an_old_track(stage: Stage) -> int:
    return int(stage.catalogue.released_us.argmin())


def an_old_account(stage: Stage) -> int:
    return int(stage.accounts.created_us.argmin())


def of(days: list[Plays], account: int, track: int) -> list[int]:
    """How many plays of a track by an account there are on each day."""
    return [int(((day.account == account) & (day.track == track)).sum()) for day in days]


def test_each_chunk_is_one_day_in_time_order(stage: Stage) -> None:
    days = list(days_of_plays(stage, (), seed=9))

    assert len(days) == SCALE.days
    for number, day in enumerate(days):
        assert (np.diff(day.at_us) >= 0).all()
        assert ((day.at_us >= stage.day_us(number)) & (day.at_us < stage.day_us(number + 1))).all()


def test_what_runs_past_midnight_waits_for_its_day(stage: Stage) -> None:
    account, track = an_old_account(stage), an_old_track(stage)

    def late(day: int, _: np.random.Generator) -> Plays:
        late_us = stage.day_us(1) + HOUR_US
        return played(stage, account=account, track=track, at_us=late_us) if day == 0 else nothing()

    before = of(list(days_of_plays(stage, (planting(no_plays),), seed=9)), account, track)
    after = of(list(days_of_plays(stage, (planting(late),), seed=9)), account, track)

    assert after[1] - before[1] == 1
    assert after[0] == before[0]


def test_what_runs_past_the_last_day_is_not_told(stage: Stage) -> None:
    account, track = an_old_account(stage), an_old_track(stage)

    def late(day: int, _: np.random.Generator) -> Plays:
        return played(stage, account=account, track=track, at_us=SCALE.end_us) if day == SCALE.days - 1 else nothing()

    days = list(days_of_plays(stage, (planting(late),), seed=9))

    assert all((day.at_us < SCALE.end_us).all() for day in days)


@pytest.mark.parametrize("early", ["account", "track"])
def test_nothing_happens_before_its_account_or_track_is_there(stage: Stage, early: str) -> None:
    account, track = an_old_account(stage), an_old_track(stage)
    columns = {"account": (stage.accounts.created_us, account), "track": (stage.catalogue.released_us, track)}
    times, place = columns[early]
    times[place] = stage.day_us(1)

    def daily(day: int, _: np.random.Generator) -> Plays:
        return played(stage, account=account, track=track, at_us=stage.day_us(day) + HOUR_US)

    days = of(list(days_of_plays(stage, (planting(daily),), seed=9)), account, track)

    assert days[0] == 0
    assert min(days[1:]) >= 1


def test_a_second_telling_is_the_same(stage: Stage) -> None:
    first, second = (list(days_of_plays(stage, (), seed=9)) for _ in range(2))

    for one, other in zip(first, second, strict=True):
        assert np.array_equal(one.at_us, other.at_us)
        assert np.array_equal(one.track, other.track)


def test_what_is_planted_counts_towards_the_volume(stage: Stage) -> None:
    account, track = an_old_account(stage), an_old_track(stage)

    def flood(day: int, _: np.random.Generator) -> Plays:
        one = played(stage, account=account, track=track, at_us=stage.day_us(day))
        return replace(one.rows(np.zeros(150, dtype=np.int64)), at_us=stage.day_us(day) + np.arange(150) * 1_000_000)

    total = sum(len(day) for day in days_of_plays(stage, (planting(flood),), seed=9))

    assert total == pytest.approx(SCALE.streams_target, rel=0.25)
