"""The bars of the house, measured on every run, so that they can only be passed and never slip."""

from pathlib import Path

import pytest

from tools.scorecard import AT_LEAST, AT_MOST, measure


@pytest.fixture(scope="module")
def values() -> dict[str, float]:
    return measure(Path(__file__).parents[2])


def test_every_measure_has_a_bar(values: dict[str, float]) -> None:
    assert set(values) == {*AT_MOST, *AT_LEAST}


def test_all_stay_at_or_below_their_bars(values: dict[str, float]) -> None:
    assert {name: values[name] for name, bar in AT_MOST.items() if values[name] > bar} == {}


def test_all_stay_at_or_above_their_bars(values: dict[str, float]) -> None:
    assert {name: values[name] for name, bar in AT_LEAST.items() if values[name] < bar} == {}
