"""Looks at the ledger database: that it answers, is current, whole, and kept as the desk needs it."""

import sqlite3
from contextlib import closing

from sqlalchemy import make_url, text
from sqlalchemy.orm import Session

from watchfloor.cli.looks.diagnosis import (
    NOT_THERE,
    UNANSWERED,
    Diagnosis,
    asked,
    failed,
    fine,
    is_sqlite,
    ledger_file,
    noted,
)
from watchfloor.infra.db.engine import POOL, Database
from watchfloor.infra.db.versions import is_current
from watchfloor.infra.settings import Settings

OLDEST_POSTGRESQL = 14
PROCESSES = 2  # serve and work
A_PROCESS = POOL["pool_size"] + POOL["max_overflow"]
VERSION = 10_000


def look_at_database(settings: Settings) -> Diagnosis:
    """Whether the database answers and is at the newest version; a missing one is not made by looking."""
    if is_sqlite(settings) and not ledger_file(settings).is_file():
        return failed("database", "There is none: watchfloor init.")
    database = Database(make_url(settings.database_url))
    try:
        if not is_current(database):
            return failed("database", "It is of another version. Run watchfloor migrate.")
        return fine("database", "It answers and is current.")
    except UNANSWERED as error:
        return failed("database", f"It does not answer: {type(error).__name__}. Check its address.")
    finally:
        database.dispose()


def look_at_integrity(settings: Settings) -> Diagnosis:
    """Whether an SQLite file is whole and keeps a write-ahead log; PostgreSQL looks after itself."""
    path = ledger_file(settings)
    if not is_sqlite(settings) or not path.is_file():
        return fine("integrity", "PostgreSQL sees to it." if not is_sqlite(settings) else NOT_THERE)
    restore = "Stop the desk and restore a backup."
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
            mode = connection.execute("PRAGMA journal_mode").fetchone()[0]
            found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.DatabaseError:
        return failed("integrity", f"The file cannot be read as a database. {restore}")
    if found != "ok":
        return failed("integrity", f"The file is damaged. {restore}")
    if mode != "wal":
        advice = "Put the workspace on a local file system."
        stops = f"It keeps no write-ahead log but {mode!r}: readers and writers stop each other."
        return failed("integrity", f"{stops} {advice}")
    return fine("integrity", "The file is whole and keeps a write-ahead log.")


def look_at_server_of_database(settings: Settings) -> Diagnosis:
    """Whether a PostgreSQL server is new enough, keeps all letters, and has connections for the desk's processes."""
    if is_sqlite(settings):
        return fine("postgresql", "SQLite needs none.")
    told = asked(settings, _server)
    if told is None:
        return fine("postgresql", NOT_THERE)
    return judge_server(*told)


def judge_server(version: int, encoding: str, free: int) -> Diagnosis:
    """What a server's version number, encoding and free connections come to."""
    if version // VERSION < OLDEST_POSTGRESQL:
        return failed("postgresql", f"It is version {version // VERSION}. Use {OLDEST_POSTGRESQL} or newer.")
    if encoding != "UTF8":
        advice = "Make a new one with ENCODING 'UTF8' and restore a backup into it."
        return failed("postgresql", f"The database keeps {encoding}, not every letter. {advice}")
    granted, both = f"It grants {free} connections", PROCESSES * A_PROCESS
    if free < A_PROCESS:
        return failed("postgresql", f"{granted}; a process of the desk may open {A_PROCESS}. Raise max_connections.")
    if free < both:
        return noted("postgresql", f"{granted}; serve and work may open {both} together. Raise max_connections.")
    return fine("postgresql", f"Version {version // VERSION}, UTF8, {free} connections.")


def _server(session: Session) -> tuple[int, str, int]:
    """Version number, encoding, and the connections that are not kept for superusers."""
    row = session.execute(
        text(
            "SELECT current_setting('server_version_num')::int, current_setting('server_encoding'), "
            "current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int"
        )
    ).one()
    return row[0], row[1], row[2]
