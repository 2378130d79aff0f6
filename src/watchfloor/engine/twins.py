"""Equal rows in one sorted file: found cheaply, because most files have none."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from watchfloor.engine.connections import identifier, literal
from watchfloor.engine.declaration import Declaration

Pair = tuple[object, object]


def _neighbours(path: Path, main: str) -> Iterator[Pair]:
    """The (main, ts_us) pairs that stand next to an equal one, found a row group at a time to bound memory."""
    file = pq.ParquetFile(path)
    last: int | None = None
    for number in range(file.num_row_groups):
        times = file.read_row_group(number, columns=["ts_us"])["ts_us"].combine_chunks()
        at = times.fill_null(-1).to_numpy(zero_copy_only=False)
        equal = np.flatnonzero(at[1:] == at[:-1]) + 1
        if last == at[0]:
            equal = np.append(equal, 0)
        if len(equal):
            names = file.read_row_group(number, columns=[main])[main].combine_chunks()
            before, here = names.take(pa.array(np.maximum(equal - 1, 0))), names.take(pa.array(equal))
            same = pc.fill_null(pc.equal(before, here), fill_value=True)
            yield from zip(here.filter(same).to_pylist(), times.take(equal).filter(same).to_pylist(), strict=True)
        last = int(at[-1])


def has_twins(
    connection: duckdb.DuckDBPyConnection, path: Path, declaration: Declaration, identity: Sequence[str]
) -> bool:
    """Whether two rows of a file sorted by (main role, ts_us) agree in all of `identity` (quoted column names)."""
    scan = f"read_parquet({literal(str(path))})"
    if not declaration.key:
        column = declaration.roles[declaration.main_role]
        pairs = list(dict.fromkeys(_neighbours(path, column)))
        if not pairs:
            return False
        names, times = zip(*pairs, strict=True)
        near = pa.table({"main": pa.array(names, pa.string()), "at": pa.array(times, pa.int64())})
        connection.register("near", near)
        same = f"near.main IS NOT DISTINCT FROM seen.{identifier(column)} AND near.at IS NOT DISTINCT FROM seen.ts_us"
        scan = f"(SELECT seen.* FROM {scan} AS seen SEMI JOIN near ON {same})"
    grouped = f"SELECT 1 FROM {scan} GROUP BY {', '.join(identity)} HAVING count(*) > 1 LIMIT 1"
    return connection.execute(grouped).fetchone() is not None
