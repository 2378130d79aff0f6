"""A disk that fills up in the middle of a load or a compaction leaves what was there before."""

import os
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pytest

from factories.tables import PLAYS
from watchfloor.engine.declaration import parse
from watchfloor.engine.lake import Lake
from watchfloor.engine.limits import Limits
from watchfloor.kernel.errors import WatchfloorError

NOW = datetime(2026, 6, 1, tzinfo=UTC)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 6 MB."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = (
        os.geteuid() == 0
        and not subprocess.run(
            ["/bin/mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(place)], check=False, capture_output=True
        ).returncode
    )
    if not mounted:
        pytest.skip("only root can make a small disk here")
    yield place
    subprocess.run(["/bin/umount", str(place)], check=True)


def make(path: Path, rows: int, seed: float) -> Path:
    duckdb.execute(f"SELECT setseed({seed})")
    duckdb.execute(
        "COPY (SELECT md5(random()::VARCHAR) AS account, md5(random()::VARCHAR) AS track, 1700000000 + i AS at, "
        f"'' AS ip, i AS ms FROM range({rows}) r(i)) TO '{path}'"
    )
    return path


def test_a_full_disk_leaves_nothing_half(small_disk: Path, tmp_path: Path) -> None:
    lake = Lake(small_disk / "lake", limits=Limits(memory="300MB"))
    declared = parse(PLAYS)
    for number in range(2):
        path = make(tmp_path / f"{number}.csv", 30_000, 0.1 * (number + 1))
        lake.load(declared, [path], author="m", message="", now=NOW)
    before = sorted(path.name for path in (lake.root / "plays").glob("part-*"))

    with pytest.raises((WatchfloorError, OSError)):
        lake.load(declared, [make(tmp_path / "large.csv", 90_000, 0.7)], author="m", message="", now=NOW)
    with pytest.raises((WatchfloorError, OSError)):
        lake.compact("plays", author="m", now=NOW)

    assert sorted(path.name for path in (lake.root / "plays").glob("part-*")) == before
    assert (lake.snapshot("plays").version, lake.check(lake.snapshot("plays"))) == (1, [])
    assert [path for path in (lake.root / ".staging").iterdir() if path.name.startswith("tmp")] == []
