"""What reporters write: fragments that make honest texts differ, and the script a brigade copies."""

from typing import Final

import numpy as np

from watchfloor.demo.lexicon import REPORTS
from watchfloor.demo.markets import LANGUAGES
from watchfloor.demo.randomness import IntArray

REASONS: Final = ("hate", "copyright", "impersonation", "sexual", "spam", "violence", "other")
HATE, COPYRIGHT, IMPERSONATION, SEXUAL, SPAM, VIOLENCE, OTHER = range(len(REASONS))


def honest_texts(language: IntArray, rng: np.random.Generator) -> list[str]:
    """A text for each reporter in their language, put together from fragments, so that few are equal."""
    draws = rng.random((len(language), 3)).tolist()
    made: list[str] = []
    for index, uniform in zip(language.tolist(), draws, strict=True):
        name = LANGUAGES[index]
        pools = (REPORTS.openings[name], REPORTS.middles[name], REPORTS.endings[name])
        first, middle, last = (pool[int(u * len(pool))] for pool, u in zip(pools, uniform, strict=True))
        joint = "" if name in {"ja", "zh"} else " "
        made.append(f"{first}{joint}{middle}{last}")
    return made


def scripted_texts(count: int, rng: np.random.Generator) -> list[str]:
    """The brigade's text, with at most two small edits and some exclamation marks a copy."""
    made: list[str] = []
    for _ in range(count):
        text = " ".join(REPORTS.script)
        for edit in rng.permutation(len(REPORTS.edits))[: rng.integers(0, 3)].tolist():
            old, new = REPORTS.edits[edit]
            text = text.replace(old, new, 1)
        made.append(text + "!" * int(rng.integers(0, 3)))
    return made


def claim_texts(titles: list[str], rng: np.random.Generator, *, copied: bool) -> list[str]:
    """Claims over works: a careful claimant names the work and the registration, a careless one copies a sentence."""
    works = REPORTS.works
    if copied:
        return [f"I am the owner of this {works[int(u * 2)]}. Remove it immediately." for u in rng.random(len(titles))]
    numbers = rng.integers(10_000, 99_999, len(titles)).tolist()
    return [
        f"Claim over the {works[number % len(works)]} “{title}”, catalogue entry SIM-{number}. Licence not on file."
        for title, number in zip(titles, numbers, strict=True)
    ]
