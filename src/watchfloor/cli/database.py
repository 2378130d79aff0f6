"""The ledger database as commands on this machine name and open it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, inspect, make_url, select
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from watchfloor.infra.access.models import ActorRow
from watchfloor.infra.db.engine import Database
from watchfloor.infra.db.versions import is_current
from watchfloor.kernel.errors import Conflict, InvalidInput, Unavailable

DRIVERS = {"sqlite": "sqlite", "postgresql": "postgresql+psycopg", "postgresql+psycopg": "postgresql+psycopg"}
WRITE = "Write postgresql://USER:PASSWORD@HOST/NAME, or sqlite:////PATH/TO/FILE."


def database_named(text: str) -> URL:
    """The address of a PostgreSQL database, or of an SQLite file by its whole path. Raises InvalidInput.

    What is wrong is told without the text, which may hold a password.
    """
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        raise InvalidInput("That is no address of a database.", fix=WRITE, code="bad_database") from None
    if url.drivername not in DRIVERS:
        raise InvalidInput("The database must be PostgreSQL or SQLite.", fix=WRITE, code="bad_database")
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").is_absolute():
        raise InvalidInput("An SQLite file is named by its whole path.", fix=WRITE, code="bad_database")
    if not url.database:
        raise InvalidInput("The address names no database.", fix=WRITE, code="bad_database")
    return url.set(drivername=DRIVERS[url.drivername])


@contextmanager
def opened(url: str | URL) -> Iterator[Database]:
    """A database, let go of at the end. Raises Unavailable where it does not answer, without its address."""
    try:
        database = Database(url)
    except (ArgumentError, NoSuchModuleError):
        raise InvalidInput("That is no address of a database.", fix=WRITE, code="bad_database") from None
    try:
        with told_plainly():
            yield database
    finally:
        database.dispose()


@contextmanager
def told_plainly() -> Iterator[None]:
    """What a database fails on, as Unavailable without its words, which may hold its address or what it keeps."""
    try:
        yield
    except DBAPIError as error:
        what = f"The database does not answer as one of Watchfloor's ({type(error).__name__})."
        raise Unavailable(what, fix="Check its address and its rights: watchfloor doctor.") from None


def refuse_old(url: str | URL) -> None:
    """Raise Conflict where the database is of another version than this Watchfloor."""
    with opened(url) as database:
        if not is_current(database):
            raise Conflict("The database is of another version.", fix="Run watchfloor migrate.", code="not_migrated")


def is_used(database: Database) -> bool:
    """Whether a desk has people in this database already."""
    with database.reading() as session:
        there = inspect(session.connection()).has_table(ActorRow.__tablename__)
        return there and session.scalar(select(ActorRow.id).limit(1)) is not None
