"""Packing the database, so that what was changed or removed does not lie on in pages that nobody reads."""

from sqlalchemy.exc import OperationalError

from watchfloor.infra.db.engine import Database
from watchfloor.kernel.errors import Unavailable


def pack(database: Database) -> None:
    """Write the database anew without its dead pages, and empty SQLite's write-ahead log. Raises Unavailable.

    PostgreSQL frees what is dead for new rows; its own write-ahead log and backups keep what they held.
    """
    connection = database.engine.raw_connection()
    try:
        if not database.is_sqlite and connection.driver_connection is not None:
            connection.driver_connection.autocommit = True
        cursor = connection.cursor()
        cursor.execute("VACUUM")
        if database.is_sqlite:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        cursor.close()
    except OperationalError as error:
        raise Unavailable(
            "The database is in use and could not be packed.", fix="Run the erasure again in a quiet moment."
        ) from error
    finally:
        connection.invalidate()
