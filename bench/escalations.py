"""The queue with 100,000 open escalations and 400,000 clocks: lists, sweep, a new matrix; and due-time arithmetic.

Lists are asked for through the API, in this process, and told as the 95th percentile beside a bare query on the same
index; the sweep fires 5,000 clocks; a new matrix puts every open escalation in order anew. Each has its bar, and the
scenario fails where `--strict` is given and one is missed.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
from sqlalchemy import text

from bench.due_times import measure_due_times
from bench.escalation_rows import fill, midday
from bench.search import servers, tell
from watchfloor.api.app import create_app, open_workspace
from watchfloor.client.connection import Connection
from watchfloor.domain.clocks.tasks import sweep_due
from watchfloor.domain.escalations.rules.matrix import SHIPPED
from watchfloor.domain.escalations.tasks import put_in_order
from watchfloor.infra.access.actors import SYSTEM, add_actor, issue_token
from watchfloor.infra.access.permissions import Role
from watchfloor.infra.db.migrate import migrate
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.place import Place
from watchfloor.infra.settings import Settings

ESCALATIONS, DUE, ROUNDS = 100_000, 5_000, 40
LIST_BAR, SWEEP_BAR, ORDER_BAR = 100.0, 5.0, 10.0
NO_LIMIT = 100_000_000
HARD = "hard_at <= :now ORDER BY hard_at, number LIMIT 51"
VALUED = "ORDER BY value_key DESC, number LIMIT 51"
BARE = "SELECT * FROM escalation WHERE lane = 0 AND "
ASKED: Mapping[str, tuple[str, str]] = {
    "priority": ("", "1 = 1 " + VALUED),
    "newest": ("order=newest", "1 = 1 ORDER BY number DESC LIMIT 51"),
    "state": ("state=received", "state = 'received' " + VALUED),
    "severity": ("severity=S0", "severity = 'S0' " + VALUED),
    "class": ("demand_class=csam", "demand_class = 'csam' " + VALUED),
    "requester": ("requester_kind=court", "requester_kind = 'court' " + VALUED),
    "jurisdiction": (
        "jurisdiction=SG",
        "ref IN (SELECT escalation FROM escalation_place WHERE place = 'SG') " + VALUED,
    ),
    "language": ("language=ja", "language = 'ja' " + VALUED),
    "assignee": ("assignee=holder-8", "assignee = 'holder-8' " + VALUED),
    "desk": ("desk=sg", "desk = 'sg' " + VALUED),
    "rare desk": ("desk=nowhere", "desk = 'nowhere' " + VALUED),
    "no desk": ("deskless=true", "desk IS NULL " + VALUED),
    "unassigned": ("unassigned=true", "assignee IS NULL " + VALUED),
    "title": ("text=account", "lower(title) LIKE '%account%' " + VALUED),
    "rare title": ("text=nowhere", "lower(title) LIKE '%nowhere%' " + VALUED),
    "nothing of it": ("severity=S0&language=xx", "severity = 'S0' AND language = 'xx' " + VALUED),
    "over": ("over=true", "1 = 0 " + VALUED),
}


def p95(act: Callable[[], object], rounds: int) -> tuple[float, float]:
    """Milliseconds within which 95 of 100 are done, after some to warm up; by the wall, and of this process alone."""
    took, worked = [], []
    for _ in range(rounds + 3):
        started, begun = time.perf_counter(), time.process_time()
        act()
        worked.append((time.process_time() - begun) * 1000)
        took.append((time.perf_counter() - started) * 1000)
    return float(np.percentile(took[3:], 95)), round(float(np.percentile(worked[3:], 95)), 2)


def until_done(turn: Callable[[], int], expected: int) -> tuple[float, float]:
    """Seconds until a duty has nothing left to do, by the wall and of this process. RuntimeError for another count."""
    started, begun, done = time.perf_counter(), time.process_time(), 0
    while some := turn():
        done += some
    took, worked = time.perf_counter() - started, round(time.process_time() - begun, 2)
    if done != expected:
        raise RuntimeError(f"{done} were done, not {expected}")
    return took, worked


def measure_lists(place: Place, connection: Connection, name: str, rounds: int) -> bool:
    """Each filter and order by the API, beside the bare query; whether all are within the bar."""
    is_kept = True
    for what, (query, bare) in ASKED.items():
        path = f"/api/escalations?limit=50&{query}"

        def answered(path: str = path) -> None:
            connection.call("GET", path)

        def scanned(bare: str = bare) -> None:
            with place.database.reading() as session:
                session.execute(text(BARE + bare)).all()

        (figure, worked), (reference, _) = p95(answered, rounds), p95(scanned, rounds)
        is_kept &= figure <= LIST_BAR
        facts = {"unit": "ms", "better": "lower", "bar": LIST_BAR, "cpu": worked}
        tell(f"escalations list {what}, {name}", figure, reference, **facts)
    return is_kept


def measure_sweep(place: Place, name: str, clocks: int, due: int) -> bool:
    """Seconds until everything that was due was said."""
    took, worked = until_done(lambda: sweep_due(place), due)
    facts = {"unit": "s", "better": "lower", "bar": SWEEP_BAR, "cpu": worked, "clocks": clocks, "due": due}
    tell(f"escalations sweep, {name}", took, SWEEP_BAR, **facts)
    return took <= SWEEP_BAR


def measure_order(place: Place, connection: Connection, name: str, escalations: int) -> bool:
    """Seconds until the queue follows another matrix."""
    weights = SHIPPED.weights.model_copy(update={"slack_factor": 2.0, "trusted_flagger": 10.0})
    form = {
        "content": SHIPPED.model_copy(update={"weights": weights}).model_dump(mode="json"),
        "reason": "A measurement.",
    }
    connection.call("PUT", "/api/matrix", json=form, headers={"If-Match": '"0"'})
    took, worked = until_done(lambda: put_in_order(place), escalations)
    facts = {"unit": "s", "better": "lower", "bar": ORDER_BAR, "cpu": worked, "moved": escalations}
    tell(f"escalations new matrix, {name}", took, ORDER_BAR, **facts)
    return took <= ORDER_BAR


def measure(name: str, url: str, home: Path, asked: argparse.Namespace) -> bool:
    """All of it on one database."""
    place = open_workspace(
        Settings(home=home, database=url, rate_of_actor=NO_LIMIT, rate_of_address=NO_LIMIT, inline=True)
    )
    migrate(place.database)
    due = min(DUE, asked.escalations)
    fill(place, asked.escalations, now=midday(), due=due)

    def add(unit: WriteUnit) -> str:
        add_actor(unit=unit, name="bench", roles=[Role.LEAD])
        return issue_token(unit=unit, name="bench")

    token = place.edge(SYSTEM).change(add)
    with Connection(token=token, app=create_app(place)) as connection:
        kept = [
            measure_lists(place, connection, name, asked.rounds),
            measure_sweep(place, name, asked.escalations * 4, due),
            measure_order(place, connection, name, asked.escalations),
        ]
    place.database.dispose()
    return all(kept)


def main() -> None:
    """Measure each database, and the arithmetic."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--escalations", type=int, default=ESCALATIONS)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--cases", type=int, default=10_000, help="Due times that are reckoned; 0 for none.")
    parser.add_argument("--only", choices=("sqlite", "postgresql"))
    parser.add_argument("--strict", action="store_true")
    asked = parser.parse_args()
    kept = [measure_due_times(asked.cases)] if asked.cases else []
    with tempfile.TemporaryDirectory() as folder, servers(Path(folder), asked.only) as urls:
        Path(folder).chmod(0o755)
        kept += [measure(name, url, Path(folder) / name, asked) for name, url in urls.items()]
    if asked.strict and not all(kept):
        print(json.dumps({"scenario": "escalations", "missed": True}))
        sys.exit(1)


if __name__ == "__main__":
    main()
