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

SHARES = {"serve": 58, "answering": 36, "work": 5, "starting": 1}
OF_CHILDREN = 0.3
"""How often one that does a job is killed where there is one; more often, and no job is ever done."""
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
            kind, victim = self._drawn()
            if victim:
                with suppress(ProcessLookupError):
                    os.kill(victim, signal.SIGKILL)
                    self.killed[kind] += 1

    def _drawn(self) -> tuple[str, int | None]:
        working = self.floor.working()
        self.most_working = max(self.most_working, len(working))
        work = working[0].pid if working else None
        starting = children_of(work) if work else []
        child = self._one_of([pid for one in starting for pid in children_of(one)])
        if child and self.random.random() < OF_CHILDREN:
            return "child", child
        (kind,) = self.random.choices(list(SHARES), list(SHARES.values()))
        if kind in {"work", "starting"}:
            return kind, work if kind == "work" else self._one_of(starting)
        server = self.random.choice([one for one in self.floor.kept if one.name.startswith("serve")])
        if not is_ready(server):
            return kind, None
        return kind, server.pid if kind == "serve" else self._one_of(children_of(server.pid))

    def _one_of(self, pids: list[int]) -> int | None:
        alive = sorted(pid for pid in pids if is_alive(pid))
        return self.random.choice(alive) if alive else None


def is_ready(one: Kept) -> bool:
    """Whether a command runs and does what it is for: killing what only begins would prove little."""
    return is_alive(one.pid) and one.is_ready(one)
