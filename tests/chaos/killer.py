"""Who kills, each at a moment drawn by chance.

A server or the process that answers for it; `work`, the process that starts its children, or one of these.
"""

import os
import signal
import threading
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random

from chaos.floor import Floor, Kept, children_of
from factories.processes import is_alive

# Where too many of them die, no job is ever done.
SHARES = {"serve": 55, "answering": 34, "child": 6, "work": 4, "starting": 1}
SHORTEST, LONGEST = 0.02, 0.35


@dataclass
class Killer:
    """Kills until so many are dead or the time is over; `killed` counts them by kind."""

    floor: Floor
    random: Random
    killed: Counter[str] = field(default_factory=Counter)
    most_working: int = 0

    def rage(self, kills: int, *, seconds: float) -> None:
        """Kill at random moments."""
        end, pause = time.monotonic() + seconds, threading.Event()
        while self.killed.total() < kills and time.monotonic() < end:
            pause.wait(self.random.uniform(SHORTEST, LONGEST))
            (kind,) = self.random.choices(list(SHARES), list(SHARES.values()))
            if victim := self._victim(kind):
                with suppress(ProcessLookupError):
                    os.kill(victim, signal.SIGKILL)
                    self.killed[kind] += 1

    def _victim(self, kind: str) -> int | None:
        if kind in {"work", "starting", "child"}:
            working = self.floor.working()
            self.most_working = max(self.most_working, len(working))
            return self._of_work(kind, working[0].pid) if working else None
        server = self.random.choice([one for one in self.floor.kept if one.name.startswith("serve")])
        if not is_ready(server):
            return None
        return server.pid if kind == "serve" else self._one_of(children_of(server.pid))

    def _of_work(self, kind: str, work: int) -> int | None:
        if kind == "work":
            return work
        starting = children_of(work)
        return self._one_of(starting if kind == "starting" else [pid for one in starting for pid in children_of(one)])

    def _one_of(self, pids: list[int]) -> int | None:
        alive = sorted(pid for pid in pids if is_alive(pid))
        return self.random.choice(alive) if alive else None


def is_ready(one: Kept) -> bool:
    """Whether a command runs and does what it is for: killing what only begins would prove little."""
    return is_alive(one.pid) and one.is_ready(one)
