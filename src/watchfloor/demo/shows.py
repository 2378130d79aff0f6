"""Podcasts in numbers: shows with owners and hosts, and their episodes as text."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from watchfloor.demo.accounts import Accounts
from watchfloor.demo.lexicon import PODCASTS, TITLES
from watchfloor.demo.markets import LANGUAGES
from watchfloor.demo.randomness import IntArray, by_weight
from watchfloor.demo.scale import DAY_US, Scale

HOSTS: Final = ("Pebble Host", "Signal Barn", "Attic Relay")
_HOST_CUMULATIVE: Final = np.cumsum([0.5, 0.3, 0.2])
WEEKS: Final = 8
GROWN_DAYS: Final = 100


@dataclass(frozen=True, slots=True)
class Shows:
    """One entry a show: owner (an account), language, host and name; and one an episode: `show`, texts and times."""

    owner: IntArray
    language: IntArray
    host: IntArray
    created_us: IntArray
    name: tuple[str, ...]
    show: IntArray
    title: tuple[str, ...]
    description: tuple[str, ...]
    published_us: IntArray
    duration_ms: IntArray

    def __len__(self) -> int:
        return len(self.owner)

    def join(self, other: "Shows") -> "Shows":
        """These shows and then the others, whose episodes name their shows by place among the others."""
        return Shows(
            np.concatenate([self.owner, other.owner]),
            np.concatenate([self.language, other.language]),
            np.concatenate([self.host, other.host]),
            np.concatenate([self.created_us, other.created_us]),
            (*self.name, *other.name),
            np.concatenate([self.show, other.show + len(self)]),
            (*self.title, *other.title),
            (*self.description, *other.description),
            np.concatenate([self.published_us, other.published_us]),
            np.concatenate([self.duration_ms, other.duration_ms]),
        )


def episode_numbers(show: IntArray) -> IntArray:
    """1, 2, 3 … within each show; episodes of one show stand together, the oldest first."""
    count = np.bincount(show)
    return np.asarray(np.arange(len(show)) - np.repeat(np.cumsum(count) - count, count) + 1, dtype=np.int64)


def build_shows(scale: Scale, *, accounts: Accounts, people: IntArray, rng: np.random.Generator) -> Shows:
    """Everyday podcasts: one owner a show, about an episode a week, each with a theme and often a link of its own."""
    size = scale.shows
    grown = people[accounts.created_us[people] < scale.start_us - GROWN_DAYS * DAY_US]
    owner = rng.choice(grown, size)
    language = accounts.language[owner]
    created = scale.start_us - rng.integers(GROWN_DAYS // 2, GROWN_DAYS, size) * DAY_US
    subject = rng.integers(0, len(PODCASTS.subjects), size)
    places = [TITLES.titles[LANGUAGES[index]].second for index in language.tolist()]
    name = tuple(
        f"{PODCASTS.subjects[index]} · {pool[int(u * len(pool))]}"
        for index, pool, u in zip(subject.tolist(), places, rng.random(size).tolist(), strict=True)
    )
    count = 1 + rng.binomial(WEEKS - 1, 0.8, size)
    show = np.repeat(np.arange(size, dtype=np.int64), count)
    week = episode_numbers(show) - 1
    weekday_us = rng.integers(0, 7 * DAY_US, size)
    published = scale.end_us - (WEEKS - week) * 7 * DAY_US + weekday_us[show]
    title, description = _texts(name, show, week.tolist(), rng)
    return Shows(
        owner,
        language,
        by_weight(_HOST_CUMULATIVE, rng.random(size)),
        np.minimum(created, day_before_first(published, show, size)),
        name,
        show,
        title,
        description,
        published,
        (rng.lognormal(3.3, 0.5, len(show)) * 60_000).astype(np.int64),
    )


def day_before_first(published_us: IntArray, show: IntArray, shows: int) -> IntArray:
    """When each show's first episode was published, a day early."""
    first = np.full(shows, np.iinfo(np.int64).max)
    np.minimum.at(first, show, published_us)
    return first - DAY_US


def _texts(
    name: tuple[str, ...], show: IntArray, week: list[int], rng: np.random.Generator
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    draws = rng.random((len(week), 4)).tolist()
    titles, descriptions = [], []
    for number, at, (a, b, c, d) in zip(show.tolist(), week, draws, strict=True):
        theme = PODCASTS.themes[int(a * len(PODCASTS.themes))]
        titles.append(f"{at + 1}. {theme}, {PODCASTS.angles[int(b * len(PODCASTS.angles))]}")
        link = f" {PODCASTS.links[int(d / PODCASTS.linked * len(PODCASTS.links))]}" if d < PODCASTS.linked else ""
        descriptions.append(f"{name[number]}: {theme}. {PODCASTS.closings[int(c * len(PODCASTS.closings))]}{link}")
    return tuple(titles), tuple(descriptions)
