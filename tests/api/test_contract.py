"""The kept contract is the one that the application answers with."""

import json
from pathlib import Path

import pytest

from watchfloor.api.app import document
from watchfloor.api.contract import KEPT, contract_text, main, settle


@pytest.fixture(scope="module")
def text() -> str:
    return contract_text()


def test_the_kept_contract_is_current() -> None:
    assert main(["--check"]) == 0


def test_the_contract_is_the_same_text_twice(text: str) -> None:
    document.cache_clear()

    assert contract_text() == text


def test_a_contract_that_differs_fails_and_names_the_command(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "openapi.json"
    kept.write_text("{}\n", "utf-8")

    code = settle(text, kept=kept, is_check=True)

    assert code == 1
    assert "python -m watchfloor.api.contract" in capsys.readouterr().err
    assert kept.read_text("utf-8") == "{}\n"


def test_a_missing_contract_fails_the_check_and_is_written_without_it(text: str, tmp_path: Path) -> None:
    kept = tmp_path / "reference" / "openapi.json"

    assert settle(text, kept=kept, is_check=True) == 1
    assert settle(text, kept=kept, is_check=False) == 0
    assert settle(text, kept=kept, is_check=True) == 0


def test_every_operation_has_a_name_of_its_own() -> None:
    paths = json.loads(KEPT.read_text("utf-8"))["paths"]
    names = [operation["operationId"] for path in paths.values() for operation in path.values()]

    assert sorted(names) == sorted(set(names))
    assert all(name.isidentifier() and name == name.lower() for name in names)
