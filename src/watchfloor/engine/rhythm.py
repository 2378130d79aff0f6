"""When in the week an entity acts, in a zone's own hours, beside a sample of everybody else in the same dataset."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate, pairwise
from typing import Final

import duckdb
import numpy as np
from numpy.typing import NDArray

from watchfloor.engine.connections import identifier, literal
from watchfloor.engine.looks import Part, column_of, instant, parts_of, relation_of
from watchfloor.engine.postings import Standing
from watchfloor.engine.snapshots import DataFile, Snapshot
from watchfloor.engine.views import pruned
from watchfloor.engine.writing import ROW_GROUP

HOURS: Final = 24
DAYS: Final = 7
# So many row groups of 65,536 rows are read for the cohort: about a million rows.
SAMPLED: Final = 16
SMOOTHING: Final = 0.5
# Every zone in use since 1972 is off by whole quarters of an hour.
QUARTER_US: Final = 900_000_000

Grid = NDArray[np.int64]
Shares = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Rhythm:
    """`grid[weekday][hour]` of rows (Monday is 0) of an entity and of the cohort, and the entity's first and last row.

    `entities` is how many others there are in the cohort, `read` and `blocks` how many of its dataset's row groups were
    looked into, out of how many.
    """

    grid: Grid
    first: datetime | None
    last: datetime | None
    cohort: Grid
    entities: int
    read: int
    blocks: int

    @property
    def rows(self) -> int:
        """The rows of the entity that have a time."""
        return int(self.grid.sum())


def rhythm_of(
    connection: duckdb.DuckDBPyConnection, snapshot: Snapshot, role: str, entity_id: str, *, zone: str
) -> Rhythm:
    """The week of one id in one role, and of the others within the time from its first row to its last.

    The cohort is every row of evenly spaced row groups, which hold whole stretches of the main role's ids: the same
    dataset gives the same sample.
    """
    column = identifier(column_of(snapshot, role))
    own = relation_of(snapshot, parts_of(connection, snapshot, role, entity_id))
    first, last = _ends(connection, own, column, entity_id)
    nothing = np.zeros((DAYS, HOURS), dtype=np.int64)
    if first is None or last is None:
        return Rhythm(nothing, None, None, nothing, 0, 0, 0)
    files = pruned(snapshot.files, since_us=first, until_us=last + 1)
    chosen = sampled([-(-file.rows // ROW_GROUP) for file in files], SAMPLED)
    cohort = relation_of(snapshot, list(_parts(files, chosen)))
    others = f"{column} <> ? AND ts_us BETWEEN {first} AND {last}"
    found = connection.execute(f"SELECT count(DISTINCT {column}) FROM {cohort} WHERE {others}", [entity_id]).fetchone()
    return Rhythm(
        grid=_week(connection, own, f"{column} = ? AND ts_us IS NOT NULL", entity_id, zone),
        first=instant(first),
        last=instant(last),
        cohort=_week(connection, cohort, others, entity_id, zone),
        entities=int(found[0]) if found else 0,
        read=sum(map(len, chosen)),
        blocks=sum(-(-file.rows // ROW_GROUP) for file in files),
    )


def _ends(
    connection: duckdb.DuckDBPyConnection, relation: str, column: str, entity_id: str
) -> tuple[int | None, int | None]:
    found = connection.execute(f"SELECT min(ts_us), max(ts_us) FROM {relation} WHERE {column} = ?", [entity_id])
    first, last = found.fetchone() or (None, None)
    return first, last


def _parts(files: Iterable[DataFile], chosen: Iterable[Sequence[int]]) -> Iterator[Part]:
    for file, blocks in zip(files, chosen, strict=True):
        if blocks:
            yield Part(file, Standing(file.rows, None, None, tuple(blocks)))


def _week(connection: duckdb.DuckDBPyConnection, relation: str, where: str, entity_id: str, zone: str) -> Grid:
    """Rows by weekday and hour of a zone; only quarters of an hour are converted, which are few."""
    found = connection.execute(
        f"WITH quarters AS (SELECT ts_us // {QUARTER_US} AS quarter, count(*) AS n FROM {relation} WHERE {where} "
        "GROUP BY quarter), "
        f"clocks AS (SELECT timezone({literal(zone)}, make_timestamptz(quarter * {QUARTER_US})) AS wall, n "
        "FROM quarters) "
        "SELECT isodow(wall) - 1, hour(wall), sum(n)::BIGINT FROM clocks GROUP BY ALL",
        [entity_id],
    ).fetchall()
    grid = np.zeros((DAYS, HOURS), dtype=np.int64)
    for weekday, hour, rows in found:
        grid[weekday, hour] = rows
    return grid


def sampled(blocks: Sequence[int], most: int) -> list[list[int]]:
    """Which blocks of each file to read, evenly spaced over all of them: every one where there are few."""
    total = sum(blocks)
    count = min(total, most)
    # The middle of each of as many equal stretches: distinct, and the same every time.
    places = [(2 * number + 1) * total // (2 * count) for number in range(count)]
    edges = pairwise(accumulate(blocks, initial=0))
    return [[place - start for place in places if start <= place < end] for start, end in edges]


def surprise(grid: Grid, cohort: Grid) -> Shares:
    """How much more or less of an entity's rows fall in each hour than of the cohort's, as log2 of the two shares.

    Half a row is added to each count, so that nothing is endless; 0 where neither the entity nor, of as many rows, the
    cohort has a whole row in the hour, and where either has no rows at all.
    """
    rows, others = int(grid.sum()), int(cohort.sum())
    if not rows or not others:
        return np.zeros(grid.shape)
    share = (grid + SMOOTHING) / (rows + SMOOTHING * grid.size)
    normal = (cohort + SMOOTHING) / (others + SMOOTHING * cohort.size)
    tiny = (grid == 0) & (cohort * rows < others)
    return np.asarray(np.where(tiny, 0.0, np.log2(share / normal)), dtype=np.float64)
