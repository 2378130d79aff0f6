"""Sign-ins that look stolen and are not: people abroad, and people with a new phone."""

from typing import Final

import numpy as np

from watchfloor.demo.account_events import DEVICE_ADDED, PASSWORD_CHANGED, AccountEvents, join_events
from watchfloor.demo.markets import CODES
from watchfloor.demo.moves import AS_BEFORE, Moves
from watchfloor.demo.planted.planting import Left, Planting
from watchfloor.demo.randomness import IntArray, chance
from watchfloor.demo.scale import DAY_US, HOUR_US, MINUTE_US
from watchfloor.demo.sign_ins import OK, WRONG_PASSWORD, SignIns, join_sign_ins
from watchfloor.demo.stage import Stage
from watchfloor.demo.truth import Role

TACTIC: Final = "account-takeover"
BOUGHT_ABROAD: Final = 0.35
FORGOT: Final = 0.3
ABROAD: Final = (
    "People abroad for some days: another country and network, for some a phone bought there, and the music they like."
)
AT_HOME: Final = "People at home with a new phone, some of whom had forgotten their password."


def _moves(stage: Stage, who: IntArray, rng: np.random.Generator, *, abroad: bool) -> Moves:
    """Where each is from some instant of the window on: abroad for two to nine days, or at home with a new phone."""
    count, end_us = len(who), stage.scale.end_us
    since = stage.scale.start_us + rng.integers(HOUR_US, max(end_us - stage.scale.start_us - 2 * DAY_US, DAY_US), count)
    device = stage.book.issue_devices(count)
    if not abroad:
        return Moves(who, since, np.full(count, end_us), device, np.full(count, AS_BEFORE))
    there = (stage.accounts.country[who] + rng.integers(1, len(CODES), count)) % len(CODES)
    until = np.minimum(since + rng.integers(2 * DAY_US, 9 * DAY_US, count), end_us)
    bought = chance(rng, BOUGHT_ABROAD, count)
    return Moves(who, since, until, np.where(bought, device, AS_BEFORE), stage.book.issue_ips(there))


def _seen(stage: Stage, moves: Moves) -> tuple[IntArray, IntArray]:
    """The device and address that each acts from after the move."""
    device = np.where(moves.device == AS_BEFORE, stage.accounts.phone[moves.account], moves.device)
    return device, np.where(moves.ip == AS_BEFORE, stage.accounts.home_ip[moves.account], moves.ip)


def _sign_ins(stage: Stage, moves: Moves, rng: np.random.Generator) -> SignIns:
    """One that works in the first hours, for some after a wrong password."""
    who, (device, ip) = moves.account, _seen(stage, moves)
    at = moves.since_us + rng.integers(5 * MINUTE_US, 3 * HOUR_US, len(who))
    slip = np.flatnonzero(chance(rng, FORGOT, len(who)))
    wrong = SignIns(who[slip], at[slip] - MINUTE_US, device[slip], ip[slip], np.full(len(slip), WRONG_PASSWORD))
    return join_sign_ins([wrong, SignIns(who, at, device, ip, np.full(len(who), OK))])


def _changes(stage: Stage, moves: Moves, rng: np.random.Generator) -> AccountEvents:
    """A new device is noted where there is one, and some who forgot their password set another."""
    who, (device, ip) = moves.account, _seen(stage, moves)
    forgot = np.flatnonzero(chance(rng, FORGOT, len(who)))
    bought = np.flatnonzero(moves.device != AS_BEFORE)
    steps = ((bought, DEVICE_ADDED, 3 * HOUR_US), (forgot, PASSWORD_CHANGED, 4 * HOUR_US))
    return join_events(
        AccountEvents(who[which], moves.since_us[which] + after, np.full(len(which), event), device[which], ip[which])
        for which, event, after in steps
    )


def _planting(stage: Stage, name: str, moves: Moves, note: str, rng: np.random.Generator) -> Planting:
    return Planting(
        id=name,
        kind="hard_negative",
        tactic=TACTIC,
        members=(("account", moves.account, Role.BYSTANDER),),
        start_us=stage.scale.start_us,
        end_us=stage.scale.end_us,
        note=note,
        sign_ins=_sign_ins(stage, moves, rng),
        events=_changes(stage, moves, rng),
        moves=moves,
    )


def plant_travellers(stage: Stage, left: Left, rng: np.random.Generator) -> tuple[Stage, tuple[Planting, ...]]:
    """Innocent sign-ins from new places and new devices, of people who are not robbed at the same time."""
    planted = stage.scale.planted
    drawn = rng.permutation(left.people)[: planted.travellers + planted.new_phones]
    abroad = _moves(stage, drawn[: planted.travellers], rng, abroad=True)
    at_home = _moves(stage, drawn[planted.travellers :], rng, abroad=False)
    return stage, (
        _planting(stage, "travellers", abroad, ABROAD, rng),
        _planting(stage, "new-phones", at_home, AT_HOME, rng),
    )
