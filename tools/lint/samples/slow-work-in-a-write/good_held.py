# place: src/watchfloor/domain/enforcement/tasks.py
"""Does what is slow before the write, and hands over what came of it."""

import httpx
from watchfloor.infra.db.unit import WriteUnit


def send(edge, lake):
    with httpx.Client() as client:
        told = client.get("https://example.org").text
    rows = lake.query("plays", "select 1").to_pylist()
    edge.change(lambda unit: keep(unit, told, rows))
    return client


def keep(unit: WriteUnit, told: str, rows: list):
    kept = sorted(rows)
    kept.append(told.strip())
    unit.record("case.told", "CASE-1", payload={"rows": len(kept)})
