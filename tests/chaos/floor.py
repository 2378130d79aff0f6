"""The floor of a storm: a real workspace, its people, and its processes, which begin again whenever they die."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.request import urlopen

from factories.processes import TESTS, is_alive
from factories.well_read import python
from watchfloor.api.app import open_workspace
from watchfloor.infra.access.actors import SYSTEM, add_actor, issue_token
from watchfloor.infra.access.permissions import Role
from watchfloor.infra.db.migrate import migrate
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.settings import Settings

PEOPLE = {"lea": (Role.LEAD,), "ana": (Role.SPECIALIST,), "ben": (Role.SPECIALIST,), "cole": (Role.SPECIALIST,)}
PEOPLE |= {"ada": (Role.ADMIN,)}
LOOK = 0.05
STARTING = 60.0


def make_workspace(home: Path, database: str) -> dict[str, str]:
    """A fresh workspace with its people, and their tokens."""
    home.mkdir(parents=True, exist_ok=True)
    place = open_workspace(Settings(home=home, database=database))
    migrate(place.database)
    place.settings.lake_dir.mkdir(exist_ok=True)

    def admit(unit: WriteUnit) -> dict[str, str]:
        for name, roles in PEOPLE.items():
            add_actor(unit=unit, name=name, roles=roles)
        return {name: issue_token(unit=unit, name=name) for name in PEOPLE}

    tokens = place.edge(SYSTEM).change(admit)
    place.database.dispose()
    return tokens


def free_ports(count: int) -> list[int]:
    """Ports that nobody has."""
    held = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [one.getsockname()[1] for one in held]
    for one in held:
        one.close()
    return ports


def children_of(pid: int) -> list[int]:
    """The processes that a process started, by whichever of its threads."""
    found: list[int] = []
    for told in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):
            found += [int(child) for child in told.read_text("utf-8").split()]
    return found


@dataclass
class Kept:
    """A command that is begun again as soon as it is dead."""

    name: str
    arguments: Sequence[str]
    log: Path
    is_ready: Callable[["Kept"], bool]
    pid: int = 0
    said: int = 0
    starts: int = 0

    def heard(self) -> str:
        """What this process has written so far."""
        if not self.log.exists():
            return ""
        with self.log.open("rb") as log:
            log.seek(self.said)
            return log.read().decode("utf-8", "replace")


@dataclass
class Floor:
    """The processes of a desk under a storm; `kept` holds servers and `work`."""

    home: Path
    ports: Sequence[int]
    nursery: "subprocess.Popen[str]"
    kept: list[Kept] = field(default_factory=list)
    stopping: threading.Event = field(default_factory=threading.Event)
    turn: threading.Lock = field(default_factory=threading.Lock)

    @property
    def urls(self) -> list[str]:
        return [f"http://127.0.0.1:{port}" for port in self.ports]

    def keep(self) -> None:
        """Begin again whatever is dead, until the end."""
        while not self.stopping.wait(LOOK):
            for one in self.kept:
                if not self.stopping.is_set() and not is_alive(one.pid):
                    self.start(one)

    def start(self, one: Kept) -> None:
        """Start a command."""
        assert self.nursery.stdin is not None
        assert self.nursery.stdout is not None
        with self.turn:
            one.said = one.log.stat().st_size if one.log.exists() else 0
            self.nursery.stdin.write(json.dumps({"arguments": list(one.arguments), "log": str(one.log)}) + "\n")
            self.nursery.stdin.flush()
            one.pid = int(self.nursery.stdout.readline())
            one.starts += 1

    def wait(self) -> None:
        """Return when everything is ready."""
        end = time.monotonic() + STARTING
        while waited_for := self._not_ready():
            assert time.monotonic() < end, "; ".join(f"{one.name}: {one.heard()[-1_000:]}" for one in waited_for)
            time.sleep(LOOK)

    def working(self) -> list[Kept]:
        """Those that say that they work: never more than one."""
        return [one for one in self.kept if one.name.startswith("work") and is_alive(one.pid) and one.is_ready(one)]

    def _not_ready(self) -> list[Kept]:
        servers = [one for one in self.kept if one.name.startswith("serve")]
        late = [one for one in servers if not (is_alive(one.pid) and one.is_ready(one))]
        return late if self.working() else [*late, *self.kept[len(servers) :]]

    def end(self) -> None:
        """End everything in order, then by force."""
        self.stopping.set()
        for one in self.kept:
            with suppress(ProcessLookupError):
                os.kill(one.pid, signal.SIGTERM)
        end = time.monotonic() + 20
        while any(is_alive(one.pid) for one in self.kept) and time.monotonic() < end:
            self._bury()
            time.sleep(LOOK)
        for one in self.kept:
            with suppress(ProcessLookupError):
                os.killpg(one.pid, signal.SIGKILL)

    def _bury(self) -> None:
        assert self.nursery.stdin is not None
        with self.turn:
            self.nursery.stdin.write("{}\n")
            self.nursery.stdin.flush()


def answers(one: Kept) -> bool:
    """Whether a server answers."""
    port = one.arguments[one.arguments.index("--port") + 1]
    try:
        with urlopen(f"http://127.0.0.1:{port}/healthz", timeout=2) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def works(one: Kept) -> bool:
    """Whether `work` has said that it takes jobs."""
    return "Working" in one.heard()


@contextmanager
def floor(home: Path, database: str, *, servers: int) -> Iterator[Floor]:
    """A desk that serves and works, and does so again after each death; gone at the end."""
    ports = free_ports(servers)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("WATCHFLOOR_", "PYTHON"))}
    told = {
        "PYTHONPATH": str(TESTS),
        "PYTHONUNBUFFERED": "1",
        "PYTHONPYCACHEPREFIX": str(Path(sys.prefix) / ".compiled"),
        "WATCHFLOOR_HOME": str(home),
        "WATCHFLOOR_DATABASE": database,
        "WATCHFLOOR_IMPORT_ROOTS": json.dumps([str(home.parent / "inbox")]),
        "WATCHFLOOR_OUTGOING_ALLOWED": '["127.0.0.1"]',
        "WATCHFLOOR_OUTGOING_SECONDS": "3",
        "WATCHFLOOR_DELIVERY_ATTEMPTS": "100",
        "WATCHFLOOR_ANCHOR_EVERY": "20",
        "WATCHFLOOR_RATE_OF_ACTOR": "0",
        "WATCHFLOOR_RATE_OF_ADDRESS": "0",
    }
    nursery = subprocess.Popen(
        [python(), "-m", "chaos.nursery"],
        env=kept | told,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    logs = home.parent
    made = Floor(home, ports, nursery)
    made.kept = [
        Kept(f"serve-{port}", ("serve", "--port", str(port)), logs / f"serve-{port}.log", answers) for port in ports
    ]
    # Two of them, by mistake: the second refuses until the first is dead.
    made.kept += [Kept(name, ("work",), logs / f"{name}.log", works) for name in ("work-1", "work-2")]
    keeper = threading.Thread(target=made.keep, daemon=True)
    try:
        for one in made.kept:
            made.start(one)
        made.wait()
        keeper.start()
        yield made
    finally:
        made.stopping.set()
        if keeper.is_alive():
            keeper.join()
        made.end()
        nursery.kill()
        nursery.communicate()
