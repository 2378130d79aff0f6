"""Look at one account, device, address or track among many rows, against the same on unsorted Parquet with DuckDB.

100 ids a role, stratified by how many rows they have; warm; figures are 95th percentiles in milliseconds. The load that
comes before tells its rows a second and its peak memory. `--world large` takes the streams of the simulated platform
at that scale in place of drawn rows; `--opening` leaves out the aggregates, whose scans take long there. A bar of 20 is
for the aggregates of accounts against their scan, 1 s for the slowest kind of dossier, 2 GiB for the load's memory.
"""

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import numpy as np

from watchfloor.demo.declarations import read_declaration
from watchfloor.demo.scale import SCALES
from watchfloor.demo.world import generate
from watchfloor.engine.declaration import Declaration, parse
from watchfloor.engine.lake import Lake
from watchfloor.engine.limits import Limits
from watchfloor.kernel.refs import EntityRef

THREADS = 2
NOW = datetime(2027, 1, 1, tzinfo=UTC)  # after every row
BAR = 20
BAR_MS = 1_000
BAR_MB = 2_048
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
MAKING = "import sys; from pathlib import Path; import dossier; dossier.make(Path(sys.argv[1]), sys.argv[2])"
SEED = 7
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


@dataclass(frozen=True)
class Table:
    """What is loaded: the declaration, the files, and the pattern by which plain DuckDB reads the same."""

    declaration: Declaration
    files: list[Path]
    copy: Path


def make(folder: Path, asked: str) -> None:
    """Write that many drawn rows, or the world of that scale."""
    if asked in SCALES:
        generate(folder, scale=SCALES[asked], seed=SEED)
    else:
        draw_plays(folder / "plays.parquet", int(asked))


def made(folder: Path, asked: str) -> Table:
    """The table, made in a process of its own, so that the peak of memory is the load's."""
    subprocess.run([sys.executable, "-c", MAKING, str(folder), asked], check=True, cwd=Path(__file__).parent)
    if asked not in SCALES:
        return Table(PLAYS, [folder / "plays.parquet"], folder / "plays.parquet")
    streams = folder / "tables"
    return Table(read_declaration("streams"), sorted(streams.glob("streams*.parquet")), streams / "streams*.parquet")


def draw_plays(path: Path, rows: int) -> None:
    connection = duckdb.connect(config={"threads": "1"})
    connection.execute("SELECT setseed(0.4)")
    connection.execute(MAKE.format(rows=rows, path=path))


def strata(copy: Path, column: str, ids: int, seed: int) -> list[str]:
    """Ids drawn evenly from the tenths of a column's ids ordered by their number of rows."""
    connection = duckdb.connect(config={"threads": str(THREADS)})
    found = connection.execute(f"SELECT {column} FROM '{copy}' GROUP BY 1 ORDER BY count(*), {column}").fetchnumpy()[
        column
    ]
    draw = np.random.default_rng(seed)
    tenths = np.array_split(found, 10)
    return [str(name) for tenth in tenths for name in draw.choice(tenth, ids // 10, replace=False)]


def reference(connection: duckdb.DuckDBPyConnection, copy: Path, column: str, name: str) -> None:
    """The same aggregates with plain DuckDB, as somebody without a lake would ask for them."""
    mine = f"FROM '{copy}' WHERE {column} = ?"
    connection.execute(f"SELECT count(*), min(played_at), max(played_at) {mine}", [name]).fetchall()
    connection.execute(f"SELECT isodow(played_at), hour(played_at), count(*) {mine} GROUP BY ALL", [name]).fetchall()
    for other in ("account_id", "track_id", "device_id", "ip", "country"):
        if other != column:
            connection.execute(f"SELECT count(DISTINCT {other}) {mine}", [name]).fetchall()
            connection.execute(
                f"SELECT {other}, count(*) AS n {mine} GROUP BY 1 ORDER BY n DESC LIMIT 10", [name]
            ).fetchall()


def walk(connection: duckdb.DuckDBPyConnection, copy: Path, column: str, name: str) -> None:
    """What a dossier opens with, by one scan of two columns."""
    asked = f"SELECT count(*), min(played_at), max(played_at) FROM '{copy}' WHERE {column} = ?"
    connection.execute(asked, [name]).fetchall()


def p95(act: Callable[[str], object], names: list[str]) -> float:
    """Milliseconds within which 95 of 100 looks are done, after one round to warm up."""
    act(names[0])
    took = []
    for name in names:
        started = time.perf_counter()
        act(name)
        took.append((time.perf_counter() - started) * 1000)
    return float(np.percentile(took, 95))


def looks_at(lake: Lake, table: Table, role: str, ids: int, *, whole: bool) -> dict[str, float]:
    """The figures of one role in ms p95: the dossier (where it was seen), all aggregates, and the same by scan."""
    connection = duckdb.connect(config={"threads": str(THREADS)})
    connection.execute("SET parquet_metadata_cache = true")
    declared, copy = table.declaration, table.copy
    snapshot = lake.snapshot(declared.name)
    column, kind = declared.roles[role], declared.kinds[role]
    names = strata(copy, column, ids, seed=17)
    few = names[:: max(1, ids // REFERENCE_IDS)]
    found = {
        "dossier": p95(lambda name: lake.presence(EntityRef(kind, name), [snapshot]), names),
        "dossier_by_scan": p95(lambda name: walk(connection, copy, column, name), few),
    }
    if whole:
        found |= {
            "aggregates": p95(lambda name: lake.entity_aggregates(snapshot, role, name), names),
            "aggregates_by_scan": p95(lambda name: reference(connection, copy, column, name), few),
        }
    return {name: round(value, 2) for name, value in found.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--world", choices=SCALES)
    parser.add_argument("--ids", type=int, default=IDS)
    parser.add_argument("--opening", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        table = made(Path(folder), asked.world or str(asked.rows))
        lake = Lake(Path(folder) / "lake", limits=Limits(threads=THREADS, seconds=7_200))
        started = time.perf_counter()
        report = lake.load(table.declaration, table.files, author="bench", message="dossier", now=NOW)
        took, used = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_SELF)
        print(f"loaded {report.rows} rows in {took:.1f} s", file=sys.stderr)  # the looks may take long
        whole = not asked.opening
        roles = {
            role: looks_at(lake, table, role, asked.ids, whole=whole) for role in ("actor", "device", "ip", "object")
        }
    look = "aggregates" if whole else "dossier"
    figure, slow = roles["actor"][look], roles["actor"][f"{look}_by_scan"]
    print(
        json.dumps(
            {
                "scenario": "dossier",
                "figure": figure,
                "reference": slow,
                "ratio": round(slow / figure, 1),
                **({"bar": BAR} if whole else {}),
                "slowest_dossier": max(found["dossier"] for found in roles.values()),
                "bar_slowest_dossier": BAR_MS,
                "roles": roles,
                "unit": "ms p95",
                "rows": report.rows,
                "load": {
                    "seconds": round(took, 1),
                    "processor_seconds": round(used.ru_utime + used.ru_stime, 1),
                    "rows_a_second": round(report.rows / took),
                    "notes": report.notes,
                },
                "peak_rss_mb": used.ru_maxrss // 1024,
                "bar_peak_rss_mb": BAR_MB,
                "machine": {"cpus": os.cpu_count(), "platform": platform.platform(terse=True)},
            }
        )
    )


if __name__ == "__main__":
    main()
