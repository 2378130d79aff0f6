"""Creators and their tracks: languages, genres, who is paid, and a popularity with a long tail."""

from dataclasses import dataclass, fields
from typing import Final

import numpy as np

from watchfloor.demo.markets import COUNTRY_CUMULATIVE, LANGUAGES, language_in
from watchfloor.demo.randomness import BoolArray, FloatArray, IntArray, by_weight, pick
from watchfloor.demo.scale import DAY_US, Scale

GENRES: Final = ("pop", "hiphop", "indie", "electronic", "folk", "film", "ambient", "sleep", "recitation")
SLEEP: Final = GENRES.index("sleep")
RECITATION: Final = GENRES.index("recitation")
_GENRE_CUMULATIVE: Final = np.cumsum([0.30, 0.13, 0.17, 0.12, 0.09, 0.09, 0.05, 0.03, 0.02])
_MEAN_SECONDS: Final = np.array([196, 172, 214, 228, 205, 236, 190, 2_100, 260], dtype=np.float64)
DISTRIBUTORS: Final = (
    "Driftwood Digital", "Kumo Distribution", "Hanok Sound", "Selat Music", "Peacock Wire", "Southern Cross Audio",
    "Lotus Relay", "Tramline", "Open Shelf", "Monsoon Delivery",
)  # fmt: skip
_DISTRIBUTOR_CUMULATIVE: Final = np.cumsum(1.0 / np.arange(1, len(DISTRIBUTORS) + 1))


@dataclass(frozen=True, slots=True)
class Catalogue:
    """One array entry a creator or a track; a creator's tracks are `first[c] : first[c] + count[c]`.

    `rank` orders creators by popularity (0 is heard most); `payee` is shared within a label.
    """

    country: IntArray
    language: IntArray
    genre: IntArray
    distributor: IntArray
    payee: IntArray
    created_us: IntArray
    rank: IntArray
    first: IntArray
    count: IntArray
    creator: IntArray
    duration_ms: IntArray
    released_us: IntArray
    weight: FloatArray

    def tracks_of(self, creators: IntArray) -> IntArray:
        """Every track of the given creators, in the creators' order."""
        return np.concatenate([np.arange(self.first[c], self.first[c] + self.count[c]) for c in creators])

    def join(self, other: "Catalogue") -> "Catalogue":
        """These creators and tracks and then the others, which are numbered from where these end."""
        both = (np.concatenate([getattr(self, f.name), getattr(other, f.name)]) for f in fields(self))
        return Catalogue(*both)


class Chart:
    """Draws tracks by popularity within a language, as search, radio and charts do."""

    def __init__(self, catalogue: Catalogue) -> None:
        language = catalogue.language[catalogue.creator]
        everyday = catalogue.genre[catalogue.creator] < SLEEP
        self._tracks = [np.flatnonzero((language == index) & everyday) for index in range(len(LANGUAGES))]
        self._cumulative: list[FloatArray] = [np.cumsum(catalogue.weight[tracks]) for tracks in self._tracks]

    def draw(self, language: IntArray, uniform: FloatArray) -> IntArray:
        """One track for each language and uniform number: the same number is always the same track."""
        drawn = np.empty(len(language), dtype=np.int64)
        for index, tracks in enumerate(self._tracks):
            rows = language == index
            drawn[rows] = tracks[by_weight(self._cumulative[index], uniform[rows])]
        return drawn


def _payees(rng: np.random.Generator, count: int) -> IntArray:
    """A payee a creator: half are paid alone, the others through labels of 3 to 24 creators."""
    payee = np.arange(count, dtype=np.int64)
    signed = rng.permutation(count)[: count // 2]
    group = np.repeat(np.arange(len(signed)), rng.integers(3, 25, len(signed)))[: len(signed)]
    payee[signed] = signed[np.searchsorted(group, np.arange(group[-1] + 1))][group]
    return payee


def _released(rng: np.random.Generator, scale: Scale, creator: IntArray, created_us: IntArray) -> IntArray:
    """Most tracks are old; some come out inside the window, at midnight in the east of the region (15:00 UTC)."""
    age = np.minimum(rng.beta(1.0, 2.2, len(creator)), 0.999)
    at = scale.end_us - ((scale.end_us - created_us[creator]) * age).astype(np.int64)
    return np.where(at > scale.start_us, at - at % DAY_US + 15 * DAY_US // 24, at)


def _language_cover(language: IntArray) -> IntArray:
    """Every language has creators at every size of world."""
    language[: 2 * len(LANGUAGES)] = np.repeat(np.arange(len(LANGUAGES)), 2)
    return language


def _functional(genre: IntArray, everyday: BoolArray) -> IntArray:
    """Sleep and recitation exist at every size of world, but not among the covered first creators."""
    rest = np.flatnonzero(~everyday)
    genre[rest[:3]], genre[rest[3:6]] = SLEEP, RECITATION
    genre[everyday] = np.minimum(genre[everyday], SLEEP - 1)
    return genre


def build_catalogue(scale: Scale, *, rng: np.random.Generator) -> Catalogue:
    """Draw the creators and their tracks; popularity follows Zipf over creators and is uneven within each."""
    size = scale.creators
    country = pick(rng, COUNTRY_CUMULATIVE, size)
    language = _language_cover(language_in(country, rng.random(size)))
    genre = _functional(pick(rng, _GENRE_CUMULATIVE, size), np.arange(size) < 2 * len(LANGUAGES))
    rank = rng.permutation(size).astype(np.int64)
    created_us = scale.start_us - (rng.beta(1.1, 1.5, size) * 8 * 365 * DAY_US).astype(np.int64)
    share = rng.lognormal(0.0, 0.9, size)
    count = 2 + rng.multinomial(scale.tracks - 2 * size, share / share.sum())
    creator = np.repeat(np.arange(size, dtype=np.int64), count)
    heard = (1.0 / (rank + 4.0) ** 1.05)[creator] * rng.lognormal(0.0, 1.0, scale.tracks) / count[creator]
    seconds = _MEAN_SECONDS[genre][creator] * rng.lognormal(0.0, 0.22, scale.tracks)
    return Catalogue(
        country=country,
        language=language,
        genre=genre,
        distributor=pick(rng, _DISTRIBUTOR_CUMULATIVE, size),
        payee=_payees(rng, size),
        created_us=created_us,
        rank=rank,
        first=(np.cumsum(count) - count).astype(np.int64),
        count=count.astype(np.int64),
        creator=creator,
        duration_ms=(np.maximum(seconds, 48.0) * 1000).astype(np.int64),
        released_us=_released(rng, scale, creator, created_us),
        weight=heard,
    )
