"""What moves an escalation in the queue: each number one way only, and none of them for free."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.escalations.rules.matrix import SEVERITIES, SHIPPED
from watchfloor.domain.escalations.rules.priority import Weighed, age_term, is_explored, weigh

NOW = datetime(2026, 5, 1, 7, 0, tzinfo=UTC)
PLAIN = Weighed(ref="ESC-2026-000001", severity="S2", received_at=NOW)
SEED = next(seed for seed in range(100) if not is_explored(PLAIN.ref, seed, 0.02))


def value(**changes: Any) -> float:
    return weigh(replace(PLAIN, **changes), SHIPPED, legal_due=None, seed=SEED).value


def test_the_sum_of_what_ships_by_hand() -> None:
    # half likely x weight 40 x (1 + 1 listener an hour x 1 hour) / 30 minutes
    assert value() == pytest.approx(0.5 * 40 * 2 / 30, abs=1e-5)
    assert value(is_contained=True) == pytest.approx(0.5 * 40 / 30, abs=1e-5)
    assert value(violates=1, exposure=99, handling_minutes=10, severity="S1") == pytest.approx(200 * 100 / 10)


@pytest.mark.parametrize(
    ("less", "more"),
    [
        ({"violates": 0.1}, {"violates": 0.9}),
        ({"exposure": 1}, {"exposure": 1_000}),
        ({"handling_minutes": 60}, {"handling_minutes": 5}),
        ({"is_contained": True}, {"is_contained": False}),
        ({}, {"is_vulnerable": True}),
        ({}, {"is_trusted_flagger": True}),
        ({"duplicates": 3}, {"duplicates": 1}),
        ({"severity": "S3"}, {"severity": "S2"}),
    ],
)
def test_each_number_moves_it_one_way(less: dict[str, Any], more: dict[str, Any]) -> None:
    assert value(**less) < value(**more)


@pytest.mark.parametrize("name", ["violates", "exposure"])
def test_a_zero_that_somebody_gave_is_not_a_number_nobody_gave(name: str) -> None:
    assert value(**{name: 0}) < value(**{name: None})


@given(st.sampled_from(SEVERITIES), st.integers(0, 10_000))
def test_a_legal_clock_changes_no_value(severity: str, minutes: int) -> None:
    item = replace(PLAIN, severity=next(one for one in SEVERITIES if one == severity))
    due = NOW + timedelta(minutes=minutes)

    timed, untimed = (weigh(item, SHIPPED, legal_due=one, seed=SEED) for one in (due, None))

    assert (timed.value, timed.key, untimed.hard_at) == (untimed.value, untimed.key, None)


@given(st.integers(0, 10_000), st.integers(0, 10_000))
def test_age_grows_with_one_slope_for_all(one: int, other: int) -> None:
    terms = [age_term(NOW - timedelta(hours=hours), NOW, SHIPPED).value for hours in (one, other, one + other)]

    assert terms[0] + terms[1] == pytest.approx(terms[2])


def test_what_is_received_tomorrow_has_not_waited() -> None:
    assert age_term(NOW + timedelta(days=1), NOW, SHIPPED).value == 0


@pytest.mark.parametrize("share", [0.0, 1.0])
def test_a_lot_of_nobody_takes_nobody_and_of_all_takes_all(share: float) -> None:
    drawn = {is_explored(f"ESC-2026-{number:06d}", SEED, share) for number in range(500)}

    assert drawn == {share == 1}


@given(st.integers(1, 999_999), st.floats(0, 1), st.floats(0, 1))
def test_who_is_in_a_small_share_is_in_every_greater_one(number: int, one: float, other: float) -> None:
    small, great = sorted((one, other))
    ref = f"ESC-2026-{number:06d}"

    assert is_explored(ref, SEED, great) or not is_explored(ref, SEED, small)
