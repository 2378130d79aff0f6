"""The processes of a desk, started, killed and started again: what a test of faults is made of."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

TESTS = Path(__file__).parents[1]
LONGEST = 90.0
PAUSE, LONGEST_PAUSE = 0.02, 0.1
COMMAND = (sys.executable, "-c", "from watchfloor.cli.main import main; main()")


def until(happened: Callable[[], object]) -> None:
    """Return as soon as something has happened; fail the test where it does not."""
    end, pause = time.monotonic() + LONGEST, PAUSE
    while not happened():
        assert time.monotonic() < end, "it never happened"
        time.sleep(pause)
        pause = min(pause * 1.5, LONGEST_PAUSE)  # who asks without a pause takes the time of those who are asked


def is_alive(pid: int) -> bool:
    """Whether a process runs; one that is dead and not yet buried does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"


@dataclass
class Running:
    """One command on a workspace; `says` is the line by which it tells that it is ready.

    What it says goes to a file: a pipe that nobody reads fills up, and the command stops in the midst.
    """

    command: Sequence[str]
    home: Path
    says: str
    environment: dict[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None

    @property
    def output(self) -> Path:
        """The file of what it says, beside its workspace."""
        return self.home.with_name(f"{self.home.name}.{id(self)}.said")

    def start(self) -> None:
        """Start it, and return when it is ready."""
        self.begin()
        until(lambda: self.says in self.said() or not self._runs())
        assert self.says in self.said(), f"it ended before it was ready: {self.said()}"

    def begin(self) -> None:
        """Start it without waiting for anything."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("WATCHFLOOR_")}
        told = {"WATCHFLOOR_HOME": str(self.home), "PYTHONPATH": str(TESTS), "PYTHONUNBUFFERED": "1"}
        with self.output.open("wb") as output:
            self.process = subprocess.Popen(
                list(self.command), env=kept | told | self.environment, stdout=output, stderr=subprocess.STDOUT
            )

    def said(self) -> str:
        """What it has said so far."""
        return self.output.read_text("utf-8", errors="replace")

    def _runs(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def kill(self) -> None:
        """End it as a power cut would."""
        self._end(signal.SIGKILL)

    def stop(self) -> int:
        """End it in order, and tell its exit code."""
        return self._end(signal.SIGTERM)

    def ended(self) -> tuple[int, str]:
        """The exit code and the output of one that ends by itself."""
        assert self.process is not None
        return self.process.wait(timeout=LONGEST), self.said()

    def _end(self, number: signal.Signals) -> int:
        if self.process is None:
            return 0
        process, self.process = self.process, None
        process.send_signal(number)
        return process.wait(timeout=LONGEST)


@contextmanager
def running(command: Sequence[str], home: Path, says: str, **environment: str) -> Iterator[Running]:
    """A command on a workspace, started, and gone at the end."""
    one = Running(command, home, says, environment)
    try:
        one.start()
        yield one
    finally:
        one.kill()


def serving(home: Path, port: int, **environment: str) -> Running:
    """The server of a workspace, not yet started."""
    return Running((*COMMAND, "serve", "--port", str(port)), home, "Spawning worker", environment)


def working(home: Path, **environment: str) -> Running:
    """The `work` of a workspace, not yet started."""
    return Running((*COMMAND, "work"), home, "Working", environment)
