"""The gate is green only where tests ran and passed; what a person can make is explained."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def gate(folder: Path, *, prints: str, ends: int) -> subprocess.CompletedProcess[str]:
    """Run the gate with a `make` that prints and ends as told."""
    stand_in = folder / "make"
    stand_in.write_text(f"#!/bin/sh\necho '{prints}'\nexit {ends}\n", "utf8")
    stand_in.chmod(0o755)
    environment = {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}"}
    return subprocess.run([ROOT / ".ci/run"], env=environment, capture_output=True, text=True, check=False)


def test_passing_tests_are_green_and_their_closing_line_comes_last(tmp_path: Path) -> None:
    answer = gate(tmp_path, prints="12 passed in 3.4s", ends=0)

    assert answer.returncode == 0
    assert answer.stdout.rstrip().endswith("12 passed in 3.4s")


@pytest.mark.parametrize(
    ("prints", "ends"),
    [
        ("1 failed, 12 passed in 3.4s", 2),
        ("no tests ran in 0.1s", 0),
        ("no tests ran in 0.1s", 5),
        ("nothing at all", 0),
        ("3 skipped in 0.1s", 0),
        ("setup: the locked packages could not be installed", 2),
    ],
)
def test_anything_else_is_red(prints: str, ends: int, tmp_path: Path) -> None:
    assert gate(tmp_path, prints=prints, ends=ends).returncode != 0


def test_a_run_without_tests_says_so(tmp_path: Path) -> None:
    assert "no test ran" in gate(tmp_path, prints="3 skipped in 0.1s", ends=0).stdout


@pytest.mark.parametrize(
    "target",
    [
        "setup",
        "demo",
        "console",
        "web-test",
        "browser",
        "e2e",
        "test",
        "deep",
        "chaos",
        "lint",
        "types",
        "bench",
        "clean",
        "help",
    ],
)
def test_make_alone_explains_every_target(target: str) -> None:
    answer = subprocess.run(["make", "-C", ROOT], capture_output=True, text=True, check=True)

    assert f"make {target} " in answer.stdout


def told_by_make(**environment: str) -> str:
    """What surrounds the commands of the Makefile."""
    command = ["make", "--eval", "probe: ; @env", "probe"]
    told = subprocess.run(command, cwd=ROOT, env=os.environ | environment, capture_output=True, text=True, check=True)
    return told.stdout


def test_python_keeps_what_it_compiles_whatever_the_surroundings_say() -> None:
    told = told_by_make(PYTHONDONTWRITEBYTECODE="1", PYTHONUNBUFFERED="1")

    assert "PYTHONUNBUFFERED=1" in told
    assert "PYTHONDONTWRITEBYTECODE" not in told


@pytest.mark.parametrize(("surroundings", "drawn"), [({}, [2, 12]), ({"HYPOTHESIS_PROFILE": "default"}, [4, 60])])
def test_a_property_draws_all_its_examples_where_somebody_asks_for_them(
    surroundings: dict[str, str], drawn: list[int]
) -> None:
    asked = "from factories.examples import examples; print([examples(4), examples(60)])"
    kept = {name: value for name, value in os.environ.items() if name != "HYPOTHESIS_PROFILE"}
    told = subprocess.run(
        [sys.executable, "-c", asked],
        env=kept | surroundings | {"PYTHONPATH": str(ROOT / "tests")},
        capture_output=True,
        text=True,
        check=True,
    )

    assert told.stdout.strip() == str(drawn)
