"""Money that is shared in good faith: a school that pays for a class, and a family band with one bank account."""

from dataclasses import replace

import numpy as np

from watchfloor.demo.accounts import STUDENT
from watchfloor.demo.growth import add_accounts
from watchfloor.demo.markets import COUNTRY_INDEX
from watchfloor.demo.planted.planting import Left, Planting
from watchfloor.demo.scale import DAY_US
from watchfloor.demo.stage import Stage
from watchfloor.demo.truth import Role

TACTIC = "royalty-laundering"


def _class(stage: Stage, rng: np.random.Generator) -> tuple[Stage, Planting]:
    count = stage.scale.planted.class_accounts
    born = stage.scale.start_us - 35 * DAY_US
    where = np.full(count, COUNTRY_INDEX["TW"], dtype=np.int64)
    stage, members = add_accounts(
        stage, where, created=(born, born + DAY_US // 8), rng=rng, activity=rng.uniform(0.3, 1.6, count)
    )
    stage.accounts.plan[members] = STUDENT
    stage.accounts.payment[members] = members[0]
    stage.accounts.mobile_ip[members] = stage.accounts.mobile_ip[members[0]]
    note = "A school pays for a class with one card: accounts of one morning, one network by day, each their own music."
    return stage, Planting(
        id="school-class",
        kind="hard_negative",
        tactic=TACTIC,
        members=(("account", members, Role.BYSTANDER),),
        start_us=born,
        end_us=stage.scale.end_us,
        note=note,
    )


def _family_band(stage: Stage, left: Left) -> Planting:
    """Relatives with careers of their own whom one of them keeps the books for; payees change, nothing else."""
    alone = left.creators[stage.catalogue.payee[left.creators] == left.creators]
    band = alone[-stage.scale.planted.family_band :]
    bank = stage.trade.bank[band[0]]
    stage.trade.bank[band] = bank
    stage.trade.bank_before[band] = bank
    return Planting(
        id="family-band",
        kind="hard_negative",
        tactic=TACTIC,
        members=(
            ("creator", band, Role.BYSTANDER),
            ("payee", band, Role.BYSTANDER),
            ("bank_account", np.array([bank]), Role.BYSTANDER),
        ),
        start_us=stage.scale.start_us,
        end_us=stage.scale.end_us,
        note="Brothers and sisters with careers of their own, paid into one family account since years.",
    )


def plant_shared_purses(stage: Stage, left: Left, rng: np.random.Generator) -> tuple[Stage, tuple[Planting, ...]]:
    """Innocent sharing of cards and bank accounts."""
    stage, pupils = _class(replace(stage), rng)
    return stage, (pupils, _family_band(stage, left))
