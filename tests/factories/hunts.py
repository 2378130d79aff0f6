"""Datasets to hunt on, and hunts as people of a desk would run them, through the API."""

import tempfile
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from factories.events import Row, crowd, farm, table_of
from factories.investigations import Person, done
from watchfloor.engine.declaration import from_document
from watchfloor.engine.lake import Lake

NOW = datetime(2026, 11, 20, tzinfo=UTC)
KINDS = {"actor": "account", "object": "track"}
PLAYS = {"actor": "actor", "object": "object", "device": "device", "ip": "ip"}


def with_places(rows: Iterable[Row]) -> list[Row]:
    """The rows with the device and address of a farm, or of a person's own."""
    return [
        {**row, "device": "phone" if str(row["actor"]).startswith("farm") else f"own-{row['actor']}", "ip": "10.0.0.1"}
        for row in rows
    ]


def load_events(
    lake: Lake, rows: Iterable[Row], *, name: str = "streams", roles: dict[str, str] = PLAYS, now: datetime = NOW
) -> str:
    """Add the rows to a dataset of that name, and give the name back."""
    declaration = from_document(
        {
            "dataset": name,
            "time": "ts",
            "time_unit": "us",
            "roles": roles,
            "kinds": {role: KINDS[role] for role in roles if role in KINDS},
        }
    )
    table = table_of(rows).rename_columns({"ts_us": "ts"}).drop_columns(["row_key"])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "events.parquet"
        pq.write_table(table, path)
        lake.load(declaration, [path], author="tests", message="for a hunt", now=now)
    return name


def load_farm(lake: Lake, *, members: int = 6) -> str:
    """Streams with a small farm among ordinary listeners."""
    return load_events(lake, with_places([*farm(members), *crowd()]))


def hunt(who: Person, dataset: str, detector: str = "co_action", **changes: object) -> dict[str, Any]:
    return done(who.post("/api/hunts", json={"detector": detector, "dataset": dataset} | changes))


def lead_of(who: Person, lake: Lake) -> dict[str, Any]:
    """The lead that a hunt on the farm opens."""
    (sight,) = hunt(who, load_farm(lake))["leads"]
    return read_lead(who, str(sight["lead"]))


def read_lead(who: Person, lead: str) -> dict[str, Any]:
    return done(who.get(f"/api/leads/{lead}"))
