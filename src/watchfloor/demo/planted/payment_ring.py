"""A payment ring: creators who are paid into few bank accounts buy streams from accounts that few cards pay for."""

from typing import Final

import numpy as np

from watchfloor.demo.accounts import PREMIUM
from watchfloor.demo.growth import Roster, add_accounts, add_creators
from watchfloor.demo.markets import COUNTRY_INDEX, LANGUAGE_INDEX, LANGUAGES
from watchfloor.demo.planted.planting import Left, Planting
from watchfloor.demo.planted.routine import Habit, routine
from watchfloor.demo.randomness import IntArray
from watchfloor.demo.scale import DAY_US
from watchfloor.demo.stage import Stage
from watchfloor.demo.titles import creator_names, track_titles
from watchfloor.demo.truth import Role

BANKS: Final = 3
CARDS_EACH: Final = 6
TRACKS_EACH: Final = 5
ELECTRONIC: Final = 3
SPENDING: Final = Habit(a_day=22.0, run=7, seconds=(40.0, 190.0), cover=0.35, human=True)
NOTE: Final = (
    "Creators with payees of their own are paid into three bank accounts. Premium accounts, each on its own phone, are "
    "paid for with a handful of cards and bought in pairs; they play the ring's tracks every day, so that the "
    "royalties of a subscription come back to whoever paid it."
)


def _roster(stage: Stage, size: int, rng: np.random.Generator) -> Roster:
    count = size * TRACKS_EACH
    language = np.full(size, LANGUAGE_INDEX["id"], dtype=np.int64)
    track_of = np.repeat(np.arange(size, dtype=np.int64), TRACKS_EACH)
    first = len(stage.artists)
    released = stage.scale.start_us - rng.integers(20 * DAY_US, 200 * DAY_US, count)
    return Roster(
        artists=tuple(f"{name} {LANGUAGES[language[0]].upper()}" for name in creator_names(language, rng)),
        country=np.full(size, COUNTRY_INDEX["ID"], dtype=np.int64),
        language=int(language[0]),
        genre=ELECTRONIC,
        distributor=1,
        payee=np.arange(size, dtype=np.int64),
        created_us=np.full(size, stage.scale.start_us - 210 * DAY_US),
        track_of=track_of,
        titles=tuple(track_titles(language[track_of], ["electronic"] * count, rng)),
        duration_ms=rng.integers(95_000, 200_000, count),
        released_us=released,
        uploaded_us=released - 3 * DAY_US,
        bank=first + np.arange(size, dtype=np.int64) % BANKS,
    )


def _buyers(stage: Stage, count: int, rng: np.random.Generator) -> tuple[Stage, IntArray]:
    """Premium accounts made in pairs over two months, one card to six of them, each on a phone of its own."""
    born = stage.scale.start_us - 70 * DAY_US
    stage, members = add_accounts(
        stage, np.full(count, COUNTRY_INDEX["ID"], dtype=np.int64), created=(born, born + DAY_US), rng=rng
    )
    accounts = stage.accounts
    pairs = rng.integers(0, 60 * DAY_US, (count + 1) // 2)
    accounts.created_us[members] = born + np.repeat(pairs, 2)[:count] + rng.integers(0, DAY_US // 24, count)
    accounts.plan[members] = PREMIUM
    accounts.payment[members] = members[np.arange(count) // CARDS_EACH * CARDS_EACH]
    return stage, members


def plant_payment_ring(stage: Stage, _left: Left, rng: np.random.Generator) -> tuple[Stage, tuple[Planting, ...]]:
    """Add the ring's creators and the accounts that it pays for."""
    planted = stage.scale.planted
    stage, creators, tracks = add_creators(stage, _roster(stage, planted.ring_creators, rng), rng=rng)
    stage, members = _buyers(stage, planted.ring_listeners, rng)
    playing = routine(stage, members, tracks, days=range(stage.scale.days), habit=SPENDING)
    return stage, (
        Planting(
            id="payment-ring",
            kind="campaign",
            tactic="royalty-laundering",
            members=(
                ("account", members, Role.OPERATOR),
                ("creator", creators, Role.BUYER),
                ("track", tracks, Role.BUYER),
                ("payee", np.unique(stage.catalogue.payee[creators]), Role.BUYER),
                ("bank_account", np.unique(stage.trade.bank[creators]), Role.BUYER),
            ),
            start_us=stage.scale.start_us,
            end_us=stage.scale.end_us,
            note=NOTE,
            plays=playing.day,
            on_top=True,
        ),
    )
