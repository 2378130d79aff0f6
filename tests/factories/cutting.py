"""Work that ends without a word where a named function is called: each is done in a process of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from factories.copies import die, die_before
from watchfloor.api.app import create_app, open_workspace
from watchfloor.client.connection import Connection
from watchfloor.engine.declaration import parse
from watchfloor.engine.lake import Lake
from watchfloor.infra.backup.restore import Target, restore_backup
from watchfloor.infra.settings import Settings

NOW = datetime(2026, 6, 2, tzinfo=UTC)


@dataclass(frozen=True)
class Request:
    """What is sent, by whom, and the function (module, name) that the process does not live to call."""

    step: tuple[str, str]
    home: Path
    database: str
    token: str
    path: str
    form: object
    headers: dict[str, str]


def send(request: Request) -> None:
    """Send the request, and die on the way."""
    die_before(*request.step)
    place = open_workspace(Settings(home=request.home, database=request.database))
    with Connection(token=request.token, app=create_app(place)) as connection:
        connection.send("POST", request.path, json=request.form, headers=request.headers)


def load(step: str, root: Path, declaration: str, files: Sequence[Path]) -> None:
    """Load files into a lake, and die as it comes to a step of `loading`."""
    die_before("watchfloor.engine.loading", step)
    Lake(root).load(parse(declaration), files, author="mika", message="", now=NOW)


def compact(step: str, root: Path, dataset: str) -> None:
    """Compact a dataset, and die as it comes to a step of `rewriting`."""
    die_before("watchfloor.engine.rewriting", step)
    Lake(root).compact(dataset, author="lea", now=NOW)


def restore(backup: Path, home: Path) -> None:
    """Restore a backup, and die when half of it is there."""

    def told(done: int, total: int) -> None:
        if done > total // 2 and any(home.parent.glob(f".{home.name}.restoring-*")):
            die()

    restore_backup(backup, Target(home), progress=told)
