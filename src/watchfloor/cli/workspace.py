"""Where a command works: a server that the environment names, or the workspace in this process."""

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

from watchfloor.cli.late import late
from watchfloor.client.connection import Connection
from watchfloor.client.desk import Desk
from watchfloor.kernel.errors import NotSignedIn

URL = "WATCHFLOOR_URL"
TOKEN = "WATCHFLOOR_TOKEN"  # noqa: S105 - the name of a variable, not a secret

NOBODY = "none"  # a connection has a token; this one is nobody's


def is_remote() -> bool:
    """Whether commands go to a server."""
    return bool(os.environ.get(URL))


@contextmanager
def open_desk(*, is_known: bool = True) -> Iterator[Desk]:
    """The desk for one command, closed at its end; for somebody not known yet, a token may be missing."""
    with _connected(is_known=is_known) as connection:
        yield Desk(connection)


def needed(token: str) -> str:
    """The token, where there is one. Raises NotSignedIn."""
    if not token:
        raise NotSignedIn("No token is given.", fix=f"Set {TOKEN}, or make a workspace: watchfloor init.")
    return token


def _connected(*, is_known: bool) -> AbstractContextManager[Connection]:
    token = os.environ.get(TOKEN, "") if is_known else NOBODY
    if is_remote():
        return Connection(token=needed(token), url=os.environ[URL])
    inside: AbstractContextManager[Connection] = late("inside").connected(token)
    return inside
