"""Equal rows in one sorted file: found cheaply, because most files with times have none."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from watchfloor.engine.connections import identifier, literal
from watchfloor.engine.declaration import Declaration


def _near(path: Path, main: str) -> Iterator[pa.Table]:
    """The (main, at) pairs that can stand twice, found a row group at a time to bound memory.

    Equal rows have the same head and the same time, so nothing but rows of that time stands between them.
    """
    file = pq.ParquetFile(path)
    last: int | None = None
    for number in range(file.num_row_groups):
        times = file.read_row_group(number, columns=["ts_us"])["ts_us"].combine_chunks()
        at = times.fill_null(-1).to_numpy(zero_copy_only=False)
        equal = at[1:] == at[:-1]
        goes_on = last == at[0]
        last = int(at[-1])
        if goes_on or equal.any():
            places = np.flatnonzero(np.append(goes_on, equal) | np.append(equal, False))
            names = file.read_row_group(number, columns=[main])[main].combine_chunks()
            seen = pa.table({"main": names.take(places), "at": times.take(places)})
            counted = seen.group_by(["main", "at"]).aggregate([([], "count_all")])
            twice = pc.greater(counted["count_all"], 1)
            if goes_on:  # the first of them may stand in the row group before
                twice = pc.or_(twice, pc.equal(pc.fill_null(counted["at"], -1), int(at[0])))
            yield counted.filter(twice).drop_columns("count_all")


def has_twins(
    connection: duckdb.DuckDBPyConnection, path: Path, declaration: Declaration, identity: Sequence[str]
) -> bool:
    """Whether two rows of a file sorted by (head of the main role, ts_us) agree in all of `identity` (quoted names)."""
    scan = f"read_parquet({literal(str(path))})"
    if declaration.time and not declaration.key:
        column = declaration.roles[declaration.main_role]
        near = [table for table in _near(path, column) if table.num_rows]
        if not near:
            return False
        pairs = pa.concat_tables(near)
        connection.register("near", pairs)
        # Plain equality lets the scan skip what cannot match.
        equals = "IS NOT DISTINCT FROM" if pairs["main"].null_count or pairs["at"].null_count else "="
        same = f"near.main {equals} seen.{identifier(column)} AND near.at {equals} seen.ts_us"
        scan = f"(SELECT seen.* FROM {scan} AS seen SEMI JOIN near ON {same})"
    grouped = f"SELECT 1 FROM {scan} GROUP BY {', '.join(identity)} HAVING count(*) > 1 LIMIT 1"
    return connection.execute(grouped).fetchone() is not None
