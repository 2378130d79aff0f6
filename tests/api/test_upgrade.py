"""A workspace of the first release, with rows in every table, comes to the newest version and works there.

`tests/data/release-0001.tar` is a backup of the demo's tiny world at revision 0001, worked on in every room. Nothing
here names a later revision, so that whatever comes is tried too.
"""

import json
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyarrow as pa
import pytest
from alembic import command
from sqlalchemy import URL, make_url, text

from desk_fixtures import run_sql
from factories.desks import Client
from factories.routes import UNKNOWN, operations
from watchfloor.api.app import create_app, open_workspace
from watchfloor.api.contract import KEPT
from watchfloor.client.connection import Connection
from watchfloor.domain.evidence.models import Evidence
from watchfloor.engine.lake import lake_at
from watchfloor.infra.access.actors import SYSTEM, add_actor, issue_token
from watchfloor.infra.access.permissions import Role
from watchfloor.infra.backup.archive import entries
from watchfloor.infra.backup.contents import TABLE, WORKSPACE
from watchfloor.infra.backup.restore import Target, restore_backup
from watchfloor.infra.db.fill import pour
from watchfloor.infra.db.migrate import alembic_config, migrate
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.db.versions import is_current
from watchfloor.infra.ledger.anchor import read_anchors
from watchfloor.infra.ledger.verify import verify_chain
from watchfloor.infra.place import Place
from watchfloor.infra.settings import Settings

pytestmark = pytest.mark.each_on_postgres  # an upgrade's statements are PostgreSQL's own
RELEASE = Path(__file__).parents[1] / "data" / "release-0001.tar"
REVISION = "0001"
ENTRIES = 134
KNOWN = {
    "cases": "CASE-1",
    "findings": "FND-1",
    "decisions": "DEC-1",
    "evidence": "EV-1",
    "leads": "LEAD-1",
    "approvals": "APR-1",
    "actions": "ACT-1",
    "hunts": "RUN-1",
    "runs": "RUN-1",
    "datasets": "streams",
    "policies": "PM-01",
    "obligations": "IN-IT-3-1-D",
    "detectors": "co_action",
}


@contextmanager
def empty_database(request: pytest.FixtureRequest, kind: str) -> Iterator[URL | None]:
    """An empty PostgreSQL database; None for SQLite inside the workspace."""
    if kind == "sqlite":
        yield None
        return
    server: str = request.getfixturevalue("postgres")
    name = f"upgraded_{secrets.token_hex(6)}"
    run_sql(server, f"CREATE DATABASE {name}")
    yield make_url(server).set(database=name)
    run_sql(server, f"DROP DATABASE {name} WITH (FORCE)")


def tables() -> dict[str, list[str]]:
    """The rows of the release, as lines by table."""
    found = {}
    with RELEASE.open("rb") as file:
        for name, content, _ in entries(file):
            if match := TABLE.fullmatch(name):
                with pa.CompressedInputStream(pa.py_buffer(content.read()), "zstd") as opened:
                    found[match[1]] = opened.read().decode().splitlines()
    return found


def lay_down(home: Path) -> None:
    """The files of the release in a folder."""
    with RELEASE.open("rb") as file:
        for name, content, _ in entries(file):
            if name.startswith(WORKSPACE):
                path = home / name.removeprefix(WORKSPACE)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content.read())


def restored(home: Path, database: URL | None) -> Place:
    restore_backup(RELEASE, Target(home, database), progress=lambda _, __: None)
    return open_workspace(Settings(home=home))


def upgraded(home: Path, database: URL | None) -> Place:
    """The release as it stood on its machine, then `migrate`."""
    lay_down(home)
    url = "" if database is None else database.render_as_string(hide_password=False)
    place = open_workspace(Settings(home=home, database=url))
    config = alembic_config()
    with place.database.engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, REVISION)
        pour(connection, tables())
    migrate(place.database)
    return place


