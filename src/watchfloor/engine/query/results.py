"""A result and its hash, which no order of rows can change."""

import hashlib
import math
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

import pyarrow as pa

from watchfloor.kernel.canonical import canonical_json

DIGITS = 12


@dataclass(frozen=True, slots=True)
class QueryResult:
    """Rows as Arrow, the order-insensitive SHA-256 of them, and what it took: rows, seconds, engine version."""

    table: pa.Table
    result_hash: str
    rows: int
    seconds: float
    engine_version: str


def _rounded(value: object) -> object:
    if isinstance(value, bool | int):
        return value
    if isinstance(value, float | Decimal):
        number = float(value)
        if not math.isfinite(number):
            return str(number)
        rounded = float(f"{number:.{DIGITS}g}")
        return int(rounded) if rounded.is_integer() and abs(rounded) < 2**53 else rounded
    if isinstance(value, list):
        return [_rounded(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): _rounded(item) for key, item in value.items()}
    return value


def plain_rows(table: pa.Table) -> list[dict[str, object]]:
    """The rows as data that JSON can hold: bytes as hexadecimal, numbers that are not finite as text."""
    return [{name: _plain(value) for name, value in row.items()} for row in table.to_pylist()]


def _plain(value: object) -> object:
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    return value


def hash_rows(table: pa.Table) -> str:
    """SHA-256 over the sorted canonical JSON of the rows, numbers rounded to 12 significant digits.

    Equal rows in any order give the same hash, as do 3 and 3.0; names of columns count, their order does not.
    """
    lines = sorted(canonical_json(_rounded(row)) for row in table.to_pylist())
    return hashlib.sha256(b"\n".join(lines)).hexdigest()
