"""A desk with an outbox, and a platform that fails on demand."""

from collections.abc import Iterator

import pytest

from factories.desks import Desk
from factories.outboxes import HOST, Outbox
from factories.receivers import Receiver


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    made = Receiver()
    yield made
    made.stop()


@pytest.fixture
def outbox(desk: Desk) -> Outbox:
    made = Outbox(desk)
    made.allow(HOST)
    return made
