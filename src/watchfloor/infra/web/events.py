"""Live updates: what an actor may hear of the ledger, as server-sent events that one can resume.

This is the only asynchronous code of the desk. A stream that waits holds no thread and no connection to a database.
"""

import asyncio
import json
from collections import Counter
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from anyio import CapacityLimiter
from anyio.to_thread import run_sync
from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send

from watchfloor.infra.access.permissions import Actor, Permission
from watchfloor.infra.access.scopes import scopes_held
from watchfloor.infra.db.engine import Database
from watchfloor.infra.ledger.reading import head, tail
from watchfloor.infra.ledger.tailing import Listener, Tailer, Told, told
from watchfloor.infra.web.marks import Marks
from watchfloor.kernel.clock import iso
from watchfloor.kernel.errors import NotSignedIn, WatchfloorError

T = TypeVar("T")
PAGE = 500
FAREWELL = 1.0  # seconds for the end of a stream that was cut: whoever reads so slowly is left without it
LAST: Message = {"type": "http.response.body", "body": b""}
# What it takes to hear of a subject by the beginning of its name; of any other hears only who reads the ledger.
HEARD = {
    "LEAD-": Permission.LEAD_READ,
    "CASE-": Permission.CASE_READ,
    "ESC-": Permission.ESCALATION_READ,
    "HND-": Permission.ESCALATION_READ,
    "FND-": Permission.CASE_READ,
    "DEC-": Permission.CASE_READ,
    "APR-": Permission.CASE_READ,
    "ACT-": Permission.CASE_READ,
    "EV-": Permission.EVIDENCE_READ,
    "UPD-": Permission.ESCALATION_READ,
    "RUN-": Permission.DATA_READ,
    "dataset:": Permission.DATA_READ,
}


class TooManyStreams(WatchfloorError):
    """Somebody, or everybody together, follows on more streams than the desk keeps open (429)."""

    status = 429
    code = "too_many_streams"


@dataclass(frozen=True, slots=True)
class Pace:
    """How a stream behaves: seconds between two looks whether its actor may still hear, and its bounds."""

    tick: float = 10.0
    room: int = 1_000
    of_one: int = 8
    of_all: int = 256


@dataclass(slots=True)
class Events:
    """The streams of one process: what they are fed by, and how many are open."""

    database: Database
    marks: Marks
    tailer: Tailer
    pace: Pace = field(default_factory=Pace)
    open: Counter[str] = field(default_factory=Counter)
    # Threads of their own: sixty streams that catch up leave those of plain requests alone.
    threads: CapacityLimiter = field(default_factory=lambda: CapacityLimiter(4))

    @contextmanager
    def place_of(self, actor: Actor) -> Iterator[None]:
        """A place for one more stream. Raises TooManyStreams."""
        if self.open[actor.id] >= self.pace.of_one or self.open.total() >= self.pace.of_all:
            fix = "Close one; a stream that was cut is free at once."
            raise TooManyStreams("There are too many open streams.", fix=fix)
        self.open[actor.id] += 1
        try:
            yield
        finally:
            self.open[actor.id] -= 1

    def end(self) -> int:
        """The last position of the ledger."""
        with self.database.reading() as session:
            return head(session).position

    def page(self, actor: Actor, after: int) -> Sequence[Told]:
        """The next entries behind a position in the actor's scopes."""
        with self.database.reading() as session:
            return told(session, tail(session, actor, after=after, limit=PAGE))


def may_hear(actor: Actor, entry: Told) -> bool:
    """Whether an entry exists for an actor, and is about something that they may read."""
    if entry.scopes.isdisjoint(scopes_held(actor)):
        return False
    if Permission.LEDGER_READ in actor.permissions:
        return True
    return any(entry.subject.startswith(name) and needed in actor.permissions for name, needed in HEARD.items())


