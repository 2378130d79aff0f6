"""Each promise of SECURITY.md names the tests that prove it."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEST = re.compile(r"`(tests/[\w/]+\.py)`")


def part(page: str, heading: str) -> list[str]:
    """The lines below a heading of the second level."""
    _, _, behind = page.partition(f"\n## {heading}\n")
    return behind.partition("\n## ")[0].splitlines()


def promises(page: str) -> list[str]:
    return [line for line in part(page, "What the desk promises") if line.startswith("- ")]


def rows(page: str) -> list[str]:
    return [line for line in part(page, "What is proved by which test") if line.startswith("| ")][1:]


PAGE = (ROOT / "SECURITY.md").read_text("utf8")


def test_each_promise_has_a_row() -> None:
    assert len(rows(PAGE)) == len(promises(PAGE)) > 15


@pytest.mark.parametrize("row", rows(PAGE), ids=lambda row: row.split("|")[1].strip())
def test_each_row_names_tests_that_are_there(row: str) -> None:
    named = TEST.findall(row)

    assert named
    assert [one for one in named if "def test_" not in (ROOT / one).read_text("utf8")] == []


def test_a_promise_without_a_row_is_found() -> None:
    table = "## What is proved by which test\n| a | b |\n|---|---|\n| one | x |\n"
    page = f"# S\n## What the desk promises\n- one\n- two\n\n{table}"

    assert (len(promises(page)), len(rows(page))) == (2, 1)
