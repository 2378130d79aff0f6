"""Playlists, who owns them, and the log of what was added and removed."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from watchfloor.demo.accounts import Accounts
from watchfloor.demo.catalogue import Catalogue, Chart
from watchfloor.demo.markets import LANGUAGES
from watchfloor.demo.randomness import BoolArray, FloatArray, IntArray, by_weight, chance
from watchfloor.demo.scale import DAY_US, Scale

NEVER: Final = np.iinfo(np.int64).max
YEARS_OPEN: Final = 3


@dataclass(frozen=True, slots=True)
class AddLog:
    """One entry an addition: the playlist, the track, and when it came and went (`NEVER` while it stays)."""

    playlist: IntArray
    track: IntArray
    added_us: IntArray
    removed_us: IntArray

    def __len__(self) -> int:
        return len(self.playlist)

    def rows(self, chosen: IntArray | BoolArray) -> "AddLog":
        """The chosen entries, in the order of the choice."""
        return AddLog(self.playlist[chosen], self.track[chosen], self.added_us[chosen], self.removed_us[chosen])

    def join(self, other: "AddLog") -> "AddLog":
        """These entries and then the other's."""
        return AddLog(
            np.concatenate([self.playlist, other.playlist]),
            np.concatenate([self.track, other.track]),
            np.concatenate([self.added_us, other.added_us]),
            np.concatenate([self.removed_us, other.removed_us]),
        )


@dataclass(frozen=True, slots=True)
class Playlists:
    """One entry a playlist, and the log sorted by playlist: items of p are `first[p] : first[p] + count[p]`."""

    owner: IntArray
    language: IntArray
    created_us: IntArray
    followers: IntArray
    log: AddLog
    first: IntArray
    count: IntArray

    def __len__(self) -> int:
        return len(self.owner)

    def after_release(self, released_us: IntArray) -> "Playlists":
        """The same playlists without entries made before their track was out."""
        return index_log(replace(self, log=self.log.rows(self.log.added_us >= released_us[self.log.track])))

    def refilled(self, log: AddLog, *, emptied: IntArray) -> "Playlists":
        """The same playlists, with everything that was ever in the `emptied` ones replaced by `log`."""
        kept = self.log.rows(~np.isin(self.log.playlist, emptied))
        return index_log(replace(self, log=kept.join(log)))


class Shelf:
    """Draws a playlist to play by its followers, within a language."""

    def __init__(self, playlists: Playlists) -> None:
        weight = playlists.followers.astype(np.float64) ** 0.8 + 1.0
        self._lists = [np.flatnonzero(playlists.language == index) for index in range(len(LANGUAGES))]
        self._cumulative: list[FloatArray] = [np.cumsum(weight[lists]) for lists in self._lists]

    def draw(self, language: IntArray, uniform: FloatArray) -> IntArray:
        """One playlist for each language and uniform number; the same number is always the same playlist."""
        drawn = np.empty(len(language), dtype=np.int64)
        for index, lists in enumerate(self._lists):
            rows = language == index
            drawn[rows] = lists[by_weight(self._cumulative[index], uniform[rows])]
        return drawn


def index_log(playlists: Playlists) -> Playlists:
    """The same playlists with the log sorted by playlist and time, and the places of each one's items."""
    order = np.lexsort((playlists.log.track, playlists.log.added_us, playlists.log.playlist))
    count = np.bincount(playlists.log.playlist, minlength=len(playlists)).astype(np.int64)
    return replace(playlists, log=playlists.log.rows(order), first=np.cumsum(count) - count, count=count)


def _additions(
    rng: np.random.Generator, scale: Scale, playlists: Playlists, *, catalogue: Catalogue, chart: Chart
) -> AddLog:
    sizes = np.clip(rng.lognormal(3.4, 0.5, len(playlists)), 10, 120).astype(np.int64)
    playlist = np.repeat(np.arange(len(playlists), dtype=np.int64), sizes)
    track = chart.draw(playlists.language[playlist], rng.random(len(playlist)) ** 0.8)
    _, once = np.unique(playlist * scale.tracks + track, return_index=True)
    playlist, track = playlist[once], track[once]
    opened = np.maximum(playlists.created_us[playlist], catalogue.released_us[track])
    added = opened + (rng.random(len(track)) * np.maximum(scale.end_us - opened, 1)).astype(np.int64)
    gone = added + (rng.exponential(200, len(track)) * DAY_US).astype(np.int64)
    stays = (chance(rng, 0.75, len(track))) | (gone >= scale.end_us)
    return AddLog(playlist, track, added, np.where(stays, NEVER, gone))


def build_playlists(
    scale: Scale, *, accounts: Accounts, catalogue: Catalogue, chart: Chart, people: IntArray, rng: np.random.Generator
) -> Playlists:
    """Draw the playlists of `people`, each in its owner's language, with a heavy tail of followers."""
    owner = rng.choice(people, scale.playlists)
    language = accounts.language[owner]
    language[: 2 * len(LANGUAGES)] = np.repeat(np.arange(len(LANGUAGES)), 2)
    opened = np.maximum(accounts.created_us[owner], scale.start_us - YEARS_OPEN * 365 * DAY_US)
    empty = np.empty(0, dtype=np.int64)
    playlists = Playlists(
        owner=owner,
        language=language,
        created_us=opened + (rng.random(scale.playlists) * np.maximum(scale.end_us - opened, 1) * 0.9).astype(np.int64),
        followers=np.minimum(rng.pareto(0.9, scale.playlists) * 12, 400_000).astype(np.int64),
        log=AddLog(empty, empty, empty, empty),
        first=empty,
        count=empty,
    )
    return index_log(replace(playlists, log=_additions(rng, scale, playlists, catalogue=catalogue, chart=chart)))
