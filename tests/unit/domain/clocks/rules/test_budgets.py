"""Budgets say what they count, and refuse what cannot be kept."""

import pytest

from watchfloor.domain.clocks.rules.budgets import Budget, Unit
from watchfloor.kernel.errors import InvalidInput


@pytest.mark.parametrize("value", [-1, float("nan"), float("inf"), 10**9])
@pytest.mark.parametrize("unit", list(Unit))
def test_a_number_that_is_no_time_is_refused(value: float, unit: Unit) -> None:
    with pytest.raises(InvalidInput) as refused:
        Budget(value, unit)

    assert refused.value.code == "bad_budget"


@pytest.mark.parametrize("unit", [unit for unit in Unit if not unit.is_hours])
def test_half_a_day_is_no_budget(unit: Unit) -> None:
    with pytest.raises(InvalidInput, match="not whole"):
        Budget(1.5, unit)


def test_half_an_hour_is_one() -> None:
    assert Budget(0.5, Unit.BUSINESS_HOURS).span.total_seconds() == 1_800


def test_days_have_no_length_and_hours_no_number_of_days() -> None:
    with pytest.raises(ValueError, match="no span"):
        _ = Budget(1, Unit.CALENDAR_DAYS).span
    with pytest.raises(ValueError, match="counts no days"):
        _ = Budget(1, Unit.ELAPSED_HOURS).count
