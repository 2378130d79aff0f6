"""What happens to an account beside listening: its mail, password, bank account and devices change, and it closes."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Final

import numpy as np

from watchfloor.demo.randomness import BoolArray, IntArray
from watchfloor.demo.scale import DAY_US
from watchfloor.demo.stage import Stage

EVENTS: Final = (
    "email_changed", "password_changed", "payout_changed", "device_added", "closed_by_owner", "closed_by_platform",
)  # fmt: skip
EMAIL_CHANGED, PASSWORD_CHANGED, PAYOUT_CHANGED, DEVICE_ADDED, CLOSED_BY_OWNER, CLOSED_BY_PLATFORM = range(len(EVENTS))
A_WINDOW: Final = (0.006, 0.02, 0.0, 0.015)
MOVED_BANKS: Final = 0.03
LEFT: Final = 0.004
CLOSED: Final = 0.0015
QUIET: Final = 0.35


@dataclass(frozen=True, slots=True)
class AccountEvents:
    """One entry an event; `event` is a place in EVENTS, device and address are where it was done from (-1: nowhere)."""

    account: IntArray
    at_us: IntArray
    event: IntArray
    device: IntArray
    ip: IntArray

    def __len__(self) -> int:
        return len(self.account)

    def rows(self, chosen: IntArray | BoolArray) -> "AccountEvents":
        """The chosen events, in the order of the choice."""
        return AccountEvents(*(getattr(self, item.name)[chosen] for item in fields(self)))


def join_events(parts: Iterable[AccountEvents]) -> AccountEvents:
    """All events of all parts in time order."""
    every = list(parts)
    joined = AccountEvents(
        *(np.concatenate([getattr(part, item.name) for part in every]) for item in fields(AccountEvents))
    )
    return joined.rows(np.lexsort((joined.event, joined.account, joined.at_us)))


def at_home(stage: Stage, account: IntArray, at_us: IntArray, event: int) -> AccountEvents:
    """The same event of each account, done by its owner at home; what the platform does has no device."""
    kind = np.full(len(account), event, dtype=np.int64)
    if event == CLOSED_BY_PLATFORM:
        return AccountEvents(account, at_us, kind, kind * 0 - 1, kind * 0 - 1)
    return AccountEvents(account, at_us, kind, stage.accounts.phone[account], stage.accounts.home_ip[account])


def everyday_events(stage: Stage, rng: np.random.Generator) -> AccountEvents:
    """What people change on any day. Changes the banks of a few payees in place, with an event of who runs the page."""
    days_us = stage.scale.end_us - stage.scale.start_us
    settled = stage.people[stage.people < stage.settled]
    parts = []
    for event, share in enumerate(A_WINDOW):
        who = settled[rng.random(len(settled)) < share]
        at = stage.scale.start_us + (rng.random(len(who)) * days_us).astype(np.int64)
        kept = (stage.accounts.created_us[who] < at) & (at < stage.accounts.closed_us[who])
        parts.append(at_home(stage, who[kept], at[kept], event))
    return join_events([*parts, _moved_banks(stage, rng)])


def _moved_banks(stage: Stage, rng: np.random.Generator) -> AccountEvents:
    """Some payees move to another bank in good faith."""
    trade = stage.trade
    payees = np.unique(stage.catalogue.payee[: stage.scale.creators])
    run = payees[(trade.manager[payees] >= 0) & (trade.bank[payees] == trade.bank_before[payees])]
    moved = run[rng.random(len(run)) < MOVED_BANKS]
    free = np.flatnonzero(np.bincount(stage.catalogue.payee, minlength=len(trade.bank)) == 0)
    moved = moved[: len(free)]
    trade.bank[moved] = free[: len(moved)]
    span = stage.scale.end_us - stage.scale.start_us - DAY_US
    at = stage.scale.start_us + DAY_US + (rng.random(len(moved)) * max(span, 1)).astype(np.int64)
    who = trade.manager[moved]
    kept = stage.accounts.created_us[who] < at
    return at_home(stage, who[kept], at[kept], PAYOUT_CHANGED)


def everyday_closings(stage: Stage, busy: IntArray, rng: np.random.Generator) -> AccountEvents:
    """People who hardly listen leave, and the platform closes some; never one of the `busy`. Closes them in place."""
    accounts, days_us = stage.accounts, stage.scale.end_us - stage.scale.start_us
    idle = (accounts.activity < QUIET) & (accounts.created_us < stage.scale.start_us)
    idle[busy] = False
    idle[stage.settled :] = False
    who = stage.people[idle[stage.people]]
    drawn = rng.random(len(who))
    at = stage.scale.start_us + (rng.random(len(who)) * days_us).astype(np.int64)
    left, closed = drawn < LEFT, drawn > 1 - CLOSED
    gone = left | closed
    accounts.closed_us[who[gone]] = at[gone]
    return join_events(
        [
            at_home(stage, who[left], at[left], CLOSED_BY_OWNER),
            at_home(stage, who[closed], at[closed], CLOSED_BY_PLATFORM),
        ]
    )
