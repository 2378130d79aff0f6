"""One planted group in numbers: who is in it, what it plays and what it reports."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from watchfloor.demo.account_events import AccountEvents
from watchfloor.demo.moves import Moves
from watchfloor.demo.plays import Plays, nothing
from watchfloor.demo.randomness import IntArray
from watchfloor.demo.reports import Reports
from watchfloor.demo.sign_ins import SignIns
from watchfloor.demo.truth import Role

Kind = Literal["account", "creator", "track", "playlist", "ip", "device", "payee", "bank_account", "show", "episode"]
DayPlays = Callable[[int, np.random.Generator], Plays]


def no_plays(_day: int, _rng: np.random.Generator) -> Plays:
    """Groups that play nothing of their own."""
    return nothing()


@dataclass(frozen=True, slots=True)
class Left:
    """Who is in no planting yet: `creators`, little known, the least heard first; `people` of 60 days and more who only
    do what everybody does; and `labels`, payees none of whose creators is in one, those of most creators first.
    """

    creators: IntArray
    people: IntArray
    labels: IntArray


@dataclass(frozen=True, slots=True)
class Planting:
    """A campaign or a hard negative before identifiers are put in; `plays` gives one UTC day's plays.

    Plays `on_top` come beside the scale's target of streams; others are taken off what everybody plays.
    """

    id: str
    kind: Literal["campaign", "hard_negative"]
    tactic: str
    members: tuple[tuple[Kind, IntArray, Role], ...]
    start_us: int
    end_us: int
    note: str
    plays: DayPlays = no_plays
    reports: Reports | None = None
    sign_ins: SignIns | None = None
    events: AccountEvents | None = None
    moves: Moves | None = None
    on_top: bool = False

    @property
    def acts(self) -> bool:
        """Whether its members do anything beside what everybody does."""
        return self.plays is not no_plays or self.reports is not None or self.events is not None

    def numbers(self, kind: Kind, *roles: Role) -> IntArray:
        """The members of a kind with any of the roles, or all of that kind where none is given."""
        found = [who for of, who, role in self.members if of == kind and (not roles or role in roles)]
        return np.unique(np.concatenate([np.empty(0, dtype=np.int64), *found]))
