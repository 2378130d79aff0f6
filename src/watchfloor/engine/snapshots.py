"""Versions of a dataset as a Delta table: what files a version holds, and what is known of each."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pyarrow as pa
from deltalake import DeltaTable
from deltalake.exceptions import TableNotFoundError

from watchfloor.engine.declaration import Declaration, from_document, keeping_sensitive
from watchfloor.engine.erasing.notes import erased, noted
from watchfloor.kernel.errors import NotFound

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
KEPT = "_watchfloor"


@dataclass(frozen=True, slots=True)
class DataFile:
    """One immutable Parquet file: `low` and `high` bound its main role, `first_us` and `last_us` its times in µs;
    `loads` are those whose rows it holds, which are many where files were put together.
    """

    path: Path
    sha256: str
    load: str
    rows: int
    bytes: int
    low: str | None = None
    high: str | None = None
    first_us: int | None = None
    last_us: int | None = None
    loads: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The file's name inside its dataset; it carries the file's own hash."""
        return self.path.name


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One version of a dataset: its declaration, its files in a stable order, rows, and first and last event."""

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


def data_file_hash(path: Path) -> str:
    """The hash that a data file's name says its bytes have."""
    return path.stem.rpartition("-")[2]


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


def _declared(folder: Path, version: int) -> Declaration:
    return from_document(json.loads(str(_commit_info(folder, version)["declaration"])))


def _declared_as(folder: Path, version: int, newest: int, *, as_then: bool) -> Declaration:
    """How a version was declared, with all sensitive that is so in the newest one, but for `as_then`."""
    declared = _declared(folder, version)
    return declared if as_then or version == newest else keeping_sensitive(declared, _declared(folder, newest))


def read_snapshot(folder: Path, dataset: str, version: int | None = None, *, as_then: bool = False) -> Snapshot:
    """A version of the table in `folder`, or the newest. What is sensitive now is so in every one, but for `as_then`.

    Raises NotFound: `no_such_dataset`, `no_such_version`, and `snapshot_gone` where an older version was pruned; and
    Conflict (`erased`) where somebody was erased from it.
    """
    table = _open(folder, dataset, None)
    newest = table.version()
    if version is not None and not 0 <= version <= newest:
        raise NotFound(
            f"{dataset} has no version {version}.", fix=f"Versions are 0 to {newest}.", code="no_such_version"
        )
    if version not in {None, newest}:
        table = _open(folder, dataset, version)
    info = _commit_info(folder, table.version())
    declaration = _declared_as(folder, table.version(), newest, as_then=as_then)
    main = declaration.roles[declaration.main_role]
    rows = pa.table(table.get_add_actions(flatten=True)).to_pylist()
    files = sorted((_data_file(folder, row, main) for row in rows), key=lambda file: file.name)
    if table.version() < newest:
        _check_there(folder, dataset, table.version(), files)
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


def _check_there(folder: Path, dataset: str, version: int, files: Iterable[DataFile]) -> None:
    """Files of an older version may be gone on purpose; those of the newest never are."""
    lost = [file for file in files if not file.path.is_file()]
    certificate = next(filter(None, (noted(folder, file.sha256) for file in lost)), None)
    if certificate:
        raise erased(dataset, version, certificate)
    if lost:
        raise NotFound(
            f"Version {version} of {dataset} is gone: files of it were pruned.",
            fix="Ask the newest version, or rest on the rows that the evidence froze.",
            code="snapshot_gone",
        )


def _data_file(folder: Path, row: Mapping[str, object], main: str) -> DataFile:
    path = folder / str(row["path"])
    _, load, _ = path.stem.split("-")
    low, high = row.get(f"min.{main}"), row.get(f"max.{main}")
    first, last = row.get("min.ts_us"), row.get("max.ts_us")
    return DataFile(
        path=path,
        sha256=data_file_hash(path),
        load=load,
        loads=_loads_of(folder, load),
        rows=int(str(row["num_records"])),
        bytes=int(str(row["size_bytes"])),
        low=None if low is None else str(low),
        high=None if high is None else str(high),
        first_us=first if isinstance(first, int) else None,
        last_us=last if isinstance(last, int) else None,
    )


def _loads_of(folder: Path, load: str) -> tuple[str, ...]:
    try:
        made = json.loads((folder / KEPT / "made" / f"{load}.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        return (load,)
    return tuple(made["loads"])
