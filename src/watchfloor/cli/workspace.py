"""Where a command works: a server that the environment names, or the workspace in this process."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from watchfloor.api.app import create_app, open_workspace
from watchfloor.client.connection import Connection
from watchfloor.client.desk import Desk
from watchfloor.infra.db.engine import Database
from watchfloor.infra.db.migrate import is_current
from watchfloor.infra.settings import Settings
from watchfloor.kernel.errors import Conflict, NotFound, NotSignedIn

URL = "WATCHFLOOR_URL"
TOKEN = "WATCHFLOOR_TOKEN"  # noqa: S105 - the name of a variable, not a secret


def local_settings() -> Settings:
    """The settings of the workspace on this machine, for the person who owns its files."""
    return Settings(local=True)


def existing_settings() -> Settings:
    """The same, where the workspace is there. Raises NotFound."""
    settings = local_settings()
    if not settings.root.is_dir():
        raise NotFound("There is no workspace here.", fix="Make one: watchfloor init.", code="no_workspace")
    return settings


def is_remote() -> bool:
    """Whether commands go to a server."""
    return bool(os.environ.get(URL))


@contextmanager
def open_desk() -> Iterator[Desk]:
    """The desk for one command, closed at its end."""
    with _connection() as connection:
        yield Desk(connection)


def _connection() -> Connection:
    token = os.environ.get(TOKEN, "")
    if is_remote():
        return Connection(token=_needed(token), url=os.environ[URL])
    settings = existing_settings()
    if not token and settings.token_path.is_file():
        token = settings.token_path.read_text("utf-8").strip()
    place = open_workspace(settings)
    _refuse_old(place.database)
    return Connection(token=_needed(token), app=create_app(place))


def _refuse_old(database: Database) -> None:
    if not is_current(database):
        raise Conflict("The database is of another version.", fix="Run watchfloor migrate.", code="not_migrated")


def _needed(token: str) -> str:
    if not token:
        raise NotSignedIn("No token is given.", fix=f"Set {TOKEN}, or make a workspace: watchfloor init.")
    return token
