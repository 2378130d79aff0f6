"""Bringing a ledger database to the newest version, with Alembic."""

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import Connection, func, inspect, select
from sqlalchemy.exc import DatabaseError, OperationalError

from watchfloor.infra.db.engine import Database
from watchfloor.infra.db.versions import SCRIPTS, known
from watchfloor.kernel.errors import Conflict

TURN = 0x57A7C4F1


def migrate(database: Database) -> None:
    """Run the migrations that are missing, in one transaction.

    Raises Conflict (`database_newer`, `database_of_others`, `no_database`) for one that is not ours to change.
    """
    config = alembic_config()
    try:
        with database.engine.begin() as connection:
            if not database.is_sqlite:
                connection.execute(select(func.pg_advisory_xact_lock(TURN)))  # two that start at once take turns
            _refuse_what_is_not_ours(connection)
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    except OperationalError:
        raise
    except DatabaseError as error:
        detail = "What lies at the database's address is no database that can be read."
        raise Conflict(
            detail, fix="Check the address; keep the file, and restore a backup.", code="no_database"
        ) from error


def _refuse_what_is_not_ours(connection: Connection) -> None:
    noted = MigrationContext.configure(connection).get_current_revision()
    if noted is not None:
        refuse_unknown(noted)
    if noted is None and (tables := inspect(connection).get_table_names()):
        raise Conflict(
            f"The database holds {len(tables)} tables of something else.",
            fix="Give Watchfloor a database of its own.",
            code="database_of_others",
        )


def refuse_unknown(revision: str) -> None:
    """Raise Conflict (`database_newer`) for a version that is none of ours."""
    if revision not in known():
        raise Conflict(
            f"The database is of version {revision}, which this Watchfloor does not know.",
            fix="Use the newer Watchfloor that wrote it.",
            code="database_newer",
        )


def alembic_config() -> Config:
    """Alembic's configuration for our scripts, without a file of its own."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.set_main_option("path_separator", "os")
    return config
