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
PAUSE = 0.02
COMMAND = (sys.executable, "-c", "from watchfloor.cli.main import main; main()")


def until(happened: Callable[[], object]) -> None:
    """Return as soon as something has happened; fail the test where it does not."""
    end = time.monotonic() + LONGEST
    while not happened():
        assert time.monotonic() < end, "it never happened"
        time.sleep(PAUSE)


def is_alive(pid: int) -> bool:
    """Whether a process runs; one that is dead and not yet buried does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"


@dataclass
class Running:
    """One command on a workspace; `says` is the line by which it tells that it is ready."""

    command: Sequence[str]
    home: Path
    says: str
    environment: dict[str, str] = field(default_factory=dict)
    process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Start it, and return when it is ready."""
        self.begin()
        assert self.process is not None
        assert self.process.stdout is not None
        lines = iter(self.process.stdout.readline, "")
        assert any(self.says in line for line in lines), "it ended before it was ready"

    def begin(self) -> None:
        """Start it without waiting for anything."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("WATCHFLOOR_")}
        told = {"WATCHFLOOR_HOME": str(self.home), "PYTHONPATH": str(TESTS), "PYTHONUNBUFFERED": "1"}
        self.process = subprocess.Popen(
            list(self.command),
            env=kept | told | self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def kill(self) -> None:
        """End it as a power cut would."""
        self._end(signal.SIGKILL)

    def stop(self) -> int:
        """End it in order, and tell its exit code."""
        return self._end(signal.SIGTERM)

    def ended(self) -> tuple[int, str]:
        """The exit code and the output of one that ends by itself."""
        assert self.process is not None
        said, _ = self.process.communicate(timeout=LONGEST)
        return self.process.returncode, said

    def _end(self, number: signal.Signals) -> int:
        if self.process is None:
            return 0
        process, self.process = self.process, None
        process.send_signal(number)
        process.communicate(timeout=LONGEST)
        return process.returncode


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
