"""Those who come back in good faith: people who left and re-join, and strangers on a phone of a closed account."""

import numpy as np

from watchfloor.demo.account_events import CLOSED_BY_OWNER, CLOSED_BY_PLATFORM, at_home
from watchfloor.demo.accounts import FREE, PREMIUM
from watchfloor.demo.growth import add_accounts
from watchfloor.demo.markets import COUNTRY_CUMULATIVE
from watchfloor.demo.planted.planting import Left, Planting
from watchfloor.demo.randomness import IntArray, chance, pick
from watchfloor.demo.scale import DAY_US
from watchfloor.demo.stage import Stage
from watchfloor.demo.truth import Role

TACTIC = "ban-evasion"
SAME_CARD = 0.5


def come_back(
    stage: Stage, before: IntArray, at_us: IntArray, *, rng: np.random.Generator, is_human: bool = False
) -> tuple[Stage, IntArray]:
    """A new account for each old one on the same phone and addresses, half of them with the card of the old one."""
    activity = stage.accounts.activity[before].copy() if is_human else None
    stage, after = add_accounts(stage, stage.accounts.country[before], created=(0, 1), rng=rng, activity=activity)
    accounts = stage.accounts
    accounts.created_us[after] = at_us
    for column in (accounts.phone, accounts.second, accounts.home_ip, accounts.mobile_ip):
        column[after] = column[before]
    same = chance(rng, SAME_CARD, len(after)) & (accounts.payment[before] >= 0)
    accounts.payment[after] = np.where(same, accounts.payment[before], -1)
    accounts.plan[after] = np.where(same, PREMIUM, FREE)
    return stage, after


def half_pay(stage: Stage, members: IntArray, rng: np.random.Generator) -> None:
    """Give half of the accounts a card of their own."""
    paying = members[chance(rng, 0.5, len(members))]
    stage.accounts.plan[paying] = PREMIUM
    stage.accounts.payment[paying] = paying


def _old_accounts(stage: Stage, count: int, rng: np.random.Generator) -> tuple[Stage, IntArray, IntArray]:
    """People with accounts of some age that end within the first half of the window, and when."""
    born = stage.scale.start_us - 700 * DAY_US
    stage, before = add_accounts(
        stage,
        pick(rng, COUNTRY_CUMULATIVE, count),
        created=(born, born + 600 * DAY_US),
        rng=rng,
        activity=rng.uniform(0.2, 1.8, count),
    )
    closed = stage.day_us(1) + rng.integers(0, max(stage.scale.days // 2 - 1, 1) * DAY_US, count)
    stage.accounts.closed_us[before] = closed
    half_pay(stage, before, rng)
    return stage, before, closed


def _rejoiners(stage: Stage, rng: np.random.Generator) -> tuple[Stage, Planting]:
    count = stage.scale.planted.rejoiners
    stage, before, closed = _old_accounts(stage, count, rng)
    pause = rng.integers(DAY_US, max(stage.scale.days // 2 - 1, 2) * DAY_US, count)
    stage, after = come_back(
        stage, before, np.minimum(closed + pause, stage.scale.end_us - DAY_US // 2), rng=rng, is_human=True
    )
    return stage, Planting(
        id="rejoiners",
        kind="hard_negative",
        tactic=TACTIC,
        members=(("account", np.concatenate([before, after]), Role.BYSTANDER),),
        start_us=int(closed.min()),
        end_us=stage.scale.end_us,
        note="People who closed their account themselves and came back days later on the same phone.",
        events=at_home(stage, before, closed, CLOSED_BY_OWNER),
    )


def _second_hand(stage: Stage, rng: np.random.Generator) -> tuple[Stage, Planting]:
    count = stage.scale.planted.second_hand
    stage, before, closed = _old_accounts(stage, count, rng)
    pause = rng.integers(DAY_US, 5 * DAY_US, count)
    stage, after = add_accounts(
        stage, stage.accounts.country[before], created=(0, 1), rng=rng, activity=rng.uniform(0.2, 1.8, count)
    )
    stage.accounts.created_us[after] = np.minimum(closed + pause, stage.scale.end_us - DAY_US // 2)
    stage.accounts.phone[after] = stage.accounts.phone[before]
    stage.accounts.second[after] = stage.accounts.phone[before]
    return stage, Planting(
        id="second-hand-phones",
        kind="hard_negative",
        tactic=TACTIC,
        members=(("account", after, Role.BYSTANDER),),
        start_us=int(closed.min()),
        end_us=stage.scale.end_us,
        note="Strangers who bought the phone of somebody whose account the platform had closed: another home.",
        events=at_home(stage, before, closed, CLOSED_BY_PLATFORM),
    )


def plant_returning(stage: Stage, _left: Left, rng: np.random.Generator) -> tuple[Stage, tuple[Planting, ...]]:
    """Innocent new accounts on known devices."""
    stage, rejoiners = _rejoiners(stage, rng)
    stage, strangers = _second_hand(stage, rng)
    return stage, (rejoiners, strangers)
