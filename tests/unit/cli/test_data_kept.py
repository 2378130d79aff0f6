"""Datasets looked after from the command line: refused rows, versions, removal, and people's access."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from watchfloor.demo.scale import SCALES

Run = Callable[..., Any]
MORE = "at,account,title\n2026-11-09T10:00:00Z,a9,t9\nnever,a8,t8\n"


def test_a_dataset_shows_its_declaration_and_loads(loaded: Run) -> None:
    shown = loaded("data", "show", "plays", "--json").json
    assert shown["declaration"]["roles"] == {"actor": "account"}
    assert len(shown["loads"]) == 1


def test_a_second_file_is_a_second_version(loaded: Run, tmp_path: Path) -> None:
    (tmp_path / "more.csv").write_text(MORE, "utf-8")
    added = loaded("data", "add", "plays", "more.csv", "--message", "Tuesday", "--json")
    assert added.code == 0, added.problem
    assert (added.json["rows"], added.json["quarantined"]) == (1, 1)
    assert loaded("data", "list", "--json").json[0]["rows"] == 13


def test_a_refused_row_is_shown_with_its_file_line_and_reason(loaded: Run, tmp_path: Path) -> None:
    (tmp_path / "more.csv").write_text(MORE, "utf-8")
    loaded("data", "add", "plays", "more.csv")
    head, row = loaded("data", "quarantine", "plays").out.splitlines()
    assert head.split()[:2] == ["file", "line"]
    assert row.split()[:2] == ["more.csv", "3"]


def test_several_files_are_one_load(loaded: Run, tmp_path: Path) -> None:
    for day in (10, 11):
        text = f"at,account,title\n2026-11-{day}T10:00:00Z,a9,t9\n"
        (tmp_path / f"day{day}.csv").write_text(text, "utf-8")
    assert loaded("data", "add", "plays", "day*.csv", "--json").json["rows"] == 2


def test_a_removed_dataset_is_listed_no_more(loaded: Run) -> None:
    removed = loaded("data", "remove", "plays", "--reason", "Loaded by mistake.", "--json")
    assert removed.json["state"] == "removed"
    assert loaded("data", "list", "--json").json == []
    assert loaded("sql", "--on", "plays", "SELECT 1").code in {2, 3}


@pytest.mark.every_second
@pytest.mark.parametrize(
    "command",
    [
        ["data", "add", "plays", "plays.csv", "--map", "gone.yaml"],
        ["data", "add", "plays", "plays.csv", "--map", "."],
        ["data", "add", "plays", "plays.csv", "--map", "latin.yaml"],
        ["data", "add", "plays"],
        ["data", "remove", "plays"],
        ["data", "remove", "plays", "--reason", ""],
        ["data", "add", "Odd Name!", "plays.csv", "--guess"],
        ["sql", "--on", "plays", "SELECT 1; SELECT 2"],
        ["sql", "SELECT 1"],
    ],
)
def test_what_cannot_be_used_exits_with_2(loaded: Run, tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "latin.yaml").write_bytes("dataset: plays # é\n".encode("latin-1"))
    told = loaded(*command)
    assert (told.code, told.out) == (2, ""), told.problem


def test_a_file_that_is_not_there_loads_nothing(loaded: Run) -> None:
    assert loaded("data", "add", "plays", "gone.csv").code in {2, 3}
    assert loaded("data", "show", "plays", "--json").json["table_version"] == 0


def test_a_query_that_is_written_names_its_run(loaded: Run, tmp_path: Path) -> None:
    ran = loaded("sql", "--on", "plays", "SELECT count(*) AS n FROM plays", "--out", "n.csv", "--json")
    assert ran.json["result_hash"]
    assert (tmp_path / "n.csv").read_text("utf-8").split() == ["n", "12"]
    assert "1 rows are in n.csv" in ran.problem


def test_a_query_without_rows_says_so(loaded: Run) -> None:
    told = loaded("sql", "--on", "plays", "SELECT account FROM plays WHERE account = 'nobody'")
    assert (told.code, told.out) == (0, "")
    assert "Nothing to show" in told.problem


def test_a_viewer_sees_no_data(loaded: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded("user", "add", "vic", "--role", "viewer")
    monkeypatch.setenv("WATCHFLOOR_TOKEN", loaded("user", "token", "vic").out.strip())
    refused = loaded("data", "list")
    assert refused.code == 3
    assert "data:read" in refused.problem


def test_a_narrowed_token_does_what_it_names_and_no_more(loaded: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    narrow = ["--permission", "data:read", "--label", "a script", "--days", "1"]
    monkeypatch.setenv("WATCHFLOOR_TOKEN", loaded("user", "token", "lea", *narrow).out.strip())
    assert loaded("data", "list").code == 0
    assert loaded("case", "new", "Odd plays").code == 3


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (["user", "add", "lea", "--role", "viewer"], 3),
        (["user", "add", "zoe", "--role", "boss"], 2),
        (["user", "add", "zoe"], 2),
        (["user", "add", "", "--role", "viewer"], 2),
        (["user", "token", "nobody"], 3),
        (["user", "token", "lea", "--permission", "all"], 2),
        (["user", "token", "lea", "--days", "0"], 2),
        (["user", "token", "lea", "--days", "4000"], 2),
    ],
)
def test_people_and_tokens_are_refused_where_they_cannot_be(desk: Run, command: list[str], code: int) -> None:
    told = desk(*command)
    assert (told.code, told.out) == (code, ""), told.problem


def test_a_person_may_have_several_roles_and_compartments(desk: Run) -> None:
    several = ["--role", "lead", "--role", "policy", "--compartment", "vip", "--compartment", "legal"]
    added = desk("user", "add", "zoe", *several, "--json").json
    assert (set(added["roles"]), set(added["compartments"])) == ({"lead", "policy"}, {"vip", "legal"})
    assert [line.split()[0] for line in desk("user", "list").out.splitlines()] == ["name", "lea", "zoe"]


@pytest.mark.parametrize("said", [["--scale", "huge"], ["--port", "0"], ["--port", "x"]])
def test_a_demo_that_cannot_be_made_leaves_nothing(run: Run, home: Path, said: list[str]) -> None:
    assert run("demo", "--no-serve", *said).code == 2
    assert not home.exists()


def test_the_help_of_the_demo_names_the_scales_there_are(run: Run) -> None:
    told = run("demo", "--help").out

    assert [name for name in SCALES if name not in told] == []


def test_what_nobody_foresaw_is_told_with_the_requests_id_and_without_its_words(
    loaded: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(**_: object) -> None:
        raise RuntimeError("ana's secret")

    monkeypatch.setattr("watchfloor.engine.datasets.service.show_dataset", fail)
    told = loaded("data", "show", "plays")
    assert (told.code, told.out) == (1, "")
    assert "request's id" in told.problem
    assert "ana's secret" not in told.problem