WAYS = [
    pytest.param((way, kind), id=f"{way.__name__}-{kind}", marks=[pytest.mark.postgres] * (kind == "postgresql"))
    for way in (restored, upgraded)
    for kind in ("sqlite", "postgresql")
]


@pytest.fixture(params=WAYS)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    way, kind = request.param
    with empty_database(request, kind) as database:
        opened: Place = way(tmp_path / "old", database)
        yield opened
        opened.database.dispose()


@pytest.fixture(scope="module", params=WAYS)
def looked_at(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """The same for tests that leave it as it came, made once for them."""
    way, kind = request.param
    with empty_database(request, kind) as database:
        opened: Place = way(tmp_path_factory.mktemp("looked_at") / "old", database)
        yield opened
        opened.database.dispose()


@pytest.fixture
def everybody(place: Place) -> Iterator[Client]:
    """Somebody of every role who joins after the upgrade."""

    def add(unit: WriteUnit) -> str:
        add_actor(unit=unit, name="newcomer", roles=tuple(Role))
        return issue_token(unit=unit, name="newcomer")

    token = place.edge(SYSTEM).change(add)
    app = create_app(place)
    app.debug = True
    with Connection(token=token, app=app, let_through=True) as connection:
        yield Client(connection, token)


def test_the_release_has_rows_in_every_table() -> None:
    found = tables()

    assert len(found) > 30
    assert {name for name, lines in found.items() if len(lines) < 2} == set()


def test_it_is_at_the_newest_version_and_its_ledger_holds(looked_at: Place) -> None:
    assert is_current(looked_at.database)
    with looked_at.database.reading() as session:
        chain = verify_chain(session, read_anchors(looked_at.settings.anchor_path))
    assert (chain.entries, chain.broken) == (ENTRIES, ())


def test_nothing_of_what_the_desk_knew_is_lost(looked_at: Place) -> None:
    kept = ("lead", "cases", "evidence", "finding", "decision", "action", "actor", "token", "dataset", "ledger_payload")
    rows = tables()

    with looked_at.database.reading() as session:
        counts = {name: session.scalar(text(f"SELECT count(*) FROM {name}")) for name in kept}

    assert counts == {name: len(rows[name]) - 1 for name in kept}


def test_the_api_answers_on_it(everybody: Client) -> None:
    asked = [one for one in operations(json.loads(KEPT.read_text("utf-8"))) if one.method == "get"]
    plain = [one for one in asked if not one.places or {before for before, _ in one.places} <= KNOWN.keys()]

    answers = {one.name: one.send(everybody, UNKNOWN | KNOWN) for one in asked}
    broken = {name: answer.status_code for name, answer in answers.items() if answer.status_code >= 500}
    good = {one.name for one in plain if answers[one.name].is_success}

    assert broken == {}
    assert {"list_leads", "show_lead", "list_cases", "show_case", "show_evidence", "show_decision", "show_hunt"} <= good
    assert everybody.get("/api/cases/CASE-1").json()["ref"] == "CASE-1"


def test_work_goes_on_where_it_stood(place: Place, everybody: Client) -> None:
    opened = everybody.post("/api/cases", json={"title": "After the upgrade"})
    noted = everybody.post("/api/cases/CASE-2/notes", json={"text": "Still here."})

    assert (opened.status_code, opened.json()["ref"]) == (201, "CASE-3")
    assert (noted.status_code, noted.json()["id"]) == (201, 2)
    with place.database.reading() as session:
        assert verify_chain(session).holds


def test_its_files_and_its_data_hold(looked_at: Place) -> None:
    with looked_at.database.reading() as session:
        hashes = [row.sha256 for row in session.query(Evidence).all() if row.size is not None]
    lake = lake_at(looked_at.settings.lake_dir)

    assert hashes
    assert [one for one in hashes if not looked_at.files.verify(one)] == []
    assert lake.datasets()
    assert {name: lake.check(lake.snapshot(name)) for name in lake.datasets()} == {name: [] for name in lake.datasets()}
