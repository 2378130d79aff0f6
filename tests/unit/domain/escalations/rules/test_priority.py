"""The order of the queue: the key keeps what the sum says, age moves all alike, the lot is the same every time."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.clocks.obligations.demands import DemandClass
from watchfloor.domain.escalations.rules.matrix import (
    SEVERITIES,
    SHIPPED,
    HarmImpact,
    HarmUrgency,
    Publicity,
    severity_of,
    update_hours,
)
from watchfloor.domain.escalations.rules.priority import Weighed, age_term, is_explored, weigh

NOW = datetime(2026, 5, 1, 7, 0, tzinfo=UTC)
SEED = 7
ITEMS = st.builds(
    Weighed,
    ref=st.integers(1, 10**6).map(lambda number: f"ESC-2026-{number:06d}"),
    severity=st.sampled_from(SEVERITIES),
    received_at=st.integers(0, 60 * 24 * 90).map(lambda minutes: NOW - timedelta(minutes=minutes)),
    violates=st.none() | st.floats(0, 1),
    exposure=st.none() | st.floats(0, 10**6),
    handling_minutes=st.none() | st.floats(1, 600),
    is_vulnerable=st.booleans(),
    is_trusted_flagger=st.booleans(),
    duplicates=st.integers(0, 3),
    is_contained=st.booleans(),
)


def total(item: Weighed, now: datetime) -> float:
    return weigh(item, SHIPPED, legal_due=None, seed=SEED).value + age_term(item.received_at, now, SHIPPED).value


@given(ITEMS, ITEMS, st.integers(0, 10_000))
def test_the_stored_keys_order_two_as_their_sums_do_at_any_time(one: Weighed, other: Weighed, minutes: int) -> None:
    now = NOW + timedelta(minutes=minutes)
    keys = [weigh(item, SHIPPED, legal_due=None, seed=SEED).key for item in (one, other)]
    sums = [total(item, now) for item in (one, other)]

    if abs(sums[0] - sums[1]) > 1e-3:
        assert (keys[0] > keys[1]) == (sums[0] > sums[1])


@given(ITEMS)
def test_the_value_is_the_sum_of_its_terms_and_each_is_said(item: Weighed) -> None:
    found = weigh(item, SHIPPED, legal_due=None, seed=SEED)

    assert found.value == pytest.approx(sum(term.value for term in found.terms), abs=1e-5)
    assert all(term.says for term in found.terms)


@given(ITEMS, st.integers(0, 10_000))
def test_a_legal_clock_comes_first_below_k_times_the_handling_time(item: Weighed, minutes: int) -> None:
    due = NOW + timedelta(minutes=minutes)

    found = weigh(item, SHIPPED, legal_due=due, seed=SEED)

    handling = 30.0 if item.handling_minutes is None else item.handling_minutes
    assert found.hard_at == due - 3 * timedelta(minutes=handling)


def test_the_lot_is_drawn_once_for_a_seed_and_falls_on_about_its_share() -> None:
    refs = [f"ESC-2026-{number:06d}" for number in range(20_000)]

    drawn = [ref for ref in refs if is_explored(ref, SEED, 0.02)]

    assert drawn == [ref for ref in refs if is_explored(ref, SEED, 0.02)]
    assert 320 < len(drawn) < 480
    assert drawn != [ref for ref in refs if is_explored(ref, SEED + 1, 0.02)]


@given(st.sampled_from(HarmImpact), st.sampled_from(HarmUrgency), st.sampled_from(DemandClass))
def test_a_class_is_never_less_grave_than_its_floor(
    impact: HarmImpact, urgency: HarmUrgency, kind: DemandClass
) -> None:
    severity = severity_of(SHIPPED, impact=impact, urgency=urgency, demand_class=kind)

    assert severity <= SHIPPED.at_least.get(kind, "S4")


@given(st.sampled_from(SEVERITIES), st.sampled_from(Publicity))
def test_publicity_makes_updates_more_frequent_and_never_less(severity: str, publicity: Publicity) -> None:
    [known] = [one for one in SEVERITIES if one == severity]

    quiet = update_hours(SHIPPED, severity=known, publicity=Publicity.NONE)

    assert update_hours(SHIPPED, severity=known, publicity=publicity) <= quiet
