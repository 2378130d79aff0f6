"""One attempt at a job, seen from `work`: a child is started, heard, bounded, and ended where nobody waits for it."""

import json
import os
import select
import time
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Event
from typing import BinaryIO

from watchfloor.infra.jobs import service
from watchfloor.infra.jobs.child import fail, order_for
from watchfloor.infra.jobs.fork_server import CODE, ForkServer
from watchfloor.infra.jobs.kinds import Bounds, kind_named
from watchfloor.infra.jobs.rules import Problem, ended_by, problem_of, tries_again
from watchfloor.infra.jobs.service import Begun
from watchfloor.infra.place import Place
from watchfloor.kernel.errors import InvalidInput

LOOK = 0.25
"""Seconds between two looks at whether the job is still waited for."""
PAUSE = 0.02
LAST_WORDS = 5.0
"""Seconds between a child's closing its mouth and its end: Python tidies up in between."""
LONGEST_LINE = 1 << 16


class Stopped(Exception):
    """`work` is stopping: the attempt was ended, and the job is taken up again by the next `work`."""


@dataclass(slots=True)
class Child:
    """A started child, its order's way in, where it and its end are heard, and what it told."""

    pid: int
    orders: BinaryIO
    ear: int
    end: int
    heard: bytes = b""
    told: tuple[float, str] | None = None
    timed_out: bool = False
    silent: bool = False

    def listen(self, seconds: float) -> bool:
        """Wait for words; False where there will be no more, because the child has ended."""
        if not select.select([self.ear], [], [], seconds)[0]:
            return True
        words = os.read(self.ear, LONGEST_LINE)
        *lines, self.heard = (self.heard + words).split(b"\n")
        if lines:
            share, doing = json.loads(lines[-1])
            self.told = (float(share), str(doing))
        self.silent = not words
        return bool(words)

    def over(self, server: ForkServer) -> int:
        """The child's exit code once it is over; one that does not end by itself is killed with all that it started.

        Raises Stopped where there is nobody left to tell it.
        """
        os.close(self.ear)
        if not (self.silent and select.select([self.end], [], [], LAST_WORDS)[0]):
            server.kill(self.pid)
        told = os.read(self.end, CODE.size)
        os.close(self.end)
        if not told:
            raise Stopped
        return int(CODE.unpack(told)[0])


@dataclass(slots=True)
class Attempts:
    """How this `work` makes attempts: in which place, by whose children, until when."""

    place: Place
    server: ForkServer
    stopping: Event = field(default_factory=Event)
    children: dict[int, Child] = field(default_factory=dict)

    def perform(self, ref: str) -> str:
        """Do a job to its end, whatever that is, and tell it; attempts that died while keeping are made again.

        Raises Stopped where `work` ends first.
        """
        while begun := self._begin(ref):
            try:
                bounds = kind_named(self.place.kinds, begun.kind).bounds
            except InvalidInput as error:
                fail(self.place, begun, problem_of(error))
                return "failed"
            problem = self._attempt(begun, bounds)
            is_closing = self._is_closing(ref)
            if not tries_again(is_closing=is_closing, attempt=begun.attempt):
                fail(self.place, begun, problem)
        return "ended"

    def wait_for_children(self, seconds: float) -> None:
        """Return when no child is left, or the seconds are over; set `stopping` first."""
        end = time.monotonic() + seconds
        while self.children and time.monotonic() < end:
            time.sleep(PAUSE)

    def _begin(self, ref: str) -> Begun | None:
        return self.place.own_edge().change(lambda unit: service.begin_job(unit=unit, ref=ref))

    def _is_closing(self, ref: str) -> bool:
        with self.place.own_edge().read() as unit:
            return service.is_closing(unit=unit, ref=ref)

    def _attempt(self, begun: Begun, bounds: Bounds) -> Problem:
        """Let a child make the attempt; the problem it would be that the job has no end afterwards."""
        child = self._ordered(begun, bounds)
        self.children[child.pid] = child
        try:
            self._watch(child, begun, bounds)
        finally:
            try:
                code = child.over(self.server)
            finally:
                del self.children[child.pid]
        return ended_by(code, timed_out=child.timed_out, seconds=bounds.seconds)

    def _ordered(self, begun: Begun, bounds: Bounds) -> Child:
        child = self._started()
        order = order_for(begun, settings=self.place.settings, bounds=bounds)
        # A child that died before its order shows how when it is watched.
        with suppress(BrokenPipeError), child.orders:
            child.orders.write(order)
        return child

    def _started(self) -> Child:
        """A child that waits for its order. Raises Stopped where there is nobody left to start it."""
        orders_in, orders = os.pipe()
        ear, mouth = os.pipe()
        end, end_in = os.pipe()
        try:
            pid = self.server.start(orders_in, mouth, end_in)
        except ChildProcessError:
            for mine in (orders, ear, end):
                os.close(mine)
            raise Stopped from None
        finally:
            for its in (orders_in, mouth, end_in):
                os.close(its)
        return Child(pid, os.fdopen(orders, "wb"), ear, end)

    def _watch(self, child: Child, begun: Begun, bounds: Bounds) -> None:
        end = time.monotonic() + bounds.seconds
        kept: tuple[float, str] | None = None
        looked = time.monotonic()
        while child.listen(LOOK):
            if self.stopping.is_set():
                raise Stopped
            if time.monotonic() >= end:
                child.timed_out = True
                return
            if time.monotonic() - looked < LOOK:
                continue
            looked = time.monotonic()
            if not self._is_waited_for(begun, child.told if child.told != kept else None):
                return
            kept = child.told

    def _is_waited_for(self, begun: Begun, news: tuple[float, str] | None) -> bool:
        """Look whether the job still wants this attempt, and keep its news on the way."""
        ref, attempt = begun.ref, begun.attempt
        if news is None:
            with self.place.own_edge().read() as unit:
                return service.is_waited_for(unit=unit, ref=ref, attempt=attempt)
        share, doing = news
        return self.place.own_edge().change(
            lambda unit: service.note_progress(unit=unit, ref=ref, attempt=attempt, share=share, doing=doing)
        )
