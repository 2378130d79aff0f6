"""Reports and claims in numbers, and the everyday ones among them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np

from watchfloor.demo.phrases import COPYRIGHT, REASONS, honest_texts
from watchfloor.demo.randomness import FloatArray, IntArray, chance, hashed
from watchfloor.demo.scale import DAY_US, HOUR_US
from watchfloor.demo.stage import Stage

OUTCOMES: Final = ("upheld", "rejected", "withdrawn", "pending")
UPHELD, REJECTED, WITHDRAWN, PENDING = range(len(OUTCOMES))
_ACCURACY_SALT: Final = 31
REPORTS_AN_ACCOUNT: Final = 0.4


@dataclass(frozen=True, slots=True)
class Reports:
    """One entry a report; `track` is -1 for a report on the creator as a whole."""

    reporter: IntArray
    target: IntArray
    track: IntArray
    reason: IntArray
    text: tuple[str, ...]
    reported_us: IntArray
    outcome: IntArray
    resolved_us: IntArray

    def as_of(self, now_us: int) -> "Reports":
        """The reports made before `now_us`, in time order, pending where nobody had decided by then."""
        order = np.lexsort((self.target, self.reporter, self.reported_us))
        order = order[self.reported_us[order] < now_us]
        open_still = self.resolved_us[order] >= now_us
        return Reports(
            self.reporter[order],
            self.target[order],
            self.track[order],
            self.reason[order],
            tuple(self.text[row] for row in order.tolist()),
            self.reported_us[order],
            np.where(open_still, PENDING, self.outcome[order]),
            np.where(open_still, -1, self.resolved_us[order]),
        )


def join_reports(parts: Iterable[Reports]) -> Reports:
    """All reports of all parts, part after part."""
    every = list(parts)
    return Reports(
        np.concatenate([part.reporter for part in every]),
        np.concatenate([part.target for part in every]),
        np.concatenate([part.track for part in every]),
        np.concatenate([part.reason for part in every]),
        tuple(text for part in every for text in part.text),
        np.concatenate([part.reported_us for part in every]),
        np.concatenate([part.outcome for part in every]),
        np.concatenate([part.resolved_us for part in every]),
    )


def drawn(rng: np.random.Generator, count: int, upheld: float | FloatArray) -> IntArray:
    """Outcomes of which the given share is upheld and the rest rejected."""
    return np.where(rng.random(count) < upheld, UPHELD, REJECTED).astype(np.int64)


def some_track(stage: Stage, target: IntArray, rng: np.random.Generator) -> IntArray:
    """A track of each target."""
    catalogue = stage.catalogue
    return np.asarray(
        catalogue.first[target] + (rng.random(len(target)) * catalogue.count[target]).astype(np.int64), dtype=np.int64
    )


def everyday_reports(stage: Stage, rng: np.random.Generator) -> Reports:
    """What people report on any day: a few who report often, popular targets, and accuracy that differs by person."""
    span_us = stage.scale.end_us - stage.scale.start_us + stage.scale.report_history_days * DAY_US
    zeal = rng.pareto(1.3, len(stage.people)) + 0.05
    count = int(len(stage.accounts) * REPORTS_AN_ACCOUNT)
    reporter = rng.choice(stage.people, count, p=zeal / zeal.sum())
    track = stage.chart.draw(stage.accounts.language[reporter], rng.random(count))
    reported = stage.scale.end_us - span_us + (rng.random(count) * span_us).astype(np.int64)
    accuracy = 0.15 + 0.7 * hashed(_ACCURACY_SALT, reporter)
    old_enough = stage.accounts.created_us[reporter] < reported
    reason = rng.choice(len(REASONS), count, p=[0.2, 0.12, 0.1, 0.13, 0.25, 0.08, 0.12])
    outcome = drawn(rng, count, accuracy)
    outcome = np.where((reason == COPYRIGHT) & (chance(rng, 0.12, count)), WITHDRAWN, outcome)
    texts = honest_texts(stage.accounts.language[reporter], rng)
    kept = np.flatnonzero(old_enough)
    return Reports(
        reporter[kept],
        stage.catalogue.creator[track][kept],
        np.where(chance(rng, 0.7, count), track, -1)[kept],
        reason[kept],
        tuple(texts[row] for row in kept.tolist()),
        reported[kept],
        outcome[kept],
        (reported + 2 * HOUR_US + (rng.gamma(2.0, 1.5, count) * DAY_US).astype(np.int64))[kept],
    )
