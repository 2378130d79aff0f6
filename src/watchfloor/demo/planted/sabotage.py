"""Sabotage: bot plays are bought for a rival and reported, so that the rival is struck; and honest sudden fame."""

from typing import Final

import numpy as np

from watchfloor.demo.accounts import PREMIUM
from watchfloor.demo.growth import add_accounts
from watchfloor.demo.lexicon import TRACKS
from watchfloor.demo.markets import COUNTRY_INDEX
from watchfloor.demo.phrases import OTHER, SPAM, honest_texts
from watchfloor.demo.planted.planting import Left, Planting
from watchfloor.demo.planted.routine import WHOLE, Habit, routine
from watchfloor.demo.randomness import IntArray
from watchfloor.demo.reports import Reports, drawn, some_track
from watchfloor.demo.scale import DAY_US, HOUR_US
from watchfloor.demo.stage import Stage
from watchfloor.demo.truth import Role

DAYS: Final = 6
DOUBTERS: Final = 6
LOUD: Final = Habit(a_day=40.0, run=6, seconds=(31.0, 45.0), cover=0.1, beats=8)
CURIOUS: Final = Habit(a_day=2.5, run=2, seconds=WHOLE, cover=0.2, human=True)
NOTE: Final = (
    "A competitor buys loud bot plays for a rival's tracks, then has accounts report the rival for buying them. The "
    "rival asked for nothing and gained nothing. One card pays for the competitor's own account and for the bots."
)
FAME_NOTE: Final = (
    "A film scene makes a little-known artist popular over night: real people of all ages of account, on their own "
    "phones, and some who wonder in good faith whether that can be true."
)


def _crew(stage: Stage, rng: np.random.Generator) -> tuple[Stage, IntArray, IntArray]:
    """Bots on rented devices and those who report, on phones of their own; one card pays for all."""
    planted = stage.scale.planted
    born = (stage.scale.start_us - 20 * DAY_US, stage.scale.start_us - DAY_US)
    places = rng.choice([COUNTRY_INDEX[code] for code in ("SG", "HK", "VN")], planted.sabotage_bots)
    stage, bots = add_accounts(stage, places, created=born, rng=rng)
    exits = stage.book.issue_ips(places[: max(3, len(bots) // 3)])
    devices = stage.book.issue_devices(max(2, len(bots) // 4))
    stage.accounts.equip(bots, rng=rng, devices=devices, exits=exits, created=born)
    korea = np.full(planted.sabotage_reporters, COUNTRY_INDEX["KR"], dtype=np.int64)
    stage, reporters = add_accounts(stage, korea, created=born, rng=rng)
    crew = np.concatenate([bots, reporters])
    stage.accounts.plan[crew] = PREMIUM
    stage.accounts.payment[crew] = bots[0]
    return stage, bots, reporters


def _reports(stage: Stage, reporters: IntArray, rival: int, *, begin: int, rng: np.random.Generator) -> Reports:
    count = len(reporters)
    on = np.full(count, rival, dtype=np.int64)
    at = begin + rng.integers(0, 20 * HOUR_US, count)
    texts = tuple(TRACKS.accusations[k] for k in rng.integers(0, len(TRACKS.accusations), count).tolist())
    decided = at + rng.integers(DAY_US, 4 * DAY_US, count)
    return Reports(
        reporters,
        on,
        some_track(stage, on, rng),
        rng.choice([SPAM, OTHER], count),
        texts,
        at,
        drawn(rng, count, 0.0),
        decided,
    )


def plant_sabotage(stage: Stage, left: Left, rng: np.random.Generator) -> tuple[Stage, tuple[Planting, ...]]:
    """The crew plays one artist's tracks for some days and reports the artist; another artist has paid for it."""
    language = stage.catalogue.language[left.creators]
    rival = int(left.creators[np.argmax(stage.catalogue.count[left.creators])])
    competitor = int(left.creators[(language == stage.catalogue.language[rival]) & (left.creators != rival)][0])
    stage, bots, reporters = _crew(stage, rng)
    tracks = stage.catalogue.tracks_of(np.array([rival]))
    tracks = tracks[stage.catalogue.released_us[tracks] < stage.scale.start_us]
    first = max(stage.scale.days // 3, 1)
    days = range(first, min(first + DAYS, stage.scale.days))
    playing = routine(stage, bots, tracks, days=days, habit=LOUD)
    begin = stage.day_us(first + 2)
    stage.trade.manager[stage.catalogue.payee[competitor]] = reporters[0]
    return stage, (
        Planting(
            id="sabotage",
            kind="campaign",
            tactic="sabotage",
            members=(
                ("account", np.concatenate([bots, reporters]), Role.OPERATOR),
                ("creator", np.array([competitor]), Role.BUYER),
                ("creator", np.array([rival]), Role.TARGET),
                ("track", tracks, Role.TARGET),
            ),
            start_us=stage.day_us(first),
            end_us=min(stage.day_us(days[-1] + 2), stage.scale.end_us),
            note=NOTE,
            plays=playing.day,
            reports=_reports(stage, reporters, rival, begin=begin, rng=rng),
            on_top=True,
        ),
    )


def _doubts(stage: Stage, people: IntArray, artist: int, *, evening: int, rng: np.random.Generator) -> Reports:
    count = len(people)
    on = np.full(count, artist, dtype=np.int64)
    at = evening + rng.integers(DAY_US, 3 * DAY_US, count)
    texts, track = tuple(honest_texts(stage.accounts.language[people], rng)), some_track(stage, on, rng)
    return Reports(people, on, track, np.full(count, SPAM), texts, at, drawn(rng, count, 0.0), at + 2 * DAY_US)


def plant_sudden_fame(stage: Stage, left: Left, rng: np.random.Generator) -> tuple[Stage, tuple[Planting, ...]]:
    """Many unrelated people come to one little-known artist within an evening and stay some days."""
    artist = int(left.creators[np.argsort(-stage.catalogue.count[left.creators], kind="stable")[0]])
    fans = np.sort(rng.permutation(left.people)[: stage.scale.planted.sudden_fans])
    tracks = stage.catalogue.tracks_of(np.array([artist]))
    tracks = tracks[stage.catalogue.released_us[tracks] < stage.scale.start_us]
    first = max(stage.scale.days // 2, 1)
    evening = stage.day_us(first) + 12 * HOUR_US
    since = evening + (rng.exponential(8.0, len(fans)) * HOUR_US).astype(np.int64)
    span = (since, np.full(len(fans), stage.scale.end_us))
    playing = routine(stage, fans, tracks, days=range(first, stage.scale.days), habit=CURIOUS, span=span)
    return stage, (
        Planting(
            id="sudden-fame",
            kind="hard_negative",
            tactic="sabotage",
            members=(
                ("account", fans, Role.BYSTANDER),
                ("creator", np.array([artist]), Role.BYSTANDER),
                ("track", tracks, Role.BYSTANDER),
            ),
            start_us=evening,
            end_us=stage.scale.end_us,
            note=FAME_NOTE,
            plays=playing.day,
            reports=_doubts(stage, fans[:DOUBTERS], artist, evening=evening, rng=rng),
            on_top=True,
        ),
    )
