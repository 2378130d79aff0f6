"""Which version a ledger database is of: told without Alembic, whose import every command would wait for."""

from pathlib import Path
from typing import Final

from sqlalchemy import column, inspect, select, table

from watchfloor.infra.db.engine import Database

SCRIPTS: Final = Path(__file__).parent / "migrations"
NOTED: Final = "alembic_version"


def known() -> frozenset[str]:
    """The versions that this Watchfloor has a migration to: each file's name begins with its own."""
    return frozenset(path.name.partition("_")[0] for path in SCRIPTS.glob("versions/[0-9]*.py"))


def is_current(database: Database) -> bool:
    """Whether the database is at the newest version."""
    with database.reading() as session:
        if not inspect(session.connection()).has_table(NOTED):
            return False
        return session.scalars(select(column("version_num")).select_from(table(NOTED))).all() == [max(known())]
