"""People who play the same things at the same time and mean no harm: a release night and a streaming party."""

from functools import partial
from typing import Final

import numpy as np

from watchfloor.demo.catalogue import Catalogue
from watchfloor.demo.markets import COUNTRY_INDEX, LANGUAGE_INDEX
from watchfloor.demo.planted.planting import Planting
from watchfloor.demo.plays import LIBRARY, Plays, back_to_back, nothing, positions
from watchfloor.demo.randomness import IntArray, chance
from watchfloor.demo.scale import HOUR_US
from watchfloor.demo.stage import Stage
from watchfloor.demo.truth import Role

MIDNIGHT_IN_SEOUL: Final = 15 * HOUR_US
NINE_IN_SEOUL: Final = 12 * HOUR_US
ALBUM: Final = 8
GUIDE: Final = 12
PARTY_HOURS: Final = 2


def _heard_whole(
    stage: Stage, accounts: IntArray, *, start: IntArray, tracks: IntArray, lengths: IntArray, rng: np.random.Generator
) -> Plays:
    """Each account plays the list from its start, again from the top when it ends, mostly to the end of each track."""
    track = tracks[positions(lengths) % len(tracks)]
    whole = stage.catalogue.duration_ms[track]
    ms = np.where(chance(rng, 0.93, len(track)), whole, (whole * rng.random(len(track))).astype(np.int64) + 1_000)
    account = np.repeat(accounts, lengths)
    home = np.repeat(chance(rng, 0.6, len(accounts)), lengths)
    return Plays(
        account=account,
        track=track,
        at_us=back_to_back(lengths, start, ms, rng.exponential(1.2, len(track)) + 0.2),
        ms=ms,
        device=stage.accounts.phone[account],
        ip=np.where(home, stage.accounts.home_ip[account], stage.accounts.mobile_ip[account]),
        source=np.full(len(track), LIBRARY, dtype=np.int64),
    )


def _listeners(stage: Stage, countries: tuple[str, ...], count: int, rng: np.random.Generator) -> IntArray:
    there = np.isin(stage.accounts.country[stage.people], [COUNTRY_INDEX[code] for code in countries])
    able = stage.people[there & (stage.accounts.created_us[stage.people] < stage.scale.start_us)]
    return rng.permutation(able)[:count]


def _release(stage: Stage, day: int, rng: np.random.Generator, *, on: int, fans: IntArray, album: IntArray) -> Plays:
    if day != on:
        return nothing()
    start = stage.day_us(day) + MIDNIGHT_IN_SEOUL + (rng.exponential(150, len(fans)) * 1e6).astype(np.int64)
    lengths = rng.integers(max(2, len(album) - 3), len(album) + 1, len(fans))
    return _heard_whole(stage, fans, start=start, tracks=album, lengths=lengths, rng=rng)


def _newest_album(catalogue: Catalogue, creator: int, released_us: int) -> IntArray:
    album = catalogue.tracks_of(np.array([creator]))[-ALBUM:]
    catalogue.released_us[album] = released_us
    return album


def plant_release_night(stage: Stage, *, rng: np.random.Generator) -> Planting:
    """A well-known group's album comes out at midnight in Seoul and many play it from the first second."""
    on = stage.scale.days // 2
    creator = stage.star(LANGUAGE_INDEX["ko"], at_least=ALBUM + 2)
    released = stage.day_us(on) + MIDNIGHT_IN_SEOUL
    album = _newest_album(stage.catalogue, creator, released)
    fans = _listeners(stage, ("KR", "JP", "TW", "PH", "ID", "TH"), stage.scale.planted.listeners_at_release, rng)
    return Planting(
        id="release-night",
        kind="hard_negative",
        tactic="stream-farm",
        members=(
            ("account", fans, Role.BYSTANDER),
            ("creator", np.array([creator]), Role.BYSTANDER),
            ("track", album, Role.BYSTANDER),
        ),
        start_us=released,
        end_us=released + 3 * HOUR_US,
        note="An honest release: listeners of six markets play the new album in order from midnight, once.",
        plays=partial(_release, stage, on=on, fans=fans, album=album),
    )


def _party(
    stage: Stage, day: int, rng: np.random.Generator, *, evenings: frozenset[int], fans: IntArray, guide: IntArray
) -> Plays:
    if day not in evenings:
        return nothing()
    came = fans[chance(rng, 0.75, len(fans))]
    start = stage.day_us(day) + NINE_IN_SEOUL + (np.abs(rng.normal(0, 35, len(came))) * 1e6).astype(np.int64)
    mean_s = stage.catalogue.duration_ms[guide].mean() / 1000
    stay = rng.uniform(0.4, 1.0, len(came)) * PARTY_HOURS * 3600 / mean_s
    return _heard_whole(stage, came, start=start, tracks=guide, lengths=np.maximum(stay.astype(np.int64), 1), rng=rng)


def plant_fan_party(stage: Stage, *, rng: np.random.Generator) -> Planting:
    """Fans in Korea, Japan, the Philippines and Indonesia follow a published guide on several evenings at nine."""
    creator = stage.star(LANGUAGE_INDEX["ko"], at_least=GUIDE, skip=1)
    tracks = stage.catalogue.tracks_of(np.array([creator]))
    guide = rng.permutation(tracks[stage.catalogue.released_us[tracks] < stage.scale.start_us])[:GUIDE]
    fans = _listeners(stage, ("KR", "JP", "PH", "ID"), stage.scale.planted.fans, rng)
    evenings = np.sort(rng.permutation(stage.scale.days)[: stage.scale.planted.party_nights])
    return Planting(
        id="fan-party",
        kind="hard_negative",
        tactic="stream-farm",
        members=(
            ("account", fans, Role.BYSTANDER),
            ("creator", np.array([creator]), Role.BENEFICIARY),
            ("track", guide, Role.BENEFICIARY),
        ),
        start_us=stage.day_us(int(evenings[0])) + NINE_IN_SEOUL,
        end_us=stage.day_us(int(evenings[-1])) + NINE_IN_SEOUL + PARTY_HOURS * HOUR_US,
        note="Real people on their own devices and networks loop a guide on purpose. Counts may be dampened; nobody "
        "is to be struck.",
        plays=partial(_party, stage, evenings=frozenset(evenings.tolist()), fans=fans, guide=guide),
    )
