"""A full disk under the database, the lake or the files: told as what it is, nothing half, and on it goes."""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, make_url, text

from chaos.audit import ledger
from chaos.disks import filled, small_disk
from chaos.journal import Journal
from chaos.stores import Stores
from factories.desks import Client, Desk
from factories.investigations import collect_file, done, open_case, problem
from factories.uploads import CHUNK, begin, send, send_all

PLAYS = {"dataset": "plays", "time": "at", "roles": {"actor": "account", "object": "track"}}
FULL = {(507, "no_room"), (503, "not_stored")}


@pytest.fixture(params=["", "lake", "files"], ids=["database", "lake", "files"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """The folder of a workspace that lies on a small disk."""
    folder = tmp_path / "home" / request.param
    with small_disk(folder, megabytes=6):
        yield folder


@pytest.fixture
def small(place: Path, tmp_path: Path, sqlite_template: Path) -> Iterator[Desk]:
    home = tmp_path / "home"
    shutil.copy(sqlite_template, home / "ledger.db")
    opened = Desk(home, f"sqlite:///{home / 'ledger.db'}")
    yield opened
    opened.close()


@pytest.fixture
def crowded(postgres: str, tmp_path: Path) -> Iterator[tuple[Desk, Path]]:
    """A desk whose database lies on a small disk of PostgreSQL's, and that disk."""
    server = create_engine(postgres, isolation_level="AUTOCOMMIT")
    with server.connect() as connection, tempfile.TemporaryDirectory(prefix="watchfloor-small-") as name:
        owner = Path(connection.execute(text("SHOW data_directory")).scalar_one()).stat()
        disk = Path(name)
        disk.chmod(0o755)
        with small_disk(disk / "disk", megabytes=64):
            space = disk / "disk" / "space"
            space.mkdir()
            os.chown(space, owner.st_uid, owner.st_gid)
            connection.execute(text(f"CREATE TABLESPACE small LOCATION '{space}'"))
            connection.execute(text("CREATE DATABASE small TEMPLATE template_desk TABLESPACE small"))
            opened = Desk(
                tmp_path / "home", make_url(postgres).set(database="small").render_as_string(hide_password=False)
            )
            yield opened, disk / "disk"
            opened.close()
            connection.execute(text("DROP DATABASE small WITH (FORCE)"))
            connection.execute(text("DROP TABLESPACE small"))
    server.dispose()


def rows(path: Path, count: int) -> Path:
    lines = (f"{os.urandom(9).hex()},{os.urandom(9).hex()},2026-01-01T00:00:00Z" for _ in range(count))
    path.write_text("\n".join(["account,track,at", *lines]) + "\n", "utf-8")
    return path


def write(who: Client, case: str, _: Path) -> Any:
    return who.post(f"/api/cases/{case}/notes", json={"text": os.urandom(9_000).hex()})


def load(who: Client, _: str, folder: Path) -> Any:
    form = {"paths": [str(rows(folder / "more.csv", 20_000))], "declaration": PLAYS, "message": ""}
    return who.post("/api/datasets/plays/loads", json=form)


def store(who: Client, case: str, _: Path) -> Any:
    about = {"title": "An export", "source": "the platform", "name": "export.csv"}
    raw = {"Content-Type": "application/octet-stream"}
    return who.post(f"/api/cases/{case}/evidence/files", params=about, content=os.urandom(300_000), headers=raw)


ACTS = {"home": write, "lake": load, "files": store}


def test_what_does_not_fit_is_told_and_leaves_nothing(small: Desk, place: Path, tmp_path: Path) -> None:
    small.place.settings = small.settings.model_copy(update={"import_roots": (tmp_path,)})
    lea, act = small.person("lea"), ACTS[place.name]
    case = str(open_case(lea)["ref"])
    before = counted(small)

    with filled(place, but=12_288):
        answers = [act(lea, case, tmp_path) for _ in range(4)]
        refused = {problem(answer) for answer in answers if not answer.is_success}

    kept = sum(answer.is_success for answer in answers)
    assert refused
    assert refused <= FULL
    assert counted(small)["case_note"] == before["case_note"] + (kept if act is write else 0)
    assert list(small.settings.root.rglob(".taking-in-*")) == []
    assert list(small.settings.lake_dir.glob(".staging/tmp*")) == []
    assert [one["state"] for one in jobs(small)] == ["failed"] * len(answers if act is load else [])
    assert done(act(lea, case, tmp_path))
    assert list(ledger(stores(small), Journal())) == []


@pytest.mark.postgres
def test_what_does_not_fit_under_postgresql_is_told_and_leaves_nothing(
    crowded: tuple[Desk, Path], tmp_path: Path
) -> None:
    desk, disk = crowded
    lea = desk.person("lea")
    case = str(open_case(lea)["ref"])

    with filled(disk):
        answers = [write(lea, case, tmp_path) for _ in range(12)]

    assert {problem(answer) for answer in answers if not answer.is_success} == {(507, "no_room")}
    assert counted(desk)["case_note"] == sum(answer.is_success for answer in answers)
    assert done(write(lea, case, tmp_path))
    assert list(ledger(stores(desk), Journal())) == []


def test_an_upload_goes_on_where_the_disk_was_full(small: Desk, place: Path) -> None:
    if place.name != "home":
        pytest.skip("chunks lie with everything else")
    ana, content = small.person("ana"), os.urandom(3 * CHUNK)
    upload = str(begin(ana, content)["upload"])
    done(send(ana, upload, content[:CHUNK], 0))
    with filled(place):
        refused = send(ana, upload, content[CHUNK : 2 * CHUNK], CHUNK)
    told = done(ana.get(f"/api/uploads/{upload}"))["offset"]

    send_all(ana, upload, content, start=told)
    finished = done(ana.post(f"/api/uploads/{upload}/finish"))

    assert problem(refused) in FULL
    assert (told, finished["sha256"]) == (CHUNK, hashlib.sha256(content).hexdigest())


def test_a_job_that_found_no_room_says_so(small: Desk, place: Path, tmp_path: Path) -> None:
    if place.name != "lake":
        pytest.skip("the lake has a disk of its own")
    small.place.settings = small.settings.model_copy(update={"import_roots": (tmp_path,)})
    lea = small.person("lea")
    with filled(place, but=12_288):
        load(lea, "", tmp_path)

    (job,) = jobs(small)

    assert (job["problem"]["status"], job["problem"]["code"]) == (507, "no_room")
    assert collect_file(lea, str(open_case(lea)["ref"]))


def stores(desk: Desk) -> Stores:
    return Stores(desk.settings.database_url, desk.settings.root, ())


def counted(desk: Desk) -> dict[str, int]:
    return {table: len(stores(desk).rows(table)) for table in ("case_note", "evidence", "dataset_load")}


def jobs(desk: Desk) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = done(desk.person("lea").get("/api/jobs"))["items"]
    return items
