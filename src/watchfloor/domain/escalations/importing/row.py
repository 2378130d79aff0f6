"""A row of a table, and a table of rows, whatever it is kept as."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """What stands in a line; where `says` is not empty nothing could be read, and it says why."""

    line: int
    values: Mapping[str, object]
    says: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows below a head, which names their columns and what lies within; JSON lines have none."""

    head: Mapping[str, object] | None
    rows: Iterator[Row]
