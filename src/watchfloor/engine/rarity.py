"""How much a shared value says: what few hold says much, and what too many hold connects nobody."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

WEAK: Final = "ip"
WEAK_FACTOR: Final = 0.5
SMALLEST_WORLD: Final = 10_000
MOST_HOLDERS: Final = 200
MOST_OF_ADDRESS: Final = 20


def rarity(
    holders: NDArray[np.int64], *, world: int = SMALLEST_WORLD, weak: NDArray[np.bool_] | bool = False
) -> NDArray[np.float64]:
    """The weight of values by how many hold each: 1 for the rarest down to 0 for what all of a world hold.

    Inverse document frequency over its greatest possible value (Spärck Jones, 1972), half as much for the weak, which
    are addresses. A small table is not taken for a small world.
    """
    most = np.log(max(world, SMALLEST_WORLD))
    idf = np.maximum(0.0, 1 - np.log(np.maximum(holders, 1)) / most)
    return np.asarray(np.where(weak, WEAK_FACTOR * idf, idf), dtype=np.float64)


def most_holders(role: str) -> int:
    """How many may hold a value of a role before it is too common to connect anybody."""
    return MOST_OF_ADDRESS if role == WEAK else MOST_HOLDERS
