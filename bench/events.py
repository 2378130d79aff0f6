"""How long a plain request takes while 60 streams of events are open, against the same request with none.

A server in a process of its own; by turns with and without, so that both meet the same machine. The figure and the
reference are medians in milliseconds; the bar is twice the reference.
"""

import argparse
import json
import os
import platform
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from watchfloor.api.app import open_workspace
from watchfloor.client.connection import Connection
from watchfloor.client.desk import Desk
from watchfloor.infra.access.actors import SYSTEM, add_actor, issue_token
from watchfloor.infra.access.permissions import Role
from watchfloor.infra.db.migrate import migrate
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.settings import Settings

STREAMS = 60
EACH = 6
ROUNDS = 4
REQUESTS = 150
BAR = 2.0
HOST = "127.0.0.1"
NOBODY = "nobody"
SERVE = "from watchfloor.cli.main import main; main()"


def people(home: Path) -> list[str]:
    """A fresh workspace, and the tokens of enough people for all streams."""
    place = open_workspace(Settings(home=home, database=""))
    migrate(place.database)

    def add(unit: WriteUnit) -> list[str]:
        names = [f"person {number}" for number in range(STREAMS // EACH)]
        for name in names:
            add_actor(unit=unit, name=name, roles=[Role.LEAD])
        return [issue_token(unit=unit, name=name) for name in names]

    tokens = place.edge(SYSTEM).change(add)
    place.database.dispose()
    return tokens


@contextmanager
def served(home: Path) -> Iterator[int]:
    """The port of a server over a workspace."""
    with socket.socket() as free:
        free.bind((HOST, 0))
        port = int(free.getsockname()[1])
    command = [sys.executable, "-c", SERVE, "serve", "--port", str(port)]
    with subprocess.Popen(
        command, env=os.environ | {"WATCHFLOOR_HOME": str(home)}, stderr=subprocess.DEVNULL
    ) as server:
        try:
            with Connection(token=NOBODY, url=f"http://{HOST}:{port}") as connection:
                Desk(connection).wait(seconds=120)
            yield port
        finally:
            server.terminate()
            server.wait()


@contextmanager
def streams(port: int, tokens: Sequence[str], count: int) -> Iterator[None]:
    """So many open streams, each told where it begins."""
    with ExitStack() as stack:
        for number in range(count):
            one = stack.enter_context(socket.create_connection((HOST, port), timeout=60))
            token = tokens[number % len(tokens)]
            one.sendall(f"GET /api/events HTTP/1.1\r\nHost: desk\r\nAuthorization: Bearer {token}\r\n\r\n".encode())
            told = b""
            while b"id: " not in told:
                told += one.recv(65_536)
        yield


def latencies(port: int, token: str, requests: int) -> list[float]:
    """Milliseconds of each of some plain requests, one after the other on one connection."""
    took = []
    with Connection(token=token, url=f"http://{HOST}:{port}") as connection:
        for _ in range(requests):
            started = time.perf_counter()
            connection.call("GET", "/api/users/me")
            took.append((time.perf_counter() - started) * 1000)
    return took


def main() -> None:
    """Measure by turns."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=REQUESTS)
    requests = parser.parse_args().requests
    without: list[float] = []
    beside: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        tokens = people(Path(folder))
        with served(Path(folder)) as port:
            latencies(port, tokens[0], requests)
            for _ in range(ROUNDS):
                without += latencies(port, tokens[0], requests)
                with streams(port, tokens, STREAMS):
                    beside += latencies(port, tokens[0], requests)
    line = {
        "scenario": f"events, {STREAMS} streams",
        "figure": round(statistics.median(beside), 2),
        "reference": round(statistics.median(without), 2),
        "p95": round(statistics.quantiles(beside, n=20)[-1], 2),
        "reference_p95": round(statistics.quantiles(without, n=20)[-1], 2),
        "unit": "ms",
        "better": "lower",
        "bar": BAR,
        "machine": {"cpus": os.cpu_count(), "platform": platform.platform(terse=True)},
    }
    print(json.dumps(line))


if __name__ == "__main__":
    main()
