"""Making a workspace, and looking whether it is fit."""

import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def test_init_makes_a_workspace_whose_secrets_only_the_owner_reads(desk: Run, home: Path) -> None:
    modes = {path: stat.S_IMODE((home / path).stat().st_mode) for path in ("token", "keys/signing.key")}
    assert modes == {"token": 0o600, "keys/signing.key": 0o600}


def test_a_second_init_is_refused_and_leaves_the_token(desk: Run, home: Path) -> None:
    before = (home / "token").read_text()
    again = desk("init")
    assert again.code == 3
    assert "A workspace is here already. Use it" in again.problem
    assert (home / "token").read_text() == before


def test_init_does_not_print_the_token(run: Run, home: Path) -> None:
    made = run("init", "--json")
    assert (home / "token").read_text().strip() not in made.out + made.problem
    assert made.json["roles"] == ["lead", "admin"]


def test_a_fit_workspace_passes_the_doctor(desk: Run) -> None:
    found = desk("doctor", "--json")
    assert found.code == 0
    assert not [look for look in found.json if look["outcome"] == "failed"]


def test_the_doctor_names_what_is_missing_and_makes_nothing(run: Run, home: Path) -> None:
    found = run("doctor", "--json")
    assert found.code == 1
    assert {look["check"] for look in found.json if look["outcome"] == "failed"} == {"home", "database", "key", "lake"}
    assert not home.exists()


def test_the_doctor_finds_a_key_that_others_can_read(desk: Run, home: Path) -> None:
    (home / "keys" / "signing.key").chmod(0o644)
    found = desk("doctor", "--json")
    assert found.code == 1
    assert [look["check"] for look in found.json if look["outcome"] == "failed"] == ["key"]


def test_the_doctor_survives_a_database_that_is_none(desk: Run, home: Path) -> None:
    for file in home.glob("ledger.db*"):
        file.unlink()
    (home / "ledger.db").write_bytes(b"this is no database, and long enough to be refused as one" * 20)
    found = desk("doctor")
    assert found.code == 1
    assert "It does not answer" in found.out


def test_migrate_leaves_a_current_database_current(desk: Run) -> None:
    assert desk("migrate", "--json").json == {"current": True}


def test_the_version_is_printed(run: Run) -> None:
    assert run("version", "--json").json["version"].count(".") == 2


@pytest.mark.parametrize("command", [["case", "list"], ["ledger", "verify"], ["migrate"], ["serve"]])
def test_without_a_workspace_commands_say_how_to_make_one(run: Run, home: Path, command: list[str]) -> None:
    refused = run(*command)
    assert refused.code == 3
    assert "watchfloor init" in refused.problem
    assert not home.exists()
