"""Compaction: many small files of a dataset put together into few, with no row changed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from watchfloor.engine.commits import Said
from watchfloor.engine.limits import Limits
from watchfloor.engine.loading import at_once
from watchfloor.engine.rewriting import Proof, rewrite
from watchfloor.engine.snapshots import DataFile, Snapshot

# A file of so many rows is left as it is: 256 row groups, two posting files a column.
FULL = 16_777_216


@dataclass(frozen=True, slots=True)
class Compacted:
    """The version after a compaction, the number of files before and after it, and the proof of the rows it moved;
    None where there was nothing to put together.
    """

    version: int
    files_before: int
    files_after: int
    proof: Proof | None


def batches_of(files: Sequence[DataFile], *, full: int = FULL) -> list[list[DataFile]]:
    """Which files to put together: those below `full` rows, smallest first, up to `full` rows a batch; none alone."""
    batches: list[list[DataFile]] = []
    rows = 0
    for file in sorted((file for file in files if file.rows < full), key=lambda file: (file.rows, file.name)):
        if not batches or rows + file.rows > full:
            batches.append([])
            rows = 0
        batches[-1].append(file)
        rows += file.rows
    return [batch for batch in batches if len(batch) > 1]


def compact(
    folder: Path,
    snapshot: Snapshot,
    *,
    author: str,
    now: datetime,
    limits: Limits,
    before_commit: Callable[[], None] = at_once,
) -> Compacted:
    """Put the small files of the newest snapshot together as one new version; nothing where there are none.

    Raises what `rewrite` and `before_commit` raise; the dataset is then as it was before.
    """
    batches = batches_of(snapshot.files)
    before = len(snapshot.files)
    if not batches:
        return Compacted(snapshot.version, before, before, None)
    joined = sum(len(batch) for batch in batches)
    message = f"{joined} files put together into {len(batches)}"
    said = Said(operation="OPTIMIZE", author=author, message=message, at=now, changes_rows=False)
    done = rewrite(folder, snapshot, batches, said=said, limits=limits, before_commit=before_commit)
    return Compacted(done.version, before, before - joined + len(batches), done.proof)
