"""Who kills: a server or the process that answers for it, `work`, a job's child, each at a moment drawn by chance."""

import os
import signal
import threading
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from chaos.floor import Floor, Kept, children_of
from factories.processes import is_alive

# A child has read the desk anew before it does anything: where too many die, no job is ever done.
SHARES = {"serve": 55, "answering": 35, "child": 6, "work": 4}
SHORTEST, LONGEST = 0.02, 0.35
CHILD = b"watchfloor.api.child"


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
        if kind in {"work", "child"}:
            working = self.floor.working()
            self.most_working = max(self.most_working, len(working))
            if not working:
                return None
            work = working[0]
            return work.pid if kind == "work" else self._one_of([p for p in children_of(work.pid) if is_child(p)])
        server = self.random.choice([one for one in self.floor.kept if one.name.startswith("serve")])
        if not is_ready(server):
            return None
        return server.pid if kind == "serve" else self._one_of(children_of(server.pid))

    def _one_of(self, pids: list[int]) -> int | None:
        alive = sorted(pid for pid in pids if is_alive(pid))
        return self.random.choice(alive) if alive else None


def is_ready(one: Kept) -> bool:
    """Whether a command runs and does what it is for: killing what only begins would prove little."""
    return is_alive(one.pid) and one.is_ready(one)


def is_child(pid: int) -> bool:
    """Whether a process is one in which jobs are done."""
    try:
        return CHILD in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False
