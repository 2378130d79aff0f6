"""What one engine job may use before it is stopped."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one load or query: memory as DuckDB writes sizes, seconds of wall time, rows of a result,
    bytes of one cell, and for packed files the unpacked bytes and the ratio of unpacked to packed.
    """

    memory: str = "1600MB"
    threads: int = 2
    seconds: float = 600.0
    rows: int = 100_000
    cell_bytes: int = 1_000_000
    unpacked_bytes: int = 64 * 1024**3
    ratio: int = 200
