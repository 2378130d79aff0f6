"""A workspace after the demo's tour, and the few ways in which the tests look at it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from watchfloor.api.app import create_app, open_workspace
from watchfloor.client.connection import Connection
from watchfloor.demo.tour import run
from watchfloor.infra.settings import Settings


@dataclass(frozen=True)
class Toured:
    """Where the workspace and its report lie, and what was told on the way."""

    home: Path
    report: Path
    said: tuple[str, ...]

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


def take_tour(home: Path) -> Toured:
    said: list[str] = []
    report = run(home, "tiny", said.append)
    return Toured(home, report, tuple(said))
