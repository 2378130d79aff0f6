"""The pages of reference say all that the code has, and nothing it has not."""

from pathlib import Path

import pytest

from tools.reference.__main__ import PAGES, main, stale
from tools.reference.commands import commands_page, every_command
from tools.reference.detectors import detectors_page
from tools.reference.endpoints import CONTRACT, endpoints_page, routes
from tools.reference.settings import said_below, settings_page
from tools.reference.table import table
from watchfloor.cli.main import TABLE
from watchfloor.domain.detection.registry import detectors
from watchfloor.infra.settings import Settings


def test_a_cell_breaks_no_table() -> None:
    assert table(("a",), [("x | y\nz",)]) == "| a |\n| --- |\n| x \\| y z |\n"


def test_every_setting_is_told_with_its_variable_and_meaning() -> None:
    page = settings_page()

    assert set(said_below(Settings)) == set(Settings.model_fields)
    assert "| `WATCHFLOOR_ANCHOR_EVERY` | `int` | `100` | After how many ledger entries" in page
    assert page.count("\n| `WATCHFLOOR_") == len(Settings.model_fields)


def test_a_setting_that_says_nothing_is_not_passed_over() -> None:
    class Silent(Settings):
        """Settings with one that nobody explained."""

        told: int = 1
        """What it is for."""
        untold: int = 2

    assert said_below(Silent) == {"told": "What it is for."}


def test_every_command_is_told() -> None:
    page, names = commands_page(), [name for name, _ in every_command()]

    assert {name.split()[0] for name in names} == set(TABLE)
    assert "evidence seal" in names
    assert [name for name in names if f"# {name}\n\n`watchfloor {name}" not in page] == []
    assert "| `--serve, --no-serve` |" in page


def test_every_route_of_the_contract_is_told() -> None:
    page = endpoints_page()
    document = {
        "paths": {
            "/api/notes": {
                "post": {
                    "operationId": "write_note",
                    "tags": ["note"],
                    "description": "Write it.",
                    "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/c/s/WriteNote"}}}},
                    "responses": {
                        "201": {"content": {"application/json": {"schema": {"items": {"$ref": "#/c/s/NoteOut"}}}}},
                        "422": {},
                    },
                }
            }
        }
    }

    assert list(routes(document)) == [
        ("note", ("`POST /api/notes`", "`write_note`", "`WriteNote`", "201 `[NoteOut]`", "Write it."))
    ]
    assert page.count("\n| `") == CONTRACT.read_text("utf-8").count('"operationId"')


def test_every_detector_is_told_with_its_parameters() -> None:
    page = detectors_page()

    for detector in detectors().values():
        section = page.partition(f"## {detector.id}\n")[2].partition("\n## ")[0]
        assert [parameter.name for parameter in detector.parameters if f"| `{parameter.name}` |" not in section] == []


def test_pages_are_written_and_a_changed_one_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([], folder=tmp_path) == 0
    assert main(["--check"], folder=tmp_path) == 0
    page = tmp_path / "settings.md"
    page.write_text(page.read_text("utf-8").replace("`100`", "`10`"), "utf-8")

    assert main(["--check"], folder=tmp_path) == 1
    assert capsys.readouterr().err.startswith("settings.md: not what the code says.")


def test_a_missing_page_is_stale(tmp_path: Path) -> None:
    assert stale(tmp_path, {"settings.md": "x"}) == ["settings.md"]
    assert set(PAGES) == {"commands.md", "detectors.md", "endpoints.md", "ledger-verbs.md", "settings.md"}
