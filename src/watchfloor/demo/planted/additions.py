"""What is planted after the programme: each with randomness of its own, so that nothing before it moves."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

import numpy as np

from watchfloor.demo.planted.ban_evasion import plant_ban_evasion
from watchfloor.demo.planted.deliveries import plant_deliveries
from watchfloor.demo.planted.fake_artists import plant_fake_artists
from watchfloor.demo.planted.payment_ring import plant_payment_ring
from watchfloor.demo.planted.planting import Left, Planting
from watchfloor.demo.planted.podcasts import plant_podcast_networks, plant_spam_podcasts
from watchfloor.demo.planted.returning import plant_returning
from watchfloor.demo.planted.sabotage import plant_sabotage, plant_sudden_fame
from watchfloor.demo.planted.shared_purses import plant_shared_purses
from watchfloor.demo.planted.takeovers import plant_takeovers
from watchfloor.demo.planted.travellers import plant_travellers
from watchfloor.demo.randomness import generator
from watchfloor.demo.stage import Stage

Plant = Callable[[Stage, Left, np.random.Generator], tuple[Stage, tuple[Planting, ...]]]
ADDITIONS: Final[Mapping[str, Plant]] = {
    "takeovers": plant_takeovers,
    "fake_artists": plant_fake_artists,
    "spam_podcasts": plant_spam_podcasts,
    "payment_ring": plant_payment_ring,
    "ban_evasion": plant_ban_evasion,
    "sabotage": plant_sabotage,
    "travellers": plant_travellers,
    "deliveries": plant_deliveries,
    "podcast_networks": plant_podcast_networks,
    "shared_purses": plant_shared_purses,
    "returning": plant_returning,
    "sudden_fame": plant_sudden_fame,
}
LEAST_TRACKS: Final = 3
ESTABLISHED_DAYS: Final = 60


def left_by(stage: Stage, programme: tuple[Planting, ...], additions: tuple[Planting, ...]) -> Left:
    """What is left when these are planted; who lives in a household or behind a carrier is in no planting by that."""
    plantings = (*programme, *additions)
    named = np.concatenate([planting.numbers("creator") for planting in plantings])
    known = stage.little_known(at_least=LEAST_TRACKS)
    people = stage.established(days=ESTABLISHED_DAYS)
    busy = [planting.numbers("account") for planting in (*additions, *(p for p in programme if p.acts))]
    payee, roster = np.unique(stage.catalogue.payee, return_counts=True)
    labels = payee[np.argsort(-roster, kind="stable")]
    return Left(
        creators=known[~np.isin(known, named)],
        people=people[~np.isin(people, np.concatenate(busy))],
        labels=labels[~np.isin(labels, stage.catalogue.payee[named])],
    )


def plant_additions(stage: Stage, plantings: tuple[Planting, ...], *, seed: int) -> tuple[Stage, tuple[Planting, ...]]:
    """Plant every addition on a stage whose trade and accounts may change in place; those of the given one stay."""
    stage = replace(stage, accounts=replace(stage.accounts, closed_us=stage.accounts.closed_us.copy()))
    made: tuple[Planting, ...] = ()
    for name, plant in ADDITIONS.items():
        stage, found = plant(stage, left_by(stage, plantings, made), generator(seed, name))
        made += found
    return stage, made
