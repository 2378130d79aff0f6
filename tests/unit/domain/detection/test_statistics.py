"""The shared statistics against values that were worked out elsewhere."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from watchfloor.domain.detection.statistics import (
    Ints,
    beta_binomial_tail,
    binomial_tail,
    cohort_tail,
    false_discovery,
    false_discovery_where,
    group_means,
    poisson_tail,
    volume_cohorts,
    wilson_lower,
)
from watchfloor.kernel.shares import wilson


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


def test_only_the_eligible_are_tested() -> None:
    q_values = false_discovery_where(np.array([True, False, True]), np.array([0.01, 0.0, 0.04]))

    assert q_values.tolist() == pytest.approx([0.02, 1.0, 0.04])


def steady_cohort(rate: int = 1, trials: int = 20, people: int = 100) -> tuple[Ints, Ints, Ints]:
    return np.full(people, rate), np.full(people, trials), np.zeros(people, dtype=np.int64)


def test_a_cohort_is_judged_without_the_one_that_is_judged() -> None:
    seen, trials, cohort = steady_cohort()
    seen[0] = 20

    rate, p_values = cohort_tail(seen, trials, cohort)

    assert rate[0] == pytest.approx(0.05, abs=0.002)
    assert p_values[0] < 1e-12
    assert p_values[1] > 0.3


def test_a_few_busy_suspects_do_not_hide_one_another() -> None:
    seen, trials, cohort = steady_cohort()
    seen[:3], trials[:3] = 150, 200

    _, p_values = cohort_tail(seen, trials, cohort)

    assert p_values[:3].max() < 0.01


def test_a_cohort_that_differs_much_surprises_less() -> None:
    seen, trials, cohort = steady_cohort()
    varied = np.where(np.arange(100) % 2, 0, 2)
    seen[0] = varied[0] = 8

    steady, uneven = (cohort_tail(values, trials, cohort)[1][0] for values in (seen, varied))

    assert uneven > steady


def test_each_cohort_has_its_own_rate() -> None:
    seen, trials = np.array([1, 1, 1, 9, 9, 9]), np.full(6, 10)

    rate, _ = cohort_tail(seen, trials, np.array([0, 0, 0, 1, 1, 1]))

    assert rate[0] < 0.2
    assert rate[5] > 0.8


@given(values=st.lists(st.floats(0, 1), min_size=1, max_size=40))
def test_q_values_are_those_of_scipy_in_any_order(values: list[float]) -> None:
    p_values = np.array(values)

    assert false_discovery(p_values) == pytest.approx(stats.false_discovery_control(p_values))
    assert false_discovery(p_values[::-1])[::-1] == pytest.approx(false_discovery(p_values))


@given(values=st.lists(st.floats(0, 0.1), min_size=1, max_size=20), others=st.integers(0, 200))
def test_tests_that_were_not_computed_count_as_if_they_had_failed(values: list[float], others: int) -> None:
    whole = np.array([*values, *[1.0] * others])

    counted = false_discovery(np.array(values), tests=len(values) + others)

    assert counted == pytest.approx(false_discovery(whole)[: len(values)])


@given(values=st.lists(st.tuples(st.floats(0, 1), st.booleans()), max_size=30))
def test_what_no_test_was_meant_for_neither_counts_nor_is_judged(values: list[tuple[float, bool]]) -> None:
    p_values = np.array([value for value, _ in values])
    eligible = np.array([meant for _, meant in values], dtype=np.bool_)

    q_values = false_discovery_where(eligible, p_values)

    assert (q_values[~eligible] == 1).all()
    assert q_values[eligible] == pytest.approx(false_discovery(p_values[eligible]))


@given(trials=st.integers(1, 400), share=st.floats(0, 1))
def test_the_wilson_interval_is_that_of_scipy(trials: int, share: float) -> None:
    seen = round(trials * share)

    expected = stats.binomtest(seen, trials).proportion_ci(method="wilson")

    assert wilson(seen, trials) == pytest.approx((expected.low, expected.high), abs=1e-9)
    assert wilson_lower(np.array([seen]), np.array([trials]))[0] == pytest.approx(expected.low, abs=1e-9)


@given(volumes=st.lists(st.integers(1, 5_000), min_size=1, max_size=60), smallest=st.integers(1, 20))
def test_cohorts_hold_enough_members_and_never_mix_up_the_order(volumes: list[int], smallest: int) -> None:
    given_volumes = np.array(volumes)

    cohort = volume_cohorts(given_volumes, smallest)

    order = np.argsort(given_volumes, kind="stable")
    assert (np.diff(cohort[order]) >= 0).all()
    sizes = np.bincount(cohort)
    assert (sizes[cohort.min() + 1 :][sizes[cohort.min() + 1 :] > 0] >= smallest).all()


@given(seen=st.integers(0, 9), rate=st.floats(0.01, 0.99), spread=st.floats(1, 9_999))
def test_against_a_norm_that_stands_more_of_it_is_never_likelier(seen: int, rate: float, spread: float) -> None:
    tail = beta_binomial_tail(np.array([seen, seen + 1]), np.array([10, 10]), np.array([rate]), np.array([spread]))

    assert tail[1] <= tail[0] + 1e-12


@given(seen=st.lists(st.integers(0, 10), min_size=3, max_size=30), place=st.integers(0, 29))
def test_nobody_sets_the_rate_they_are_held_against(seen: list[int], place: int) -> None:
    counts, who = np.array(seen), place % len(seen)
    trials, cohort = np.full(counts.size, 10), np.zeros(counts.size, dtype=np.int64)
    other = counts.copy()
    other[who] = 10 - other[who]

    assert cohort_tail(other, trials, cohort)[0][who] == pytest.approx(cohort_tail(counts, trials, cohort)[0][who])
