"""Plays in numbers: the columns of the stream log before identifiers are put in."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Final

import numpy as np

from watchfloor.demo.randomness import BoolArray, FloatArray, IntArray

SEARCH: Final = -1
LIBRARY: Final = -2
RADIO: Final = -3


@dataclass(frozen=True, slots=True)
class Plays:
    """One entry a play; `source` is a playlist's number or SEARCH, LIBRARY or RADIO."""

    account: IntArray
    track: IntArray
    at_us: IntArray
    ms: IntArray
    device: IntArray
    ip: IntArray
    source: IntArray

    def __len__(self) -> int:
        return len(self.account)

    def rows(self, chosen: IntArray | BoolArray) -> "Plays":
        """The chosen plays, in the order of the choice."""
        return Plays(
            self.account[chosen],
            self.track[chosen],
            self.at_us[chosen],
            self.ms[chosen],
            self.device[chosen],
            self.ip[chosen],
            self.source[chosen],
        )


def nothing() -> Plays:
    """No plays at all."""
    return Plays(*(np.empty(0, dtype=np.int64) for _ in fields(Plays)))


def join(parts: Iterable[Plays]) -> Plays:
    """All plays of all parts, part after part."""
    every = [nothing(), *parts]
    return Plays(
        np.concatenate([part.account for part in every]),
        np.concatenate([part.track for part in every]),
        np.concatenate([part.at_us for part in every]),
        np.concatenate([part.ms for part in every]),
        np.concatenate([part.device for part in every]),
        np.concatenate([part.ip for part in every]),
        np.concatenate([part.source for part in every]),
    )


def by_time(plays: Plays) -> Plays:
    """The plays in the order in which the platform would have logged them."""
    return plays.rows(np.lexsort((plays.track, plays.account, plays.at_us)))


def positions(lengths: IntArray) -> IntArray:
    """0, 1, 2 … within each run of the given lengths."""
    return np.arange(lengths.sum(), dtype=np.int64) - np.repeat(np.cumsum(lengths) - lengths, lengths)


def back_to_back(lengths: IntArray, start_us: IntArray, ms: IntArray, gap_s: FloatArray) -> IntArray:
    """Start times when each session of the given lengths plays its tracks one after another with small gaps."""
    lasting = ms * 1000 + (gap_s * 1e6).astype(np.int64)
    before = np.cumsum(lasting) - lasting
    first = np.cumsum(lengths) - lengths
    return np.asarray(before - np.repeat(before[first], lengths) + np.repeat(start_us, lengths), dtype=np.int64)
