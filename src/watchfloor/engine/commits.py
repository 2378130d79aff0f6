"""The commits of a dataset: one that adds files, and one that puts files in the place of others."""

import json
import os
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pyarrow.parquet as pq
from deltalake import CommitProperties, DeltaTable, Schema
from deltalake.exceptions import CommitFailedError, TableNotFoundError
from deltalake.transaction import AddAction, create_table_with_add_actions

from watchfloor.engine.declaration import Declaration, document
from watchfloor.engine.snapshots import DataFile, Snapshot
from watchfloor.kernel.clock import iso
from watchfloor.kernel.errors import Conflict

FOREVER = {
    "delta.logRetentionDuration": "interval 36500 days",
    "delta.deletedFileRetentionDuration": "interval 36500 days",
    "delta.enableExpiredLogCleanup": "false",
}


@dataclass(frozen=True, slots=True)
class Said:
    """Who replaces files, when and why; `changes_rows` where rows are gone, and not only put together."""

    operation: str
    author: str
    message: str
    at: datetime
    changes_rows: bool


def _statistics(path: Path, columns: Sequence[str]) -> Mapping[str, object]:
    metadata = pq.read_metadata(path)
    low: dict[str, object] = {}
    high: dict[str, object] = {}
    for name in columns:
        index = metadata.schema.names.index(name)
        groups = [metadata.row_group(number).column(index).statistics for number in range(metadata.num_row_groups)]
        known = [group for group in groups if group is not None and group.has_min_max]
        if known and len(known) == len(groups):
            low[name] = min(group.min for group in known)
            high[name] = max(group.max for group in known)
    return {"numRecords": metadata.num_rows, "minValues": low, "maxValues": high, "nullCount": {}}


def check_schema(folder: Path, dataset: str, path: Path) -> None:
    """Raise Conflict (`columns_changed`) where a new file's columns or types are not the table's."""
    try:
        table = DeltaTable(str(folder))
    except TableNotFoundError:
        return
    there = {field.name: str(field.type) for field in table.schema().fields}
    new = {field.name: str(field.type) for field in Schema.from_arrow(pq.read_schema(path)).fields}
    if there != new:
        changed = sorted(name for name in {*there, *new} if there.get(name) != new.get(name))
        raise Conflict(
            f"The columns {', '.join(changed)} differ from what {dataset} holds.",
            fix="Load files of one shape, or declare a new dataset for the new shape.",
            code="columns_changed",
            facts={"columns": changed},
        )


def _added(path: Path, declaration: Declaration, now: datetime) -> AddAction:
    sorted_by = [declaration.roles[declaration.main_role], "ts_us"]
    return AddAction(
        path=path.name,
        size=path.stat().st_size,
        partition_values={},
        modification_time=int(now.timestamp() * 1000),
        data_change=True,
        stats=json.dumps(_statistics(path, sorted_by)),
    )


def commit(
    folder: Path, files: Sequence[Path], *, declaration: Declaration, author: str, message: str, now: datetime
) -> int:
    """Add files that already lie in `folder` in one commit and return the new version; all of them or none."""
    added = [_added(path, declaration, now) for path in files]
    said = CommitProperties(
        custom_metadata={
            "author": author,
            "message": message,
            "at": iso(now),
            "declaration": json.dumps(document(declaration)),
        }
    )
    schema = Schema.from_arrow(pq.read_schema(files[0]))
    try:
        if (folder / "_delta_log").exists():
            # Another writer's commit in between is no harm: what only adds is tried again as the version after it.
            table = DeltaTable(str(folder))
            table.create_write_transaction([*added], "append", schema, commit_properties=said)
        else:
            create_table_with_add_actions(
                os.fspath(folder), schema, added, mode="error", configuration=FOREVER, commit_properties=said
            )
    except (CommitFailedError, FileExistsError) as error:
        raise _taken(declaration.name) from error
    return DeltaTable(str(folder)).version()


def _taken(dataset: str) -> Conflict:
    return Conflict(
        f"Somebody else changed {dataset} in the same moment.",
        fix="Do it again: nothing of it was stored.",
        code="commit_conflict",
    )


def replace(folder: Path, newest: Snapshot, gone: Sequence[DataFile], placed: Sequence[Path], *, said: Said) -> int:
    """Put files that already lie in `folder` in the place of those that are `gone`, as the version after `newest`.

    Raises Conflict (`commit_conflict`) where another writer was first; nothing is then changed. The version is written
    here and not by delta-rs, whose transactions can replace all files of a table or none.
    """
    stamp = int(said.at.timestamp() * 1000)
    kept = {"author": said.author, "message": said.message, "at": iso(said.at)}
    declared = json.dumps(document(newest.declaration))
    info = {"timestamp": stamp, "operation": said.operation, **kept, "declaration": declared}
    removed = [
        {"path": file.name, "deletionTimestamp": stamp, "dataChange": said.changes_rows, "partitionValues": {}}
        for file in gone
    ]
    added = [
        {
            "path": action.path,
            "partitionValues": {},
            "size": action.size,
            "modificationTime": action.modification_time,
            "dataChange": said.changes_rows,
            "stats": action.stats,
        }
        for action in (_added(path, newest.declaration, said.at) for path in placed)
    ]
    actions: list[dict[str, object]] = [{"commitInfo": info}]
    actions += [{"remove": action} for action in removed]
    actions += [{"add": action} for action in added]
    _write_version(folder / "_delta_log", newest, "".join(json.dumps(action) + "\n" for action in actions))
    return newest.version + 1


def _write_version(log: Path, newest: Snapshot, content: str) -> None:
    """A version is there whole or not at all, and never in the place of another."""
    draft = log / f".{uuid.uuid4().hex}.draft"
    try:
        with draft.open("x", encoding="utf-8") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        os.link(draft, log / f"{newest.version + 1:020d}.json")
    except FileExistsError as error:
        raise _taken(newest.dataset) from error
    finally:
        draft.unlink(missing_ok=True)
