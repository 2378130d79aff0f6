"""Every look finds what is wrong when it is wrong, says what to do, and changes nothing by looking."""

import os
import re
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from factories.odd_server import OddServer
from watchfloor.cli.doctor import LOOKS
from watchfloor.cli.home import local_settings
from watchfloor.cli.looks import environment, machine
from watchfloor.cli.looks.database import A_PROCESS, judge_server, look_at_integrity, look_at_server_of_database
from watchfloor.cli.looks.diagnosis import Diagnosis
from watchfloor.cli.looks.environment import (
    look_at_import_roots,
    look_at_server,
    look_at_simulation,
    look_at_variables,
)
from watchfloor.cli.looks.folders import (
    look_at_files_key,
    look_at_home,
    look_at_key,
    look_at_lake,
    look_at_leftovers,
    look_at_secrets,
    look_at_stores,
)
from watchfloor.cli.looks.ledger import look_at_anchors, look_at_clock
from watchfloor.cli.looks.machine import look_at_python, look_at_room
from watchfloor.infra.db.engine import Database
from watchfloor.infra.settings import Settings
from watchfloor.kernel.clock import system_clock

Look = Callable[[Settings], Diagnosis]
Break = Callable[[Path, pytest.MonkeyPatch], None]
DAY = 86_400
NAMED = re.compile(r"(?<!_)\bWATCHFLOOR_[A-Z][A-Z_]*")


def told(look: Look) -> tuple[str, str]:
    found = look(local_settings())
    return found.outcome, found.message


def an_old_python(_: Path, patched: pytest.MonkeyPatch) -> None:
    patched.setattr(machine, "OLDEST_PYTHON", (9, 0))


def a_misspelt_setting(_: Path, patched: pytest.MonkeyPatch) -> None:
    patched.setenv("WATCHFLOOR_ANCHOR_EVRY", "7")


def no_home(home: Path, _: pytest.MonkeyPatch) -> None:
    home.rename(home.with_name("elsewhere"))


def a_readable(name: str) -> Break:
    def widen(home: Path, _: pytest.MonkeyPatch) -> None:
        (home / name).touch()
        (home / name).chmod(0o644)

    return widen


def no_key(home: Path, _: pytest.MonkeyPatch) -> None:
    (home / "keys" / "signing.key").unlink()


def files_without_their_key(home: Path, _: pytest.MonkeyPatch) -> None:
    (home / "files" / "ab").mkdir(parents=True)


def a_file_for(name: str) -> Break:
    def block(home: Path, _: pytest.MonkeyPatch) -> None:
        if (home / name).is_dir():
            (home / name).rmdir()
        (home / name).touch()

    return block


def a_full_disk(_: Path, patched: pytest.MonkeyPatch) -> None:
    patched.setenv("WATCHFLOOR_DISK_FLOOR_MB", str(10**12))


def a_root_above(home: Path, patched: pytest.MonkeyPatch) -> None:
    patched.setenv("WATCHFLOOR_IMPORT_ROOTS", f'["{home.parent}"]')


def a_root_inside(home: Path, patched: pytest.MonkeyPatch) -> None:
    patched.setenv("WATCHFLOOR_IMPORT_ROOTS", f'["{home / "lake"}"]')


def a_root_that_is_gone(_: Path, patched: pytest.MonkeyPatch) -> None:
    patched.setenv("WATCHFLOOR_IMPORT_ROOTS", '["/no/such/folder"]')


def a_server_without_a_token(_: Path, patched: pytest.MonkeyPatch) -> None:
    patched.setenv("WATCHFLOOR_URL", "http://127.0.0.1:1")


def a_server_that_is_away(_: Path, patched: pytest.MonkeyPatch) -> None:
    patched.setenv("WATCHFLOOR_URL", "http://127.0.0.1:1")
    patched.setenv("WATCHFLOOR_TOKEN", "wf_any")


def the_token_of_another_desk(_: Path, patched: pytest.MonkeyPatch) -> None:
    patched.setenv("WATCHFLOOR_TOKEN", "wf_of_another_desk")


