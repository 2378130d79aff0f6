"""Co-action against the reference toolkit on published shares, and gated on simulated streams.

Prints a JSON object a figure. The edge sets must be equal. Without the published shares or the reference package (the
`bench` dependency group) that part is passed over with a message.
"""

import contextlib
import io
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TypeVar

import ibis
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from watchfloor.demo.scale import SMALL
from watchfloor.demo.world import generate
from watchfloor.domain.detection.contract import Evaluation, Reference
from watchfloor.domain.detection.detectors.coordination.graph import edges_of
from watchfloor.domain.detection.detectors.coordination.pairs import (
    Actions,
    encode_actions,
    meet,
    open_gate,
    read_actions,
)
from watchfloor.domain.detection.registry import detectors
from watchfloor.domain.detection.ticks import Window

SHARES = Path(__file__).parents[2] / "shared/data/coordination/german_elections.parquet"
EXPECTED = {"url_id": 2_906, "hashtag_id": 3_022}
SECONDS = 60
ROUNDS = 5
LINE = dict[str, object]
T = TypeVar("T")
Pairs = set[tuple[str, str]]


def best_of(act: Callable[[], T], rounds: int = ROUNDS) -> tuple[T, float]:
    """What the act gives, and the shortest of its times."""
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        result = act()
        best = min(best, time.perf_counter() - start)
    return result, best


def shares_of(column: str) -> pa.Table:
    """The published shares with the id, distinct by post, account and id."""
    table = pq.read_table(SHARES, columns=["post_id", "account_id", column, "timestamp"])
    return table.filter(pc.is_valid(table[column])).group_by(table.column_names).aggregate([])


def acts_of(shares: pa.Table, column: str) -> pa.Table:
    """The shares under the names of their roles."""
    micros = pc.cast(pc.multiply(shares["timestamp"], 1_000_000), pa.int64())
    return pa.table({"actor": shares["account_id"], "object": pc.cast(shares[column], pa.string()), "ts_us": micros})


def ours(actions: Actions) -> Pairs:
    """The edge set by our own numeric core."""
    edges = edges_of(meet(actions, SECONDS * 1_000_000, open_gate(actions).passes), len(actions.actors))
    names = actions.actors.to_pylist()
    return {(names[a], names[b]) for a, b in zip(edges.a, edges.b, strict=True)}


def reference_database(shares: pa.Table, column: str, path: Path) -> None:
    """The shares as the reference toolkit keeps them; its own loading is not part of its compute step."""
    initialise_db = import_module("coordination_network_toolkit.database").initialise_db
    database = initialise_db(str(path))
    database.execute("begin")
    rows = zip(*(shares[name].to_pylist() for name in ("post_id", column, "timestamp", "account_id")), strict=True)
    database.executemany("insert or ignore into message_url values(?, ?, ?, ?)", rows)
    database.execute("commit")
    database.close()


def theirs(path: Path) -> Pairs:
    """The edge set by the reference toolkit's compute step, with a process for every core."""
    compute = import_module("coordination_network_toolkit.compute_networks").compute_co_link_network
    with contextlib.redirect_stdout(io.StringIO()):
        compute(str(path), SECONDS, n_threads=len(os.sched_getaffinity(0)), min_edge_weight=1)
    with contextlib.closing(sqlite3.connect(path)) as database:
        return {(a, b) for a, b in database.execute("select user_1, user_2 from co_link_network") if a < b}


def compare(column: str) -> LINE:
    """Our time against the reference's on one kind of share. Raises AssertionError where the edges differ."""
    shares = shares_of(column)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "shares.db"
        reference_database(shares, column, path)
        reference, slow = best_of(lambda: theirs(path), rounds=3)
    acts = acts_of(shares, column)
    mine, fast = best_of(lambda: ours(encode_actions([acts])))
    _, whole = best_of(lambda: ours(read_actions(ibis.memtable(acts))))
    assert mine == reference, f"{column}: {len(mine ^ reference)} edges differ"
    assert len(mine) == EXPECTED[column], f"{column}: {len(mine)} edges"
    return {
        "name": f"{column}, compute step: table to edge set",
        "figure": round(fast, 4),
        "reference": round(slow, 4),
        "ratio": round(slow / fast, 1),
        "unit": "s",
        "better": "lower",
        "figure_through_ibis": round(whole, 4),
        "edges": len(mine),
        "edges_equal": mine == reference,
        "reference_is": "coordination-network-toolkit 1.5.2, compute step",
    }


def gated(streams: Path) -> LINE:
    """One gated evaluation in this process: seconds, peak memory, and what was found."""
    connection = ibis.duckdb.connect(threads=2, memory_limit="500MB")
    table = connection.read_parquet(str(streams))
    events = table.select(
        row_key=table.account_id.concat(" ", table.track_id, " ", table.played_at.cast("string")),
        ts_us=table.played_at.epoch_seconds().cast("int64") * 1_000_000,
        actor=table.account_id,
        object=table.track_id,
        device=table.device_id,
        ip=table.ip,
    )
    detector = detectors()["co_action"]
    evaluation = Evaluation(detector.settings({}), Window(0, 2 * 10**15), Reference("streams"))
    start = time.perf_counter()
    found = detector.evaluate(events, evaluation)
    seconds = time.perf_counter() - start
    status = Path("/proc/self/status").read_text("utf8").splitlines()
    peak = next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmHWM"))
    return {"seconds": round(seconds, 2), "megabytes": peak, "leads": len(found.claims), "edges": found.edges.num_rows}


def simulate(millions: int, folder: Path) -> Path:
    """About that many million simulated streams, on a platform that grows with them."""
    grown = replace(
        SMALL,
        name=f"bench-{millions}m",
        accounts=SMALL.accounts * millions,
        creators=SMALL.creators * millions,
        tracks=SMALL.tracks * millions,
        playlists=SMALL.playlists * millions,
        streams_target=SMALL.streams_target * millions,
        part_rows=2 * SMALL.streams_target * millions,
    )
    return generate(folder / grown.name, scale=grown, seed=1).files["streams"]


def measure_gated(sizes: tuple[int, ...]) -> Iterator[LINE]:
    """The gated detector at each size, each in a process of its own so that its peak memory is its own."""
    base: float | None = None
    with tempfile.TemporaryDirectory() as folder:
        for millions in sizes:
            made = [sys.executable, __file__, "--simulate", str(millions), folder]
            streams = subprocess.run(made, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
            run = [sys.executable, "-W", "ignore", __file__, "--gated", streams]
            line = json.loads(subprocess.run(run, check=True, stdout=subprocess.PIPE, text=True).stdout)
            base = base or line["seconds"] / sizes[0]
            yield {
                "name": f"gated on {millions} M simulated streams",
                "figure": line["seconds"],
                "reference": None,
                "unit": "s",
                "growth": round(line["seconds"] / (base * millions), 2),
                **line,
            }


def main(arguments: list[str]) -> int:
    """Print every figure; with --simulate or --gated be the child process of one of them."""
    if arguments[:1] == ["--simulate"]:
        print(simulate(int(arguments[1]), Path(arguments[2])))
        return 0
    if arguments[:1] == ["--gated"]:
        print(json.dumps(gated(Path(arguments[1]))))
        return 0
    if not SHARES.exists():
        print("co_action: passed over the comparison, the published shares are not here", file=sys.stderr)
    elif find_spec("coordination_network_toolkit") is None:
        print("co_action: passed over the comparison, install the bench dependency group", file=sys.stderr)
    else:
        for column in EXPECTED:
            print(json.dumps(compare(column)))
    for line in measure_gated((1, 5)):
        print(json.dumps(line), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
