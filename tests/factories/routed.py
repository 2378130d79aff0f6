"""What a process does once that is copied afterwards, so that no copy has to do it anew."""

import tempfile
from pathlib import Path

import scipy.stats  # noqa: F401 - scipy would import it in every copy that hunts
from sqlalchemy.orm import configure_mappers

from watchfloor.api.app import create_app, open_workspace
from watchfloor.cli.late import late
from watchfloor.cli.main import TABLE
from watchfloor.client.connection import Connection
from watchfloor.domain.detection.registry import detectors
from watchfloor.infra.settings import Settings
from watchfloor.kernel.importing import settle


def look_at_every_route() -> None:
    """Let FastAPI work out every route before there are copies: each of them would do so anew at its first request."""
    configure_mappers()
    with tempfile.TemporaryDirectory() as home:
        place = open_workspace(Settings(home=Path(home)))
        with Connection(token="nobody", app=create_app(place)) as connection:
            connection.send("GET", "/api/nowhere")
        place.database.dispose()
    settle()


def read_everything() -> None:
    """Read what any command and any hunt needs, and look at every route."""
    for row in TABLE.values():
        late(row.module)
    detectors()
    look_at_every_route()