def an_anchor_ahead(home: Path, _: pytest.MonkeyPatch) -> None:
    (home / "anchors.jsonl").write_text('{"position": 99, "hash": "ab"}\n', "utf-8")


def an_anchor_that_differs(home: Path, _: pytest.MonkeyPatch) -> None:
    (home / "anchors.jsonl").write_text('{"position": 1, "hash": "ab"}\n', "utf-8")


def an_anchor_that_is_none(home: Path, _: pytest.MonkeyPatch) -> None:
    (home / "anchors.jsonl").write_text("no anchor\n", "utf-8")


def a_clock_behind(_: Path, patched: pytest.MonkeyPatch) -> None:
    patched.setattr("watchfloor.cli.looks.ledger.system_clock", lambda: system_clock() - timedelta(days=400))


def a_torn_file(home: Path, _: pytest.MonkeyPatch) -> None:
    path = home / "ledger.db"
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        pages = database.execute("PRAGMA page_size").fetchone()[0]
    content = bytearray(path.read_bytes())
    content[pages * 3 : pages * 12] = os.urandom(pages * 9)
    path.write_bytes(content)


def no_database_at_all(home: Path, _: pytest.MonkeyPatch) -> None:
    (home / "ledger.db").write_bytes(b"no database " * 500)


def no_write_ahead_log(home: Path, _: pytest.MonkeyPatch) -> None:
    with closing(sqlite3.connect(home / "ledger.db")) as database:
        database.execute("PRAGMA journal_mode=DELETE")


BROKEN: tuple[tuple[Look, Break, str], ...] = (
    (look_at_python, an_old_python, "Use Python 3.11"),
    (look_at_variables, a_misspelt_setting, "did you mean WATCHFLOOR_ANCHOR_EVERY"),
    (look_at_home, no_home, "watchfloor init"),
    (look_at_key, no_key, "Put keys/ of a backup back"),
    (look_at_key, a_readable("keys/signing.key"), "chmod 600"),
    (look_at_secrets, a_readable("token"), "chmod 600"),
    (look_at_secrets, a_readable("database.url"), "chmod 600"),
    (look_at_secrets, a_readable("keys/data.key"), "chmod 600"),
    (look_at_files_key, files_without_their_key, "Put the key file back"),
    (look_at_files_key, a_readable("keys/files.json"), "chmod 600"),
    (look_at_lake, a_file_for("lake"), "Make the folder lake"),
    (look_at_stores, a_file_for("files"), "written into files"),
    (look_at_stores, a_file_for("exports"), "written into exports"),
    (look_at_room, a_full_disk, "WATCHFLOOR_DISK_FLOOR_MB"),
    (look_at_import_roots, a_root_above, "lie in one another"),
    (look_at_import_roots, a_root_inside, "lie in one another"),
    (look_at_import_roots, a_root_that_is_gone, "Make it, or take it out"),
    (look_at_server, a_server_without_a_token, "Set WATCHFLOOR_TOKEN"),
    (look_at_server, a_server_that_is_away, "Check WATCHFLOOR_URL"),
    (look_at_server, the_token_of_another_desk, "none of this workspace"),
    (look_at_anchors, an_anchor_ahead, "the ledger does not"),
    (look_at_anchors, an_anchor_that_differs, "another hash"),
    (look_at_anchors, an_anchor_that_is_none, "no anchor"),
    (look_at_clock, a_clock_behind, "Set the clock"),
    (look_at_integrity, a_torn_file, "restore a backup"),
    (look_at_integrity, no_database_at_all, "restore a backup"),
    (look_at_integrity, no_write_ahead_log, "local file system"),
)


@pytest.fixture
def made(desk: object, home: Path) -> Path:
    """A workspace that is fit."""
    return home


@pytest.mark.parametrize(
    ("look", "breaks", "says"), BROKEN, ids=lambda part: getattr(part, "__name__", "") if callable(part) else ""
)
def test_a_look_passes_what_is_fit_and_names_what_is_not(
    made: Path, monkeypatch: pytest.MonkeyPatch, look: Look, breaks: Break, says: str
) -> None:
    assert told(look)[0] == "ok"

    breaks(made, monkeypatch)

    outcome, message = told(look)
    assert outcome == "failed"
    assert says in message


