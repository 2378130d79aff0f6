"""Megabytes a second of a verified backup of a workspace at work, against `cp -r` of the same folder in the same run.

Both end when the bytes are on the disk (`cp` is followed by `sync`); `bare_cp` is `cp` without that, which may end
before anything is there. They take turns, and the median of each counts. The bar of 0.5 is for what is on the disk, as
a backup is when it ends. `--megabytes` sets the size of the workspace, `--runs` how often each is measured.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from watchfloor.infra.access.actors import SYSTEM
from watchfloor.infra.backup.take import take_backup
from watchfloor.infra.backup.verify import verify_backup
from watchfloor.infra.db.migrate import migrate
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.place import Place, open_place
from watchfloor.infra.settings import Settings

MB = 1_000_000
BIGGEST = 64 * MB
ENTRIES = 2_000
BAR = 0.5


def unseen(_: int, __: int) -> None:
    """Progress that nobody looks at."""


def make_workspace(home: Path, megabytes: int) -> Place:
    """A workspace of that size: nine tenths in big files of the lake, one tenth in small kept files, and a ledger."""
    place = open_place(Settings(home=home, database="", simulation=True))
    migrate(place.database)
    left, number = megabytes * MB, 0
    folder = place.settings.lake_dir / "plays"
    folder.mkdir(parents=True)
    while left > megabytes * MB // 10:
        size = min(BIGGEST, left)
        (folder / f"part-{number}.parquet").write_bytes(os.urandom(size))
        left, number = left - size, number + 1
    while left > 0:
        place.files.put(os.urandom(min(MB, left)))
        left -= MB
    place.edge(SYSTEM).change(write_notes)
    return place


def write_notes(unit: WriteUnit) -> None:
    """Leave ledger entries."""
    for number in range(ENTRIES):
        unit.record("note.written", f"note:{number}")


def seconds(act: Callable[[], object]) -> float:
    """How long an act takes."""
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def measure(place: Place, folder: Path, runs: int) -> tuple[list[float], list[float], list[float]]:
    """Seconds of the backup, of `cp` with `sync`, and of `cp` alone, as often as asked; one backup is verified."""
    backup, durable, bare = [], [], []
    copied, taken = folder / "copied", folder / "taken.tar"
    for run in range(runs):
        copying = seconds(lambda: subprocess.run(["cp", "-r", str(place.settings.root), str(copied)], check=True))
        syncing = seconds(lambda: subprocess.run(["sync", "-f", str(copied)], check=True))
        bare.append(copying)
        durable.append(copying + syncing)
        shutil.rmtree(copied)
        backup.append(seconds(lambda: take_backup(place, taken, passphrase=None, progress=unseen)))
        if run == 0:
            assert verify_backup(taken, progress=unseen).header.position == ENTRIES
        taken.unlink()
    return backup, durable, bare


def main() -> None:
    """Build, measure, and print one line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=int, default=1_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--folder", type=Path, default=None, help="where to work, such as another disk")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=given.folder) as name:
        folder = Path(name)
        place = make_workspace(folder / "desk", given.megabytes)
        print(f"backup: {given.megabytes} MB made", file=sys.stderr)
        backup, durable, bare = measure(place, folder, given.runs)
        place.database.dispose()
    figure, reference, bare_cp = (given.megabytes / statistics.median(times) for times in (backup, durable, bare))
    line = {
        "scenario": f"backup, {given.megabytes} MB",
        "figure": round(figure, 1),
        "reference": round(reference, 1),
        "ratio": round(figure / reference, 3),
        "bar": BAR,
        "bare_cp": round(bare_cp, 1),
        "ratio_bare_cp": round(figure / bare_cp, 3),
        "unit": "MB/s",
        "runs": given.runs,
    }
    print(json.dumps(line))


if __name__ == "__main__":
    main()
