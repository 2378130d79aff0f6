"""Loops that never sleep and harm nobody: sleep sounds, shops, and prayer at fixed hours."""

from functools import partial
from typing import Final

import numpy as np

from watchfloor.demo.catalogue import RECITATION, SLEEP
from watchfloor.demo.listening import at_home
from watchfloor.demo.markets import COUNTRY_INDEX
from watchfloor.demo.planted.planting import Planting
from watchfloor.demo.plays import LIBRARY, Plays, back_to_back
from watchfloor.demo.randomness import IntArray, chance
from watchfloor.demo.stage import Stage
from watchfloor.demo.truth import Role

PRAYER_HOURS: Final = (4.6, 11.85, 15.1, 17.85, 19.1)
NIGHT_HOURS: Final = (5.5, 8.5)


def _track_of(stage: Stage, genre: int, count: int, rng: np.random.Generator) -> IntArray:
    tracks = np.flatnonzero(stage.catalogue.genre[stage.catalogue.creator] == genre)
    return rng.choice(tracks[stage.catalogue.released_us[tracks] < stage.scale.start_us], count)


def _repeat(
    stage: Stage, accounts: IntArray, *, track: IntArray, start: IntArray, lengths: IntArray, gap_s: float
) -> Plays:
    """Each account repeats its own one track from its start, always to the end, on the device at home."""
    account = np.repeat(accounts, lengths)
    played = np.repeat(track, lengths)
    ms = stage.catalogue.duration_ms[played]
    device, ip = at_home(stage, account, second=True)
    at = back_to_back(lengths, start, ms, np.full(len(ms), gap_s))
    return Plays(account, played, at, ms, device, ip, np.full(len(ms), LIBRARY, dtype=np.int64))


def _nights(
    stage: Stage, day: int, rng: np.random.Generator, *, sleepers: IntArray, shops: IntArray, track: IntArray
) -> Plays:
    """Sleepers loop from bedtime to morning on most nights; shops and night lights loop for the whole day."""
    everyone = np.concatenate([sleepers, shops])
    asleep = np.concatenate([chance(rng, 0.85, len(sleepers)), np.ones(len(shops), dtype=np.bool_)])
    bedtime = stage.local_us(day, sleepers, rng.normal(22.6, 0.7, len(sleepers)) * 3600)
    start = np.concatenate([bedtime, np.full(len(shops), stage.day_us(day))])
    hours = np.concatenate([rng.uniform(*NIGHT_HOURS, len(sleepers)), np.full(len(shops), 23.9)])
    lengths = np.maximum((hours * 3_600_000 / stage.catalogue.duration_ms[track]).astype(np.int64), 1)
    return _repeat(
        stage, everyone[asleep], track=track[asleep], start=start[asleep], lengths=lengths[asleep], gap_s=0.2
    )


def plant_sleep_loops(stage: Stage, *, rng: np.random.Generator) -> Planting:
    """Listeners who fall asleep to one track, and shops that leave one on for 24 hours."""
    planted = stage.scale.planted
    chosen = rng.permutation(stage.people)[: planted.sleepers + planted.shops]
    track = _track_of(stage, SLEEP, len(chosen), rng)
    sleepers, shops = chosen[: planted.sleepers], chosen[planted.sleepers :]
    return Planting(
        id="sleep-loops",
        kind="hard_negative",
        tactic="stream-farm",
        members=(("account", chosen, Role.BYSTANDER), ("track", np.unique(track), Role.BYSTANDER)),
        start_us=stage.scale.start_us,
        end_us=stage.scale.end_us,
        note="One track for hours or days on end, no skips, constant gaps: sleep sounds and shops.",
        plays=partial(_nights, stage, sleepers=sleepers, shops=shops, track=track),
    )


def _prayers(stage: Stage, day: int, rng: np.random.Generator, *, worshippers: IntArray, track: IntArray) -> Plays:
    """Alarms start the recitation at the same five hours for a whole city, once or twice over."""
    people, hours = len(worshippers), len(PRAYER_HOURS)
    account = np.repeat(worshippers, hours)
    local_s = np.tile(np.array(PRAYER_HOURS) * 3600, people) + day * 20.0 + np.abs(rng.normal(0, 25, people * hours))
    kept = chance(rng, 0.8, people * hours)
    return _repeat(
        stage,
        account[kept],
        track=np.repeat(track, hours)[kept],
        start=stage.local_us(day, account, local_s)[kept],
        lengths=rng.integers(1, 3, people * hours)[kept],
        gap_s=0.3,
    )


def plant_prayer_loops(stage: Stage, *, rng: np.random.Generator) -> Planting:
    """Worshippers in Indonesia and Malaysia whose players start a recitation at the hours of prayer."""
    there = np.isin(stage.accounts.country[stage.people], [COUNTRY_INDEX["ID"], COUNTRY_INDEX["MY"]])
    worshippers = rng.permutation(stage.people[there])[: stage.scale.planted.worshippers]
    few = _track_of(stage, RECITATION, 4, rng)
    track = rng.choice(few, len(worshippers))
    return Planting(
        id="prayer-loops",
        kind="hard_negative",
        tactic="stream-farm",
        members=(("account", worshippers, Role.BYSTANDER), ("track", np.unique(track), Role.BYSTANDER)),
        start_us=stage.scale.start_us,
        end_us=stage.scale.end_us,
        note="The same few recitations within seconds of each other, five times a day, every day: alarms, not bots.",
        plays=partial(_prayers, stage, worshippers=worshippers, track=track),
    )
