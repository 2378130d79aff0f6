"""`watchfloor up`: both processes of a desk, begun again where one dies and stopped together."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Event

from watchfloor.cli.address import ADDRESS, PORT, Port, refuse_taken
from watchfloor.cli.database import refuse_old
from watchfloor.cli.home import existing_settings
from watchfloor.cli.printing import say
from watchfloor.infra.jobs.rules import wait_after

RUN = (sys.executable, "-c", "from watchfloor.cli.main import main; main()")
LOOK = 0.2
STEADY = 60.0
"""Seconds after which a process that dies is no longer taken for one that cannot start."""
PATIENCE = 15.0
"""Seconds that both are given to end before they are killed."""


@dataclass(slots=True)
class Kept:
    """A process that is kept running."""

    name: str
    command: Sequence[str]
    process: subprocess.Popen[bytes] | None = None
    begun: float = 0.0
    again: float = 0.0
    failures: int = 0

    def keep(self, now: float) -> None:
        """Start it where it does not run and its time has come; note a death, and when to begin again."""
        if self.process is None:
            if now >= self.again:
                self._start(now)
            return
        code = self.process.poll()
        if code is None:
            return
        self.process = None
        self.failures = 0 if now - self.begun >= STEADY else self.failures + 1
        pause = wait_after(self.failures - 1) if self.failures else 0.0
        self.again = now + pause
        say(f"{self.name} ended with {code}; it begins again in {pause:g} s.")

    def _start(self, now: float) -> None:
        self.begun = now
        # A session of its own: Ctrl-C reaches the supervisor alone, which then ends both in order.
        self.process = subprocess.Popen(list(self.command), start_new_session=True)

    def tell(self, number: signal.Signals) -> None:
        """Send a signal to it with all that it started; nothing where it does not run."""
        if self.process is None or self.process.poll() is not None:
            return
        if number is signal.SIGKILL:
            os.killpg(self.process.pid, number)
        else:
            self.process.send_signal(number)

    def is_over(self) -> bool:
        """Whether it has ended."""
        return self.process is None or self.process.poll() is not None


def up(port: Port = PORT) -> None:
    """Serve the workspace and work for it, until stopped."""
    refuse_old(existing_settings().database_url)
    refuse_taken(port)
    mine = str(os.getpid())
    both = [
        Kept("serve", (*RUN, "serve", "--port", str(port), "--parent", mine)),
        Kept("work", (*RUN, "work", "--parent", mine)),
    ]
    stopping = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopping.set())
    say(f"The desk is at http://{ADDRESS}:{port}; stop it with Ctrl-C.")
    try:
        while not stopping.is_set():
            for one in both:
                one.keep(time.monotonic())
            stopping.wait(LOOK)
    finally:
        end_all(both)


def end_all(kept: Sequence[Kept], *, patience: float = PATIENCE) -> None:
    """End every process, in order as long as patience lasts, and then by force."""
    for one in kept:
        one.tell(signal.SIGTERM)
    end = time.monotonic() + patience
    while not all(one.is_over() for one in kept) and time.monotonic() < end:
        time.sleep(LOOK)
    for one in kept:
        one.tell(signal.SIGKILL)
        if one.process is not None:
            one.process.wait()
