"""Account takeovers: strangers sign in with stolen passwords, change what locks the owner out, and play for buyers."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from watchfloor.demo.account_events import (
    DEVICE_ADDED,
    EMAIL_CHANGED,
    PASSWORD_CHANGED,
    PAYOUT_CHANGED,
    AccountEvents,
    at_home,
    join_events,
)
from watchfloor.demo.markets import COUNTRY_INDEX
from watchfloor.demo.planted.planting import Left, Planting
from watchfloor.demo.planted.routine import Habit, routine
from watchfloor.demo.randomness import IntArray, chance
from watchfloor.demo.scale import DAY_US, HOUR_US, MINUTE_US
from watchfloor.demo.sign_ins import OK, WRONG_PASSWORD, SignIns, join_sign_ins
from watchfloor.demo.stage import Stage
from watchfloor.demo.truth import Role

EXITS: Final = ("SG", "HK", "AU", "JP", "NZ", "TW")
BUYERS: Final = 4
HELD_OUT_AGAINST: Final = 3
AWAKE: Final = 0.2
LOCKED_OUT: Final = 0.8
TAKEN_BACK: Final = 0.6
PUSHING: Final = Habit(a_day=26.0, cover=0.25)
NOTE: Final = (
    "Passwords stolen elsewhere are tried on many accounts. Where one fits, a strange device abroad signs in, changes "
    "password and mail, plays a buyer's tracks among popular ones, and leads payouts to the buyer's bank account. The "
    "owners go on listening; most get the account back within days."
)


@dataclass(frozen=True, slots=True)
class _Theft:
    """By victim: from when until when the account is in a stranger's hands, on which device and from where."""

    victims: IntArray
    taken_us: IntArray
    lost_us: IntArray
    device: IntArray
    ip: IntArray


