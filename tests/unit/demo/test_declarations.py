"""The shipped declarations fit the tables that they are shipped for."""

import pytest

from factories.simulations import Simulated
from watchfloor.demo.columns import TABLES
from watchfloor.demo.declarations import DATASETS, declaration_text, read_declaration
from watchfloor.engine.declaration import check_columns


def test_every_table_is_declared() -> None:
    assert sorted(DATASETS) == sorted(TABLES)


@pytest.mark.parametrize("dataset", DATASETS)
def test_each_declared_column_is_in_the_table(dataset: str) -> None:
    declaration = read_declaration(dataset)
    assert declaration.name == dataset
    check_columns(declaration, TABLES[dataset].names)


@pytest.mark.parametrize("dataset", DATASETS)
def test_each_declaration_says_simulation_and_where_the_table_is(simulated: Simulated, dataset: str) -> None:
    assert declaration_text(dataset).startswith("# Simulation")
    path = simulated.world.card_path.parent / str(read_declaration(dataset).path)
    assert (path,) == simulated.world.parts[dataset]


@pytest.mark.parametrize("dataset", DATASETS)
def test_every_role_has_a_kind(dataset: str) -> None:
    declaration = read_declaration(dataset)
    assert set(declaration.kinds) == set(declaration.roles)
    assert all(declaration.kinds.values())


@pytest.mark.parametrize("dataset", DATASETS)
def test_no_required_role_is_ever_empty(simulated: Simulated, dataset: str) -> None:
    declaration, table = read_declaration(dataset), simulated.table(dataset)
    assert all(table[declaration.roles[role]].null_count == 0 for role in declaration.required_roles)
