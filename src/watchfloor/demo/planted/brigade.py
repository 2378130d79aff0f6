"""A report brigade on one creator, and its honest twin: a real incident that many people report."""

from typing import Final

import numpy as np

from watchfloor.demo.markets import COUNTRY_INDEX, LANGUAGE_INDEX
from watchfloor.demo.phrases import HATE, OTHER, SEXUAL, VIOLENCE, honest_texts, scripted_texts
from watchfloor.demo.planted.planting import Planting
from watchfloor.demo.randomness import IntArray, chance, hashed
from watchfloor.demo.reports import REJECTED, Reports, drawn, join_reports, some_track
from watchfloor.demo.scale import DAY_US, HOUR_US, MINUTE_US
from watchfloor.demo.stage import Stage
from watchfloor.demo.truth import Role

BURST_US: Final = 100 * MINUTE_US
HISTORY: Final = 5
CAREFUL: Final = 0.35


def _old_rejections(stage: Stage, reporters: IntArray, *, targets: IntArray, rng: np.random.Generator) -> Reports:
    """What the bad reporters did before: some reports each, on other creators, nearly all rejected."""
    who = np.repeat(reporters, rng.integers(2, HISTORY + 1, len(reporters)))
    count = len(who)
    target = rng.choice(targets, count)
    reported = stage.scale.start_us - rng.integers(DAY_US, 55 * DAY_US, count)
    return Reports(
        who,
        target,
        some_track(stage, target, rng),
        rng.choice([HATE, SEXUAL, OTHER], count),
        tuple(honest_texts(stage.accounts.language[who], rng)),
        reported,
        drawn(rng, count, 0.06),
        reported + rng.integers(DAY_US, 4 * DAY_US, count),
    )


def _burst(stage: Stage, reporters: IntArray, *, target: int, begin: int, rng: np.random.Generator) -> Reports:
    count = len(reporters)
    on = np.full(count, target, dtype=np.int64)
    reported = begin + (rng.beta(1.2, 3.0, count) * BURST_US).astype(np.int64)
    return Reports(
        reporters,
        on,
        np.full(count, some_track(stage, on[:1], rng)[0]),
        np.full(count, HATE),
        tuple(scripted_texts(count, rng)),
        reported,
        drawn(rng, count, 0.05),
        reported + rng.integers(6 * HOUR_US, 30 * HOUR_US, count),
    )


def plant_brigade(stage: Stage, *, puppets: IntArray, targets: IntArray, rng: np.random.Generator) -> Planting:
    """New accounts and reporters with a poor record file one script against one creator within two hours."""
    begin = stage.day_us(int(stage.scale.days * 0.6)) + 10 * HOUR_US
    bad = _bad_reporters(stage, rng)
    reporters = np.concatenate([puppets, bad])
    exits = stage.book.issue_ips(np.full(max(3, len(puppets) // 3), COUNTRY_INDEX["KR"]))
    stage.accounts.equip(
        puppets,
        rng=rng,
        devices=stage.book.issue_devices(max(3, len(puppets) // 2)),
        exits=exits,
        created=(begin - 9 * DAY_US, begin - DAY_US // 2),
    )
    stage.accounts.activity[puppets] = 0.15
    target = int(targets[0])
    burst = _burst(stage, rng.permutation(reporters), target=target, begin=begin, rng=rng)
    return Planting(
        id="report-brigade",
        kind="campaign",
        tactic="abusive-reporting",
        members=(("account", reporters, Role.OPERATOR), ("creator", np.array([target]), Role.TARGET)),
        start_us=begin,
        end_us=begin + BURST_US,
        note="New accounts and reporters with a poor record file nearly the same text against one creator; the "
        "creator is the victim.",
        reports=join_reports([_old_rejections(stage, bad, targets=targets[1:], rng=rng), burst]),
    )


def _bad_reporters(stage: Stage, rng: np.random.Generator) -> IntArray:
    """People in Korea and Japan with old accounts who later join a brigade."""
    there = np.isin(stage.accounts.country[stage.people], [COUNTRY_INDEX["KR"], COUNTRY_INDEX["JP"]])
    old = stage.accounts.created_us[stage.people] < stage.scale.start_us - 80 * DAY_US
    return rng.permutation(stage.people[there & old])[: stage.scale.planted.bad_reporters]


def plant_viral_incident(stage: Stage, *, rng: np.random.Generator) -> Planting:
    """A creator publishes something that breaks the rules; it goes viral, and many people report it in their words."""
    count = stage.scale.planted.honest_reporters
    begin = stage.day_us(int(stage.scale.days * 0.4)) + 3 * HOUR_US
    old = stage.people[stage.accounts.created_us[stage.people] < begin - 30 * DAY_US]
    careful = old[hashed(31, old) > CAREFUL]
    reporters = rng.permutation(careful)[:count]
    target = stage.star(LANGUAGE_INDEX["id"], at_least=4, skip=1)
    on = np.full(count, target, dtype=np.int64)
    reported = begin + (rng.gamma(2.0, 1.6, count) * HOUR_US).astype(np.int64)
    outcome = drawn(rng, count, 0.88)
    reports = Reports(
        reporters,
        on,
        np.full(count, some_track(stage, on[:1], rng)[0]),
        rng.choice([HATE, VIOLENCE, OTHER], count, p=[0.6, 0.3, 0.1]),
        tuple(honest_texts(stage.accounts.language[reporters], rng)),
        reported,
        np.where(chance(rng, 0.02, count), REJECTED, outcome),
        reported + rng.integers(3 * HOUR_US, 40 * HOUR_US, count),
    )
    return Planting(
        id="viral-incident",
        kind="hard_negative",
        tactic="abusive-reporting",
        members=(("account", reporters, Role.BYSTANDER), ("creator", np.array([target]), Role.BYSTANDER)),
        start_us=begin,
        end_us=int(reported.max()) + 1,
        note="A real violation reported by many old accounts in their own words; most reports are upheld.",
        reports=reports,
    )
