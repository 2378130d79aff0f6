"""Deliveries that look made up and are not: a label that moves its back catalogue, and a library of sound effects."""

from dataclasses import replace
from typing import Final

import numpy as np

from watchfloor.demo.growth import Roster, add_creators
from watchfloor.demo.lexicon import TRACKS
from watchfloor.demo.markets import COUNTRY_INDEX, LANGUAGE_INDEX
from watchfloor.demo.planted.planting import Left, Planting
from watchfloor.demo.planted.routine import WHOLE, Habit, routine
from watchfloor.demo.scale import DAY_US, HOUR_US
from watchfloor.demo.stage import Stage
from watchfloor.demo.truth import Role

TACTIC: Final = "fake-artists"
AMBIENT: Final = 6
NOW_AND_THEN: Final = Habit(a_day=1.2, run=3, seconds=WHOLE, cover=0.0, human=True)
TRAMLINE: Final = 7


def _label_migration(stage: Stage, left: Left, rng: np.random.Generator) -> Planting:
    """A label with many artists and one payee delivers everything again through another distributor in one night."""
    catalogue = stage.catalogue
    label = int(left.labels[0])
    creators = np.flatnonzero(catalogue.payee == label)
    tracks = catalogue.tracks_of(creators)
    tracks = tracks[catalogue.released_us[tracks] < stage.scale.start_us]
    night = stage.day_us(max(stage.scale.days // 3, 1)) + 14 * HOUR_US
    stage.trade.lead_us[tracks] = catalogue.released_us[tracks] - night - rng.integers(0, 2 * HOUR_US, len(tracks))
    catalogue.distributor[creators] = TRAMLINE
    return Planting(
        id="label-migration",
        kind="hard_negative",
        tactic=TACTIC,
        members=(
            ("creator", creators, Role.BYSTANDER),
            ("track", tracks, Role.BYSTANDER),
            ("payee", np.array([label]), Role.BYSTANDER),
        ),
        start_us=night,
        end_us=night + 2 * HOUR_US,
        note="A real label moves its whole back catalogue to another distributor: many artists, one payee, one night.",
    )


def _effects(stage: Stage, count: int, rng: np.random.Generator) -> Roster:
    shelves = len(TRACKS.effect_artists)
    track_of = np.sort(np.arange(count) % shelves)
    released = stage.scale.start_us - rng.integers(30 * DAY_US, 900 * DAY_US, count)
    return Roster(
        artists=TRACKS.effect_artists,
        country=np.full(shelves, COUNTRY_INDEX["AU"], dtype=np.int64),
        language=LANGUAGE_INDEX["en"],
        genre=AMBIENT,
        distributor=0,
        payee=np.zeros(shelves, dtype=np.int64),
        created_us=np.full(shelves, stage.scale.start_us - 1_000 * DAY_US),
        track_of=track_of,
        titles=tuple(f"{TRACKS.effects[n % len(TRACKS.effects)]} {n // len(TRACKS.effects) + 1}" for n in range(count)),
        duration_ms=rng.integers(30_500, 42_000, count),
        released_us=released,
        uploaded_us=released - 2 * DAY_US,
    )


def _sound_library(stage: Stage, left: Left, rng: np.random.Generator) -> tuple[Stage, Planting]:
    stage, creators, tracks = add_creators(stage, _effects(stage, stage.scale.planted.sound_effects, rng), rng=rng)
    listeners = np.sort(rng.permutation(left.people)[: max(20, len(tracks) // 2)])
    playing = routine(stage, listeners, tracks, days=range(stage.scale.days), habit=NOW_AND_THEN)
    return stage, Planting(
        id="sound-library",
        kind="hard_negative",
        tactic=TACTIC,
        members=(
            ("account", listeners, Role.BYSTANDER),
            ("creator", creators, Role.BYSTANDER),
            ("track", tracks, Role.BYSTANDER),
        ),
        start_us=stage.scale.start_us,
        end_us=stage.scale.end_us,
        note="Sound effects: half a minute each, numbered titles, one payee, and unrelated people who use them.",
        plays=playing.day,
        on_top=True,
    )


def plant_deliveries(stage: Stage, left: Left, rng: np.random.Generator) -> tuple[Stage, tuple[Planting, ...]]:
    """Innocent deliveries: in bulk, and of very short tracks."""
    stage = replace(stage, catalogue=replace(stage.catalogue, distributor=stage.catalogue.distributor.copy()))
    migration = _label_migration(stage, left, rng)
    stage, library = _sound_library(stage, left, rng)
    return stage, (migration, library)
