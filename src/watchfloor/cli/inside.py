"""The desk in this process: the application over the workspace on this machine."""

from collections.abc import Iterator
from contextlib import contextmanager

from watchfloor.api.app import create_app, open_workspace
from watchfloor.cli.database import refuse_old
from watchfloor.cli.home import existing_settings
from watchfloor.cli.workspace import needed
from watchfloor.client.connection import Connection


@contextmanager
def connected(token: str) -> Iterator[Connection]:
    """A connection into the application; without a token, with the one that the workspace keeps.

    Raises NotFound where there is no workspace, Conflict where its database is of another version.
    """
    settings = existing_settings()
    if not token and settings.token_path.is_file():
        token = settings.token_path.read_text("utf-8").strip()
    refuse_old(settings.database_url)
    place = open_workspace(settings)
    try:
        with Connection(token=needed(token), app=create_app(place)) as connection:
            yield connection
    finally:
        place.database.dispose()
