"""A workspace after the demo's tour, and the few ways in which the tests look at it."""

import json
import os
import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from factories.alone import demo_alone
from watchfloor.api.app import create_app, open_workspace
from watchfloor.client.connection import Connection
from watchfloor.demo.tour import NEXT
from watchfloor.infra.settings import Settings

FOLDER = "SHARED_TOUR"


@dataclass(frozen=True)
class Toured:
    """Where the workspace and its report lie, what was told on the way, and the modules that it was taken without."""

    home: Path
    report: Path
    said: tuple[str, ...]
    absent: tuple[str, ...]

    def connect(self) -> Connection:
        """A connection of the desk lead, whose token the tour left."""
        place = open_workspace(Settings(home=self.home, local=True))
        return Connection(token=place.settings.token_path.read_text(encoding="utf-8"), app=create_app(place))

    def ask(self, path: str, **params: object) -> Any:
        with self.connect() as lead:
            return lead.call("GET", path, params=params)

    def make(self, path: str, **form: object) -> bytes:
        """A file that the desk makes on demand."""
        with self.connect() as lead:
            job = lead.call("POST", path, json=form)
            return lead.download("GET", f"/api/jobs/{job['ref']}/file")


def shared_tour(factory: pytest.TempPathFactory) -> Toured:
    """The tour that is taken once for all workers of a run, and for all runs that a folder is named to.

    It is taken where nothing is but what the product declares. Nobody works in its workspace, but in copies.
    """
    shared = factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent
    shared = Path(os.environ.get(FOLDER, shared))
    told, home = shared / "demo.said", shared / "demo"
    with FileLock(shared / "demo.lock"):
        if not told.exists():
            taken = demo_alone(home)
            told.write_text(json.dumps([str(taken.report), taken.said, taken.absent]), "utf-8")
    report, said, absent = json.loads(told.read_text("utf-8"))
    return Toured(home, Path(report), tuple(said), tuple(absent))


def copied(tour: Toured, home: Path) -> Toured:
    """The same workspace elsewhere, as if the tour had been taken there."""
    shutil.copytree(tour.home, home)
    last_words = home / "out" / NEXT
    last_words.write_text(last_words.read_text("utf-8").replace(str(tour.home), str(home)), "utf-8")
    said = (line.replace(str(tour.home), str(home)) for line in tour.said)
    return replace(tour, home=home, report=home / tour.report.relative_to(tour.home), said=tuple(said))
