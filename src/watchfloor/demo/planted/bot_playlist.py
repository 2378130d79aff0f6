"""A bot-playlist scheme: its owners push artists who never asked for it, so that they can sell places to others."""

from dataclasses import dataclass
from functools import partial
from typing import Final

import numpy as np

from watchfloor.demo.markets import COUNTRY_INDEX
from watchfloor.demo.planted.planting import Planting
from watchfloor.demo.playlists import AddLog, Playlists
from watchfloor.demo.plays import Plays, back_to_back, nothing, positions
from watchfloor.demo.randomness import IntArray, chance
from watchfloor.demo.scale import DAY_US, HOUR_US
from watchfloor.demo.stage import Stage
from watchfloor.demo.truth import Role

WAVE_DAYS: Final = 4
TRACKS_A_LIST: Final = 14
PLAYS_A_VISIT: Final = 11
NOTE: Final = (
    "Operators own the playlists and the bots. The pushed artists never asked and paid nothing: their streams are "
    "to be neutralised without fault. Bots play each wave of a list in order; tracks come and go within days."
)


@dataclass(frozen=True, slots=True)
class _Scheme:
    stage: Stage
    bots: IntArray
    lists: IntArray
    wave_tracks: IntArray  # [list, wave, place]
    batches: int


def _waves(stage: Stage, creators: IntArray, *, lists: int, rng: np.random.Generator) -> IntArray:
    tracks = stage.catalogue.tracks_of(creators)
    tracks = tracks[stage.catalogue.released_us[tracks] < stage.scale.start_us]
    waves = -(-stage.scale.days // WAVE_DAYS)
    return np.array([[rng.permutation(tracks)[:TRACKS_A_LIST] for _ in range(waves)] for _ in range(lists)])


def refill(stage: Stage, lists: IntArray, wave_tracks: IntArray, *, rng: np.random.Generator) -> Playlists:
    """The playlists with the scheme's lists holding its waves, each added in a minute and gone after some days."""
    count, waves, places = wave_tracks.shape
    playlist = np.repeat(lists, waves * places)
    wave = np.tile(np.repeat(np.arange(waves), places), count)
    added = stage.scale.start_us + wave * WAVE_DAYS * DAY_US + rng.integers(0, HOUR_US, len(playlist))
    log = AddLog(playlist, wave_tracks.ravel(), added, added + WAVE_DAYS * DAY_US)
    return stage.playlists.refilled(log, emptied=lists)


def _visits(scheme: _Scheme, day: int, rng: np.random.Generator) -> Plays:
    """Bots visit the lists in batches: each plays a stretch of the day's wave in order, started within minutes."""
    stage, wave = scheme.stage, day // WAVE_DAYS
    visits = 2
    bots = np.repeat(scheme.bots[chance(rng, 0.85, len(scheme.bots))], visits)
    if len(bots) == 0:
        return nothing()
    which = rng.integers(0, len(scheme.lists), len(bots))
    beats = stage.day_us(day) + rng.integers(2 * HOUR_US, 24 * HOUR_US, scheme.batches)
    start = rng.choice(beats, len(bots)) + (rng.exponential(70, len(bots)) * 1e6).astype(np.int64)
    lengths = rng.integers(PLAYS_A_VISIT - 3, PLAYS_A_VISIT + 3, len(bots))
    place = positions(lengths)
    track = scheme.wave_tracks[np.repeat(which, lengths), wave, place % TRACKS_A_LIST]
    ms = (rng.uniform(31, 62, len(track)) * 1000).astype(np.int64)
    account = np.repeat(bots, lengths)
    return Plays(
        account=account,
        track=track,
        at_us=back_to_back(lengths, start, ms, rng.uniform(0.4, 2.0, len(track))),
        ms=np.minimum(ms, stage.catalogue.duration_ms[track]),
        device=stage.accounts.phone[account],
        ip=np.repeat(
            np.where(chance(rng, 0.7, len(bots)), stage.accounts.home_ip[bots], stage.accounts.mobile_ip[bots]), lengths
        ),
        source=np.repeat(scheme.lists[which], lengths),
    )


def plan_scheme(
    stage: Stage, *, creators: IntArray, operators: IntArray, rng: np.random.Generator
) -> tuple[IntArray, IntArray]:
    """Hand the scheme its playlists: their numbers and the tracks of each wave, as [list, wave, place]."""
    count = stage.scale.planted.bot_playlists
    lists = np.sort(rng.permutation(len(stage.playlists))[:count])
    stage.playlists.owner[lists] = operators[np.arange(count) % len(operators)]
    stage.playlists.created_us[lists] = stage.scale.start_us - rng.integers(20, 90, count) * DAY_US
    stage.playlists.followers[lists] = rng.integers(900, 24_000, count)
    return lists, _waves(stage, creators, lists=count, rng=rng)


def plant_scheme(
    stage: Stage,
    *,
    crew: tuple[IntArray, IntArray],
    creators: IntArray,
    lists: IntArray,
    waves: IntArray,
    rng: np.random.Generator,
) -> Planting:
    """Equip the crew (the bots, and the bots with their owners); the pushed creators and tracks are unwitting."""
    bots, everyone = crew
    countries = rng.choice([COUNTRY_INDEX[code] for code in ("IN", "VN", "PH", "TH", "SG")], max(4, len(bots) // 3))
    born = stage.scale.start_us - 150 * DAY_US
    stage.accounts.equip(
        everyone,
        rng=rng,
        devices=stage.book.issue_devices(max(3, len(bots) * 2 // 3)),
        exits=stage.book.issue_ips(countries),
        created=(born, born + 120 * DAY_US),
    )
    scheme = _Scheme(stage, bots, lists, waves, batches=5)
    return Planting(
        id="bot-playlist",
        kind="campaign",
        tactic="bot-playlist",
        members=(
            ("account", everyone, Role.OPERATOR),
            ("playlist", lists, Role.OPERATOR),
            ("creator", creators, Role.BENEFICIARY),
            ("track", np.unique(waves), Role.BENEFICIARY),
        ),
        start_us=stage.scale.start_us,
        end_us=stage.scale.end_us,
        note=NOTE,
        plays=partial(_visits, scheme),
    )
