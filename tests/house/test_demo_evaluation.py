"""The kept figures of the demo are those of today's world and detectors."""

from pathlib import Path

import pytest

from watchfloor.demo.measurement import COMMAND, KEPT, main
from watchfloor.domain.detection.registry import detectors

ROOT = Path(__file__).parents[2]


@pytest.mark.deep
def test_the_page_of_the_demos_figures_is_current(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check"]) == 0, capsys.readouterr().out


def test_the_page_names_the_detectors_of_today() -> None:
    page = KEPT.read_text("utf-8")

    assert [name for name, one in detectors().items() if f"{name} {one.version}" not in page] == []


def test_the_page_lies_among_the_reference_pages_and_contributors_know_its_command() -> None:
    assert KEPT.parent == ROOT / "docs" / "reference"
    assert COMMAND in (ROOT / "CONTRIBUTING.md").read_text("utf8")
