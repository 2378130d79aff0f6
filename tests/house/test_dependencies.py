"""The kept page of dependencies is that of the lock."""

from pathlib import Path

import pytest

from tools.dependencies.__main__ import COMMAND, main

ROOT = Path(__file__).parents[2]


def test_the_page_of_dependencies_is_current(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check"]) == 0, capsys.readouterr().err


def test_contributors_know_the_command() -> None:
    assert COMMAND in (ROOT / "CONTRIBUTING.md").read_text("utf8")
