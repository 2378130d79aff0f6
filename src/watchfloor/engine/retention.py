"""Retention: which stored files of a dataset nobody needs any more, and taking them away."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from watchfloor.engine.loading import alone
from watchfloor.engine.postings import drop_postings
from watchfloor.engine.query.sandbox import open_copies
from watchfloor.engine.snapshots import KEPT, DataFile, Snapshot, data_file_hash, read_snapshot


@dataclass(frozen=True, slots=True)
class Gone:
    """One file that no version in force names, with what it is known by and how much it frees."""

    name: str
    sha256: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Pruning:
    """What may be taken away, and how many files stay only because a run, a hunt or evidence names them."""

    files: tuple[Gone, ...]
    held: int

    @property
    def bytes(self) -> int:
        """How much it frees."""
        return sum(file.bytes for file in self.files)


def _actions(folder: Path) -> Iterator[Mapping[str, Mapping[str, object]]]:
    for path in sorted((folder / "_delta_log").glob("*.json")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


def replaced_at(folder: Path) -> dict[str, datetime]:
    """When each file that was once replaced left the newest version, by name."""
    return {
        str(gone["path"]): datetime.fromtimestamp(int(str(gone["deletionTimestamp"])) / 1000, UTC)
        for action in _actions(folder)
        if (gone := action.get("remove"))
    }


def plan_pruning(
    folder: Path, newest: Snapshot, *, held: Collection[str], now: datetime, retention: timedelta
) -> Pruning:
    """The files outside the newest version that left it, or were laid down by what never ended, before the retention
    began, and whose SHA-256 is not among those `held`.
    """
    left = replaced_at(folder)
    named = {file.name for file in newest.files}
    free: list[Gone] = []
    kept = 0
    for path in sorted(folder.glob("part-*.parquet")):
        laid_down = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        if path.name in named or left.get(path.name, laid_down) > now - retention:
            continue
        sha256 = data_file_hash(path)
        if sha256 in held:
            kept += 1
        else:
            free.append(Gone(path.name, sha256, path.stat().st_size))
    return Pruning(tuple(free), kept)


def prune(folder: Path, newest: Snapshot, files: Iterable[Gone]) -> None:
    """Take planned files away, with their postings and open copies; what is gone already is no harm.

    Quarantine, reports of loads and the log of versions stay.
    """
    with alone(folder):
        named = {file.name for file in read_snapshot(folder, newest.dataset).files}
        copies = open_copies(folder / KEPT / "open")
        for gone in files:
            if gone.name in named:
                continue
            file = DataFile(path=folder / gone.name, sha256=gone.sha256, load="", rows=0, bytes=gone.bytes)
            drop_postings(file)
            for copy, of in copies.items():
                if of == gone.sha256:
                    copy.unlink(missing_ok=True)
            file.path.unlink(missing_ok=True)
