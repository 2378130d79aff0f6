"""Streams of events without a network: opened in a loop of the test, read by piece, and left."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from starlette.types import Message

from factories.desks import Desk
from watchfloor.infra.access.actors import SYSTEM
from watchfloor.infra.access.permissions import Actor
from watchfloor.infra.ledger.tailing import Tailer
from watchfloor.infra.web.events import Events, EventStream, Pace
from watchfloor.infra.web.marks import Marks

PATIENCE = 60.0
QUICK = 0.01


def events_of(desk: Desk, **pace: Any) -> Events:
    """Streams over a desk that look every hundredth of a second."""
    tailer = Tailer(desk.place.database, pause=QUICK)
    return Events(desk.place.database, Marks(desk.place.signer), tailer, Pace(**pace))


def read(body: bytes) -> list[tuple[str, Any]]:
    """Id and data of each event of a stream, None where it has no data."""
    told = []
    for block in body.decode().split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.split("\n") if line and not line.startswith(":"))
        if fields:
            told.append((fields.get("id", ""), json.loads(fields["data"]) if "data" in fields else None))
    return told


def write(desk: Desk, subject: str, scope: str = "desk") -> None:
    """Leave one entry in the ledger."""
    desk.place.edge(SYSTEM).change(lambda unit: unit.record("note.written", subject, scopes=[scope]))


@dataclass(eq=False)
class Reader:
    """Somebody who reads one stream, or does not read at all."""

    stream: EventStream
    is_asleep: bool = False
    body: bytes = b""
    messages: list[Message] = field(default_factory=list)
    come: asyncio.Event = field(default_factory=asyncio.Event)
    leaving: asyncio.Event = field(default_factory=asyncio.Event)
    task: asyncio.Task[None] = field(init=False)

    def __post_init__(self) -> None:
        self.task = asyncio.ensure_future(self.stream({"type": "http"}, self._receive, self._send))

    async def _receive(self) -> Message:
        await self.leaving.wait()
        return {"type": "http.disconnect"}

    async def _send(self, message: Message) -> None:
        if self.is_asleep and message.get("body"):
            await asyncio.Event().wait()
        self.messages.append(message)
        self.body += message.get("body", b"")
        self.come.set()

    @property
    def told(self) -> list[Any]:
        """The data of the events read so far."""
        return [data for _, data in read(self.body) if data]

    @property
    def last(self) -> str:
        """The id to resume with."""
        return [name for name, _ in read(self.body) if name][-1]

    async def until(self, what: Any) -> None:
        """Read until something holds."""
        async with asyncio.timeout(PATIENCE):
            while not what(self):
                self.come.clear()
                await self.come.wait()

    async def ended(self) -> None:
        """Wait for the stream to end by itself."""
        async with asyncio.timeout(PATIENCE):
            await self.task

    async def leave(self) -> None:
        """Go away."""
        self.leaving.set()
        await self.ended()


def opened(
    events: Events,
    actor: Actor,
    *,
    after: int | None = None,
    still: Callable[[], Actor] | None = None,
) -> Reader:
    """A reader of a new stream whose actor stays who they are unless told otherwise."""
    return Reader(EventStream(events, actor, still=still or (lambda: actor), after=after, is_followed=True))
