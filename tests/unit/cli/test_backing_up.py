"""Backup and restore by command: what they print, how they exit, and that the workspace they make works."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def passphrase(tmp_path: Path) -> Path:
    path = tmp_path / "passphrase"
    path.write_text("seven quiet herons\n", "utf-8")
    return path


def moved(home: Path, monkeypatch: pytest.MonkeyPatch, to: Path) -> None:
    """Let commands work on another workspace, with the first one gone."""
    shutil.rmtree(home)
    monkeypatch.setenv("WATCHFLOOR_HOME", str(to))


def test_a_desk_goes_on_in_another_place(
    loaded: Run, home: Path, tmp_path: Path, passphrase: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = loaded("case", "new", "Odd plays", "--json").json["ref"]
    taken = loaded("backup", "--out", str(tmp_path), "--passphrase-file", str(passphrase), "--json")
    signer = taken.json["signer"]

    restored = loaded("restore", taken.json["file"], "--home", "new", "--passphrase-file", str(passphrase), "--json")
    moved(home, monkeypatch, tmp_path / "new")

    assert restored.code == 0, restored.problem
    assert restored.json["entries"] == taken.json["position"]
    assert restored.json["keys"] == ["keys/signing.key", "token"]
    assert "NOTE" not in restored.problem
    assert loaded("case", "show", case, "--json").json["ref"] == case
    assert loaded("data", "check", "plays").code == 0
    assert loaded("ledger", "verify").code == 0
    assert loaded("doctor").code == 0
    assert loaded("backup", "--out", str(tmp_path / "again.tar"), "--json").json["signer"] == signer


def test_without_a_passphrase_both_say_loudly_that_there_are_no_keys(desk: Run, tmp_path: Path) -> None:
    taken = desk("backup", "--out", "desk.tar", "--json")
    restored = desk("restore", "desk.tar", "--home", "new", "--json")

    assert (taken.code, restored.code) == (0, 0)
    assert "NOT in this backup" in taken.problem
    assert "no keys were put back" in restored.problem
    assert not (tmp_path / "new" / "keys").exists()
    assert not (tmp_path / "new" / "token").exists()


def test_a_backup_is_checked_by_itself(desk: Run, tmp_path: Path) -> None:
    signer = desk("backup", "--out", "desk.tar", "--json").json["signer"]
    content = bytearray((tmp_path / "desk.tar").read_bytes())
    content[600] ^= 1  # inside the header
    (tmp_path / "changed.tar").write_bytes(content)

    good = desk("backup", "--verify", "desk.tar", "--key", signer, "--json")
    changed = desk("backup", "--verify", "changed.tar", "--json")
    foreign = desk("backup", "--verify", "desk.tar", "--key", "0" * 64, "--json")

    assert (good.code, good.json["holds"], good.json["position"]) == (0, True, 3)
    assert (changed.code, changed.json["holds"]) == (1, False)
    assert (foreign.code, foreign.json["code"]) == (1, "backup_of_others")


@pytest.mark.parametrize("words", [[], ["--out", "a.tar", "--verify", "b.tar"]])
def test_it_is_either_taken_or_checked(desk: Run, words: list[str]) -> None:
    assert desk("backup", *words).code == 2


def test_what_cannot_be_is_refused_in_one_line(desk: Run, home: Path, tmp_path: Path) -> None:
    (tmp_path / "short").write_text("short\n", "utf-8")
    desk("backup", "--out", "desk.tar")

    inside = desk("backup", "--out", str(home / "desk.tar"))
    again = desk("backup", "--out", "desk.tar")
    weak = desk("backup", "--out", "weak.tar", "--passphrase-file", "short")
    over = desk("restore", "desk.tar", "--home", str(home))
    odd = desk("restore", "short", "--home", "new")

    assert (inside.code, again.code, weak.code, over.code, odd.code) == (2, 3, 2, 3, 1)
    assert "does not lie in its own workspace" in inside.problem
    assert "at least 12 letters" in weak.problem
    assert "is not empty" in over.problem
    assert "no whole backup" in odd.problem


def test_a_database_that_does_not_answer_leaves_nothing(desk: Run, tmp_path: Path) -> None:
    desk("backup", "--out", "desk.tar")

    told = desk("restore", "desk.tar", "--home", "new", "--database", "postgresql://a:hunter2pass@127.0.0.1:1/x")

    assert told.code == 3
    assert "hunter2pass" not in told.problem + told.out
    assert list(tmp_path.glob("*new*")) == []
