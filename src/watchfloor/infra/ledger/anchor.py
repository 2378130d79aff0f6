"""Anchored heads: lines in a file outside the database, against an owner who rewrites the whole chain."""

import json
import os
from dataclasses import dataclass
from pathlib import Path

from watchfloor.kernel.errors import IntegrityBroken


@dataclass(frozen=True, slots=True)
class Anchor:
    """The hash that the ledger had at a position."""

    position: int
    hash: str


def write_anchor(path: Path, anchor: Anchor) -> None:
    """Append one line and make sure that it is on the disk; a line that was torn before it stays a line of its own."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b") as file:
        is_torn = file.tell() > 0 and file.seek(-1, os.SEEK_END) >= 0 and file.read() != b"\n"
        line = json.dumps({"position": anchor.position, "hash": anchor.hash}).encode() + b"\n"
        file.write(b"\n" + line if is_torn else line)
        file.flush()
        os.fsync(file.fileno())


def read_anchors(path: Path) -> tuple[Anchor, ...]:
    """The anchors noted so far; none where there is no file. Raises IntegrityBroken, naming a line that is none."""
    if not path.exists():
        return ()
    lines = path.read_text("utf-8", errors="replace").splitlines()
    return tuple(_anchor(line, f"Line {number} of {path.name}") for number, line in enumerate(lines, start=1))


def _anchor(line: str, name: str) -> Anchor:
    try:
        row = json.loads(line)
        return Anchor(int(row["position"]), str(row["hash"]))
    except (ValueError, KeyError, TypeError) as error:
        raise IntegrityBroken(
            f"{name} is no anchor.", fix="Compare the file with its copy on another machine.", code="anchor_unreadable"
        ) from error
