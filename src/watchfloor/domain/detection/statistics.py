"""The few statistics that detectors share: intervals, tails, false discovery, matched cohorts.

`scipy.stats` is asked for by its whole name: SciPy loads it at the first use, and most commands never use it.
"""

import numpy as np
import scipy
from numpy.typing import NDArray

from watchfloor.kernel.shares import Z95

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


def wilson_lower(successes: Floats | Ints, trials: Floats | Ints, z: float = Z95) -> Floats:
    """The lower Wilson bound of each share; 0 where nothing was tried."""
    n = np.maximum(np.asarray(trials, dtype=np.float64), 1e-12)
    share, z2 = np.asarray(successes, dtype=np.float64) / n, z * z
    half = z * np.sqrt(np.maximum(share * (1 - share), 0) / n + z2 / (4 * n * n))
    return np.asarray(np.maximum(0.0, (share + z2 / (2 * n) - half) / (1 + z2 / n)), dtype=np.float64)


def poisson_tail(seen: Floats | Ints, expected: Floats) -> Floats:
    """P(X >= seen) for a Poisson count with the expected mean."""
    return np.asarray(scipy.stats.poisson.sf(np.asarray(seen) - 1, expected), dtype=np.float64)


def binomial_tail(seen: Floats | Ints, trials: Floats | Ints, rate: Floats) -> Floats:
    """P(X >= seen) for a binomial count."""
    return np.asarray(scipy.stats.binom.sf(np.asarray(seen) - 1, trials, rate), dtype=np.float64)


def beta_binomial_tail(seen: Ints, trials: Ints, rate: Floats, spread: Floats) -> Floats:
    """P(X >= seen) where the rate itself varies: a beta-binomial with mean `rate` and precision `spread`."""
    return np.asarray(scipy.stats.betabinom.sf(seen - 1, trials, rate * spread, (1 - rate) * spread), dtype=np.float64)


def false_discovery(p_values: Floats, tests: int | None = None) -> Floats:
    """Benjamini-Hochberg q-values, in the order given.

    `tests` is how many hypotheses there were where only the smallest p-values were computed.
    """
    count = p_values.size
    if count == 0:
        return p_values
    order = np.argsort(p_values, kind="stable")
    scaled = p_values[order] * (tests or count) / np.arange(1, count + 1)
    q_values = np.empty(count)
    q_values[order] = np.minimum(np.minimum.accumulate(scaled[::-1])[::-1], 1.0)
    return q_values


def false_discovery_where(eligible: NDArray[np.bool_], p_values: Floats) -> Floats:
    """Q-values over the eligible alone; 1 for the others, which no test was meant for."""
    q_values = np.ones(p_values.size)
    q_values[eligible] = false_discovery(p_values[eligible])
    return q_values


def cohort_tail(seen: Ints, trials: Ints, cohort: Ints) -> tuple[Floats, Floats]:
    """The rate of each one's cohort without itself, and P(X >= seen) there.

    The rate differs between the members of a cohort: how much is estimated by moments, once by trials and once by
    members, and the smaller is taken, lest a few suspects set the norm they are held against. The tail is
    beta-binomial.
    """

    def others(values: Floats | Ints | NDArray[np.bool_]) -> Floats:
        return np.asarray(np.bincount(cohort, weights=values)[cohort] - values, dtype=np.float64)

    rate = (others(seen) + 0.5) / (others(trials) + 1.0)
    noise = rate * (1 - rate)
    several = trials > 1
    excess = np.where(several, (seen - rate * trials) ** 2 - trials * noise, 0.0)
    room = np.where(several, trials * (trials - 1.0) * noise, 0.0)
    by_trials = others(excess) / np.maximum(others(room), 1e-9)
    by_members = others(excess / np.where(several, room, 1.0)) / np.maximum(others(several), 1.0)
    likeness = np.clip(np.minimum(by_trials, by_members), 1e-4, 0.5)
    return rate, beta_binomial_tail(seen, trials, rate, 1 / likeness - 1)


def volume_cohorts(volumes: Ints, smallest: int) -> Ints:
    """A cohort number for each volume: doublings of volume, joined downwards until each holds `smallest` members.

    The busiest are too few to be compared with themselves, so they join the next lower cohort.
    """
    cohort = np.floor(np.log2(np.maximum(volumes, 1))).astype(np.int64)
    for level in range(int(cohort.max(initial=0)), 0, -1):
        if 0 < np.count_nonzero(cohort == level) < smallest:
            below = cohort[cohort < level]
            cohort[cohort == level] = below.max() if below.size else level
    return cohort


def group_means(values: Floats, groups: Ints, weights: Floats | None = None) -> Floats:
    """The (weighted) mean of each value's own group, aligned with the values."""
    weight = np.ones_like(values) if weights is None else weights
    total = np.bincount(groups, weights=values * weight)
    mass = np.bincount(groups, weights=weight)
    return np.asarray((total / np.maximum(mass, 1e-12))[groups], dtype=np.float64)
