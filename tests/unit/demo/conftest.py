"""One tiny simulated world, and one tour through another, for all tests of the demo; nothing here writes to them."""

import pytest

from factories.simulations import Simulated, simulate
from factories.tours import Toured, copied, shared_tour


@pytest.fixture(scope="session")
def simulated(tmp_path_factory: pytest.TempPathFactory) -> Simulated:
    return simulate(tmp_path_factory.mktemp("world"))


@pytest.fixture(scope="session")
def toured(tmp_path_factory: pytest.TempPathFactory) -> Toured:
    return copied(shared_tour(tmp_path_factory), tmp_path_factory.mktemp("demo") / "home")
