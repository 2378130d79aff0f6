"""Load rows of simulated plays from CSV into a snapshot, against DuckDB's own copy from CSV to Parquet.

The reference neither sorts, nor checks, nor hashes; `ratio_sorted` compares with a copy that at least sorts alike. The
figure is the load of the rows; `with_postings` is the whole of what a load does, postings of the linking roles too, for
which the copy has nothing to compare. Each side runs in a process of its own with the same threads, by turns; the
figure is the best of its runs in seconds. On a machine that is shared, compare `ratio_processor_seconds`.
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
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from watchfloor.engine.declaration import parse
from watchfloor.engine.lake import Lake
from watchfloor.engine.limits import Limits
from watchfloor.engine.loading import load
from watchfloor.engine.writing import PARQUET

THREADS = 2
BAR = 0.5
SIDES = ("copy", "load", "sorted_copy", "with_postings")
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
        strftime(to_timestamp(1700000000 + (random() * 5184000)::INT), '%Y-%m-%dT%H:%M:%SZ') AS played_at,
        (random() * 240000)::INT AS ms_played,
        'dev-' || (random() * 700000)::INT AS device_id,
        '10.' || (random() * 255)::INT || '.' || (random() * 255)::INT || '.' || (random() * 255)::INT AS ip,
        (['JP', 'KR', 'ID', 'TH', 'IN', 'SG'])[1 + (random() * 5)::INT] AS country
    FROM range({rows})
) TO '{path}' (HEADER)
"""


def make(path: Path, rows: int) -> None:
    connection = duckdb.connect(config={"threads": "1"})
    connection.execute("SET TimeZone = 'UTC'")
    connection.execute("SELECT setseed(0.4)")
    connection.execute(MAKE.format(rows=rows, path=path))


NOW = datetime(2024, 6, 1, tzinfo=UTC)
LIMITS = Limits(threads=THREADS, seconds=7_200)


def run_load(source: Path, target: Path) -> None:
    load(target / PLAYS.name, PLAYS, [source], author="bench", message="load", now=NOW, limits=LIMITS)


def run_whole_load(source: Path, target: Path) -> None:
    Lake(target, limits=LIMITS).load(PLAYS, [source], author="bench", message="load", now=NOW)


def run_copy(source: Path, target: Path, order: str, options: str) -> None:
    target.mkdir(parents=True)
    connection = duckdb.connect(config={"threads": str(THREADS)})
    connection.execute(f"COPY (FROM read_csv('{source}') {order}) TO '{target / 'copy.parquet'}' {options}")


def act(side: str, source: Path, target: Path) -> None:
    """One side in this process; prints seconds, processor seconds and peak memory."""
    before = resource.getrusage(resource.RUSAGE_SELF)
    started = time.perf_counter()
    if side == "load":
        run_load(source, target)
    elif side == "with_postings":
        run_whole_load(source, target)
    elif side == "sorted_copy":
        run_copy(source, target, "ORDER BY account_id, played_at", PARQUET)
    else:
        run_copy(source, target, "", "(FORMAT parquet)")
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(
        json.dumps(
            {
                "seconds": time.perf_counter() - started,
                "processor": used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime,
                "peak_rss_mb": used.ru_maxrss // 1024,
            }
        )
    )


def measure(side: str, source: Path, folder: Path, run: int) -> dict[str, float]:
    target = folder / f"{side}-{run}"
    command = [sys.executable, __file__, "--side", side, "--source", str(source), "--target", str(target)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--side", choices=SIDES)
    parser.add_argument("--source", type=Path)
    parser.add_argument("--target", type=Path)
    asked = parser.parse_args()
    if asked.side:
        act(asked.side, asked.source, asked.target)
        return
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "plays.csv"
        make(source, asked.rows)
        runs = [{side: measure(side, source, Path(folder), run) for side in SIDES} for run in range(asked.runs)]
    best = {side: min(run[side]["seconds"] for run in runs) for side in runs[0]}
    work = {side: min(run[side]["processor"] for run in runs) for side in runs[0]}
    print(
        json.dumps(
            {
                "scenario": "load",
                "figure": round(best["load"], 2),
                "reference": round(best["copy"], 2),
                "ratio": round(best["copy"] / best["load"], 2),
                "bar": BAR,
                "ratio_sorted": round(best["sorted_copy"] / best["load"], 2),
                "ratio_processor_seconds": round(work["copy"] / work["load"], 2),
                "ratio_processor_seconds_sorted": round(work["sorted_copy"] / work["load"], 2),
                "with_postings": round(best["with_postings"], 2),
                "processor_seconds": {side: round(work[side], 1) for side in SIDES},
                "unit": "s",
                "rows": asked.rows,
                "rows_a_second": round(asked.rows / best["with_postings"]),
                "peak_rss_mb": max(run[side]["peak_rss_mb"] for run in runs for side in ("load", "with_postings")),
                "machine": {"cpus": os.cpu_count(), "platform": platform.platform(terse=True)},
            }
        )
    )


if __name__ == "__main__":
    main()
