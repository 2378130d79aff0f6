"""Requests a second with 100,000 leads and 32 clients, beside bare FastAPI routes that run the same statements.

One process of Granian serves each side, by turns; the clients are sockets in one process that do no more than count
answers. Lists of 50, single leads and claims, on SQLite and on PostgreSQL. The bar is 0.6 of the bare routes.
"""

import argparse
import asyncio
import os
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import insert, text

from bench.search import CHUNK, lead_row, servers, tell
from watchfloor.api.app import open_workspace
from watchfloor.domain.leads.models import Lead, LeadMember
from watchfloor.infra.access.actors import SYSTEM, add_actor, issue_token
from watchfloor.infra.access.permissions import Role
from watchfloor.infra.db.migrate import migrate
from watchfloor.infra.db.rows import ScopeLink
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.place import Place
from watchfloor.infra.settings import Settings

LEADS = 100_000
CLIENTS = 32
SECONDS = 5.0
ROUNDS = 3
MEMBERS = 5
BAR = 0.6
HOST = "127.0.0.1"
NO_LIMIT = "100000000"
DESK = "from watchfloor.cli.main import main; main()"
BARE = """
from granian.server import Server
told = {{"address": "127.0.0.1", "port": {port}, "interface": "asgi", "factory": True, "log_enabled": False}}
Server("bench.api_bare:make_bare", **told).serve()
"""


def fill(place: Place, leads: int) -> str:
    """Leads with members, each of another score; gives the token of somebody who works on them."""
    draw = random.Random(23)  # noqa: S311 - the same leads every time
    for start in range(1, leads + 1, CHUNK):
        numbers = range(start, min(start + CHUNK, leads + 1))
        rows = [lead_row(number, f"A ring of accounts {number}") | {"score": draw.random()} for number in numbers]
        at = rows[0]["first_seen"]
        plain = {"score": 0.5, "role": "unknown", "last_seen": at}
        members = [
            {"lead": row["ref"], "entity": f"account:{row['ref']}-{one}", **plain}
            for row in rows
            for one in range(MEMBERS)
        ]
        with place.database.writing() as session:
            session.execute(insert(Lead), rows)
            session.execute(insert(LeadMember), members)
            session.execute(insert(ScopeLink), [{"subject": row["ref"], "scope": "desk"} for row in rows])
    with place.database.writing() as session:
        session.execute(text("ANALYZE"))

    def add(unit: WriteUnit) -> str:
        add_actor(unit=unit, name="bench", roles=[Role.LEAD])
        return issue_token(unit=unit, name="bench")

    return place.edge(SYSTEM).change(add)


def free_port() -> int:
    with socket.socket() as free:
        free.bind((HOST, 0))
        return int(free.getsockname()[1])


@contextmanager
def served(command: list[str], port: int, told: Mapping[str, str]) -> Iterator[int]:
    """The port of a server that answers, stopped at the end."""
    quiet, here = subprocess.DEVNULL, Path(__file__).parents[1]
    with subprocess.Popen(command, env=os.environ | told, cwd=here, stdout=quiet, stderr=quiet) as server:
        try:
            while True:
                try:
                    socket.create_connection((HOST, port), timeout=1).close()
                    break
                except OSError:
                    if server.poll() is not None:
                        raise
                    time.sleep(0.1)
            yield port
        finally:
            server.terminate()
            server.wait()


async def ask(port: int, token: str, requests: Iterator[str], until: float) -> int:
    """Send one request after the other on one connection, and count the answers. Raises where one is no good one."""
    reader, writer = await asyncio.open_connection(HOST, port)
    answered = 0
    while time.perf_counter() < until:
        head = (
            f"{next(requests)} HTTP/1.1\r\nHost: {HOST}\r\nAuthorization: Bearer {token}\r\nContent-Length: 0\r\n\r\n"
        )
        writer.write(head.encode())
        answer = await reader.readuntil(b"\r\n\r\n")
        status, lines = answer[9:12], answer.lower()
        size = int(lines.partition(b"content-length:")[2].partition(b"\r\n")[0])
        body = await reader.readexactly(size)
        if status not in {b"200", b"201"}:
            raise RuntimeError(body.decode())
        answered += 1
    writer.close()
    return answered


async def crowd(port: int, token: str, requests: Iterator[str], seconds: float) -> float:
    """Answers a second to all clients together."""
    started = time.perf_counter()
    asked = [ask(port, token, requests, started + seconds) for _ in range(CLIENTS)]
    answered = sum(await asyncio.gather(*asked))
    return answered / (time.perf_counter() - started)


def drawn(kind: str, leads: int) -> Iterator[str]:
    """The request lines of one kind, without an end; a claim takes another lead each time."""
    draw = random.Random(29)  # noqa: S311 - the same requests every time
    fresh = iter(range(1, leads + 1))
    while True:
        if kind == "list":
            yield "GET /api/leads?limit=50"
        elif kind == "show":
            yield f"GET /api/leads/LEAD-{draw.randint(1, leads)}"
        else:
            yield f"POST /api/leads/LEAD-{next(fresh)}/claim"


def measure(name: str, url: str, home: Path, *, leads: int, seconds: float) -> None:
    """Both sides on one database, by turns."""
    place = open_workspace(Settings(home=home, database=url))
    migrate(place.database)
    token = fill(place, leads)
    place.database.dispose()
    desk, bare = free_port(), free_port()
    told = {
        "WATCHFLOOR_HOME": str(home),
        "WATCHFLOOR_DATABASE": url,
        "WATCHFLOOR_RATE_OF_ACTOR": NO_LIMIT,
        "WATCHFLOOR_RATE_OF_ADDRESS": NO_LIMIT,
        "BENCH_DATABASE": url,
    }
    with (
        served([sys.executable, "-c", DESK, "serve", "--port", str(desk)], desk, told),
        served([sys.executable, "-c", BARE.format(port=bare)], bare, told),
    ):
        for kind in ("list", "show", "claim"):
            requests = drawn(kind, leads)
            rates: dict[int, list[float]] = {desk: [], bare: []}
            for _ in range(ROUNDS):
                for port, seen in rates.items():
                    seen.append(asyncio.run(crowd(port, token, requests, seconds)))
            figure, reference = (statistics.median(rates[port]) for port in (desk, bare))
            facts = {"unit": "requests/s", "bar": BAR, "clients": CLIENTS, "leads": leads}
            tell(f"api {kind}, {name}", figure, reference, **facts)


def main() -> None:
    """Measure each database."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--leads", type=int, default=LEADS)
    parser.add_argument("--seconds", type=float, default=SECONDS)
    parser.add_argument("--only", choices=("sqlite", "postgresql"))
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, servers(Path(folder), asked.only) as urls:
        Path(folder).chmod(0o755)
        for name, url in urls.items():
            measure(name, url, Path(folder) / name, leads=asked.leads, seconds=asked.seconds)


if __name__ == "__main__":
    main()
