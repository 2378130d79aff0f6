"""Ban evasion: the platform closes accounts, and the same people come back on the same devices within days."""

from typing import Final

import numpy as np

from watchfloor.demo.account_events import CLOSED_BY_PLATFORM, at_home
from watchfloor.demo.growth import Roster, add_accounts, add_creators
from watchfloor.demo.markets import COUNTRY_INDEX, LANGUAGE_INDEX
from watchfloor.demo.planted.planting import Left, Planting
from watchfloor.demo.planted.returning import come_back, half_pay
from watchfloor.demo.planted.routine import Habit, routine
from watchfloor.demo.plays import Plays, join
from watchfloor.demo.randomness import IntArray
from watchfloor.demo.scale import DAY_US
from watchfloor.demo.stage import Stage
from watchfloor.demo.titles import creator_names, track_titles
from watchfloor.demo.truth import Role

TRACKS_EACH: Final = 4
POP: Final = 0
SELF_PLAY: Final = Habit(a_day=22.0, run=8, seconds=(33.0, 70.0), cover=0.15)
NOTE: Final = (
    "Artists stream themselves all day; the platform closes the accounts. Within days new ones stand on the same phone "
    "and address, some with the same card, and the artist is there under another name with the same bank account."
)


def _artists(count: int, opened_us: IntArray, bank: IntArray | None, rng: np.random.Generator) -> Roster:
    language = np.full(count, LANGUAGE_INDEX["hi"], dtype=np.int64)
    track_of = np.repeat(np.arange(count, dtype=np.int64), TRACKS_EACH)
    released = opened_us[track_of] + rng.integers(0, DAY_US // 4, len(track_of))
    return Roster(
        artists=tuple(creator_names(language, rng)),
        country=np.full(count, COUNTRY_INDEX["IN"], dtype=np.int64),
        language=int(language[0]),
        genre=POP,
        distributor=6,
        payee=np.arange(count, dtype=np.int64),
        created_us=opened_us,
        track_of=track_of,
        titles=tuple(track_titles(language[track_of], ["pop"] * len(track_of), rng)),
        duration_ms=rng.integers(60_000, 190_000, len(track_of)),
        released_us=released,
        uploaded_us=released - DAY_US // 4,
        bank=bank,
    )


def plant_ban_evasion(stage: Stage, _left: Left, rng: np.random.Generator) -> tuple[Stage, tuple[Planting, ...]]:
    """Add the accounts and artists before the ban, and those after it."""
    count, scale = stage.scale.planted.evaders, stage.scale
    born = scale.start_us - 200 * DAY_US
    stage, before = add_accounts(
        stage, np.full(count, COUNTRY_INDEX["IN"], dtype=np.int64), created=(born, born + 100 * DAY_US), rng=rng
    )
    closed = stage.day_us(2) + rng.integers(0, max(scale.days // 2 - 2, 1) * DAY_US, count)
    stage.accounts.closed_us[before] = closed
    half_pay(stage, before, rng)
    stage, after = come_back(stage, before, closed + rng.integers(DAY_US // 4, 4 * DAY_US, count), rng=rng)
    old = _artists(count, np.full(count, born, dtype=np.int64), None, rng)
    stage, artists, tracks = add_creators(stage, old, rng=rng)
    again = _artists(count, stage.accounts.created_us[after] + DAY_US // 8, artists, rng)
    stage, new_artists, new_tracks = add_creators(stage, again, rng=rng)
    stage.trade.manager[artists], stage.trade.manager[new_artists] = before, after
    lives = tuple(
        routine(
            stage,
            who[n : n + 1],
            made[n * TRACKS_EACH : (n + 1) * TRACKS_EACH],
            days=range(scale.days),
            habit=SELF_PLAY,
        )
        for who, made in ((before, tracks), (after, new_tracks))
        for n in range(count)
    )

    def plays(day: int, day_rng: np.random.Generator) -> Plays:
        return join(life.day(day, day_rng) for life in lives)

    return stage, (
        Planting(
            id="ban-evasion",
            kind="campaign",
            tactic="ban-evasion",
            members=(
                ("account", np.concatenate([before, after]), Role.OPERATOR),
                ("creator", np.concatenate([artists, new_artists]), Role.BUYER),
                ("track", np.concatenate([tracks, new_tracks]), Role.BUYER),
                ("bank_account", np.unique(stage.trade.bank[artists]), Role.BUYER),
            ),
            start_us=scale.start_us,
            end_us=scale.end_us,
            note=NOTE,
            plays=plays,
            events=at_home(stage, before, closed, CLOSED_BY_PLATFORM),
            on_top=True,
        ),
    )
