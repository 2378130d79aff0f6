"""Invented titles and names in the languages of the markets, each in its own script."""

import numpy as np

from watchfloor.demo.lexicon import TITLES, Pool
from watchfloor.demo.markets import LANGUAGES
from watchfloor.demo.randomness import IntArray


def _compose(pools: dict[str, Pool], language: IntArray, rng: np.random.Generator) -> list[str]:
    first, second = rng.random(len(language)), rng.random(len(language))
    made: list[str] = []
    for index, a, b in zip(language.tolist(), first.tolist(), second.tolist(), strict=True):
        pool = pools[LANGUAGES[index]]
        made.append(f"{pool.first[int(a * len(pool.first))]}{pool.joint}{pool.second[int(b * len(pool.second))]}")
    return made


def track_titles(language: IntArray, genre: list[str], rng: np.random.Generator) -> list[str]:
    """A title a track, in the script of its language; loops for sleep and prayer are titled as such and numbered."""
    made = _compose(TITLES.titles, language, rng)
    number = rng.integers(1, 400, len(language)).tolist()
    for row, kind in enumerate(genre):
        if kind in TITLES.functions:
            made[row] = f"{TITLES.functions[kind][LANGUAGES[language[row]]]} {number[row]}"
    return made


def creator_names(language: IntArray, rng: np.random.Generator) -> list[str]:
    """A name a creator; repeated names get a number, as stage names do on a real platform."""
    seen: dict[str, int] = {}
    made: list[str] = []
    for name in _compose(TITLES.names, language, rng):
        seen[name] = seen.get(name, 0) + 1
        made.append(name if seen[name] == 1 else f"{name} {seen[name]}")
    return made


def playlist_titles(language: IntArray, rng: np.random.Generator) -> list[str]:
    """A title a playlist: a mood in the owner's language and the word for a playlist."""
    moods = _compose(TITLES.titles, language, rng)
    return [
        f"{mood} · {TITLES.playlist[LANGUAGES[index]]}" for mood, index in zip(moods, language.tolist(), strict=True)
    ]
