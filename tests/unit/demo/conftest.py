"""One tiny simulated world for all tests of the demo; nothing here writes to it."""

import pytest

from factories.simulations import Simulated, simulate


@pytest.fixture(scope="session")
def simulated(tmp_path_factory: pytest.TempPathFactory) -> Simulated:
    return simulate(tmp_path_factory.mktemp("world"))
