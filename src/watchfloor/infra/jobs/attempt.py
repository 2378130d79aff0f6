"""One attempt at a job, seen from `work`: a child is started, heard, bounded, and ended where nobody waits for it."""

import json
import os
import select
import signal
import subprocess
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from queue import Empty, Queue
from threading import Event
from typing import BinaryIO, cast

from watchfloor.infra.jobs import service
from watchfloor.infra.jobs.child import fail, order_for
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
    """A started child, its order's way in, where it is heard (`mouth` is the number on its side), and what it told."""

    process: subprocess.Popen[bytes]
    orders: BinaryIO
    ear: int
    mouth: int
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

    def over(self) -> int:
        """The child's exit code once it is over; one that does not end by itself is killed with all that it started."""
        os.close(self.ear)
        if self.silent:
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(timeout=LAST_WORDS)
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        return self.process.wait()


@dataclass(slots=True)
class Attempts:
    """How this `work` makes attempts: in which place, by which command, until when."""

    place: Place
    command: Sequence[str]
    stopping: Event = field(default_factory=Event)
    spare: Queue[Child] = field(default_factory=lambda: Queue(maxsize=1))
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
        self.children[child.process.pid] = child
        try:
            self._watch(child, begun, bounds)
        finally:
            code = child.over()
            del self.children[child.process.pid]
        return ended_by(code, timed_out=child.timed_out, seconds=bounds.seconds)

    def keep_spare(self) -> None:
        """Have a child ready that has imported the desk and waits for its order; that takes seconds, a job may not."""
        if self.spare.empty() and not self.stopping.is_set():
            self.spare.put(self._started())

    def _ordered(self, begun: Begun, bounds: Bounds) -> Child:
        try:
            child = self.spare.get_nowait()
        except Empty:
            child = self._started()
        order = order_for(begun, settings=self.place.settings, bounds=bounds, ear=child.mouth)
        # A child that died before its order shows how when it is watched.
        with suppress(BrokenPipeError), child.orders:
            child.orders.write(order)
        return child

    def _started(self) -> Child:
        ear, mouth = os.pipe()
        try:
            process = subprocess.Popen(
                list(self.command),
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                pass_fds=[mouth],
                start_new_session=True,
            )
        finally:
            os.close(mouth)
        return Child(process, cast("BinaryIO", process.stdin), ear, mouth)

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
