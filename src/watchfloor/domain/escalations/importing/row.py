"""A row of a table, whatever the table is kept as."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """What stands in a line; where `says` is not empty nothing could be read, and it says why."""

    line: int
    values: Mapping[str, object]
    says: str = ""
