"""A stream farm: owned accounts that play one operator's little-known tracks in step, around the clock."""

from dataclasses import dataclass
from functools import partial

import numpy as np

from watchfloor.demo.markets import COUNTRY_INDEX
from watchfloor.demo.planted.planting import Planting
from watchfloor.demo.plays import LIBRARY, Plays, nothing
from watchfloor.demo.randomness import IntArray, chance
from watchfloor.demo.scale import DAY_US, HOUR_US
from watchfloor.demo.stage import Stage
from watchfloor.demo.truth import Role

EXIT_COUNTRIES = ("SG", "HK", "JP", "AU", "ID")


@dataclass(frozen=True, slots=True)
class FarmPlan:
    """How a farm works: hours a day, tracks an hourly batch, seconds of jitter, share of camouflage."""

    id: str
    accounts: int
    nights: int
    tracks: int
    cells: int
    hours: int
    batch: int
    jitter_s: float
    camouflage: float
    note: str

    @property
    def creators(self) -> int:
        return max(3, self.tracks // 6)

    @property
    def latest_us(self) -> int:
        """How far a play may lie past midnight: a batch of the last hour, begun as late as jitter ever makes it."""
        return 2 * HOUR_US + int(6 * self.jitter_s * 1e6)


@dataclass(frozen=True, slots=True)
class _Farm:
    stage: Stage
    plan: FarmPlan
    members: IntArray
    cell: IntArray
    pushed: IntArray
    nights: frozenset[int]


def _catalogue(stage: Stage, plan: FarmPlan, *, skip: int) -> tuple[IntArray, IntArray]:
    """The operator's creators, all paid to one payee, and the tracks that are pushed."""
    creators = stage.little_known(at_least=3)[skip : skip + plan.creators]
    stage.catalogue.payee[creators] = creators[0]
    stage.catalogue.distributor[creators] = stage.catalogue.distributor[creators[0]]
    tracks = stage.catalogue.tracks_of(creators)
    return creators, tracks[stage.catalogue.released_us[tracks] < stage.scale.start_us][: plan.tracks]


def _batches(farm: _Farm, cell: IntArray, day: int, rng: np.random.Generator) -> Plays:
    """One cell's day: at an hourly beat every present account is handed the same queue and starts it within jitter."""
    stage, plan = farm.stage, farm.plan
    present = cell[chance(rng, 0.88, len(cell))]
    hours = np.sort(rng.permutation(24)[: plan.hours])
    shape = (len(present), plan.hours, plan.batch)
    queue = rng.choice(farm.pushed, (plan.hours, plan.batch))
    length_s = np.where(
        chance(rng, 0.7, queue.shape), rng.uniform(31, 40, queue.shape), rng.uniform(40, 110, queue.shape)
    )
    beat_us = stage.day_us(day) + hours * HOUR_US + (rng.uniform(0, 2_400, plan.hours) * 1e6).astype(np.int64)
    late_s = np.abs(rng.normal(0.0, plan.jitter_s, (len(present), plan.hours)))
    offset_s = np.cumsum(length_s + 1.0, axis=1) - length_s - 1.0
    at = beat_us[None, :, None] + ((late_s[:, :, None] + offset_s[None] + rng.uniform(0, 2, shape)) * 1e6).astype(
        np.int64
    )
    track = np.broadcast_to(queue[None], shape).copy()
    cover = rng.random(shape) < plan.camouflage
    language = stage.accounts.language[present][:, None, None] + np.zeros(shape, dtype=np.int64)
    track[cover] = stage.chart.draw(language[cover], rng.random(int(cover.sum())))
    account = np.broadcast_to(present[:, None, None], shape).ravel()
    heard = np.broadcast_to(length_s[None], shape) + rng.normal(0.0, 0.4, shape)
    exits = np.where(chance(rng, 0.8, (len(present), plan.hours)), 1, 0)
    home = np.broadcast_to(exits[:, :, None], shape).ravel() == 1
    return Plays(
        account=account,
        track=track.ravel(),
        at_us=at.ravel(),
        ms=np.minimum((heard * 1000).astype(np.int64).ravel(), stage.catalogue.duration_ms[track.ravel()]),
        device=stage.accounts.phone[account],
        ip=np.where(home, stage.accounts.home_ip[account], stage.accounts.mobile_ip[account]),
        source=np.full(len(account), LIBRARY, dtype=np.int64),
    )


def _night(farm: _Farm, day: int, rng: np.random.Generator) -> Plays:
    if day not in farm.nights:
        return nothing()
    parts = [_batches(farm, farm.members[farm.cell == cell], day, rng) for cell in range(farm.plan.cells)]
    fields = zip(*((p.account, p.track, p.at_us, p.ms, p.device, p.ip, p.source) for p in parts), strict=True)
    return Plays(*(np.concatenate(column) for column in fields))


def plant_farm(stage: Stage, plan: FarmPlan, *, members: IntArray, skip: int, rng: np.random.Generator) -> Planting:
    """Equip the accounts, take the tracks and plan the nights of one farm."""
    creators, pushed = _catalogue(stage, plan, skip=skip)
    countries = rng.choice([COUNTRY_INDEX[code] for code in EXIT_COUNTRIES], max(3, len(members) // 3))
    born = stage.scale.start_us - 45 * DAY_US
    stage.accounts.equip(
        members,
        rng=rng,
        devices=stage.book.issue_devices(max(2, len(members) // 2)),
        exits=stage.book.issue_ips(countries),
        created=(born, born + 30 * DAY_US),
    )
    nights = np.sort(rng.permutation(stage.scale.days)[: plan.nights])
    farm = _Farm(stage, plan, members, rng.integers(0, plan.cells, len(members)), pushed, frozenset(nights.tolist()))
    return Planting(
        id=plan.id,
        kind="campaign",
        tactic="stream-farm",
        members=(
            ("account", members, Role.OPERATOR),
            ("creator", creators, Role.BUYER),
            ("track", pushed, Role.BUYER),
        ),
        start_us=stage.day_us(int(nights[0])),
        end_us=min(stage.day_us(int(nights[-1]) + 1) + plan.latest_us, stage.scale.end_us),
        note=plan.note,
        plays=partial(_night, farm),
    )
