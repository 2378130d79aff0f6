"""The notes that files leave behind when an erasure removes them: by which certificate, and when."""

import json
from datetime import datetime
from pathlib import Path

from watchfloor.engine.snapshots import Snapshot
from watchfloor.kernel.clock import iso
from watchfloor.kernel.errors import Conflict

NOTES = Path("_watchfloor") / "erased"


def leave_note(folder: Path, sha256: str, *, certificate: str, now: datetime) -> None:
    """Note in a dataset's folder why the file of a hash will be missing."""
    note = folder / NOTES / f"{sha256}.json"
    note.parent.mkdir(parents=True, exist_ok=True)
    partial = note.with_suffix(".part")
    partial.write_text(json.dumps({"certificate": certificate, "at": iso(now)}), "utf-8")
    partial.replace(note)


def erased_by(snapshot: Snapshot) -> str | None:
    """The certificate under which files of a version were erased; None where all are there, or were lost otherwise."""
    for file in snapshot.files:
        note = file.path.parent / NOTES / f"{file.sha256}.json"
        if not file.path.is_file() and note.is_file():
            return str(json.loads(note.read_text("utf-8"))["certificate"])
    return None


def check_not_erased(snapshot: Snapshot) -> None:
    """Raise Conflict (`erased`) where a version cannot be read any more because somebody was erased from it."""
    certificate = erased_by(snapshot)
    if certificate:
        raise Conflict(
            f"{snapshot.dataset} version {snapshot.version} is not recomputable (erased, certificate {certificate}).",
            fix="Ask the newest version; evidence that was kept of this one still holds its own rows.",
            code="erased",
            facts={"dataset": snapshot.dataset, "version": snapshot.version, "certificate": certificate},
        )
