"""Everything that is played, a UTC day at a time: everyday listening in blocks of accounts, and what is planted."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

import numpy as np

from watchfloor.demo.listening import Listening
from watchfloor.demo.moves import Atlas
from watchfloor.demo.planted.planting import Planting
from watchfloor.demo.plays import Plays, by_time, join
from watchfloor.demo.randomness import BoolArray, generator
from watchfloor.demo.scale import DAY_US
from watchfloor.demo.stage import Stage

# Part of what a seed means: who is drawn together shares randomness. Small worlds are one block.
BLOCK: Final = 1 << 16
WATCHES: Final = 6


def blocks(settled: int, everybody: int) -> list[tuple[str, slice]]:
    """The accounts that are drawn together, each block with a suffix for its randomness; newcomers stand apart."""
    starts = range(0, settled, BLOCK)
    old = [(f":{start // BLOCK}" if start else "", slice(start, min(start + BLOCK, settled))) for start in starts]
    return [*old, (":newcomers", slice(settled, everybody))]


def _possible(stage: Stage, plays: Plays) -> BoolArray:
    """Nobody plays what is not out yet, before signing up, or after the account was closed."""
    out = stage.catalogue.released_us[plays.track] <= plays.at_us
    there = stage.accounts.created_us[plays.account] <= plays.at_us
    return np.asarray(out & there & (plays.at_us < stage.accounts.closed_us[plays.account]))


def _planted(plantings: tuple[Planting, ...], day: int, seed: int) -> Iterator[Plays]:
    for planting in plantings:
        yield planting.plays(day, generator(seed, f"{planting.id}:{day}"))


def days_of_plays(stage: Stage, plantings: tuple[Planting, ...], *, seed: int) -> Iterator[Plays]:
    """Everything played, in time order, in chunks of one UTC day; what runs past midnight waits for its day."""
    for watches in days_in_watches(stage, plantings, seed=seed):
        yield join(watches)


def days_in_watches(stage: Stage, plantings: tuple[Planting, ...], *, seed: int) -> Iterator[Iterator[Plays]]:
    """The same, each day in watches of some hours one after the other, each of which is to be taken before the next.

    Memory holds one day's plays, and of these no more than a watch twice.
    """
    days = stage.scale.days
    counted = tuple(planting for planting in plantings if not planting.on_top)
    planted = sum(len(plays) for day in range(days) for plays in _planted(counted, day, seed))
    listening = Listening(stage, target=max(stage.scale.streams_target - planted, 0))
    atlas = Atlas(tuple(p.moves for p in plantings if p.moves), len(stage.accounts))
    waiting: list[Plays] = []
    for day in range(days):
        everyday = (
            atlas.plays(listening.day(day, generator(seed, f"day:{day}{suffix}"), block))
            for suffix, block in blocks(stage.settled, len(stage.accounts))
        )
        drawn = chain(waiting, _kept(stage, everyday), _kept(stage, _planted(plantings, day, seed)))
        *watches, waiting = _by_watch(drawn, stage.day_us(day))
        yield _told(watches)


def _by_watch(drawn: Iterable[Plays], midnight_us: int) -> list[list[Plays]]:
    """The plays of each watch of the day in the order they were drawn, and last those of the days after."""
    ends = midnight_us + np.arange(1, WATCHES + 1) * (DAY_US // WATCHES)
    watches: list[list[Plays]] = [[] for _ in range(WATCHES + 1)]
    for plays in drawn:
        place = np.searchsorted(ends, plays.at_us, side="right")
        for number, watch in enumerate(watches):
            watch.append(plays.rows(np.flatnonzero(place == number)))
    return watches


def _told(watches: list[list[Plays]]) -> Iterator[Plays]:
    while watches:
        yield by_time(join(watches.pop(0)))


def _kept(stage: Stage, parts: Iterator[Plays]) -> Iterator[Plays]:
    for drawn in parts:
        yield drawn.rows(_possible(stage, drawn))
