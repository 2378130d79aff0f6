"""The trade behind the music: who delivers what, who runs an artist's page, and where the money goes."""

from dataclasses import dataclass, fields
from typing import Final

import numpy as np

from watchfloor.demo.addresses import AddressBook
from watchfloor.demo.catalogue import Catalogue
from watchfloor.demo.randomness import IntArray, chance
from watchfloor.demo.scale import DAY_US

CLAIMED: Final = 0.7
SHARED_BANKS: Final = 0.04
REMASTERED: Final = 0.015


@dataclass(frozen=True, slots=True)
class Trade:
    """By payee, which has the number of one of its creators: `manager`, the account that runs the pages (-1 where
    nobody has claimed them), `bank`, the bank account now, `bank_before`, the one before the window, `desk_device` and
    `desk_ip`, from where its deliveries come.

    By track: `lead_us`, how long before its release it was last delivered (less than 0: after it), and `fingerprint` of
    its sound; equal sounds have equal ones.
    """

    manager: IntArray
    bank: IntArray
    bank_before: IntArray
    desk_device: IntArray
    desk_ip: IntArray
    lead_us: IntArray
    fingerprint: IntArray

    def join(self, other: "Trade") -> "Trade":
        """These creators and tracks and then the others, in arrays of their own."""
        both = (np.concatenate([getattr(self, f.name), getattr(other, f.name)]) for f in fields(self))
        return Trade(*both)


def new_fingerprints(rng: np.random.Generator, count: int) -> IntArray:
    """Sounds that were never heard before: 63 bits each."""
    return rng.integers(0, np.iinfo(np.int64).max, count)


def build_trade(catalogue: Catalogue, people: IntArray, *, book: AddressBook, rng: np.random.Generator) -> Trade:
    """Draw the trade of every creator: a label's pages are in one hand, and a few payees share a bank account."""
    size = len(catalogue.payee)
    bank = np.arange(size, dtype=np.int64)
    sharing = np.flatnonzero(chance(rng, SHARED_BANKS, size))
    bank[sharing] = rng.integers(0, size, len(sharing))
    manager = np.where(chance(rng, CLAIMED, size), rng.choice(people, size), -1)
    fingerprint = new_fingerprints(rng, len(catalogue.creator))
    again = np.flatnonzero(chance(rng, REMASTERED, len(fingerprint)))
    fingerprint[again] = fingerprint[catalogue.first[catalogue.creator[again]]]
    lead = (rng.uniform(0.5, 9.0, len(fingerprint)) * DAY_US).astype(np.int64)
    return Trade(
        manager=manager,
        bank=bank,
        bank_before=bank.copy(),
        desk_device=book.issue_devices(size),
        desk_ip=book.issue_ips(catalogue.country),
        lead_us=lead,
        fingerprint=fingerprint,
    )