class EventStream(Response):
    """An answer that goes on: it ends with its actor's right to hear, with its reader, or with the desk."""

    media_type = "text/event-stream"

    def __init__(
        self, events: Events, actor: Actor, *, still: Callable[[], Actor], after: int | None, is_followed: bool
    ) -> None:
        """`still` tells who the actor is now, or raises NotSignedIn; `after` is None for what comes from now on."""
        super().__init__(headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"})
        del self.headers["content-length"]
        self._events, self._actor, self._still = events, actor, still
        self._after = after
        self._is_followed = is_followed

    async def __call__(self, _scope: Scope, receive: Receive, send: Send) -> None:
        with self._events.place_of(self._actor):
            listener = Listener(lambda entry: may_hear(self._actor, entry), self._events.pace.room)
            try:
                await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
                await _first_of(self._write(listener, send), listener.is_cut.wait(), _left(receive))
                if listener.is_cut.is_set():
                    with suppress(TimeoutError):
                        async with asyncio.timeout(FAREWELL):
                            await send(LAST)
            finally:
                self._events.tailer.leave(listener)

    async def _write(self, listener: Listener, send: Send) -> None:
        with suppress(NotSignedIn):
            async for piece in self._pieces(listener):
                await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send(LAST)

    async def _pieces(self, listener: Listener) -> AsyncIterator[bytes]:
        """What was missed, then what comes; twice caught up, so that nothing falls between reading and listening."""
        yield b": the desk\n\n"
        reached = self._after
        if reached is not None:
            async for position, piece in self._missed(reached):
                reached = position
                yield piece
        begin = partial(self._events.tailer.join, listener) if self._is_followed else self._events.end
        position = await self._outside(begin)
        if reached is None:
            reached = position
            yield f"id: {self._events.marks.mark(position)}\n\n".encode()
        if not self._is_followed:
            return
        async for position, piece in self._missed(reached):
            reached = position
            yield piece
        async for piece in self._coming(listener, reached):
            yield piece

    async def _missed(self, last: int) -> AsyncIterator[tuple[int, bytes]]:
        """What may be heard of each page behind a position, with the position of its end."""
        is_more = True
        while is_more:
            page = await self._outside(partial(self._events.page, self._actor, last))
            if any(entry.subject == self._actor.id for entry in page):
                await self._look_again()
            last, is_more = page[-1].position if page else last, len(page) == PAGE
            yield last, b"".join(self._line(entry) for entry in page if may_hear(self._actor, entry))

    async def _coming(self, listener: Listener, last: int) -> AsyncIterator[bytes]:
        tick = 0.0
        while True:
            entry = await _next(listener, until=tick)
            if entry is None or entry.subject == self._actor.id or listener.loop.time() >= tick:
                await self._look_again()
                tick = listener.loop.time() + self._events.pace.tick
            if entry is None:
                yield b": still here\n\n"
            elif entry.position > last and may_hear(self._actor, entry):
                yield self._line(entry)

    async def _look_again(self) -> None:
        """Look who the actor is now. Raises NotSignedIn where the token speaks for nobody any more."""
        self._actor = await self._outside(self._still)

    async def _outside(self, act: Callable[[], T]) -> T:
        """Do it in a thread; a stream that is ended meanwhile waits for it, so that nothing goes on behind its end."""
        looking = asyncio.ensure_future(run_sync(act, limiter=self._events.threads))
        try:
            return await asyncio.shield(looking)
        except asyncio.CancelledError:
            await asyncio.wait([looking])
            raise

    def _line(self, entry: Told) -> bytes:
        is_placed = Permission.LEDGER_READ in self._actor.permissions
        said = {
            "position": entry.position if is_placed else None,
            "at": iso(entry.at),
            "verb": entry.verb,
            "subject": entry.subject,
            "by": entry.by,
        }
        mark = self._events.marks.mark(entry.position)
        return f"id: {mark}\ndata: {json.dumps(said, ensure_ascii=False)}\n\n".encode()


async def _next(listener: Listener, *, until: float) -> Told | None:
    """What waits for a listener; None where nothing comes until a time of its loop."""
    if until <= listener.loop.time() and listener.waiting.empty():
        return None
    try:
        async with asyncio.timeout_at(until):
            return await listener.waiting.get()
    except TimeoutError:
        return None


async def _first_of(*acts: Coroutine[object, object, object]) -> None:
    """Do all of them until the first has ended, and let the others go; raises what it failed with."""
    tasks = [asyncio.ensure_future(act) for act in acts]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    for task in done:
        task.result()


async def _left(receive: Receive) -> None:
    """Return when the reader has gone."""
    while (await receive())["type"] != "http.disconnect":
        pass
