"""A source written once as sorted Parquet, its bad rows set apart, its twins told from each other."""

import hashlib
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import duckdb
import pyarrow.parquet as pq

from watchfloor.engine.coercion import Coercion, typed
from watchfloor.engine.connections import identifier, literal
from watchfloor.engine.declaration import Declaration, row_identity
from watchfloor.engine.order import find_start, stored_order
from watchfloor.engine.quarantine import keep_rejects, write_quarantine
from watchfloor.engine.reading.layouts import Layout
from watchfloor.engine.reading.sources import Source
from watchfloor.engine.twins import has_twins
from watchfloor.kernel.clock import iso, to_micros

ROW_GROUP = 65_536
SOUND, FUTURE, REFUSED = 0, 1, 2
# Past 4,096 values in a row group, looking for more costs more than a dictionary saves.
ENCODING = "PARQUET_VERSION v2, COMPRESSION snappy, DICTIONARY_SIZE_LIMIT 4096"
PARQUET = f"(FORMAT parquet, {ENCODING}, ROW_GROUP_SIZE {ROW_GROUP})"


@dataclass(frozen=True, slots=True)
class Written:
    """What became of one source: the sorted file, the quarantine file (None where no row was refused), and counts."""

    path: Path
    sha256: str
    quarantine: Path | None
    rows_in: int
    rows: int
    quarantined: int
    future: int


def file_hash(path: Path) -> str:
    """SHA-256 of a file as 64 hexadecimal digits."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _select(layout: Layout, coercion: Coercion, now: datetime) -> str:
    broken = " OR ".join(check.broken for check in coercion.checks if not check.implied) or "false"
    flag = f"CASE WHEN {broken} THEN {REFUSED} WHEN {typed('ts_us')} > {to_micros(now)} THEN {FUTURE} ELSE {SOUND} END"
    stored = ", ".join(f"{typed(name)} AS {identifier(name)}" for name in coercion.columns)
    return f"SELECT {stored}, ({flag})::TINYINT AS _flag FROM ({coercion.select(layout.relation)})"


def _worst_flag(path: Path) -> int:
    metadata = pq.read_metadata(path)
    column = metadata.schema.names.index("_flag")
    groups = (metadata.row_group(number).column(column).statistics for number in range(metadata.num_row_groups))
    return max((group.max for group in groups if group is not None), default=SOUND)


def _rewrite(connection: duckdb.DuckDBPyConnection, path: Path, order: str, identity: Iterable[str]) -> None:
    target = path.with_suffix(".tidy")
    copies = f"(row_number() OVER (PARTITION BY {', '.join(identity)}) - 1)::INTEGER AS _copy"
    connection.execute(
        f"COPY (SELECT * REPLACE ({copies}) FROM read_parquet({literal(str(path))}) WHERE _flag < {REFUSED} "
        f"ORDER BY {order}, _copy) TO {literal(str(target))} {PARQUET}"
    )
    target.replace(path)


def write_source(
    connection: duckdb.DuckDBPyConnection,
    source: Source,
    layout: Layout,
    coercion: Coercion,
    *,
    declaration: Declaration,
    load: str,
    now: datetime,
    folder: Path,
) -> Written:
    """Write one source into `folder` as a sorted Parquet file and, where rows were refused, a quarantine file.

    Every record read is in exactly one of the two. Sorted by (head of the main role, ts_us), see `order.head`, in row
    groups of 65,536; equal rows differ in `_copy`.
    """
    path = folder / f"{load}.parquet"
    main = declaration.roles[declaration.main_role]
    order = stored_order(main, find_start(connection, layout, coercion, main))
    connection.execute("SET preserve_insertion_order = false")
    # What is the same in every row is added after the sort, which would otherwise carry it along.
    sound = f"SELECT * FROM ({_select(layout, coercion, now)}) ORDER BY {order}"
    stamped = f"SELECT *, 0::INTEGER AS _copy, {literal(iso(now))}::TIMESTAMPTZ AS _ingested_at FROM ({sound})"
    copied = connection.execute(f"COPY ({stamped}) TO {literal(str(path))} {PARQUET}").fetchone()
    scanned = int(copied[0]) if copied else 0
    rejected = keep_rejects(connection, source)
    dirty = _worst_flag(path) == REFUSED
    identity = [identifier(name) for name in row_identity(declaration, coercion.columns)]
    with ThreadPoolExecutor(1) as pool:  # hashing takes as long as looking for equal rows, on another core
        hashed = pool.submit(file_hash, path)
        is_whole = not (dirty or has_twins(connection, path, declaration, identity))
    if not is_whole:
        _rewrite(connection, path, order, identity)
    sha256 = hashed.result() if is_whole else file_hash(path)
    quarantine, quarantined = None, 0
    if dirty or rejected:
        quarantine = folder / f"{load}.quarantine.parquet"
        quarantined = write_quarantine(
            connection, source, layout, coercion, dataset=declaration.name, load=load, target=quarantine
        )
    counted = connection.execute(
        f"SELECT count(*), count(*) FILTER (WHERE _flag = {FUTURE}) FROM read_parquet({literal(str(path))})"
    ).fetchone()
    rows, future = counted or (0, 0)
    return Written(path, sha256, quarantine, scanned + rejected, int(rows), quarantined, int(future))
