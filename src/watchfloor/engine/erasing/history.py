"""The log of a dataset's versions: who brought which file under which declaration, and the commit of an erasure."""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from watchfloor.engine.declaration import Declaration, document, from_document
from watchfloor.engine.snapshots import stats_of
from watchfloor.kernel.clock import iso, to_micros
from watchfloor.kernel.mentions import Mentions

LOG = "_delta_log"


@dataclass(frozen=True, slots=True)
class Replacement:
    """A file of the newest version and the one that takes its place."""

    old: Path
    new: Path
    declaration: Declaration


def declarations(folder: Path) -> dict[str, Declaration]:
    """Every data file that any version ever held, with the declaration it came under."""
    found: dict[str, Declaration] = {}
    for actions in _versions(folder):
        said = next((one["commitInfo"] for one in actions if "commitInfo" in one), {})
        added = [one["add"]["path"] for one in actions if "add" in one]
        if added and "declaration" in said:
            found |= dict.fromkeys(added, from_document(json.loads(said["declaration"])))
    return found


def commit_replacements(
    folder: Path, replacements: Sequence[Replacement], *, version: int, author: str, message: str, now: datetime
) -> None:
    """Add one version in which each old file is replaced; the caller holds the dataset alone.

    Written by hand, because a transaction of deltalake either adds files or replaces all of them. Raises
    FileExistsError where somebody else wrote that version.
    """
    millis = to_micros(now) // 1000
    declared = json.dumps(document(replacements[-1].declaration))
    said = {"timestamp": millis, "operation": "DELETE", "author": author, "message": message, "at": iso(now)}
    actions: list[Mapping[str, object]] = [{"commitInfo": said | {"declaration": declared}}]
    for one in replacements:
        actions.append({"remove": {"path": one.old.name, "deletionTimestamp": millis, "dataChange": True}})
        added = {"path": one.new.name, "partitionValues": {}, "size": one.new.stat().st_size}
        stats = stats_of(one.new, one.declaration)
        actions.append({"add": added | {"modificationTime": millis, "dataChange": True, "stats": stats}})
    text = "\n".join(json.dumps(action) for action in actions) + "\n"
    target = folder / LOG / f"{version:020d}.json"
    partial = target.with_suffix(".erasing")
    _write(partial, text)
    try:
        os.link(partial, target)
    finally:
        partial.unlink()


def scrub_log(folder: Path, mentions: Mentions) -> int:
    """Take the names out of the log: bounds in the statistics of files that held them, and messages of loads.

    Tells how many versions were written again. Checkpoints that name anybody are dropped: every version is kept as
    its own file, from which readers build the table as well.
    """
    count = 0
    for path in sorted((folder / LOG).glob("*.json")):
        text = path.read_text("utf-8")
        if any(needle in text for needle in mentions.needles):
            clean = "".join(f"{json.dumps(_scrubbed(json.loads(line), mentions))}\n" for line in text.splitlines())
            count += _replaced(path, text, clean)
    for path in [*(folder / LOG).glob("*.checkpoint*.parquet"), *(folder / LOG).glob("_last_checkpoint")]:
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
    """Statistics without a bound that is somebody's id, alone or cut short; a file without bounds is always read."""
    for bounds in ("minValues", "maxValues"):
        known = stats.get(bounds)
        if isinstance(known, dict):
            stats[bounds] = {column: value for column, value in known.items() if str(value) not in mentions.ids}
    return stats


def _versions(folder: Path) -> Iterator[list[dict[str, dict[str, str]]]]:
    for path in sorted((folder / LOG).glob("*.json")):
        yield [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _write(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
