"""Two who come back to one creator day after day: one pursues a grudge, the other a creator who keeps infringing."""

from typing import Final

import numpy as np

from watchfloor.demo.phrases import COPYRIGHT, HATE, OTHER, SEXUAL, claim_texts, honest_texts
from watchfloor.demo.planted.planting import Planting
from watchfloor.demo.randomness import IntArray
from watchfloor.demo.reports import REJECTED, UPHELD, Reports, some_track
from watchfloor.demo.scale import DAY_US, HOUR_US
from watchfloor.demo.stage import Stage
from watchfloor.demo.truth import Role

SPAN_DAYS: Final = 40
OLD_DAYS: Final = 120


def _one_of_old(stage: Stage, rng: np.random.Generator) -> IntArray:
    old = stage.accounts.created_us[stage.people] < stage.scale.start_us - OLD_DAYS * DAY_US
    return rng.choice(stage.people[old], 1)


def _returns(stage: Stage, days: int, rng: np.random.Generator) -> IntArray:
    """Instants on that many separate days of the last weeks, in the waking hours of the region."""
    last = stage.scale.days - 1
    day = last - np.sort(rng.permutation(SPAN_DAYS)[:days])[::-1]
    return np.asarray(stage.scale.start_us + day * DAY_US + rng.integers(2 * HOUR_US, 15 * HOUR_US, days))


def plant_grudge(stage: Stage, *, targets: IntArray, rng: np.random.Generator) -> Planting:
    """One person reports the same creator on many days under ever other reasons; every report is rejected."""
    days = stage.scale.planted.grudge_days
    who, at = _one_of_old(stage, rng), _returns(stage, days, rng)
    target = np.repeat(rng.choice(targets, 1), days)
    reports = Reports(
        np.repeat(who, days),
        target,
        some_track(stage, target, rng),
        rng.choice([HATE, SEXUAL, OTHER], days),
        tuple(honest_texts(stage.accounts.language[np.repeat(who, days)], rng)),
        at,
        np.full(days, REJECTED),
        at + rng.integers(DAY_US // 2, 2 * DAY_US, days),
    )
    return Planting(
        id="grudge",
        kind="campaign",
        tactic="false-claims",
        members=(("account", who, Role.OPERATOR), ("creator", target[:1], Role.TARGET)),
        start_us=int(at[0]),
        end_us=int(at[-1]) + 1,
        note="One old account comes back to one creator day after day with ever other reasons; nothing was upheld.",
        reports=reports,
    )


def plant_serial_infringer(stage: Stage, *, targets: IntArray, rng: np.random.Generator) -> Planting:
    """A rights holder reports the same creator on many days, because stolen work keeps coming back."""
    days = stage.scale.planted.infringer_days
    who, at = _one_of_old(stage, rng), _returns(stage, days, rng)
    target = np.repeat(rng.choice(targets, 1), days)
    track = some_track(stage, target, rng)
    titles = [stage.titles[number] for number in track.tolist()]
    reports = Reports(
        np.repeat(who, days),
        target,
        track,
        np.full(days, COPYRIGHT),
        tuple(claim_texts(titles, rng, copied=False)),
        at,
        np.full(days, UPHELD),
        at + rng.integers(DAY_US, 3 * DAY_US, days),
    )
    return Planting(
        id="serial-infringer",
        kind="hard_negative",
        tactic="false-claims",
        members=(("account", who, Role.BYSTANDER), ("creator", target[:1], Role.BYSTANDER)),
        start_us=int(at[0]),
        end_us=int(at[-1]) + 1,
        note="The same kind of return, but each claim names a new upload and every one was upheld.",
        reports=reports,
    )
