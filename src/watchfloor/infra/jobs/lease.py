"""One `work` a desk: a lock on the workspace, and one in a database that several machines share."""

import fcntl
import os
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, func, select
from sqlalchemy.exc import DBAPIError

from watchfloor.infra.db.engine import Database
from watchfloor.kernel.errors import Conflict, Unavailable

DESK_WORKS = 0x57A7C4F2


class Lease:
    """Held from `take` to the end of its context.

    The kernel and the database let go of it when the process dies, so that none is ever left behind.
    """

    def __init__(self, folder: Path, database: Database) -> None:
        self._folder = folder
        self._database = database
        self._file = -1
        self._session: Connection | None = None

    def take(self) -> Self:
        """The lease itself, held. Raises Conflict (`work_running`) where another process holds it."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._file = os.open(self._folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self._leave()
            raise _running("this workspace") from None
        if not self._database.is_sqlite:
            self._session = self._database.engine.connect()
            if not self._session.scalar(select(func.pg_try_advisory_lock(DESK_WORKS))):
                self._leave()
                raise _running("this database")
        return self

    def check(self) -> None:
        """Raise Unavailable (`lease_lost`) where the database has let go: another `work` may have begun."""
        if self._session is None:
            return
        try:
            self._session.scalar(select(1))
        except DBAPIError as error:
            raise Unavailable(
                "The database has ended the connection that holds the lease of work.",
                fix="Start watchfloor work again.",
                code="lease_lost",
            ) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._leave()

    def _leave(self) -> None:
        if self._session is not None:
            self._session.invalidate()
            self._session.close()
            self._session = None
        if self._file >= 0:
            os.close(self._file)
            self._file = -1


def _running(what: str) -> Conflict:
    return Conflict(
        f"Another work process serves {what}.", fix="Leave it running, or stop it first.", code="work_running"
    )
