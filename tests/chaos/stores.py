"""Where a storm left everything, read by the databases' own drivers."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg

from factories.receivers import Taken

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Stores:
    """Where everything lies: the database's URL, the workspace, and what the receiver took, in its order."""

    url: str
    home: Path
    taken: Sequence[Taken]

    def rows(self, table: str, order: str = "1") -> list[Row]:
        """Every row of a table."""
        statement = f'SELECT * FROM "{table}" ORDER BY {order}'
        if self.url.startswith("sqlite"):
            with sqlite3.connect(f"file:{self.url.removeprefix('sqlite:///')}?mode=ro", uri=True) as connection:
                connection.row_factory = sqlite3.Row
                return [dict(row) for row in connection.execute(statement)]
        with psycopg.connect(self.url.replace("+psycopg", "")) as connection:
            cursor = connection.execute(statement.encode())
            names = [column.name for column in cursor.description or ()]
            return [dict(zip(names, row, strict=True)) for row in cursor]


def instant(value: object) -> str:
    """A time as the ledger hashes it."""
    at = value if isinstance(value, datetime) else datetime.fromisoformat(str(value))
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def repeated(values: Iterable[object]) -> list[object]:
    """What is there more than once."""
    return [value for value, times in Counter(values).items() if times > 1]
