"""A DuckDB that can read the given files and nothing else, and what one statement gives there."""

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import duckdb
import pyarrow as pa

from watchfloor.engine.connections import ENGINE_VERSION, bounded, connect, identifier, paths_literal
from watchfloor.engine.limits import Limits
from watchfloor.engine.query.results import QueryResult, hash_rows
from watchfloor.engine.query.statements import check_statement
from watchfloor.engine.snapshots import DataFile, Snapshot
from watchfloor.engine.views import analyst_select, scan
from watchfloor.kernel.canonical import digest
from watchfloor.kernel.errors import InvalidInput, TooLarge

BATCH = 10_000


def open_copy(snapshot: Snapshot, folder: Path, limits: Limits, shown: frozenset[str] = frozenset()) -> Snapshot:
    """The snapshot with files that lack the sensitive columns not `shown`, made once and kept in `folder`.

    A view alone would not do: whatever can read an allowed file can read all its columns.
    """
    hidden = _hidden(snapshot, shown)
    if not hidden:
        return snapshot
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for file in snapshot.files:
        target = folder / _open_name(file, hidden)
        if not target.exists():
            _copy_without(file.path, target, hidden, limits)
        files.append(replace(file, path=target))
    columns = tuple(column for column in snapshot.columns if column not in hidden)
    return replace(snapshot, files=tuple(files), columns=columns)


def _hidden(snapshot: Snapshot, shown: frozenset[str]) -> list[str]:
    sensitive = [column for column in snapshot.declaration.sensitive if column not in shown]
    return [column for column in sensitive if column in snapshot.columns]


def _open_name(file: DataFile, hidden: Sequence[str]) -> str:
    return f"{file.sha256}-{digest(list(hidden))}.parquet"


def open_copies(folder: Path) -> dict[Path, str]:
    """All copies without sensitive columns, finished or not, with the SHA-256 of the file that each is of."""
    return {path: path.name.partition("-")[0] for path in folder.glob("*.*") if path.is_file()}


def _copy_without(source: Path, target: Path, hidden: Sequence[str], limits: Limits) -> None:
    part = target.with_suffix(f".{time.monotonic_ns()}.part")
    connection = connect(limits, target.parent / "spill")
    try:
        with bounded(connection, limits, doing="Setting sensitive columns apart"):
            kept = f"SELECT * EXCLUDE ({', '.join(map(identifier, hidden))}) FROM {scan([source])}"
            connection.execute(f"COPY ({kept}) TO {paths_literal([part])[1:-1]} (FORMAT parquet, COMPRESSION zstd)")
    finally:
        connection.close()
    part.replace(target)


@contextmanager
def sandbox(snapshots: Mapping[str, Snapshot], limits: Limits, scratch: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A fresh connection with one view a dataset; files beside theirs, settings and extensions are out of reach."""
    connection = connect(limits, scratch)
    try:
        files = [file.path for snapshot in snapshots.values() for file in snapshot.files]
        connection.execute(f"SET allowed_paths = {paths_literal(files)}")
        connection.execute("SET enable_external_access = false")
        with bounded(connection, limits, doing="Opening the data"):
            for name, snapshot in snapshots.items():
                relation = scan(file.path for file in snapshot.files)
                select = analyst_select(snapshot, relation, without=_masked(snapshot))
                connection.execute(f"CREATE VIEW {identifier(name)} AS {select}")
        connection.execute("SET lock_configuration = true")
        yield connection
    finally:
        connection.close()


def _masked(snapshot: Snapshot) -> list[str]:
    """The time is sensitive too where it is declared so: its column is not stored, only derived."""
    return [column for column in snapshot.declaration.sensitive if column not in snapshot.columns]


def _collect(connection: duckdb.DuckDBPyConnection, row_limit: int) -> pa.Table:
    reader = connection.to_arrow_reader(BATCH)
    batches = []
    count = 0
    for batch in reader:
        count += batch.num_rows
        if count > row_limit:
            raise TooLarge(
                f"The result has more than {row_limit:,} rows.",
                fix="Aggregate, filter, or add a LIMIT.",
                code="row_limit",
                facts={"row_limit": row_limit},
            )
        batches.append(batch)
    return pa.Table.from_batches(batches, schema=reader.schema)


def _refuse_twins(table: pa.Table) -> None:
    if len(set(table.column_names)) < len(table.column_names):
        raise InvalidInput(
            f"The result has columns of one name: {', '.join(table.column_names)}.",
            fix="Give each its own name with AS.",
            code="duplicate_columns",
        )


def run_statement(
    snapshots: Mapping[str, Snapshot],
    sql: str,
    *,
    parameters: Sequence[object],
    row_limit: int,
    limits: Limits,
    scratch: Path,
) -> QueryResult:
    """Run one checked SELECT over the snapshots. Raises InvalidInput (`bad_sql`, `statement_refused`, `unreadable`) and
    TooLarge (`time_limit`, `memory_limit`, `row_limit`).
    """
    check_statement(sql, snapshots)
    started = time.perf_counter()
    with sandbox(snapshots, limits, scratch) as connection, bounded(connection, limits, doing="The query"):
        connection.execute(sql, list(parameters))
        table = _collect(connection, row_limit)
    _refuse_twins(table)
    seconds = time.perf_counter() - started
    return QueryResult(table, hash_rows(table), table.num_rows, seconds, ENGINE_VERSION)
