"""The client under test: connections into the desk of the test, and into a server that answers oddly."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from factories.desks import Desk as Workspace
from factories.odd_server import OddServer
from watchfloor.client.connection import Connection
from watchfloor.client.desk import Desk


@pytest.fixture
def odd() -> Iterator[OddServer]:
    server = OddServer()
    yield server
    server.stop()


@pytest.fixture
def told(odd: OddServer) -> Iterator[Desk]:
    """The client of the odd server."""
    with Connection(token="wf_any", url=odd.url) as connection:
        yield Desk(connection)


@pytest.fixture
def client_of(desk: Workspace) -> Iterator[Callable[[str], Desk]]:
    """From a person's name to their client, over the application of the test."""
    with ExitStack() as stack:

        def connected(name: str) -> Desk:
            connection = Connection(token=desk.token(name), app=desk.app, let_through=True)
            return Desk(stack.enter_context(connection))

        yield connected


@pytest.fixture
def lea_client(client_of: Callable[[str], Desk]) -> Desk:
    return client_of("lea")


@pytest.fixture
def nowhere() -> Iterator[Desk]:
    """A client whose address nobody answers at."""
    with Connection(token="wf_any", url="http://127.0.0.1:9") as connection:
        yield Desk(connection)
