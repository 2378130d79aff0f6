"""Every row of a ledger database as lines of JSON, the same from SQLite as from PostgreSQL."""

import base64
import json
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Final

from alembic.migration import MigrationContext
from sqlalchemy import Column, Connection, MetaData, Table, inspect, select

from watchfloor.kernel.clock import iso
from watchfloor.kernel.errors import Conflict

BATCH: Final = 1_000
VERSIONS: Final = "alembic_version"


def revision_of(connection: Connection) -> str:
    """The version of a database. Raises Conflict (`not_migrated`) where it has none."""
    revision = MigrationContext.configure(connection).get_current_revision()
    if revision is None:
        raise Conflict(
            "The database is of no version of Watchfloor.", fix="Run watchfloor migrate.", code="not_migrated"
        )
    return revision


def tables_of(connection: Connection) -> list[Table]:
    """The tables by name with their columns and keys, as the database itself describes them, without links between them
    and without the note of its version.
    """
    inspector, described = inspect(connection), MetaData()
    keys = {name: key["constrained_columns"] for (_, name), key in inspector.get_multi_pk_constraint().items()}
    columns = {name: told for (_, name), told in inspector.get_multi_columns().items() if name != VERSIONS}
    return [
        Table(
            name, described, *(Column(one["name"], one["type"], primary_key=one["name"] in keys[name]) for one in told)
        )
        for name, told in sorted(columns.items())
    ]


def lines_of(connection: Connection, table: Table) -> Iterator[str]:
    """A line that names the columns, then one a row; no more than a thousand rows are held at once."""
    yield json.dumps([column.name for column in table.columns])
    found = connection.execution_options(yield_per=BATCH).execute(select(table))
    for rows in found.partitions():
        for row in rows:
            yield _line(row)


def _line(row: Sequence[object]) -> str:
    return json.dumps([portable(value) for value in row], ensure_ascii=False)


def portable(value: object) -> object:
    """A value as JSON holds it: an instant and a date as SQLite keeps them, bytes in base 64."""
    if isinstance(value, datetime):
        return iso(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(bytes(value)).decode("ascii")
    return value
