"""How much of one kind is tried: a few examples at the gate, all of them where somebody asks for a deeper look."""

import os
from collections.abc import Sequence
from typing import TypeVar

AT_THE_GATE = "HYPOTHESIS_PROFILE" not in os.environ
SHARE = 5
TURNS = 3
One = TypeVar("One")


def examples(wanted: int) -> int:
    """`max_examples` of a property that is worth that many."""
    return max(2, wanted // SHARE) if AT_THE_GATE else wanted


def in_turns(each: Sequence[One], turn: int) -> Sequence[One]:
    """What of many things is tried in one of many places: at the gate a third, and in another place another."""
    return each[turn % TURNS :: TURNS] if AT_THE_GATE else each
