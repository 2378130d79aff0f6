"""A small slice of each benchmark runs to its end: a change that breaks one is seen before somebody measures."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from watchfloor.demo.scale import TINY
from watchfloor.demo.world import generate

BENCH = Path(__file__).parents[2] / "bench"


def slice_of(scenario: str, *arguments: str) -> list[dict[str, Any]]:
    """What a scenario answers on little data."""
    command = [sys.executable, "-m", f"bench.{scenario}", *arguments]
    done = subprocess.run(command, cwd=BENCH.parent, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.deep
@pytest.mark.parametrize(
    ("scenario", "rows"),
    [(("load", "--runs", "1", "--rows", "20000"), 20_000), (("dossier", "--world", "tiny", "--ids", "10"), 43_517)],
    ids=["load", "dossier"],
)
def test_a_scenario_on_plays_gives_figure_and_reference(scenario: tuple[str, ...], rows: int) -> None:
    (line,) = slice_of(*scenario)

    assert line["rows"] == rows
    assert line["figure"] > 0
    assert line["reference"] > 0
    assert line["peak_rss_mb"] > 0


def test_the_ledger_scenario_measures_both_databases_with_a_chain_that_holds() -> None:
    lines = slice_of("ledger", "--entries", "1")

    assert [line["scenario"].rpartition(" ")[2] for line in lines] == ["sqlite", "postgresql"]
    assert all(line["figure"] > 0 for line in lines)


def test_a_backup_is_measured_beside_a_copy() -> None:
    (line,) = slice_of("backup", "--megabytes", "5", "--runs", "1")

    assert line["figure"] > 0
    assert line["reference"] > 0


@pytest.mark.deep
def test_the_search_scenario_measures_finding_and_writing() -> None:
    lines = slice_of("search", "--things", "200", "--only", "sqlite")

    assert [line["scenario"] for line in lines] == ["search, sqlite", "notes with the search, sqlite"]
    assert all(line["figure"] > 0 and line["reference"] > 0 for line in lines)


@pytest.mark.deep
def test_the_events_scenario_measures_a_plain_request_beside_streams() -> None:
    (line,) = slice_of("events", "--requests", "5")

    assert line["figure"] > 0
    assert line["reference"] > 0


@pytest.mark.deep
def test_the_api_scenario_measures_each_request() -> None:
    lines = slice_of("api", "--leads", "2000", "--seconds", "0.1", "--only", "sqlite")

    assert [line["scenario"] for line in lines] == [f"api {kind}, sqlite" for kind in ("list", "show", "claim")]
    assert all(line["figure"] > 0 < line["reference"] for line in lines)


@pytest.mark.deep
def test_the_escalations_scenario_measures_lists_sweep_matrix_and_due_times() -> None:
    lines = slice_of("escalations", "--escalations", "300", "--rounds", "2", "--cases", "100", "--only", "sqlite")

    told = [line["scenario"] for line in lines]
    assert (told[0], told[-2:]) == (
        "escalations due times",
        ["escalations sweep, sqlite", "escalations new matrix, sqlite"],
    )
    assert all(line["figure"] > 0 < line["reference"] for line in lines)


def test_the_files_scenario_measures_each_act_beside_a_plain_copy() -> None:
    lines = slice_of("files", "--megabytes", "2", "--runs", "1")

    assert [line["scenario"] for line in lines] == ["files keep", "files check", "files rotate"]
    assert all(line["figure"] > 0 < line["reference"] for line in lines)


def test_the_gated_scenario_answers_for_a_file_of_streams(tmp_path: Path) -> None:
    (line,) = slice_of("co_action", "--gated", str(few_streams(tmp_path)))

    assert line["edges"] >= line["leads"] >= 0
    assert line["megabytes"] > 0


def few_streams(folder: Path) -> Path:
    """The streams of the tiny simulated platform."""
    return generate(folder, scale=TINY, seed=1).files["streams"]
