"""An empty database filled with portable rows: made at their version, filled, brought to the newest, and checked.

All of it is one transaction, so that one that is cut off leaves the database as empty as it was.
"""

import base64
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from itertools import islice

from alembic import command
from sqlalchemy import (
    Boolean,
    Connection,
    Date,
    DateTime,
    Integer,
    LargeBinary,
    Table,
    TextClause,
    delete,
    func,
    insert,
    inspect,
    select,
)
from sqlalchemy import text as statement
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeEngine

from watchfloor.infra.db.dump import BATCH, tables_of
from watchfloor.infra.db.engine import Database
from watchfloor.infra.db.migrate import alembic_config, refuse_unknown
from watchfloor.kernel.errors import Conflict, IntegrityBroken

Lines = Iterable[str]
Read = Callable[[object], object]


def fill(database: Database, revision: str, tables: Mapping[str, Lines], check: Callable[[Session], None]) -> None:
    """Fill an empty database with each table's lines, as `dump` writes them; an error of `check` leaves it empty.

    Raises Conflict: `database_newer` for rows of an unknown version, `database_used` where the database holds tables;
    IntegrityBroken (`rows_unfit`) where the tables are not those of the version.
    """
    refuse_unknown(revision)
    config = alembic_config()
    with database.engine.begin() as connection:
        if inspect(connection).get_table_names():
            raise Conflict("The database holds tables.", fix="Name an empty database.", code="database_used")
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        pour(connection, tables)
        command.upgrade(config, "head")
        with Session(connection, autoflush=False) as session:
            check(session)


def pour(connection: Connection, tables: Mapping[str, Lines]) -> None:
    """Put the rows into tables that are there, in place of what migrations put into them."""
    there = {table.name: table for table in tables_of(connection)}
    if odd := sorted(there.keys() ^ tables.keys()):
        detail = f"The tables are not those of their version: {', '.join(odd)}."
        raise IntegrityBroken(detail, fix="Take another backup.", code="rows_unfit")
    with _late_links(connection):
        for table in there.values():
            connection.execute(delete(table))
        for name, lines in tables.items():
            _pour_one(connection, there[name], iter(lines))
            _move_sequences(connection, there[name])


def _pour_one(connection: Connection, table: Table, lines: Iterator[str]) -> None:
    columns: list[str] = json.loads(next(lines))
    reads = [_reading(table.columns[name].type) for name in columns]
    while batch := list(islice(lines, BATCH)):
        rows = [[read(value) for read, value in zip(reads, json.loads(line), strict=True)] for line in batch]
        connection.execute(insert(table), [dict(zip(columns, row, strict=True)) for row in rows])


def _reading(kind: TypeEngine[object]) -> Read:
    """How a column of this database takes a portable value."""
    if isinstance(kind, DateTime):
        return lambda value: None if value is None else datetime.fromisoformat(str(value))
    if isinstance(kind, Date):
        return lambda value: None if value is None else date.fromisoformat(str(value))
    if isinstance(kind, LargeBinary):
        return lambda value: None if value is None else base64.b64decode(str(value))
    if isinstance(kind, Boolean):
        return lambda value: None if value is None else bool(value)
    return lambda value: value


@contextmanager
def _late_links(connection: Connection) -> Iterator[None]:
    """Let links between rows be looked at once all are there: rows of one table may name each other."""
    if connection.dialect.name == "sqlite":
        connection.execute(statement("PRAGMA defer_foreign_keys=ON"))
        yield
        return
    quote = connection.dialect.identifier_preparer.quote
    described = inspect(connection).get_multi_foreign_keys()
    links = [(name, str(key["name"])) for (_, name), keys in described.items() for key in keys]
    for table_name, link in links:
        connection.execute(_altered(quote(table_name), quote(link), "DEFERRABLE INITIALLY DEFERRED"))
    yield
    connection.execute(statement("SET CONSTRAINTS ALL IMMEDIATE"))
    for table_name, link in links:
        connection.execute(_altered(quote(table_name), quote(link), "NOT DEFERRABLE"))


def _altered(table: str, link: str, how: str) -> TextClause:
    return statement(f"ALTER TABLE {table} ALTER CONSTRAINT {link} {how}")


def _move_sequences(connection: Connection, table: Table) -> None:
    """Let PostgreSQL number on behind the rows that came with their numbers; SQLite does so by itself."""
    if connection.dialect.name == "sqlite":
        return
    quote = connection.dialect.identifier_preparer.quote
    for column in (one for one in table.primary_key if isinstance(one.type, Integer)):
        sequence = connection.scalar(select(func.pg_get_serial_sequence(quote(table.name), column.name)))
        last = connection.scalar(select(func.max(column)))
        if sequence and last is not None:
            connection.execute(select(func.setval(sequence, last)))
