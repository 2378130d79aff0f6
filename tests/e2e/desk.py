"""A desk with the demo's data behind real HTTP, as a browser test needs it: started, killed and started again."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from e2e.hours import Hour
from factories.processes import COMMAND, TESTS, Running, is_alive, until
from factories.well_read import python
from watchfloor.cli.main import main
from watchfloor.client.connection import Connection
from watchfloor.client.desk import Desk

ANALYST, REVIEWER, LEAD = "demo-analyst", "demo-reviewer", "demo-lead"
READY = "The desk is at"


def free_port() -> int:
    """A port of this machine that nothing listens on just now."""
    with closing(socket.socket()) as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


@dataclass
class Copy(Running):
    """A command that is a copy of a process which has imported the desk."""

    nursery: "subprocess.Popen[str]" = field(kw_only=True)
    pid: int = 0

    def begin(self) -> None:
        """Ask for it without waiting for anything."""
        assert self.nursery.stdin is not None
        assert self.nursery.stdout is not None
        self.output.write_bytes(b"")
        surroundings = {"WATCHFLOOR_HOME": str(self.home), **self.environment}
        order = {"arguments": list(self.command), "log": str(self.output), "surroundings": surroundings}
        self.nursery.stdin.write(json.dumps(order) + "\n")
        self.nursery.stdin.flush()
        self.pid = int(self.nursery.stdout.readline())

    def _runs(self) -> bool:
        return is_alive(self.pid)

    def _end(self, number: signal.Signals) -> int:
        if self._runs():
            os.kill(self.pid, number)
            until(lambda: not self._runs())
        return 0


@dataclass
class Served:
    """A workspace behind HTTP: `serve` and `work`, which a test may end and begin again on the same address."""

    home: Path
    password: str
    environment: dict[str, str] = field(default_factory=dict)
    hour: Hour | None = None
    """The time that it thinks it is, where that is not this machine's."""
    port: int = field(default_factory=free_port)
    nursery: "subprocess.Popen[str] | None" = None
    """Where its processes are copied from; its hour is the nursery's, for who is copied has read the time already."""
    serve: Running = field(init=False)
    work: Running = field(init=False)

    def __post_init__(self) -> None:
        self.serve = self._running(("serve", "--port", str(self.port)), READY)
        self.work = self._running(("work",), "")

    def _running(self, arguments: Sequence[str], says: str) -> Running:
        kept = {"WATCHFLOOR_OUTGOING_ALLOWED": '["127.0.0.1"]', **self.environment}
        if self.nursery is not None:
            return Copy(arguments, self.home, says, kept, nursery=self.nursery)
        return Running((*COMMAND, *arguments), self.home, says, kept)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start both, and return when the desk answers."""
        self.work.begin()
        self.start_serving()

    def start_serving(self) -> None:
        self.serve.start()
        with Connection(token="nobody", url=self.url) as connection:
            Desk(connection).wait(seconds=90)

    def stop(self) -> None:
        self.serve.kill()
        self.work.kill()


@contextmanager
def nursery(surroundings: dict[str, str] | None = None) -> Iterator["subprocess.Popen[str]"]:
    """A process that has imported the desk and becomes, copy for copy, what a desk is made of."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("WATCHFLOOR_")}
    command = [sys.executable if surroundings else python(), "-m", "e2e.nursery"]
    environment = kept | {"PYTHONPATH": str(TESTS)} | (surroundings or {})
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as waiting:
        yield waiting
        waiting.kill()


@contextmanager
def serving(demo: Path, home: Path, password: str, nursery: "subprocess.Popen[str]") -> Iterator[Served]:
    """A copy of the demo's workspace, served for as long as this is open."""
    shutil.copytree(demo, home)
    desk = Served(home, password, nursery=nursery)
    desk.start()
    try:
        yield desk
    finally:
        desk.stop()


@contextmanager
def moved(demo: Path, folder: Path, password: str, database: str, nursery: "subprocess.Popen[str]") -> Iterator[Served]:
    """The demo's workspace with its ledger in an empty PostgreSQL database, served for as long as this is open."""
    taken, home = folder / "demo.tar", folder / "home"
    words = folder / "passphrase"
    words.write_text("a kettle sings at noon\n", "utf-8")
    sealed = ("--passphrase-file", str(words))
    _run(demo, "backup", "--out", str(taken), *sealed)
    _run(demo, "restore", str(taken), "--home", str(home), "--database", database, *sealed)
    desk = Served(home, password, {"WATCHFLOOR_DATABASE": database}, nursery=nursery)
    desk.start()
    try:
        yield desk
    finally:
        desk.stop()


def _run(home: Path, *arguments: str) -> None:
    """One command, in this process: what it costs to start is tested elsewhere."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WATCHFLOOR_HOME", str(home))
        with pytest.raises(SystemExit) as ended:
            main(list(arguments))
    assert ended.value.code == 0
