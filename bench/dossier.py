"""Look at one account among many rows: what it did, against the same aggregates on unsorted Parquet with DuckDB.

100 accounts, stratified by how many rows they have; warm; the figure is the 95th percentile in milliseconds.
"""

import argparse
import json
import os
import platform
import resource
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import numpy as np

from watchfloor.engine.declaration import parse
from watchfloor.engine.lake import Lake
from watchfloor.engine.limits import Limits

THREADS = 2
BAR = 20
IDS = 100
REFERENCE_IDS = 20  # every account costs the reference the same whole scans

PLAYS = parse(
    """
dataset: plays
time: played_at
roles: {actor: account_id, object: track_id, device: device_id, ip: ip, country: country}
kinds: {actor: account, object: track}
measures: {ms_played: int}
"""
)
MAKE = """
COPY (
    SELECT
        'acc-' || lpad((random() * random() * 500000)::INT::VARCHAR, 7, '0') AS account_id,
        'trk-' || (random() * random() * 200000)::INT AS track_id,
        make_timestamp((1700000000 + (random() * 5184000)::BIGINT) * 1000000) AS played_at,
        (random() * 240000)::BIGINT AS ms_played,
        'dev-' || (random() * 700000)::INT AS device_id,
        '10.' || (random() * 255)::INT || '.' || (random() * 255)::INT || '.' || (random() * 255)::INT AS ip,
        (['JP', 'KR', 'ID', 'TH', 'IN', 'SG'])[1 + (random() * 5)::INT] AS country
    FROM range({rows})
) TO '{path}' (FORMAT parquet)
"""


def make(path: Path, rows: int) -> None:
    connection = duckdb.connect(config={"threads": "1"})
    connection.execute("SELECT setseed(0.4)")
    connection.execute(MAKE.format(rows=rows, path=path))


def strata(copy: Path, seed: int) -> list[str]:
    """Ids drawn evenly from the tenths of the accounts ordered by their number of rows."""
    connection = duckdb.connect(config={"threads": str(THREADS)})
    found = connection.execute(
        f"SELECT account_id FROM '{copy}' GROUP BY 1 ORDER BY count(*), account_id"
    ).fetchnumpy()["account_id"]
    draw = np.random.default_rng(seed)
    tenths = np.array_split(found, 10)
    return [str(name) for tenth in tenths for name in draw.choice(tenth, IDS // 10, replace=False)]


def reference(connection: duckdb.DuckDBPyConnection, copy: Path, name: str) -> None:
    mine = f"FROM '{copy}' WHERE account_id = ?"
    connection.execute(f"SELECT count(*), min(played_at), max(played_at) {mine}", [name]).fetchall()
    connection.execute(f"SELECT isodow(played_at), hour(played_at), count(*) {mine} GROUP BY ALL", [name]).fetchall()
    for column in ("track_id", "device_id", "ip", "country"):
        connection.execute(f"SELECT count(DISTINCT {column}) {mine}", [name]).fetchall()
        connection.execute(
            f"SELECT {column}, count(*) AS n {mine} GROUP BY 1 ORDER BY n DESC LIMIT 10", [name]
        ).fetchall()


def p95(act: Callable[[str], object], names: list[str]) -> float:
    """Milliseconds within which 95 of 100 looks are done, after one round to warm up."""
    act(names[0])
    took = []
    for name in names:
        started = time.perf_counter()
        act(name)
        took.append((time.perf_counter() - started) * 1000)
    return float(np.percentile(took, 95))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000_000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "plays.parquet"
        make(copy, asked.rows)
        lake = Lake(Path(folder) / "lake", limits=Limits(threads=THREADS))
        lake.load(PLAYS, [copy], author="bench", message="dossier", now=datetime(2024, 6, 1, tzinfo=UTC))
        connection = duckdb.connect(config={"threads": str(THREADS)})
        connection.execute("SET parquet_metadata_cache = true")
        names = strata(copy, seed=17)
        snapshot = lake.snapshot(PLAYS.name)
        figure = p95(lambda name: lake.entity_aggregates(snapshot, "actor", name), names)
        other = p95(lambda name: lake.entity_aggregates(snapshot, "object", f"trk-{name[-4:]}"), names[:REFERENCE_IDS])
        slow = p95(lambda name: reference(connection, copy, name), names[:: IDS // REFERENCE_IDS])
    print(
        json.dumps(
            {
                "scenario": "dossier",
                "figure": round(figure, 2),
                "reference": round(slow, 2),
                "ratio": round(slow / figure, 1),
                "bar": BAR,
                "other_role": round(other, 2),
                "unit": "ms p95",
                "rows": asked.rows,
                "peak_rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
                "machine": {"cpus": os.cpu_count(), "platform": platform.platform(terse=True)},
            }
        )
    )


if __name__ == "__main__":
    main()
