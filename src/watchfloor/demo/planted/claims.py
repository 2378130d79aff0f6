"""Two claimants who withdraw a lot: one abuses the form, the other settled in good faith."""

from typing import Final

import numpy as np

from watchfloor.demo.markets import COUNTRY_INDEX
from watchfloor.demo.phrases import COPYRIGHT, claim_texts
from watchfloor.demo.planted.planting import Planting
from watchfloor.demo.randomness import IntArray
from watchfloor.demo.reports import REJECTED, UPHELD, WITHDRAWN, Reports
from watchfloor.demo.scale import DAY_US, HOUR_US, MINUTE_US
from watchfloor.demo.stage import Stage
from watchfloor.demo.truth import Role

_TACTIC: Final = "false-claims"


def _titles(stage: Stage, track: IntArray) -> list[str]:
    return [stage.titles[number] for number in track.tolist()]


def plant_withdrawn_claims(
    stage: Stage, *, claimant: IntArray, targets: IntArray, rng: np.random.Generator
) -> Planting:
    """One account claims many creators' tracks with a copied sentence and drops each claim once it is contested."""
    count = stage.scale.planted.false_claims
    born = stage.scale.start_us - 70 * DAY_US
    stage.accounts.equip(
        claimant,
        rng=rng,
        devices=stage.book.issue_devices(1),
        exits=stage.book.issue_ips(np.array([COUNTRY_INDEX["SG"]])),
        created=(born, born + DAY_US),
    )
    target = rng.choice(targets, count)
    track = np.array([rng.choice(stage.catalogue.tracks_of(np.array([creator]))) for creator in target])
    reported = np.sort(stage.scale.start_us + rng.integers(-50 * DAY_US, (stage.scale.days - 7) * DAY_US, count))
    outcome = rng.choice([WITHDRAWN, REJECTED], count, p=[0.78, 0.22])
    reports = Reports(
        np.full(count, claimant[0]),
        target,
        track,
        np.full(count, COPYRIGHT),
        tuple(claim_texts(_titles(stage, track), rng, copied=True)),
        reported,
        outcome,
        reported + rng.integers(3 * DAY_US, 12 * DAY_US, count),
    )
    return Planting(
        id="withdrawn-claims",
        kind="campaign",
        tactic=_TACTIC,
        members=(("account", claimant, Role.OPERATOR), ("creator", np.unique(target), Role.TARGET)),
        start_us=int(reported[0]),
        end_us=int(reported[-1]) + 1,
        note="Claims with a copied sentence, each withdrawn on its own once contested; none was ever upheld.",
        reports=reports,
    )


def plant_settlement(stage: Stage, *, rng: np.random.Generator) -> Planting:
    """A rights holder with a sound record settles with one label and withdraws all open claims at once."""
    count = stage.scale.planted.settled_claims
    earlier = count // 2
    old = stage.people[stage.accounts.created_us[stage.people] < stage.scale.start_us - 400 * DAY_US]
    holder = rng.choice(old, 1)
    labels, members = np.unique(stage.catalogue.payee, return_counts=True)
    label = labels[members >= min(5, int(members.max()))]
    roster = np.flatnonzero(stage.catalogue.payee == rng.choice(label))
    tracks = stage.catalogue.tracks_of(roster)
    settled_at = stage.day_us(int(stage.scale.days * 0.7)) + 4 * HOUR_US
    others = rng.integers(0, len(stage.catalogue.creator), earlier)
    track = np.concatenate([rng.choice(tracks, count), others])
    reported = np.concatenate(
        [
            settled_at - rng.integers(2 * DAY_US, 9 * DAY_US, count),
            stage.scale.start_us - rng.integers(DAY_US, 55 * DAY_US, earlier),
        ]
    )
    decided = reported + rng.integers(DAY_US, 6 * DAY_US, count + earlier)
    withdrawn = np.arange(count + earlier) < count
    reports = Reports(
        np.full(count + earlier, holder[0]),
        stage.catalogue.creator[track],
        track,
        np.full(count + earlier, COPYRIGHT),
        tuple(claim_texts(_titles(stage, track), rng, copied=False)),
        reported,
        np.where(withdrawn, WITHDRAWN, UPHELD),
        np.where(withdrawn, settled_at + rng.integers(0, 15 * MINUTE_US, count + earlier), decided),
    )
    return Planting(
        id="settlement",
        kind="hard_negative",
        tactic=_TACTIC,
        members=(("account", holder, Role.BYSTANDER), ("creator", roster, Role.BYSTANDER)),
        start_us=int(reported[:count].min()),
        end_us=settled_at + 15 * MINUTE_US,
        note="Specific claims, earlier ones upheld; all open ones withdrawn together when the label took a licence.",
        reports=reports,
    )
