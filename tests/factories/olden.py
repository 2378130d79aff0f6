"""Rows as earlier versions of the database held them, for tests of what a migration carries over."""

from datetime import UTC, datetime

from sqlalchemy import Connection, MetaData, Table, insert
from sqlalchemy.types import Boolean, DateTime, Float, Integer

REF = "ESC-2026-000001"
AT = datetime(2026, 11, 1, tzinfo=UTC)
PLAIN = ((Boolean, False), (Integer, 1), (Float, 0.0), (DateTime, AT))


def put_escalation(connection: Connection, **known: object) -> None:
    """An escalation `REF` of the instant `AT`, in whatever columns its table has there, with what is known of it."""
    table = Table("escalation", MetaData(), autoload_with=connection)
    at = AT.isoformat() if connection.dialect.name == "sqlite" else AT
    times = {column.name: at for column in table.columns if column.name.endswith("_at") and not column.nullable}
    connection.execute(insert(table).values(_least(table) | times | {"ref": REF} | known))


def _least(table: Table) -> dict[str, object]:
    """The least row that a table takes: text in its first letters, whatever is not text in its least."""
    return {
        column.name: next((value for kind, value in PLAIN if isinstance(column.type, kind)), f"kept {column.name}"[:27])
        for column in table.columns
        if not column.nullable
    }
