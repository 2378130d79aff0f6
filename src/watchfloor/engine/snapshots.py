"""Versions of a dataset as a Delta table: what files a version holds, and the one commit that adds more."""

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from deltalake import CommitProperties, DeltaTable, Schema
from deltalake.exceptions import TableNotFoundError
from deltalake.transaction import AddAction, create_table_with_add_actions

from watchfloor.engine.declaration import Declaration, document, from_document
from watchfloor.kernel.clock import iso
from watchfloor.kernel.errors import Conflict, NotFound

FOREVER = {
    "delta.logRetentionDuration": "interval 36500 days",
    "delta.deletedFileRetentionDuration": "interval 36500 days",
    "delta.enableExpiredLogCleanup": "false",
}
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class DataFile:
    """One immutable Parquet file: `low` and `high` bound its main role, `first_us` and `last_us` its times in µs."""

    path: Path
    sha256: str
    load: str
    rows: int
    bytes: int
    low: str | None = None
    high: str | None = None
    first_us: int | None = None
    last_us: int | None = None

    @property
    def name(self) -> str:
        """The file's name inside its dataset; it carries the file's own hash."""
        return self.path.name


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One version of a dataset: its declaration then, its files in a stable order, rows, and first and last event."""

    dataset: str
    version: int
    declaration: Declaration
    files: tuple[DataFile, ...]
    columns: tuple[str, ...]
    rows: int
    first: datetime | None
    last: datetime | None
    author: str
    message: str
    committed_at: datetime

    @property
    def record(self) -> list[dict[str, object]]:
        """The files as a run notes them: name, sha256, rows and bytes."""
        return [
            {"name": file.name, "sha256": file.sha256, "rows": file.rows, "bytes": file.bytes} for file in self.files
        ]


def _at(micros: int | None) -> datetime | None:
    return None if micros is None else EPOCH + timedelta(microseconds=micros)


def _known(times: Iterable[int | None]) -> list[int]:
    return [time for time in times if time is not None]


def file_name(load: str, sha256: str) -> str:
    """The name of a data file: which load made it, and the hash of its own bytes."""
    return f"part-{load}-{sha256}.parquet"


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


def _open(folder: Path, dataset: str, version: int | None) -> DeltaTable:
    try:
        return DeltaTable(str(folder), version=version)
    except TableNotFoundError as error:
        raise NotFound(
            f"There is no dataset {dataset}.",
            fix="Add it first, or list the datasets there are.",
            code="no_such_dataset",
        ) from error


def _commit_info(folder: Path, version: int) -> Mapping[str, object]:
    lines = (folder / "_delta_log" / f"{version:020d}.json").read_text(encoding="utf-8").splitlines()
    for line in lines:
        action = json.loads(line)
        if "commitInfo" in action:
            info: Mapping[str, object] = action["commitInfo"]
            return info
    return {}


def read_snapshot(folder: Path, dataset: str, version: int | None = None) -> Snapshot:
    """A version of the table in `folder`, or the newest. Raises NotFound: `no_such_dataset`, `no_such_version`."""
    newest = _open(folder, dataset, None).version()
    if version is not None and not 0 <= version <= newest:
        raise NotFound(
            f"{dataset} has no version {version}.", fix=f"Versions are 0 to {newest}.", code="no_such_version"
        )
    table = _open(folder, dataset, newest if version is None else version)
    info = _commit_info(folder, table.version())
    declaration = from_document(json.loads(str(info["declaration"])))
    main = declaration.roles[declaration.main_role]
    rows = pa.table(table.get_add_actions(flatten=True)).to_pylist()
    files = sorted((_data_file(folder, row, main) for row in rows), key=lambda file: file.name)
    return Snapshot(
        dataset=dataset,
        version=table.version(),
        declaration=declaration,
        files=tuple(files),
        columns=tuple(field.name for field in table.schema().fields),
        rows=sum(file.rows for file in files),
        first=_at(min(_known(file.first_us for file in files), default=None)),
        last=_at(max(_known(file.last_us for file in files), default=None)),
        author=str(info.get("author", "")),
        message=str(info.get("message", "")),
        committed_at=datetime.fromisoformat(str(info["at"])),
    )


def _data_file(folder: Path, row: Mapping[str, object], main: str) -> DataFile:
    path = folder / str(row["path"])
    _, load, sha256 = path.stem.split("-")
    low, high = row.get(f"min.{main}"), row.get(f"max.{main}")
    first, last = row.get("min.ts_us"), row.get("max.ts_us")
    return DataFile(
        path=path,
        sha256=sha256,
        load=load,
        rows=int(str(row["num_records"])),
        bytes=int(str(row["size_bytes"])),
        low=None if low is None else str(low),
        high=None if high is None else str(high),
        first_us=first if isinstance(first, int) else None,
        last_us=last if isinstance(last, int) else None,
    )


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


def stats_of(path: Path, declaration: Declaration) -> str:
    """The statistics of a file as Delta's log writes them: rows, and bounds of what the rows are sorted by."""
    return json.dumps(_statistics(path, [declaration.roles[declaration.main_role], "ts_us"]))


def _added(path: Path, declaration: Declaration, now: datetime) -> AddAction:
    return AddAction(
        path=path.name,
        size=path.stat().st_size,
        partition_values={},
        modification_time=int(now.timestamp() * 1000),
        data_change=True,
        stats=stats_of(path, declaration),
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
    if (folder / "_delta_log").exists():
        table = DeltaTable(str(folder))
        table.create_write_transaction([*added], "append", schema, commit_properties=said)
    else:
        create_table_with_add_actions(
            os.fspath(folder), schema, added, mode="error", configuration=FOREVER, commit_properties=said
        )
    return DeltaTable(str(folder)).version()
