"""The notes that files leave behind when an erasure removes them: by which certificate, and when."""

import json
from datetime import datetime
from pathlib import Path

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


def noted(folder: Path, sha256: str) -> str | None:
    """The certificate under which the file of a hash was erased; None where it was not."""
    note = folder / NOTES / f"{sha256}.json"
    return str(json.loads(note.read_text("utf-8"))["certificate"]) if note.is_file() else None


def erased(dataset: str, version: int, certificate: str) -> Conflict:
    """What somebody is told who asks for a version that a person was erased from."""
    return Conflict(
        f"{dataset} version {version} is not recomputable (erased, certificate {certificate}).",
        fix="Ask the newest version; evidence that was kept of this one still holds its own rows.",
        code="erased",
        facts={"dataset": dataset, "version": version, "certificate": certificate},
    )
