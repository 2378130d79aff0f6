"""Connections: writes that open with BEGIN IMMEDIATE, reads that cannot write, on SQLite and on PostgreSQL."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DisconnectionError, OperationalError
from sqlalchemy.orm import Session
from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection

from watchfloor.kernel.errors import Unavailable

BUSY_MS = 30_000
POOL = {"pool_size": 20, "max_overflow": 40}
TRUSTED = 1.0  # seconds for which a connection that was just used is taken to be there still


class Database:
    """One ledger database: `writing()` and `reading()` each yield a session in one transaction of that kind."""

    def __init__(self, url: str | URL) -> None:
        self.url = make_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        if self.is_sqlite and self.url.database:
            Path(self.url.database).parent.mkdir(parents=True, exist_ok=True)
        self.on_write: Callable[[float], None] | None = None
        self._writer = Lock()
        self._write = self._engine(read_only=False)
        self._read = self._engine(read_only=True) if self.is_sqlite else self._write

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session whose transaction commits at the end, or leaves nothing behind."""
        asked = time.perf_counter()
        with self._turn(), Session(self._write, expire_on_commit=False) as session, session.begin():
            session.connection()  # the transaction opens here, so that its wait is seen
            if self.on_write:
                self.on_write(time.perf_counter() - asked)
            yield session

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """Queue the writers of this process: SQLite alone lets them sleep and ask again, mostly for nothing."""
        if not self.is_sqlite:
            yield
            return
        if not self._writer.acquire(timeout=BUSY_MS / 1000):
            raise Unavailable("Another write takes too long.", fix="Try again; see what else works on this desk.")
        try:
            yield
        finally:
            self._writer.release()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that the database itself keeps from writing."""
        with self._read.connect() as connection:
            bound = connection if self.is_sqlite else connection.execution_options(postgresql_readonly=True)
            with Session(bound, autoflush=False) as session:
                yield session

    @contextmanager
    def glancing(self) -> Iterator[Connection]:
        """A connection for a look of one statement, with no transaction around it where the database needs none."""
        with self._read.connect() as connection:
            yield connection if self.is_sqlite else connection.execution_options(isolation_level="AUTOCOMMIT")

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """A connection that cannot write, and sees one moment of the database however long it looks."""
        with self._read.connect() as connection:
            if not self.is_sqlite:
                connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            yield connection

    def write_if_free(self, act: Callable[[Session], object]) -> bool:
        """Run a small act in a write of its own, and tell whether it was: not while others write, nor on a full disk.

        For what a reader leaves behind, and must not wait for.
        """
        if self.is_sqlite and not self._writer.acquire(blocking=False):
            return False
        try:
            with self._write.connect() as connection, _unwaiting(connection), Session(connection) as session:
                with session.begin():
                    if not self.is_sqlite:
                        session.execute(text("SET LOCAL lock_timeout = '50ms'"))
                    act(session)
                return True
        except OperationalError:
            return False
        finally:
            if self.is_sqlite:
                self._writer.release()

    @property
    def engine(self) -> Engine:
        """The writing engine, for migrations."""
        return self._write

    def dispose(self) -> None:
        """Close every pooled connection."""
        self._write.dispose()
        self._read.dispose()

    def _engine(self, *, read_only: bool) -> Engine:
        if not self.is_sqlite:
            engine = create_engine(self.url, **POOL, hide_parameters=True)
            _try_the_idle(engine)
            return engine
        engine = create_engine(self.url, **POOL, hide_parameters=True)

        def prepare(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
            connection.isolation_level = None
            connection.execute(f"PRAGMA busy_timeout={BUSY_MS}")
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=NORMAL")
            connection.execute("PRAGMA foreign_keys=ON")
            if read_only:
                connection.execute("PRAGMA query_only=ON")

        def begin(connection: Connection) -> None:
            connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")

        event.listen(engine, "connect", prepare)
        event.listen(engine, "begin", begin)
        return engine


def _try_the_idle(engine: Engine) -> None:
    """Let the pool try a connection that lay idle before it is given out, as SQLAlchemy's own pre-ping does for each.

    One that broke within the last second fails what it is used for, and empties the pool.
    """

    def put_back(_: DBAPIConnection | None, record: ConnectionPoolEntry) -> None:
        record.info["used"] = time.monotonic()

    def taken(raw: DBAPIConnection, record: ConnectionPoolEntry, _: PoolProxiedConnection) -> None:
        if time.monotonic() - record.info.get("used", time.monotonic()) < TRUSTED:
            return
        try:
            engine.dialect.do_ping(raw)
        except engine.dialect.loaded_dbapi.Error as error:
            raise DisconnectionError from error

    event.listen(engine, "checkin", put_back)
    event.listen(engine, "checkout", taken)


@contextmanager
def _unwaiting(connection: Connection) -> Iterator[None]:
    """SQLite refuses at once, for as long as this lasts, where another process writes."""
    raw = connection.connection.dbapi_connection
    if not isinstance(raw, sqlite3.Connection):
        yield
        return
    raw.execute("PRAGMA busy_timeout=0")
    try:
        yield
    finally:
        raw.execute(f"PRAGMA busy_timeout={BUSY_MS}")
