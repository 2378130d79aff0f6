"""Sign-ins: how often each account proves itself, from which device and address, and how often it fails."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Final

import numpy as np

from watchfloor.demo.markets import local_seconds
from watchfloor.demo.randomness import BoolArray, IntArray, chance
from watchfloor.demo.stage import EVERYBODY, Stage

RESULTS: Final = ("ok", "wrong_password", "second_factor_failed")
OK, WRONG_PASSWORD, SECOND_FACTOR_FAILED = range(len(RESULTS))
A_DAY: Final = 0.11
OWNED_A_DAY: Final = 0.3


@dataclass(frozen=True, slots=True)
class SignIns:
    """One entry a sign-in, in time order; `result` is a place in RESULTS."""

    account: IntArray
    at_us: IntArray
    device: IntArray
    ip: IntArray
    result: IntArray

    def rows(self, chosen: IntArray | BoolArray) -> "SignIns":
        """The chosen attempts, in the order of the choice."""
        return SignIns(*(getattr(self, item.name)[chosen] for item in fields(self)))


def join_sign_ins(parts: Iterable[SignIns]) -> SignIns:
    """All attempts of all parts in time order."""
    every = list(parts)
    joined = SignIns(*(np.concatenate([getattr(part, item.name) for part in every]) for item in fields(SignIns)))
    return joined.rows(np.lexsort((joined.account, joined.at_us)))


def draw_sign_ins(stage: Stage, rng: np.random.Generator, block: slice = EVERYBODY) -> SignIns:
    """A block's sign-ins of the window; accounts that are used more, or run by machines, sign in more often."""
    accounts = stage.accounts
    owned: BoolArray = np.ones(len(accounts), dtype=np.bool_)
    owned[stage.people] = False
    rate = np.where(owned, OWNED_A_DAY, A_DAY * np.sqrt(np.minimum(accounts.activity, 6.0)) + 0.01)
    there = np.arange(len(accounts), dtype=np.int64)[block]
    account = np.repeat(there, rng.poisson(rate[block] * stage.scale.days))
    size = len(account)
    at = stage.local_us(0, account, local_seconds(rng.random(size)) + accounts.shift_s[account])
    at += rng.integers(0, stage.scale.days, size) * (stage.day_us(1) - stage.day_us(0))
    home = chance(rng, 0.6, size)
    second = chance(rng, 0.25, size)
    device = np.where(second, accounts.second[account], accounts.phone[account])
    ip = np.where(home, accounts.home_ip[account], accounts.mobile_ip[account])
    result = np.searchsorted(np.cumsum([0.93, 0.06]), rng.random(size), side="right")
    kept = np.flatnonzero((accounts.created_us[account] <= at) & (at < accounts.closed_us[account]))
    order = kept[np.lexsort((account[kept], at[kept]))]
    return SignIns(account[order], at[order], device[order], ip[order], result[order].astype(np.int64))
