"""Shared addresses, devices and payers of innocent people: a crowded carrier, households, migrant families."""

import numpy as np

from watchfloor.demo.accounts import FAMILY
from watchfloor.demo.markets import CODES, COUNTRY_INDEX, CROWDED_CARRIERS, MIGRANT_CORRIDORS
from watchfloor.demo.planted.planting import Planting
from watchfloor.demo.randomness import IntArray
from watchfloor.demo.stage import Stage
from watchfloor.demo.truth import Role

AT_HOME = 2
_TACTIC = "stream-farm"


def _bystanders(stage: Stage, *, name: str, members: IntArray, ips: IntArray, note: str, tactic: str) -> Planting:
    return Planting(
        id=name,
        kind="hard_negative",
        tactic=tactic,
        members=(("account", members, Role.BYSTANDER), ("ip", np.unique(ips), Role.BYSTANDER)),
        start_us=stage.scale.start_us,
        end_us=stage.scale.end_us,
        note=note,
    )


def plant_carrier_nat(stage: Stage) -> tuple[Planting, ...]:
    """Name what the accounts already do: in some markets one carrier address stands for most of the country."""
    accounts, groups = stage.accounts, []
    for code in CROWDED_CARRIERS:
        there = stage.people[accounts.country[stage.people] == COUNTRY_INDEX[code]]
        address = np.bincount(accounts.mobile_ip[there]).argmax()
        behind = there[accounts.mobile_ip[there] == address]
        note = f"{len(behind)} unrelated subscribers in {CODES[COUNTRY_INDEX[code]]} behind one carrier address."
        groups.append(
            _bystanders(
                stage,
                name=f"carrier-nat-{code.lower()}",
                members=behind,
                ips=np.array([address]),
                note=note,
                tactic=_TACTIC,
            )
        )
    return tuple(groups)


def plant_households(stage: Stage) -> Planting:
    """Name the households: two to five people with one address, often one speaker and one payer."""
    accounts = stage.accounts
    size = np.bincount(accounts.household, minlength=len(accounts))[accounts.household]
    together = np.flatnonzero(size > 1)
    note = "Two to five people who share an address, often a speaker and a payer."
    return _bystanders(
        stage, name="households", members=together, ips=accounts.home_ip[together], note=note, tactic=_TACTIC
    )


def plant_migrant_families(stage: Stage, *, rng: np.random.Generator) -> Planting:
    """One pays abroad for those at home: one family plan, a handed-down device, two countries."""
    accounts = stage.accounts
    size = np.bincount(accounts.household, minlength=len(accounts))[accounts.household]
    alone = rng.permutation(stage.people[size[stage.people] == 1])
    used = np.zeros(len(accounts), dtype=np.bool_)
    members: list[int] = []
    for number in range(stage.scale.planted.migrant_families):
        home, abroad = MIGRANT_CORRIDORS[number % len(MIGRANT_CORRIDORS)]
        free = alone[~used[alone]]
        here = free[accounts.country[free] == COUNTRY_INDEX[home]][:AT_HOME]
        away = free[accounts.country[free] == COUNTRY_INDEX[abroad]][:1]
        if len(here) < AT_HOME or len(away) < 1:
            continue
        family = np.concatenate([away, here])
        used[family] = True
        accounts.plan[family] = FAMILY
        accounts.payment[family] = away[0]
        accounts.second[here] = accounts.phone[away[0]]
        accounts.home_ip[here] = accounts.home_ip[here[0]]
        members.extend(family.tolist())
    chosen = np.array(members, dtype=np.int64)
    note = "Workers abroad who pay for a family plan at home; an old phone was handed down. Countries differ."
    return _bystanders(
        stage,
        name="migrant-families",
        members=chosen,
        ips=accounts.home_ip[chosen],
        note=note,
        tactic="family-plan-abuse",
    )
