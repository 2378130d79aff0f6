"""Engines of tests: what statements compile to is shared, and a connection to PostgreSQL serves more than one test."""

from collections import defaultdict
from collections.abc import Callable
from typing import Any
from weakref import WeakKeyDictionary

import psycopg
from sqlalchemy import URL, Engine, create_engine

FIRST: dict[str, Engine] = {}
"""The first engine of each kind that reached its database: the others take its dialect, and what it compiled."""


def shared_engine(url: URL, **options: Any) -> Engine:
    """An engine that shares with the others of its kind what statements compile to: a test asks each but once."""
    engine = create_engine(url, **options)
    first = FIRST.get(engine.name)
    if first is None or not hasattr(first.dialect, "default_isolation_level"):  # it never reached its database
        FIRST[engine.name] = engine
        if engine.name == "postgresql":
            _keep_warm(engine.dialect)
    else:
        engine.dialect, engine._compiled_cache = first.dialect, first._compiled_cache
    return engine


def _keep_warm(dialect: Any) -> None:
    """Give a connection that is closed to the next who asks for the same database: a new one has all to learn again."""
    idle: dict[str, list[psycopg.Connection]] = defaultdict(list)
    places: WeakKeyDictionary[psycopg.Connection, list[psycopg.Connection]] = WeakKeyDictionary()
    connect: Callable[..., psycopg.Connection] = dialect.connect
    close: Callable[[psycopg.Connection], None] = dialect.do_close

    def reconnect(*arguments: Any, **named: Any) -> psycopg.Connection:
        warm = idle[repr((arguments, sorted(named.items(), key=str)))]
        connection = warm.pop() if warm else connect(*arguments, **named)
        places[connection] = warm
        return connection

    def part(connection: psycopg.Connection) -> None:
        try:
            connection.rollback()
            connection.set_autocommit(True)
            connection.execute("SELECT pg_advisory_unlock_all()")
            connection.execute("RESET ALL")
            connection.set_autocommit(False)
        except psycopg.Error:
            close(connection)
        else:
            places[connection].append(connection)

    dialect.connect, dialect.do_close = reconnect, part
