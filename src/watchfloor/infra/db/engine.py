"""Connections: writes that open with BEGIN IMMEDIATE, reads that cannot write, on SQLite and on PostgreSQL."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.orm import Session
from sqlalchemy.pool import ConnectionPoolEntry

BUSY_MS = 30_000


class Database:
    """One ledger database: `writing()` and `reading()` each yield a session in one transaction of that kind."""

    def __init__(self, url: str | URL) -> None:
        self.url = make_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        if self.is_sqlite and self.url.database:
            Path(self.url.database).parent.mkdir(parents=True, exist_ok=True)
        self._write = self._engine(read_only=False)
        self._read = self._engine(read_only=True) if self.is_sqlite else self._write

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session whose transaction commits at the end, or leaves nothing behind."""
        with Session(self._write, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that the database itself keeps from writing."""
        with self._read.connect() as connection:
            bound = connection if self.is_sqlite else connection.execution_options(postgresql_readonly=True)
            with Session(bound, autoflush=False) as session:
                yield session

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
            return create_engine(self.url, pool_size=20, max_overflow=40, pool_pre_ping=True)
        engine = create_engine(self.url, pool_size=20, max_overflow=40)

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
