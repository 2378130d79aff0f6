"""The log of a dataset's versions: which file came under which declaration, and the log without anybody's name."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

from watchfloor.engine.declaration import Declaration, from_document
from watchfloor.kernel.mentions import Mentions

LOG = "_delta_log"
DERIVED = ("*.checkpoint*.parquet", "_last_checkpoint", ".*.draft", "*.erasing")


def declarations(folder: Path) -> dict[str, Declaration]:
    """Every data file that any version ever held, with the declaration it came under."""
    found: dict[str, Declaration] = {}
    for actions in _versions(folder):
        said = next((one["commitInfo"] for one in actions if "commitInfo" in one), {})
        added = [one["add"]["path"] for one in actions if "add" in one]
        if added and "declaration" in said:
            found |= dict.fromkeys(added, from_document(json.loads(said["declaration"])))
    return found


def scrub_log(folder: Path, mentions: Mentions) -> int:
    """Take the names out of the log: bounds in the statistics of files that held them, and messages of loads.

    The caller holds the dataset alone. Tells how many versions were written again. Checkpoints that name anybody are
    dropped: every version is kept as its own file, from which readers build the table as well.
    """
    count = 0
    for path in sorted((folder / LOG).glob("*.json")):
        text = path.read_text("utf-8")
        if any(needle in text for needle in mentions.needles):
            clean = "".join(f"{json.dumps(_scrubbed(json.loads(line), mentions))}\n" for line in text.splitlines())
            count += _replaced(path, text, clean)
    # A draft that lies there while nobody else commits was left by somebody who was killed.
    for path in [path for pattern in DERIVED for path in (folder / LOG).glob(pattern)]:
        path.unlink()
        count += 1
    return count


def _replaced(path: Path, text: str, clean: str) -> int:
    if clean == text:
        return 0
    partial = path.with_suffix(".erasing")
    _write(partial, clean)
    partial.replace(path)
    return 1


def _scrubbed(action: dict[str, dict[str, object]], mentions: Mentions) -> dict[str, dict[str, object]]:
    added, said = action.get("add"), action.get("commitInfo")
    if added and isinstance(added.get("stats"), str):
        added["stats"] = json.dumps(_unbounded(json.loads(str(added["stats"])), mentions))
    if said and isinstance(said.get("message"), str):
        said["message"] = mentions.replaced(str(said["message"]))
    return action


def _unbounded(stats: dict[str, object], mentions: Mentions) -> dict[str, object]:
    """Statistics without a bound that is somebody's id or names them; a file without bounds is always read."""
    for bounds in ("minValues", "maxValues"):
        known = stats.get(bounds)
        if isinstance(known, dict):
            stats[bounds] = {column: value for column, value in known.items() if not _names(str(value), mentions)}
    return stats


def _names(bound: str, mentions: Mentions) -> bool:
    return bound in mentions.ids or mentions.named_in(bound)


def _versions(folder: Path) -> Iterator[list[dict[str, dict[str, str]]]]:
    for path in sorted((folder / LOG).glob("*.json")):
        yield [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _write(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
