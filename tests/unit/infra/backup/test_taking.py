"""What a backup takes of a workspace, and what may happen to it meanwhile."""

import os
import shutil
import signal
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from factories import cutting
from factories.copies import exit_of
from factories.desks import Desk
from unit.infra.backup.conftest import Restore, Take, unseen
from unit.infra.backup.test_damaged import members_of
from watchfloor.infra.backup.take import take_backup
from watchfloor.infra.backup.taking import Taken, staging, stale
from watchfloor.kernel.errors import Conflict, InvalidInput, Unavailable


@pytest.fixture
def database_url(tmp_path: Path, sqlite_template: Path) -> str:
    """SQLite alone: the files are taken in the same way beside either database."""
    home = tmp_path / "home"
    home.mkdir()
    shutil.copy(sqlite_template, home / "ledger.db")
    return f"sqlite:///{home / 'ledger.db'}"


def write(root: Path, name: str, content: bytes) -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def names_in(path: Path) -> set[str]:
    return {name.removeprefix("workspace/") for name, _ in members_of(path) if name.startswith("workspace/")}


def test_everything_is_taken_but_secrets_the_ledger_and_half_written_files(desk: Desk, take: Take) -> None:
    root = desk.settings.root
    taken = {
        "lake/plays/_delta_log/0.json",
        "lake/plays/part-1.parquet",
        "exports/ACT-1.jsonl",
        "SIMULATION",
        "later/x",
    }
    left = {"token", "database.url", "keys/other.key", "lake/.staging/tmp1/x", "files/.taking-in-1", ".hidden/x"}
    for name in taken | left:
        write(root, name, name.encode())
    (root / "lake" / "link").symlink_to("/etc/passwd")

    assert names_in(take()) == taken


def test_what_is_deleted_while_it_is_taken_is_in_it_whole(desk: Desk, tmp_path: Path) -> None:
    content = os.urandom(3_000_000)
    path = write(desk.settings.root, "lake/plays/part-1.parquet", content)

    def delete(_: int, __: int) -> None:
        path.unlink(missing_ok=True)

    out = take_backup(desk.place, tmp_path / "desk.tar", passphrase=None, progress=delete).path

    assert dict(members_of(out))["workspace/lake/plays/part-1.parquet"] == content
    assert not path.exists()


def test_what_comes_while_the_ledger_is_read_is_taken_too(desk: Desk, tmp_path: Path) -> None:
    with staging(desk.settings.root) as folder:
        taken = Taken(desk.settings, folder)
        write(desk.settings.root, "files/aa/one", b"one")
        taken.hold()
        write(desk.settings.root, "files/bb/two", b"two").chmod(0o400)
        taken.hold()

        assert set(taken.files) == {"files/aa/one", "files/bb/two"}


def test_where_no_links_can_be_made_files_are_read_where_they_lie(
    desk: Desk, take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(desk.settings.root, "files/aa/one", b"one")
    real = os.link

    def fail(source: Path, target: Path) -> None:
        if "/links/" in str(target):
            raise OSError(18, "Invalid cross-device link")
        real(source, target)

    monkeypatch.setattr(os, "link", fail)

    assert dict(members_of(take()))["workspace/files/aa/one"] == b"one"


def test_a_file_that_shrinks_under_the_reader_spoils_the_backup(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(desk.settings.root, "files/aa/one", b"x" * 3_000_000)

    def shrink(done: int, __: int) -> None:
        if done > 1_000_000:
            os.truncate(path, 10)

    with pytest.raises(Unavailable) as refused:
        take_backup(desk.place, tmp_path / "desk.tar", passphrase=None, progress=shrink)

    assert refused.value.code == "changed_meanwhile"
    assert not (tmp_path / "desk.tar").exists()
    assert list(tmp_path.glob(".desk.tar*")) == []


def test_a_torn_anchor_is_left_to_the_next_backup(desk: Desk, take: Take, restore: Restore) -> None:
    desk.token("ana")
    whole = b'{"position": 2, "hash": "%s"}\n' % head_of(desk).encode()
    write(desk.settings.root, "anchors.jsonl", whole + b'{"position": 3, "ha')

    restored = restore(take())

    assert (restored.home / "anchors.jsonl").read_bytes() == whole


def head_of(desk: Desk) -> str:
    with desk.place.database.snapshot() as connection:
        return str(connection.exec_driver_sql("SELECT hash FROM ledger_head").scalar())


def test_another_sqlite_file_is_copied_as_sqlite_does(desk: Desk, take: Take, restore: Restore) -> None:
    with closing(sqlite3.connect(desk.settings.root / "jobs.db")) as jobs:
        jobs.execute("PRAGMA journal_mode=WAL")
        jobs.execute("CREATE TABLE job (id INTEGER)")
        jobs.execute("INSERT INTO job VALUES (7)")
        jobs.commit()
        path = take()

    assert names_in(path) == {"jobs.db"}
    with closing(sqlite3.connect(restore(path).home / "jobs.db")) as copied:
        assert copied.execute("SELECT id FROM job").fetchall() == [(7,)]


def test_a_backup_stands_outside_and_over_nothing(desk: Desk, take: Take, tmp_path: Path) -> None:
    desk.settings.root.mkdir(exist_ok=True)
    with pytest.raises(InvalidInput) as inside:
        take_backup(desk.place, desk.settings.root / "desk.tar", passphrase=None, progress=unseen)
    path = take()
    with pytest.raises(Conflict) as there:
        take()

    assert (inside.value.code, there.value.code) == ("out_in_workspace", "backup_exists")
    assert path.stat().st_mode & 0o777 == 0o600


def test_into_a_folder_it_is_named_after_the_time(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()

    path = take_backup(desk.place, folder, passphrase=None, progress=unseen).path

    assert path.parent == folder
    assert path.name.startswith(f"watchfloor-{desk.clock():%Y%m%d}T")


def test_what_a_cut_off_backup_left_is_cleared_by_the_next(desk: Desk, take: Take) -> None:
    write(desk.settings.root, ".backup-old/links/files/aa/one", b"erased since")
    write(desk.settings.root, ".backup-old/held", b"")
    with staging(desk.settings.root) as mine:
        write(mine, "x", b"x")
        assert stale(desk.settings.root) == []

    take()

    assert list(desk.settings.root.glob(".backup-*")) == []


def test_a_restore_that_is_killed_leaves_nothing_that_looks_like_a_workspace(
    desk: Desk, take: Take, restore: Restore, tmp_path: Path
) -> None:
    for number in range(20):
        desk.place.files.put(os.urandom(200_000) + bytes([number]))
    path = take()

    assert exit_of(cutting.restore, path, tmp_path / "new") == -signal.SIGKILL

    assert not (tmp_path / "new").exists()
    (torn,) = tmp_path.glob(".new.restoring-*")
    assert not any((torn / name).exists() for name in ("ledger.db", "database.url", "token", "keys"))
    shutil.rmtree(torn)
    assert restore(path).home.is_dir()
