"""Fake artists: many names and short tracks of few sounds, delivered in bursts by few hands, played by their bots."""

from typing import Final

import numpy as np

from watchfloor.demo.growth import Roster, add_accounts, add_creators
from watchfloor.demo.lexicon import TRACKS
from watchfloor.demo.markets import COUNTRY_INDEX, LANGUAGE_INDEX
from watchfloor.demo.planted.planting import Left, Planting
from watchfloor.demo.planted.routine import Habit, routine
from watchfloor.demo.scale import DAY_US, MINUTE_US
from watchfloor.demo.stage import Stage
from watchfloor.demo.trade import new_fingerprints
from watchfloor.demo.truth import Role

PAYEES: Final = 2
BURSTS: Final = 3
DISTRIBUTOR: Final = 8
AMBIENT: Final = 6
SHORTEST_MS, LONGEST_MS = 31_000, 40_000
LOOPING: Final = Habit(a_day=24.0, run=12, seconds=(31.0, 41.0), cover=0.3)
NOTE: Final = (
    "Artists who exist in name only: templated names and titles, tracks of 31 to 40 s cut from a few sounds, delivered "
    "in bursts from two desks through one distributor, paid to two payees, and played by accounts of the same hand."
)


def _artists(count: int, rng: np.random.Generator) -> tuple[str, ...]:
    """Templated names, numbered where the templates are used up."""
    pairs = [f"{first} {second}" for first in TRACKS.fake_first for second in TRACKS.fake_second]
    order = rng.permutation(len(pairs)).tolist()
    rounds = [(pairs[order[place % len(pairs)]], place // len(pairs)) for place in range(count)]
    return tuple(f"{name} {again + 1}" if again else name for name, again in rounds)


def _roster(stage: Stage, count: int, each: int, rng: np.random.Generator) -> Roster:
    artists = _artists(count, rng)
    total = count * each
    track_of = np.repeat(np.arange(count, dtype=np.int64), each)
    burst = stage.day_us(1) + np.arange(BURSTS) * max(stage.scale.days // 6, 1) * DAY_US + 2 * MINUTE_US
    by_burst = np.sort(np.arange(count) % BURSTS)
    uploaded = burst[by_burst][track_of] + rng.integers(0, 25 * MINUTE_US, total)
    released = (uploaded // DAY_US + 1) * DAY_US
    sounds = new_fingerprints(rng, max(3, total // 12))
    forms = rng.integers(0, len(TRACKS.fake_titles), total).tolist()
    titles = tuple(TRACKS.fake_titles[form].format(n=n) for n, form in enumerate(forms, 1))
    payee = np.arange(count, dtype=np.int64) % PAYEES
    return Roster(
        artists=artists,
        country=np.full(count, COUNTRY_INDEX["SG"], dtype=np.int64),
        language=LANGUAGE_INDEX["en"],
        genre=AMBIENT,
        distributor=DISTRIBUTOR,
        payee=payee,
        created_us=uploaded[::each] - 5 * MINUTE_US,
        track_of=track_of,
        titles=titles,
        duration_ms=rng.integers(SHORTEST_MS, LONGEST_MS + 1, total),
        released_us=released,
        uploaded_us=uploaded,
        fingerprint=rng.choice(sounds, total),
    )


def plant_fake_artists(stage: Stage, _left: Left, rng: np.random.Generator) -> tuple[Stage, tuple[Planting, ...]]:
    """Add the artists, their tracks and the accounts that play them."""
    planted = stage.scale.planted
    stage, creators, tracks = add_creators(
        stage, _roster(stage, planted.fake_artists, planted.fake_tracks, rng), rng=rng
    )
    born = stage.scale.start_us - 40 * DAY_US
    countries = rng.choice([COUNTRY_INDEX[code] for code in ("SG", "HK", "VN", "TH")], planted.fake_listeners)
    stage, bots = add_accounts(stage, countries, created=(born, born + 38 * DAY_US), rng=rng)
    stage.accounts.equip(
        bots,
        rng=rng,
        devices=stage.book.issue_devices(max(2, len(bots) // 3)),
        exits=stage.book.issue_ips(countries[: max(3, len(bots) // 4)]),
        created=(born, born + 38 * DAY_US),
    )
    first = int((stage.catalogue.released_us[tracks].min() - stage.scale.start_us) // DAY_US)
    playing = routine(stage, bots, tracks, days=range(first, stage.scale.days), habit=LOOPING)
    payees = np.unique(stage.catalogue.payee[creators])
    return stage, (
        Planting(
            id="fake-artists",
            kind="campaign",
            tactic="fake-artists",
            members=(
                ("account", bots, Role.OPERATOR),
                ("creator", creators, Role.OPERATOR),
                ("track", tracks, Role.OPERATOR),
                ("payee", payees, Role.OPERATOR),
                ("device", stage.trade.desk_device[payees], Role.OPERATOR),
            ),
            start_us=int(stage.uploaded_us()[tracks].min()),
            end_us=stage.scale.end_us,
            note=NOTE,
            plays=playing.day,
            on_top=True,
        ),
    )
