"""A chunk that is received, or an upload that is finished, by a process that dies there."""

import hashlib
from collections.abc import Callable
from io import BytesIO
from typing import Any

from factories.copies import die, die_before
from watchfloor.infra.access.actors import authenticate
from watchfloor.infra.place import open_place
from watchfloor.infra.settings import Settings
from watchfloor.infra.uploads.tasks import finish, receive
from watchfloor.infra.web.edge import Edge


class Cut(BytesIO):
    """Bytes whose reader dies when half of them are read."""

    def read(self, size: int | None = -1, /) -> bytes:
        if self.tell():
            die()
        half = len(self.getvalue()) // 2
        return super().read(half if size is None or size < 0 else min(size, half))


def send(edge: Edge, upload: str, content: bytes) -> None:
    """Send one chunk from the beginning."""
    source = BytesIO(content)
    receive(edge=edge, upload=upload, offset=0, sha256=hashlib.sha256(content).hexdigest(), content=source)


def send_half(edge: Edge, upload: str, content: bytes) -> None:
    """Die in the middle."""
    digest = hashlib.sha256(content).hexdigest()
    receive(edge=edge, upload=upload, offset=0, sha256=digest, content=Cut(content))


def send_unrecorded(edge: Edge, upload: str, content: bytes) -> None:
    """Die before the record."""
    die_before("watchfloor.infra.uploads.service", "append")
    send(edge, upload, content)


def send_unanswered(edge: Edge, upload: str, content: bytes) -> None:
    """Die after the record."""
    change: Any = Edge.change

    def changed(self: Edge, act: Callable[..., object]) -> None:
        change(self, act)
        die()

    setattr(Edge, "change", changed)  # noqa: B010 - because a method of a class is put in place of another
    send(edge, upload, content)


def finish_unrecorded(edge: Edge, upload: str, _: bytes) -> None:
    """Die before the end is recorded."""
    die_before("watchfloor.infra.uploads.service", "finish")
    finish(edge=edge, upload=upload)


def as_person(act: Callable[..., None], settings: Settings, token: str, upload: str, content: bytes) -> None:
    """Open the desk in this process and act there for whom the token names."""
    place = open_place(settings)
    with place.database.reading() as session:
        edge = place.edge(authenticate(session, token, at=place.clock()))
    act(edge, upload, content)
