"""`watchfloor keys`, and the checks of stored files by command line."""

import json
from pathlib import Path

import pytest

from unit.cli.conftest import Run
from watchfloor.infra.files.store import FileStore


@pytest.fixture
def store(desk_home: Path) -> FileStore:
    return FileStore(desk_home / "files", desk_home / "keys" / "files.json")


@pytest.fixture
def desk_home(home: Path, run: Run) -> Path:
    assert run("init", "--name", "lea").code == 0
    return home


def test_a_key_is_rotated_and_the_old_one_retired(run: Run, store: FileStore) -> None:
    names = [store.put(f"content {number}".encode()).sha256 for number in range(3)]
    [before] = run("keys", "list", "--json").json

    rotated = run("keys", "rotate", "--json").json
    refused = run("keys", "retire", rotated["key"])
    retired = run("keys", "retire", before["key"], "--json").json
    after = run("keys", "list", "--json").json

    assert (before["files"], rotated["files"], rotated["broken"]) == (3, 3, [])
    assert (refused.code, retired) == (3, {"retired": before["key"]})
    assert [(key["key"], key["active"], key["files"]) for key in after] == [(rotated["key"], True, 3)]
    assert all(store.verify(name) for name in names)
    assert run("ledger", "verify").code == 0


def test_no_secret_is_printed(run: Run, store: FileStore) -> None:
    store.put(b"content")
    printed = run("keys", "list").out + run("keys", "list", "--json").out + run("keys", "rotate").out

    secrets = [key["secret"] for key in json.loads(store.keys.path.read_bytes())["keys"].values()]
    assert len(secrets) == 2
    assert not [secret for secret in secrets if secret in printed]


def test_a_key_in_use_is_not_retired_and_a_rotation_goes_on(run: Run, store: FileStore) -> None:
    store.put(b"content")
    old = store.keys.active().id
    new = run("keys", "rotate", "--json").json["key"]
    path = store.path(next(store.names()))
    newer = run("keys", "rotate", "--json").json["key"]
    path.write_bytes(path.read_bytes())

    resumed = run("keys", "rotate", "--resume", "--json").json

    assert (resumed["key"], resumed["files"]) == (newer, 0)
    assert [run("keys", "retire", key).code for key in (old, new, newer, "0" * 16)] == [0, 0, 3, 3]


def test_a_harmed_header_is_named_and_the_command_fails(run: Run, store: FileStore) -> None:
    name = store.put(b"content").sha256
    path = store.path(name)
    path.write_bytes(path.read_bytes()[:50] + b"\0\0\0\0" + path.read_bytes()[54:])

    rotated = run("keys", "rotate", "--json")

    assert (rotated.code, rotated.json["broken"]) == (1, [name])


def test_every_stored_file_is_read_by_one_command(run: Run, store: FileStore) -> None:
    name = store.put(b"content").sha256
    whole = run("evidence", "verify", "--all", "--json")
    path = store.path(name)
    path.write_bytes(path.read_bytes()[:-1])
    harmed = run("evidence", "verify", "--all", "--json")

    assert (whole.code, whole.json["holds"], whole.json["files"]) == (0, True, 1)
    assert (harmed.code, harmed.json["holds"], harmed.json["broken"]) == (1, False, 1)
    assert run("evidence", "verify").code == run("evidence", "verify", "EV-1", "--all").code == 2


def test_outside_material_is_held_and_waits_for_somebody_who_is_cleared(run: Run, desk_home: Path) -> None:
    case = run("case", "new", "Odd plays", "--json").json["ref"]
    Path("notes.txt").write_text("from a stranger", "utf-8")
    add = ("evidence", "add", case, "--title", "Notes", "--file", "notes.txt", "--source", "a stranger", "--json")

    own, outside = run(*add).json, run(*add, "--outside").json

    assert (own["state"], outside["state"]) == ("draft", "held")
    assert run("evidence", "view", outside["ref"], "--out", "seen.txt", "--reason", "why").code == 3
    assert run("evidence", "screen").code == 3
    assert run("evidence", "flag", own["ref"], "--reason", "no").code == 2
