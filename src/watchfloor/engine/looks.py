"""Looks at one entity in a dataset: when it was there, its rows, and what it did."""

import heapq
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from watchfloor.engine.connections import identifier
from watchfloor.engine.postings import Standing, look_up, posted
from watchfloor.engine.snapshots import DataFile, Snapshot
from watchfloor.engine.views import analyst_select, pruned, scan
from watchfloor.engine.writing import ROW_GROUP
from watchfloor.kernel.errors import InvalidInput

TOP = 10
HOURS = 24
DAYS = 7
# Each run of blocks is a scan of its own, which costs some milliseconds whatever it reads.
MOST_RUNS = 256
COUNTERPARTS = ("object", "device", "ip", "country", "actor")


@dataclass(frozen=True, slots=True)
class Presence:
    """Where an entity is seen: dataset and version, role, rows, and first and last event (None in a profile table).

    `by_scan` where a file had to be read whole because its postings were not made.
    """

    dataset: str
    version: int
    role: str
    rows: int
    first: datetime | None
    last: datetime | None
    by_scan: bool = False


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


def column_of(snapshot: Snapshot, role: str) -> str:
    """The column that a role binds. Raises InvalidInput (`missing_role`)."""
    column = snapshot.declaration.roles.get(role)
    if column is None:
        raise InvalidInput(
            f"{snapshot.dataset} binds no role {role}.",
            fix=f"Its roles are {', '.join(snapshot.declaration.roles)}.",
            code="missing_role",
        )
    return column


def check_open(snapshot: Snapshot, role: str, without: Collection[str]) -> None:
    """Raise InvalidInput (`missing_role`) for a role whose column is not to be looked at: a value found tells it."""
    if column_of(snapshot, role) in without:
        raise InvalidInput(
            f"{snapshot.dataset} shows no role {role} here: its column is sensitive.",
            fix="Look for the entity with a purpose, in its dossier.",
            code="missing_role",
        )


@dataclass(frozen=True, slots=True)
class Part:
    """A file that can hold an id: with what its postings say of it, or None where it has to be read to know."""

    file: DataFile
    standing: Standing | None


def parts_of(connection: duckdb.DuckDBPyConnection, snapshot: Snapshot, role: str, entity_id: str) -> list[Part]:
    """The files that can hold an id in a role: by statistics for the main role, by postings for the others."""
    if role == snapshot.declaration.main_role:
        return [Part(file, None) for file in pruned(snapshot.files, main=entity_id)]
    column = column_of(snapshot, role)
    found = []
    for file in snapshot.files:
        postings = posted(file).get(column)
        found.append(Part(file, look_up(connection, postings, entity_id) if postings else None))
    return [part for part in found if part.standing is None or part.standing.rows]


def _runs(blocks: Sequence[int]) -> list[tuple[int, int]]:
    """Ascending blocks as runs of neighbours, first and last of each."""
    runs: list[tuple[int, int]] = []
    for block in blocks:
        if runs and block == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], block)
        else:
            runs.append((block, block))
    return runs


