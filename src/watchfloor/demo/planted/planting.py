"""One planted group in numbers: who is in it, what it plays and what it reports."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from watchfloor.demo.plays import Plays, nothing
from watchfloor.demo.randomness import IntArray
from watchfloor.demo.reports import Reports
from watchfloor.demo.truth import Role

Kind = Literal["account", "creator", "track", "playlist", "ip"]
DayPlays = Callable[[int, np.random.Generator], Plays]


def no_plays(_day: int, _rng: np.random.Generator) -> Plays:
    """Groups that play nothing of their own."""
    return nothing()


@dataclass(frozen=True, slots=True)
class Planting:
    """A campaign or a hard negative before identifiers are put in; `plays` gives one UTC day's plays."""

    id: str
    kind: Literal["campaign", "hard_negative"]
    tactic: str
    members: tuple[tuple[Kind, IntArray, Role], ...]
    start_us: int
    end_us: int
    note: str
    plays: DayPlays = no_plays
    reports: Reports | None = None
