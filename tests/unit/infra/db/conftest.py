"""Databases in which nobody has worked yet."""

import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.pool import NullPool

from watchfloor.infra.db.engine import Database


def run_outside(server: str, statement: str) -> None:
    """Run one statement on the server outside any transaction."""
    engine = create_engine(server, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A database without a table, of each kind."""
    if request.param == "sqlite":
        database = Database(f"sqlite:///{tmp_path / 'empty.db'}")
        yield database
        database.dispose()
        return
    server: str = request.getfixturevalue("postgres")
    name = f"empty_{secrets.token_hex(6)}"
    run_outside(server, f"CREATE DATABASE {name}")
    database = Database(make_url(server).set(database=name))
    yield database
    database.dispose()
    run_outside(server, f"DROP DATABASE {name} WITH (FORCE)")
