"""Duties: what the desk does over and over without being asked, such as sending what waits to be sent."""

from collections.abc import Callable
from dataclasses import dataclass

from watchfloor.infra.place import Place


@dataclass(frozen=True, slots=True)
class Duty:
    """One act of the `work` process, safe to stop at any moment and to run twice at once.

    `act` says how many things it did: where that is more than nothing, it is asked again at once, else after `every`
    seconds.
    """

    name: str
    every: float
    act: Callable[[Place], int]