def relation_of(snapshot: Snapshot, parts: Sequence[Part]) -> str:
    """The FROM clause over the parts' rows, cut to the blocks that postings name where that saves most of a file."""
    whole: list[Path] = []
    pieces: list[str] = []
    for part in parts:
        blocks = part.standing.blocks if part.standing else ()
        runs = _runs(blocks)
        if not blocks or len(runs) > MOST_RUNS or len(blocks) * 2 > -(-part.file.rows // ROW_GROUP):
            whole.append(part.file.path)
            continue
        pieces += [
            f"SELECT * FROM {scan([part.file.path])} "
            f"WHERE file_row_number BETWEEN {first * ROW_GROUP} AND {(last + 1) * ROW_GROUP - 1}"
            for first, last in runs
        ]
    if whole:
        pieces.append(f"SELECT * FROM {scan(whole)}")
    nothing = f"SELECT * FROM {scan([snapshot.files[0].path])} WHERE false"
    # By name: the columns of two files need not stand in one order.
    return f"({' UNION ALL BY NAME '.join(pieces or [nothing])})"


def presence_in(
    connection: duckdb.DuckDBPyConnection, snapshot: Snapshot, role: str, entity_id: str
) -> Presence | None:
    """Rows, first and last of one id in one role, or None where it is not there.

    Statistics find the row groups of the main role; postings answer for the others, and a scan where they are missing.
    """
    parts = parts_of(connection, snapshot, role, entity_id)
    counted = [part.standing for part in parts if part.standing]
    unknown = [part.file for part in parts if part.standing is None]
    if unknown:
        counted.append(_scanned(connection, unknown, column_of(snapshot, role), entity_id))
    rows = sum(standing.rows for standing in counted)
    if not rows:
        return None
    walked = role != snapshot.declaration.main_role and any(file.rows > ROW_GROUP for file in unknown)
    return Presence(
        dataset=snapshot.dataset,
        version=snapshot.version,
        role=role,
        rows=rows,
        first=instant(min(_known(standing.first_us for standing in counted), default=None)),
        last=instant(max(_known(standing.last_us for standing in counted), default=None)),
        by_scan=walked,
    )


def _known(times: Iterable[int | None]) -> list[int]:
    return [time for time in times if time is not None]


def _scanned(connection: duckdb.DuckDBPyConnection, files: Sequence[DataFile], column: str, entity_id: str) -> Standing:
    """What postings would say of an id, by reading two columns; statistics still skip what cannot hold it."""
    row = connection.execute(
        f"SELECT count(*), min(ts_us), max(ts_us) FROM {scan(file.path for file in files)} "
        f"WHERE {identifier(column)} = ?",
        [entity_id],
    ).fetchone()
    rows, first, last = row or (0, None, None)
    return Standing(int(rows), first, last, ())


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
    column = identifier(column_of(snapshot, role))
    relation = relation_of(snapshot, parts_of(connection, snapshot, role, entity_id))
    select = analyst_select(snapshot, relation, without=without)
    connection.execute(
        f"{select} WHERE {column} = ? ORDER BY ts_us DESC NULLS LAST, row_key LIMIT ?", [entity_id, limit]
    )
    return connection.to_arrow_table()


def newest_rows(
    connection: duckdb.DuckDBPyConnection, snapshot: Snapshot, *, limit: int, without: Sequence[str]
) -> pa.Table:
    """The newest rows of a dataset with its own columns, newest first; of a profile table those stored first."""
    if snapshot.first is None:
        connection.execute(f"{analyst_select(snapshot, scan([snapshot.files[0].path]), without=without)} LIMIT {limit}")
        return connection.to_arrow_table()
    # Times alone are read first: they tell what else need not be.
    everything = scan(file.path for file in snapshot.files)
    newest = f"SELECT ts_us FROM {everything} WHERE ts_us IS NOT NULL ORDER BY ts_us DESC LIMIT {limit}"
    (since_us,) = connection.execute(f"SELECT min(ts_us) FROM ({newest})").fetchone() or (None,)
    late = scan(file.path for file in pruned(snapshot.files, since_us=since_us))
    select = analyst_select(snapshot, late, without=without)
    connection.execute(f"{select} WHERE ts_us >= {since_us} ORDER BY ts_us DESC, row_key LIMIT {limit}")
    return connection.to_arrow_table()


def aggregates_of(
    connection: duckdb.DuckDBPyConnection, snapshot: Snapshot, role: str, entity_id: str, without: Sequence[str]
) -> Aggregates:
    """What one id did in one role; the rows are read once and counted in memory."""
    column = identifier(column_of(snapshot, role))
    bound = snapshot.declaration.roles
    others = [other for other in COUNTERPARTS if other in bound and other != role and bound[other] not in without]
    shown = ", ".join(["ts_us", *(f"{identifier(bound[other])} AS {identifier(other)}" for other in others)])
    relation = relation_of(snapshot, parts_of(connection, snapshot, role, entity_id))
    connection.execute(f"SELECT {shown} FROM {relation} WHERE {column} = ?", [entity_id])
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
