"""Small event tables, an evaluation around them, and what a detector says of them."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta

import ibis
import pyarrow as pa

from watchfloor.domain.detection.contract import Detector, Evaluation, Found, Reference
from watchfloor.domain.detection.ticks import Window
from watchfloor.kernel.clock import to_micros

START = datetime(2026, 3, 1, tzinfo=UTC)
Row = Mapping[str, object]


def at(**span: float) -> int:
    """Microseconds of an instant that far after the start."""
    return to_micros(START + timedelta(**span))


def act(actor: str, thing: str, ts_us: int, **columns: object) -> Row:
    return {"row_key": f"{actor}/{thing}/{ts_us}", "actor": actor, "object": thing, "ts_us": ts_us, **columns}


def table_of(rows: Iterable[Row]) -> pa.Table:
    listed = [dict(row) for row in rows]
    columns = {
        "row_key": pa.string(),
        "actor": pa.string(),
        "object": pa.string(),
        "ts_us": pa.int64(),
        **{name: pa.string() for row in listed for name in row if name not in {"row_key", "actor", "object", "ts_us"}},
    }
    return pa.table({name: pa.array([row.get(name) for row in listed], kind) for name, kind in columns.items()})


def events_of(rows: Iterable[Row]) -> ibis.Table:
    return ibis.memtable(table_of(rows))


def month(days: int = 30) -> Window:
    return Window(at(), at(days=days))


def evaluate(
    detector: Detector,
    rows: Iterable[Row],
    *,
    window: Window | None = None,
    kinds: Mapping[str, str] | None = None,
    parameters: Mapping[str, object] | None = None,
    **given: object,
) -> Found:
    """What the detector finds in the rows during the window (the month from the start)."""
    reference = Reference("events", kinds or {"actor": "account", "object": "track", "owner": "creator"})
    return detector.evaluate(
        events_of(rows), Evaluation(detector.settings({**(parameters or {}), **given}), window or month(), reference)
    )


def farm(members: int = 6, tracks: int = 6, nights: int = 3, first_day: int = 1) -> list[Row]:
    """Accounts that play the same little-known tracks seconds apart on every second night."""
    return [
        act(f"farm{i}", f"obscure{k}", at(days=first_day + 2 * night, hours=3, minutes=4 * k, seconds=5 * i))
        for night in range(nights)
        for k in range(tracks)
        for i in range(members)
    ]


def crowd(people: int = 40, plays: int = 15, tracks: int = 30) -> list[Row]:
    """People who play what they like when they like, drawn without chance from their numbers."""
    return [
        act(f"person{i:02}", f"hit{(7 * i + 11 * k) % tracks}", at(seconds=(i * 7_919_531 + k * 1_299_709) % 2_400_000))
        for i in range(people)
        for k in range(plays)
    ]
