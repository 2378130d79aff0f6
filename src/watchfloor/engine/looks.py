"""Looks at one entity in a dataset: when it was there, its rows, and what it did."""

import heapq
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from watchfloor.engine.connections import identifier
from watchfloor.engine.snapshots import Snapshot
from watchfloor.engine.views import analyst_select, pruned, scan
from watchfloor.kernel.errors import InvalidInput

TOP = 10
HOURS = 24
DAYS = 7
COUNTERPARTS = ("object", "device", "ip", "country", "actor")


@dataclass(frozen=True, slots=True)
class Presence:
    """Where an entity is seen: dataset and version, role, rows, and first and last event (None in a profile table)."""

    dataset: str
    version: int
    role: str
    rows: int
    first: datetime | None
    last: datetime | None


@dataclass(frozen=True, slots=True)
class Top:
    """One counterpart and the number of rows shared with it."""

    id: str
    rows: int


@dataclass(frozen=True, slots=True)
class Aggregates:
    """What one entity did: rows, first and last event, `grid[weekday][hour]` of rows in UTC (Monday is 0), and for each
    other role the number of distinct counterparts and the ten most frequent.
    """

    rows: int
    first: datetime | None
    last: datetime | None
    grid: tuple[tuple[int, ...], ...]
    distinct: dict[str, int]
    top: dict[str, tuple[Top, ...]]


def instant(micros: int | None) -> datetime | None:
    """The UTC time of microseconds since 1970."""
    return None if micros is None else datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=micros)


def _column(snapshot: Snapshot, role: str) -> str:
    column = snapshot.declaration.roles.get(role)
    if column is None:
        raise InvalidInput(
            f"{snapshot.dataset} binds no role {role}.",
            fix=f"Its roles are {', '.join(snapshot.declaration.roles)}.",
            code="missing_role",
        )
    return column


def _files(snapshot: Snapshot, role: str, entity_id: str) -> str:
    main = entity_id if role == snapshot.declaration.main_role else None
    return scan(file.path for file in pruned(snapshot.files, main=main))


def presence_in(
    connection: duckdb.DuckDBPyConnection, snapshot: Snapshot, role: str, entity_id: str
) -> Presence | None:
    """Rows, first and last of one id in one role, or None where it is not there. Scans two columns; the sorted main
    role is pruned to the row groups that can hold the id.
    """
    column = identifier(_column(snapshot, role))
    row = connection.execute(
        f"SELECT count(*), min(ts_us), max(ts_us) FROM {_files(snapshot, role, entity_id)} WHERE {column} = ?",
        [entity_id],
    ).fetchone()
    if row is None or row[0] == 0:
        return None
    return Presence(snapshot.dataset, snapshot.version, role, int(row[0]), instant(row[1]), instant(row[2]))


def rows_of(
    connection: duckdb.DuckDBPyConnection,
    snapshot: Snapshot,
    role: str,
    entity_id: str,
    *,
    limit: int,
    without: Sequence[str],
) -> pa.Table:
    """The newest `limit` rows of one id in one role, with the dataset's own columns, newest first."""
    column = identifier(_column(snapshot, role))
    main = entity_id if role == snapshot.declaration.main_role else None
    files = [file.path for file in pruned(snapshot.files, main=main)]
    select = analyst_select(snapshot, files, without=without)
    connection.execute(
        f"{select} WHERE {column} = ? ORDER BY ts_us DESC NULLS LAST, row_key LIMIT ?", [entity_id, limit]
    )
    return connection.to_arrow_table()


def aggregates_of(
    connection: duckdb.DuckDBPyConnection, snapshot: Snapshot, role: str, entity_id: str, without: Sequence[str]
) -> Aggregates:
    """What one id did in one role; the rows are read once and counted in memory."""
    column = identifier(_column(snapshot, role))
    bound = snapshot.declaration.roles
    others = [other for other in COUNTERPARTS if other in bound and other != role and bound[other] not in without]
    shown = ", ".join(["ts_us", *(f"{identifier(bound[other])} AS {identifier(other)}" for other in others)])
    connection.execute(f"SELECT {shown} FROM {_files(snapshot, role, entity_id)} WHERE {column} = ?", [entity_id])
    table = connection.to_arrow_table()
    times = table["ts_us"].drop_null().to_numpy()
    tops = {other: _top(table[other]) for other in others}
    return Aggregates(
        rows=table.num_rows,
        first=instant(int(times.min())) if len(times) else None,
        last=instant(int(times.max())) if len(times) else None,
        grid=_grid(times),
        distinct={other: count for other, (count, _) in tops.items()},
        top={other: top for other, (_, top) in tops.items()},
    )


def _grid(times: np.ndarray[tuple[int], np.dtype[np.int64]]) -> tuple[tuple[int, ...], ...]:
    hours = times // 3_600_000_000
    # 1970-01-01 was a Thursday, which is weekday 3.
    cells = ((hours // HOURS + 3) % DAYS) * HOURS + hours % HOURS
    counts = np.bincount(cells, minlength=DAYS * HOURS).reshape(DAYS, HOURS)
    return tuple(tuple(int(cell) for cell in day) for day in counts)


def _top(values: pa.ChunkedArray) -> tuple[int, tuple[Top, ...]]:
    counted = pc.value_counts(values.drop_null().combine_chunks())
    names, counts = counted.field("values").to_pylist(), counted.field("counts").to_pylist()
    order = heapq.nsmallest(TOP, zip(names, counts, strict=True), key=lambda pair: (-pair[1], pair[0]))
    return len(names), tuple(Top(name, count) for name, count in order)
