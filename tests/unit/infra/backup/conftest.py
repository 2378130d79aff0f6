"""Desks that backups are taken of, and the place of the other kind where they are put down."""

import secrets
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL, create_engine, make_url, text
from sqlalchemy.pool import NullPool

from factories.desks import Desk
from watchfloor.infra.backup.restore import RestoreReport, Target, restore_backup
from watchfloor.infra.backup.take import take_backup

PASSPHRASE = b"seven quiet herons"
Take = Callable[..., Path]
Restore = Callable[..., RestoreReport]


def unseen(_: int, __: int) -> None:
    """Progress that nobody looks at."""


def run_outside(server: str, statement: str) -> None:
    engine = create_engine(server, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()


@pytest.fixture
def other_kind(desk: Desk, request: pytest.FixtureRequest) -> Iterator[URL | None]:
    """An empty database of the other kind than the desk's; None for SQLite inside the new workspace."""
    if not desk.place.database.is_sqlite:
        yield None
        return
    server: str = request.getfixturevalue("postgres")
    name = f"restored_{secrets.token_hex(6)}"
    run_outside(server, f"CREATE DATABASE {name}")
    yield make_url(server).set(database=name)
    run_outside(server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def take(desk: Desk, tmp_path: Path) -> Take:
    """Take a backup of the desk into a new file."""

    def take_one(name: str = "desk.tar", *, passphrase: bytes | None = None) -> Path:
        return take_backup(desk.place, tmp_path / name, passphrase=passphrase, progress=unseen).path

    return take_one


@pytest.fixture
def restore(tmp_path: Path) -> Restore:
    """Put a backup down as the workspace `new`."""

    def restore_one(path: Path, **given: object) -> RestoreReport:
        target = Target(home=tmp_path / "new", **given)  # type: ignore[arg-type]  # tests hand on what they name
        return restore_backup(path, target, progress=unseen)

    return restore_one


@pytest.fixture
def backup(desk: Desk, take: Take) -> Path:
    """A backup of a desk with a person and a few files."""
    desk.token("ana")
    desk.place.files.put(b"first")
    desk.place.files.put(b"second" * 1000)
    return take()
