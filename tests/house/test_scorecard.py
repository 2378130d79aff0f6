"""The bars of the house, measured on every run, so that they can only be passed and never slip."""

from pathlib import Path

import pytest

from tools.scorecard import AT_LEAST, AT_MOST, measure

VALUES = measure(Path(__file__).parents[2])


def test_every_measure_has_a_bar() -> None:
    assert set(VALUES) == {*AT_MOST, *AT_LEAST}


@pytest.mark.parametrize(("name", "bar"), AT_MOST.items())
def test_it_stays_at_or_below_its_bar(name: str, bar: float) -> None:
    assert VALUES[name] <= bar


@pytest.mark.parametrize(("name", "bar"), AT_LEAST.items())
def test_it_stays_at_or_above_its_bar(name: str, bar: float) -> None:
    assert VALUES[name] >= bar
