"""The reference page of the demo world names everything that the world holds."""

from pathlib import Path

import pytest

from factories.simulations import Simulated
from watchfloor.demo.columns import TABLES
from watchfloor.demo.markets import CODES

PAGE = (Path(__file__).parents[3] / "docs/reference/demo-world.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("table", sorted(TABLES))
def test_every_table_and_column_is_described(table: str) -> None:
    (row,) = (line for line in PAGE.splitlines() if line.startswith(f"| {table} |"))
    assert all(column in row for column in TABLES[table].names)


def test_every_planted_group_is_described(simulated: Simulated) -> None:
    rows = [line.split("|")[1] for line in PAGE.splitlines() if line.startswith("| ")]
    named = {name.strip() for row in rows for name in row.split(",")}
    assert {group.id for group in simulated.truth.groups} <= named


def test_every_market_is_named() -> None:
    assert all(code in PAGE for code in CODES)


def test_the_page_says_simulation_first() -> None:
    assert PAGE.splitlines()[2].startswith("*Simulation.*")
