"""The desk in this process: the application over the workspace on this machine."""

from watchfloor.api.app import create_app, open_workspace
from watchfloor.cli.home import existing_settings
from watchfloor.cli.workspace import needed
from watchfloor.client.connection import Connection
from watchfloor.infra.db.engine import Database
from watchfloor.infra.db.migrate import is_current
from watchfloor.kernel.errors import Conflict


def connect(token: str) -> Connection:
    """A connection into the application; without a token, with the one that the workspace keeps.

    Raises NotFound where there is no workspace, Conflict where its database is of another version.
    """
    settings = existing_settings()
    if not token and settings.token_path.is_file():
        token = settings.token_path.read_text("utf-8").strip()
    place = open_workspace(settings)
    _refuse_old(place.database)
    return Connection(token=needed(token), app=create_app(place))


def _refuse_old(database: Database) -> None:
    if not is_current(database):
        raise Conflict("The database is of another version.", fix="Run watchfloor migrate.", code="not_migrated")