def _victims(stage: Stage, left: Left, count: int, rng: np.random.Generator) -> tuple[IntArray, IntArray]:
    """Old accounts, some of which run an artist's page; and others on which the passwords do not fit."""
    drawn = rng.permutation(left.people[stage.accounts.activity[left.people] > AWAKE])
    runs = np.isin(drawn, stage.trade.manager[np.unique(stage.catalogue.payee)])
    pages = drawn[runs][: min(count, max(2, count // 8))]
    others = drawn[~runs]
    plain = count - len(pages)
    return np.concatenate([pages, others[:plain]]), others[plain : plain + HELD_OUT_AGAINST * count]


def _exits(country: IntArray, *, exits: IntArray, places: IntArray, rng: np.random.Generator) -> IntArray:
    """An address for each account, never in its own country; neighbours among the exits stand in different ones."""
    drawn = rng.integers(0, len(exits), len(country))
    same = places[drawn] == country
    return exits[np.where(same, (drawn + 1) % len(exits), drawn)]


def _attempts(theft: _Theft, tried: IntArray, rng: np.random.Generator) -> SignIns:
    """Wrong passwords on all, then one that fits, and some more sign-ins while the account is held."""
    who, start, span = theft.victims, theft.taken_us, theft.lost_us - theft.taken_us
    count = len(who)
    wrong = np.repeat(np.arange(count), rng.integers(0, 4, count))
    before = start[wrong] - rng.integers(MINUTE_US, 40 * MINUTE_US, len(wrong))
    again = np.repeat(np.arange(count), rng.poisson(2.0, count))
    later = start[again] + (rng.random(len(again)) * span[again]).astype(np.int64)
    failed = np.repeat(tried, rng.integers(1, 4, len(tried)))
    as_some = rng.integers(0, count, len(failed))
    beside = start[as_some] + rng.integers(-2 * HOUR_US, 2 * HOUR_US, len(failed))
    parts = (
        (who[wrong], before, wrong, WRONG_PASSWORD),
        (who, start, np.arange(count), OK),
        (who[again], later, again, OK),
        (failed, beside, as_some, WRONG_PASSWORD),
    )
    return join_sign_ins(
        SignIns(of, at, theft.device[by], theft.ip[by], np.full(len(of), result, dtype=np.int64))
        for of, at, by, result in parts
    )


def _changes(stage: Stage, theft: _Theft, rng: np.random.Generator) -> AccountEvents:
    """What the stranger changes within the first hour, and the new password of the owners who come back."""
    runs = np.isin(theft.victims, stage.trade.manager[stage.pages(theft.victims)])
    locked = chance(rng, LOCKED_OUT, len(theft.victims))
    everybody = np.ones(len(theft.victims), dtype=np.bool_)
    steps = ((DEVICE_ADDED, everybody, 1), (PASSWORD_CHANGED, everybody, 4), (EMAIL_CHANGED, locked, 7))
    parts = [
        AccountEvents(
            theft.victims[which],
            theft.taken_us[which] + minutes * MINUTE_US + rng.integers(0, MINUTE_US, int(which.sum())),
            np.full(int(which.sum()), event, dtype=np.int64),
            theft.device[which],
            theft.ip[which],
        )
        for event, which, minutes in (*steps, (PAYOUT_CHANGED, runs, 20))
    ]
    back = theft.lost_us < stage.scale.end_us
    return join_events([*parts, at_home(stage, theft.victims[back], theft.lost_us[back], PASSWORD_CHANGED)])


def _theft(
    stage: Stage, victims: IntArray, *, devices: IntArray, exits: tuple[IntArray, IntArray], rng: np.random.Generator
) -> _Theft:
    count, scale = len(victims), stage.scale
    last = max(scale.end_us - scale.start_us - 2 * DAY_US, DAY_US)
    taken = scale.start_us + DAY_US // 2 + rng.integers(0, last, count)
    held = rng.integers(DAY_US, 6 * DAY_US, count)
    lost = np.where(chance(rng, TAKEN_BACK, count), np.minimum(taken + held, scale.end_us), scale.end_us)
    abroad = _exits(stage.accounts.country[victims], exits=exits[0], places=exits[1], rng=rng)
    return _Theft(victims, taken, lost, rng.choice(devices, count), abroad)


def plant_takeovers(stage: Stage, left: Left, rng: np.random.Generator) -> tuple[Stage, tuple[Planting, ...]]:
    """Take over accounts of settled people; payouts of the artists' pages among them go to the buyers' bank account."""
    count = stage.scale.planted.taken_over
    victims, tried = _victims(stage, left, count, rng)
    devices = stage.book.issue_devices(max(3, count // 4))
    places = np.resize([COUNTRY_INDEX[code] for code in EXITS], max(len(EXITS), count // 6 // len(EXITS) * len(EXITS)))
    exits = stage.book.issue_ips(places)
    theft = _theft(stage, victims, devices=devices, exits=(exits, places), rng=rng)
    buyers = left.creators[:BUYERS]
    tracks = stage.catalogue.tracks_of(buyers)
    pushed = tracks[stage.catalogue.released_us[tracks] < stage.scale.start_us]
    stolen = stage.pages(victims)
    stage.trade.bank[stolen] = stage.trade.bank[stage.catalogue.payee[buyers[0]]]
    playing = routine(
        stage,
        victims,
        pushed,
        days=range(stage.scale.days),
        habit=PUSHING,
        place=(theft.device, theft.ip),
        span=(theft.taken_us, theft.lost_us),
    )
    return stage, (
        Planting(
            id="takeovers",
            kind="campaign",
            tactic="account-takeover",
            members=(
                ("account", victims, Role.HIJACKED),
                ("account", tried, Role.TARGET),
                ("device", np.unique(theft.device), Role.OPERATOR),
                ("ip", np.unique(theft.ip), Role.OPERATOR),
                ("creator", buyers, Role.BUYER),
                ("track", pushed, Role.BUYER),
                ("payee", stolen, Role.TARGET),
                ("bank_account", np.unique(stage.trade.bank[stolen]), Role.BUYER),
            ),
            start_us=int(theft.taken_us.min()) - 3 * HOUR_US,
            end_us=stage.scale.end_us,
            note=NOTE,
            plays=playing.day,
            sign_ins=_attempts(theft, tried, rng),
            events=_changes(stage, theft, rng),
            on_top=True,
        ),
    )
