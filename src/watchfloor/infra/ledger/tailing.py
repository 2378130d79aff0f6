"""Following the ledger: one thread of a process reads behind the last position, and hands it to all who listen."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from threading import Event, Lock, Thread

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from watchfloor.infra.access.actors import pseudonyms
from watchfloor.infra.db.engine import Database
from watchfloor.infra.ledger.models import LedgerEntry
from watchfloor.infra.ledger.reading import head
from watchfloor.infra.observe.logs import log_of

LOG = log_of("ledger")
PAUSE = 0.2
AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Told:
    """An entry as it is told to those who follow: who did what to which subject, and never what changed."""

    position: int
    at: datetime
    actor: str
    by: str
    verb: str
    subject: str
    scopes: frozenset[str]


@dataclass(eq=False, slots=True)
class Listener:
    """One who follows: what waits for them, at most `room` entries. Whoever lets them run over is cut off."""

    hears: Callable[[Told], bool]
    room: int
    loop: asyncio.AbstractEventLoop = field(default_factory=asyncio.get_running_loop)
    waiting: asyncio.Queue[Told] = field(init=False)
    is_cut: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.waiting = asyncio.Queue(self.room)

    def take(self, entries: Sequence[Told]) -> None:
        """Put what this one may hear in line; called in its own loop."""
        for told in entries:
            if self.hears(told):
                try:
                    self.waiting.put_nowait(told)
                except asyncio.QueueFull:
                    self.is_cut.set()
                    return


class Tailer:
    """Reads while somebody listens, and rests otherwise."""

    def __init__(self, database: Database, *, pause: float = PAUSE) -> None:
        self._database = database
        self._pause = pause
        self._lock = Lock()
        self._listeners: set[Listener] = set()
        self._position = 0
        self._thread: Thread | None = None
        self._ending = Event()

    def join(self, listener: Listener) -> int:
        """Hand a listener everything that is written behind the position it is told."""
        with self._lock:
            if self._thread is None:
                with self._database.reading() as session:
                    self._position = head(session).position
                self._thread = Thread(target=self._run, name="ledger-tailer", daemon=True)
                self._thread.start()
            self._listeners.add(listener)
            if self._ending.is_set():
                _call(listener, listener.is_cut.set)
            return self._position

    def leave(self, listener: Listener) -> None:
        """Hand a listener nothing more."""
        with self._lock:
            self._listeners.discard(listener)

    def close(self) -> None:
        """Cut everybody off, now and from now on, and read no more."""
        self._ending.set()
        with self._lock:
            listeners = list(self._listeners)
        for listener in listeners:
            _call(listener, listener.is_cut.set)

    @property
    def listening(self) -> int:
        """How many listen."""
        with self._lock:
            return len(self._listeners)

    def rested(self) -> None:
        """Return once nothing is read any more, which is soon after the last listener has left."""
        with self._lock:
            thread = self._thread
        if thread is not None:
            thread.join()

    def _run(self) -> None:
        while not self._ending.wait(self._pause):
            with self._lock:
                if not self._listeners:
                    self._thread = None
                    return
            try:
                while self._hand_on():
                    pass
            except SQLAlchemyError:
                LOG.warning("the ledger could not be followed and is tried again")

    def _hand_on(self) -> bool:
        """Read once and hand it on; whether there may be more."""
        with self._database.reading() as session:
            entries = read_behind(session, self._position)
        if not entries:
            return False
        with self._lock:
            self._position = entries[-1].position
            listeners = list(self._listeners)
        for listener in listeners:
            _call(listener, partial(listener.take, entries))
        return len(entries) == AT_ONCE


def read_behind(session: Session, position: int) -> Sequence[Told]:
    """Up to 500 entries behind a position, in order, whoever may hear of them."""
    query = select(LedgerEntry).where(LedgerEntry.position > position).order_by(LedgerEntry.position).limit(AT_ONCE)
    return told(session, session.scalars(query).all())


def told(session: Session, entries: Sequence[LedgerEntry]) -> Sequence[Told]:
    """Entries as they are told, people under their pseudonyms."""
    named = pseudonyms(session) if entries else str
    return [
        Told(
            position=entry.position,
            at=entry.at,
            actor=entry.actor,
            by=named(entry.actor),
            verb=entry.verb,
            subject=entry.subject,
            scopes=frozenset(entry.scopes.split()),
        )
        for entry in entries
    ]


def _call(listener: Listener, act: Callable[[], None]) -> None:
    """Have something done in the listener's loop; one that is closed hears nothing more."""
    if not listener.loop.is_closed():
        listener.loop.call_soon_threadsafe(act)
