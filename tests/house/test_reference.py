"""The kept pages of reference are those of today's code."""

from pathlib import Path

import pytest

from tools.reference.__main__ import COMMAND, main

ROOT = Path(__file__).parents[2]


def test_the_pages_of_reference_are_current(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check"]) == 0, capsys.readouterr().err


def test_contributors_know_the_command() -> None:
    assert COMMAND in (ROOT / "CONTRIBUTING.md").read_text("utf8")
