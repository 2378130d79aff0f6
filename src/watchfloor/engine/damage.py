"""Stored files that are gone or damaged: found and named when an engine stumbles over one."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from watchfloor.engine.erasing.notes import erased, noted
from watchfloor.engine.postings import broken_postings
from watchfloor.engine.snapshots import DataFile, Snapshot
from watchfloor.engine.writing import file_hash
from watchfloor.kernel.errors import IntegrityBroken, InvalidInput


def broken_files(snapshot: Snapshot) -> list[DataFile]:
    """The files of a snapshot whose bytes are gone or no longer have the hash in their name."""
    return [file for file in snapshot.files if not file.path.is_file() or file_hash(file.path) != file.sha256]


@contextmanager
def named(snapshots: Iterable[Snapshot]) -> Iterator[None]:
    """Tell what could not be read inside as IntegrityBroken (`damaged_file`) where it was a stored file's fault, and as
    Conflict (`erased`) where somebody was erased meanwhile.
    """
    try:
        yield
    except InvalidInput as error:
        if error.code == "unreadable":
            for snapshot in snapshots:
                _refuse(snapshot, error)
        raise


def _refuse(snapshot: Snapshot, cause: InvalidInput) -> None:
    for file in snapshot.files:
        if not file.path.is_file() and (certificate := noted(file.path.parent, file.sha256)):
            raise erased(snapshot.dataset, snapshot.version, certificate) from cause
    lost = [file.name for file in broken_files(snapshot)]
    if lost:
        raise IntegrityBroken(
            f"Stored data of {snapshot.dataset} is damaged: {', '.join(lost)}.",
            fix="Bring the file back from a copy; its name ends in the SHA-256 that it must have.",
            code="damaged_file",
            facts={"files": lost},
        ) from cause
    postings = broken_postings(snapshot.files)
    if postings:
        raise IntegrityBroken(
            f"Postings of {snapshot.dataset} are damaged: {', '.join(postings)}.",
            fix=f"Make them anew: watchfloor data index {snapshot.dataset}",
            code="damaged_file",
            facts={"files": postings},
        ) from cause
