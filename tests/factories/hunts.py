"""Datasets to hunt on, and hunts as people of a desk would run them, through the API."""

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from factories.events import Row, crowd, farm, table_of
from factories.investigations import Person, done
from factories.loads import Told, load_dataset
from watchfloor.domain.detection.schemas import HuntIn, HuntOut
from watchfloor.domain.detection.tasks import run_hunt
from watchfloor.engine.datasets.schemas import LoadIn
from watchfloor.engine.declaration import from_document
from watchfloor.engine.lake import Lake, lake_at
from watchfloor.infra.web.edge import Edge

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
    """Add the rows to a dataset of a bare lake, which no desk knows of, and give its name back."""
    with _written(rows) as path:
        lake.load(from_document(_declared(name, roles)), [path], author="tests", message="for a hunt", now=now)
    return name


def add_events(
    keeper: Edge,
    rows: Iterable[Row],
    *,
    name: str = "streams",
    roles: dict[str, str] = PLAYS,
    compartment: str | None = None,
) -> str:
    """Load the rows as somebody at the desk's own machine would, and give the dataset's name back."""
    with _written(rows) as path:
        return add_file(keeper, path, _declared(name, roles), compartment=compartment)


def add_file(keeper: Edge, path: Path, declaration: dict[str, Any], *, compartment: str | None = None) -> str:
    """Load a file through the desk's own door, and give the dataset's name back."""
    local = replace(keeper, settings=keeper.settings.model_copy(update={"local": True}))
    form = LoadIn(paths=[str(path)], declaration=declaration, message="for a test", compartment=compartment)
    return load_dataset(
        edge=local, lake=lake_at(keeper.settings.lake_dir), name=declaration["dataset"], form=form
    ).dataset


def _declared(name: str, roles: dict[str, str]) -> dict[str, Any]:
    kinds = {role: KINDS[role] for role in roles if role in KINDS}
    return {"dataset": name, "time": "ts", "time_unit": "us", "roles": roles, "kinds": kinds}


@contextmanager
def _written(rows: Iterable[Row]) -> Iterator[Path]:
    table = table_of(rows).rename_columns({"ts_us": "ts"}).drop_columns(["row_key"])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "events.parquet"
        pq.write_table(table, path)
        yield path


def load_farm(keeper: Edge, *, members: int = 6, name: str = "streams", compartment: str | None = None) -> str:
    """Streams with a small farm among ordinary listeners."""
    return add_events(keeper, with_places([*farm(members), *crowd()]), name=name, compartment=compartment)


def hunt(who: Person, dataset: str, detector: str = "co_action", **changes: object) -> dict[str, Any]:
    job = done(who.post("/api/hunts", json={"detector": detector, "dataset": dataset} | changes))
    return done(who.get(f"/api/hunts/{job['result']['run']}"))


def lead_of(who: Person, keeper: Edge, *, compartment: str | None = None) -> dict[str, Any]:
    """The lead that a hunt on the farm opens."""
    (sight,) = hunt(who, load_farm(keeper, compartment=compartment))["leads"]
    return read_lead(who, str(sight["lead"]))


def read_lead(who: Person, lead: str) -> dict[str, Any]:
    return done(who.get(f"/api/leads/{lead}"))


def hunt_now(*, edge: Edge, lake: Lake, form: HuntIn) -> HuntOut:
    """A hunt as a job makes it, in a lake with bounds of the test's own."""
    return edge.change(run_hunt(edge=edge, lake=lake, form=form, progress=Told()))
