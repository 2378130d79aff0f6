"""Keep, check and wrap anew an encrypted file, against a plain copy with SHA-256, its check, and a plain copy.

Sides take turns in one process on one file of random bytes; each figure is the best of its runs, in megabytes a second.
"""

import argparse
import hashlib
import json
import os
import resource
import shutil
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from watchfloor.infra.files.rotation import rewrap
from watchfloor.infra.files.store import FileStore

STEP = 1 << 20
BARS = {"keep": 0.3, "check": 0.4, "rotate": 0.3}


def plain_copy(source: Path, target: Path) -> str:
    """What the store did before it encrypted: copy, hash on the way, and have it on the disk."""
    hashed = hashlib.sha256()
    with source.open("rb") as read, target.open("wb") as written:
        while part := read.read(STEP):
            hashed.update(part)
            written.write(part)
        written.flush()
        os.fsync(written.fileno())
    return hashed.hexdigest()


def plain_check(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def bare_copy(source: Path, target: Path) -> None:
    with source.open("rb") as read, target.open("wb") as written:
        shutil.copyfileobj(read, written, STEP)
        written.flush()
        os.fsync(written.fileno())


def seconds(act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    return time.perf_counter() - started


def run(folder: Path, size: int) -> dict[str, tuple[float, float]]:
    """Seconds of each act and of its reference, once."""
    source, copy = folder / "source", folder / "copy"
    if not source.exists():
        with source.open("wb") as file:
            file.writelines(os.urandom(STEP) for _ in range(size // STEP))
    store = FileStore(folder / "files", folder / "keys.json")

    def keep() -> None:
        with source.open("rb") as file:
            store.put(file)

    kept = (seconds(keep), seconds(lambda: plain_copy(source, copy)))
    [name] = store.names()
    checked = (seconds(lambda: store.verify(name)), seconds(lambda: plain_check(copy)))
    store.keys.add(at=datetime.now(UTC))
    rotated = (seconds(lambda: rewrap(store, name)), seconds(lambda: bare_copy(source, copy)))
    assert store.verify(name)
    return {"keep": kept, "check": checked, "rotate": rotated}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=int, default=256)
    parser.add_argument("--runs", type=int, default=5)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        runs = [run(Path(folder), asked.megabytes * STEP) for _ in range(asked.runs)]
    for act, bar in BARS.items():
        ours, plain = (min(one[act][side] for one in runs) for side in (0, 1))
        line = {
            "scenario": f"files {act}",
            "unit": "MB/s",
            "figure": round(asked.megabytes / ours, 1),
            "reference": round(asked.megabytes / plain, 1),
            "ratio": round(plain / ours, 3),
            "bar": bar,
            "megabytes": asked.megabytes,
            "peak_rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        }
        print(json.dumps(line))


if __name__ == "__main__":
    main()
