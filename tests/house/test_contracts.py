"""The direction of imports holds: contracts in pyproject.toml, and a kernel that needs nobody."""

import sys
from pathlib import Path

import pytest
from importlinter import cli

from tools.lint.source import imports, read

ROOT = Path(__file__).parents[2]
KERNEL = sorted((ROOT / "src/watchfloor/kernel").rglob("*.py"))
ALLOWED = {*sys.stdlib_module_names, "pydantic"}
IO_MODULES = {"socket", "urllib", "http", "sqlite3", "subprocess", "smtplib", "ssl"}


def test_every_contract_holds(capsys: pytest.CaptureFixture[str]) -> None:
    status = cli.lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True)

    assert status == cli.EXIT_STATUS_SUCCESS, capsys.readouterr().out


@pytest.mark.parametrize("path", KERNEL, ids=lambda path: path.stem)
def test_the_kernel_needs_only_the_standard_library_and_pydantic(path: Path) -> None:
    targets = {target for _, target in imports(read(path, path.relative_to(ROOT)).tree)}

    foreign = {target for target in targets if not target.startswith("watchfloor.kernel.")}
    assert {target.partition(".")[0] for target in foreign} <= ALLOWED - IO_MODULES
