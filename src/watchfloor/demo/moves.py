"""People who are somewhere else for a while, or have another phone: what they do stays, from where it comes changes."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from watchfloor.demo.plays import Plays
from watchfloor.demo.randomness import IntArray
from watchfloor.demo.sign_ins import SignIns

AS_BEFORE: Final = -1


@dataclass(frozen=True, slots=True)
class Moves:
    """One entry an account: between `since_us` and `until_us` it acts on this device and from this address.

    AS_BEFORE stands for the device or address it had. No account is in it twice.
    """

    account: IntArray
    since_us: IntArray
    until_us: IntArray
    device: IntArray
    ip: IntArray


class Atlas:
    """Knows for any act of any account whether it is away."""

    def __init__(self, moves: tuple[Moves, ...], accounts: int) -> None:
        self._moves = [(move, _places(move.account, accounts)) for move in moves]

    def plays(self, plays: Plays) -> Plays:
        """The plays, those of people away on the device and from the address they have there."""
        device, ip = self._seen(plays.account, plays.at_us, plays.device, plays.ip)
        return Plays(plays.account, plays.track, plays.at_us, plays.ms, device, ip, plays.source)

    def sign_ins(self, log: SignIns) -> SignIns:
        """The sign-ins, likewise."""
        device, ip = self._seen(log.account, log.at_us, log.device, log.ip)
        return SignIns(log.account, log.at_us, device, ip, log.result)

    def _seen(self, account: IntArray, at_us: IntArray, device: IntArray, ip: IntArray) -> tuple[IntArray, IntArray]:
        for move, places in self._moves:
            place = places[account]
            away = (place >= 0) & (move.since_us[place] <= at_us) & (at_us < move.until_us[place])
            device = np.where(away & (move.device[place] != AS_BEFORE), move.device[place], device)
            ip = np.where(away & (move.ip[place] != AS_BEFORE), move.ip[place], ip)
        return device, ip


def _places(members: IntArray, accounts: int) -> IntArray:
    places = np.full(accounts, -1, dtype=np.int64)
    places[members] = np.arange(len(members))
    return places
