"""Datasets, queries and hunts from the command line."""

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

Run = Callable[..., Any]


def test_an_added_file_is_listed_with_its_rows(loaded: Run) -> None:
    listed = loaded("data", "list", "--json")
    assert [(line["name"], line["rows"]) for line in listed.json] == [("plays", 12)]


def test_a_file_added_twice_changes_nothing(loaded: Run) -> None:
    again = loaded("data", "add", "plays", "plays.csv", "--json")
    assert again.json["unchanged"] is True


def test_a_dry_run_shows_a_declaration_and_loads_nothing(desk: Run, plays: Path) -> None:
    suggested = desk("data", "add", "guessed", "plays.csv", "--dry-run", "--json")
    assert suggested.json["dataset"] == "guessed"
    assert desk("data", "list", "--json").json == []


def test_a_guessed_declaration_loads_the_file(desk: Run, plays: Path) -> None:
    added = desk("data", "add", "guessed", "plays.csv", "--guess", "--json")
    assert added.json["rows"] == 12


def test_a_changed_data_file_fails_the_check(loaded: Run, home: Path) -> None:
    assert loaded("data", "check", "plays").code == 0
    stored = next((home / "lake" / "plays").glob("*.parquet"))
    stored.chmod(0o644)
    stored.write_bytes(b"another")
    broken = loaded("data", "check", "plays", "--json")
    assert broken.code == 1
    assert len(broken.json["broken"]) == 1


def test_putting_in_order_prints_what_came_of_it_and_not_the_job(loaded: Run) -> None:
    compacted = loaded("data", "compact", "plays", "--json")
    indexed = loaded("data", "index", "plays", "--json")

    assert (compacted.code, indexed.code) == (0, 0)
    assert (compacted.json["dataset"], compacted.json["files_after"], compacted.json["proof"]) == ("plays", 1, [])
    assert indexed.json == {"dataset": "plays", "table_version": 0, "indexed": []}
    assert loaded("data", "compact", "unheard_of").code == loaded("data", "index", "unheard_of").code == 3
    assert [job["kind"] for job in loaded("job", "list", "--json").json] == ["index", "compact", "load"]


def test_the_search_made_anew_prints_what_was_made(loaded: Run) -> None:
    rebuilt = loaded("search", "rebuild", "--json")

    assert (rebuilt.code, "dataset" in rebuilt.json["kinds"]) == (0, True)


def test_a_query_prints_its_rows(loaded: Run) -> None:
    found = loaded("sql", "--on", "plays", "SELECT count(*) AS n FROM plays")
    assert found.out.split() == ["n", "12"]


def test_csv_holds_no_cell_that_a_spreadsheet_runs(loaded: Run, tmp_path: Path) -> None:
    ran = loaded("sql", "--on", "plays", "SELECT DISTINCT title FROM plays ORDER BY title", "--out", "t.csv")
    assert ran.code == 0, ran.problem
    with (tmp_path / "t.csv").open(newline="", encoding="utf-8") as file:
        assert list(csv.reader(file)) == [["title"], ["'=t0"], ["'=t1"], ["'=t2"]]


def test_parquet_holds_the_cells_as_they_are(loaded: Run, tmp_path: Path) -> None:
    loaded("sql", "--on", "plays@0", "SELECT DISTINCT title FROM plays ORDER BY title", "--out", "t.parquet")
    assert pq.read_table(tmp_path / "t.parquet").to_pydict() == {"title": ["=t0", "=t1", "=t2"]}


def test_a_hunt_on_a_dataset_without_the_role_is_usage_and_names_it(loaded: Run) -> None:
    refused = loaded("hunt", "co_action", "--on", "plays")
    assert refused.code == 2
    assert "object" in refused.problem


def test_a_hunt_writes_its_five_files(desk: Run, plays: Path, tmp_path: Path) -> None:
    declared = (
        "dataset: plays\ntime: at\nroles: {actor: account, object: title}\nkinds: {actor: account, object: track}\n"
    )
    (tmp_path / "plays.yaml").write_text(declared, "utf-8")
    desk("data", "add", "plays", "plays.csv", "--map", "plays.yaml")
    ran = desk("hunt", "co_action", "--on", "plays", "--out", "found", "--json")
    assert ran.code == 0, ran.problem
    names = {path.name for path in (tmp_path / "found").iterdir()}
    assert names == {"leads.parquet", "members.parquet", "edges.parquet", "exemplars.parquet", "run.json"}


def test_a_detector_is_tried_on_its_own_cases(desk: Run) -> None:
    tried = desk("detector", "test", "repeat_target", "--json")
    assert tried.code == 0
    assert tried.json["passed"] is True


@pytest.mark.every_second
@pytest.mark.parametrize(
    "command",
    [
        ["sql", "--on", "plays", "SELECT 1", "--out", "t.xls"],
        ["sql", "--on", "plays@x", "SELECT 1"],
        ["sql", "--on", "plays", "DROP TABLE plays"],
        ["hunt", "co_action", "--on", "plays", "--param", "nonsense"],
        ["hunt", "co_action"],
        ["data", "add", "plays", "plays.csv", "--map", "plays.yaml", "--guess"],
        ["nonsense"],
    ],
)
def test_what_cannot_be_used_exits_with_2(loaded: Run, command: list[str]) -> None:
    assert loaded(*command).code == 2


@pytest.mark.parametrize("command", [["data", "show", "none"], ["case", "show", "CASE-9"], ["lead", "show", "LEAD-9"]])
def test_what_is_not_there_is_refused_with_3(desk: Run, command: list[str]) -> None:
    refused = desk(*command)
    assert refused.code == 3
    assert refused.out == ""
    assert refused.problem