def test_every_look_that_can_fail_is_made_to() -> None:
    elsewhere = {"look_at_database", "look_at_server_of_database"}
    never = {"look_at_fonts", "look_at_disk", "look_at_leftovers", "look_at_simulation"}

    assert {look.__name__ for look, _, _ in BROKEN} | elsewhere | never == {look.__name__ for look in LOOKS}


def test_looking_makes_nothing(home: Path) -> None:
    for look in LOOKS:
        look(local_settings())

    assert not home.exists()


def test_a_server_that_does_not_know_the_token_is_told(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    server = OddServer()
    monkeypatch.setenv("WATCHFLOOR_URL", server.url)
    monkeypatch.setenv("WATCHFLOOR_TOKEN", "wf_any")
    answers = []
    for status in (401, 200):
        server.answer = (status, "application/json", b"{}")
        answers.append(told(look_at_server))
    server.stop()

    assert [outcome for outcome, _ in answers] == ["failed", "ok"]
    assert "watchfloor user token" in answers[0][1]


def test_what_cut_off_acts_left_is_noted_with_its_place(made: Path) -> None:
    assert told(look_at_leftovers)[0] == "ok"
    old = time.time() - 2 * DAY
    left = (
        made / "files" / ".taking-in-x",
        made / ".backup-x" / "held",
        made.parent / f".{made.name}.restoring-x" / "y",
    )
    for path in left:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
        os.utime(path, (old, old))

    outcome, message = told(look_at_leftovers)

    assert outcome == "note"
    assert "left 3 things" in message


def test_a_folder_that_others_look_into_is_noted(made: Path) -> None:
    made.chmod(0o755)

    assert told(look_at_home)[0] == "note"


def test_a_simulation_is_noted(made: Path) -> None:
    assert told(look_at_simulation)[0] == "ok"
    (made / "SIMULATION").touch()

    assert told(look_at_simulation)[0] == "note"


@pytest.mark.parametrize(
    ("version", "encoding", "free", "outcome", "says"),
    [
        (180_000, "UTF8", 2 * A_PROCESS, "ok", "Version 18"),
        (130_004, "UTF8", 500, "failed", "Use 14 or newer"),
        (160_001, "SQL_ASCII", 500, "failed", "ENCODING 'UTF8'"),
        (160_001, "UTF8", A_PROCESS - 1, "failed", "Raise max_connections"),
        (160_001, "UTF8", A_PROCESS, "note", "Raise max_connections"),
    ],
)
def test_a_server_of_databases_is_judged(version: int, encoding: str, free: int, outcome: str, says: str) -> None:
    found = judge_server(version, encoding, free)

    assert found.outcome == outcome
    assert says in found.message


@pytest.fixture
def narrow(postgres: str) -> Iterator[str]:
    """A database that keeps the letters of western Europe alone."""
    made = "CREATE DATABASE narrow_desk ENCODING 'LATIN1' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'"
    server = Database(postgres)
    outside = server.engine.execution_options(isolation_level="AUTOCOMMIT")
    with outside.connect() as connection:
        connection.execute(text(made))
        yield server.url.set(database="narrow_desk").render_as_string(hide_password=False)
        connection.execute(text("DROP DATABASE narrow_desk WITH (FORCE)"))
    server.dispose()


@pytest.mark.postgres
def test_a_real_server_is_asked(postgres: str, narrow: str, monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    monkeypatch.setenv("WATCHFLOOR_DATABASE", postgres)
    assert told(look_at_server_of_database)[0] in {"ok", "note"}

    monkeypatch.setenv("WATCHFLOOR_DATABASE", narrow)
    assert told(look_at_server_of_database) == judged("LATIN1")


def judged(encoding: str) -> tuple[str, str]:
    found = judge_server(180_000, encoding, 500)
    return found.outcome, found.message


def test_every_variable_that_the_code_reads_is_known() -> None:
    source = Path(environment.__file__).parents[2]
    read = {name for path in source.rglob("*.py") for name in NAMED.findall(path.read_text("utf-8"))}

    assert read - environment.KNOWN == set()
