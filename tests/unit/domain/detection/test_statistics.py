"""The shared statistics against values that were worked out elsewhere."""

import numpy as np
import pytest

from watchfloor.domain.detection.statistics import (
    beta_binomial_tail,
    binomial_tail,
    false_discovery,
    group_means,
    poisson_tail,
    volume_cohorts,
    wilson,
    wilson_lower,
)


def test_wilson_matches_the_published_example() -> None:
    low, high = wilson(15, 148)  # Newcombe 1998, table I

    assert (low, high) == pytest.approx((0.0624, 0.1605), abs=5e-4)


def test_wilson_of_nothing_says_nothing() -> None:
    assert wilson(0, 0) == (0.0, 1.0)


def test_the_lower_bounds_agree_with_the_interval() -> None:
    lower = wilson_lower(np.array([0, 5, 10]), np.array([10, 10, 10]))

    assert lower.tolist() == pytest.approx([wilson(k, 10)[0] for k in (0, 5, 10)])


def test_tails_include_what_was_seen() -> None:
    assert poisson_tail(np.array([0, 1]), np.array([2.0, 2.0])).tolist() == pytest.approx([1, 1 - np.exp(-2)])
    assert binomial_tail(np.array([3]), np.array([3]), np.array([0.5])).tolist() == pytest.approx([0.125])


def test_a_varying_rate_makes_extremes_less_surprising() -> None:
    seen, trials, rate = np.array([9]), np.array([10]), np.array([0.2])

    steady = binomial_tail(seen, trials, rate)[0]
    varying = beta_binomial_tail(seen, trials, rate, np.array([4.0]))[0]

    assert varying > 100 * steady


def test_false_discovery_matches_the_worked_example() -> None:
    q_values = false_discovery(np.array([0.01, 0.04, 0.03, 0.005]))

    assert q_values.tolist() == pytest.approx([0.02, 0.04, 0.04, 0.02])


def test_false_discovery_counts_the_tests_that_were_not_computed() -> None:
    assert false_discovery(np.array([0.001]), tests=100).tolist() == pytest.approx([0.1])
    assert false_discovery(np.empty(0)).size == 0


def test_cohorts_that_are_too_small_join_the_next_lower() -> None:
    cohort = volume_cohorts(np.array([1, 1, 2, 3, 100]), smallest=2)

    assert cohort.tolist() == [0, 0, 1, 1, 1]


def test_a_cohort_mean_can_leave_members_out() -> None:
    means = group_means(np.array([0.1, 0.3, 0.9]), np.array([0, 0, 0]), np.array([1.0, 1.0, 0.0]))

    assert means.tolist() == pytest.approx([0.2, 0.2, 0.2])
