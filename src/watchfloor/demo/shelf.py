"""Where a world's tables are put: one Parquet file each, and for streams as many parts as it takes."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from watchfloor.demo.columns import TABLES

GROUP_ROWS = 1 << 20


class Shelf:
    """Writes tables into a folder and remembers the files and rows of each."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self.parts: dict[str, tuple[Path, ...]] = {}
        self.rows: dict[str, int] = {}

    def put(self, name: str, content: pa.Table) -> None:
        """Write a table that is held whole."""
        self.put_days(name, [[content]], part_rows=content.num_rows + 1)

    def put_days(self, name: str, days: Iterable[Iterable[pa.Table]], *, part_rows: int) -> None:
        """Write a table day by day; a part is closed with the day on which it reaches `part_rows`.

        The first part is NAME.parquet, those after it NAME-2.parquet and so on. How a day is cut into chunks changes
        neither rows nor parts.
        """
        paths: list[Path] = []
        rows, left = 0, iter(days)
        while True:
            path = self._folder / (f"{name}-{len(paths) + 1}.parquet" if paths else f"{name}.parquet")
            written = _write_part(path, name, left, part_rows)
            if written is None and paths:
                path.unlink()
                break
            paths.append(path)
            rows += written or 0
            if written is None:
                break
        self.parts[name], self.rows[name] = tuple(paths), rows


def _write_part(path: Path, name: str, days: Iterator[Iterable[pa.Table]], part_rows: int) -> int | None:
    """Write days until the part is full, and give its rows; None where no day was left."""
    rows, is_empty = 0, True
    with pq.ParquetWriter(path, TABLES[name], compression="zstd") as writer:
        for chunks in days:
            is_empty = False
            for chunk in chunks:
                writer.write_table(chunk, row_group_size=GROUP_ROWS)
                rows += chunk.num_rows
            if rows >= part_rows:
                break
    return None if is_empty else rows
