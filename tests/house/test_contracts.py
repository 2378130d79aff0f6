"""The direction of imports holds: contracts in pyproject.toml, and a kernel that needs nobody."""

import subprocess
import sys
from pathlib import Path

import pytest

from tools.lint.source import imports, read

ROOT = Path(__file__).parents[2]
KERNEL = sorted((ROOT / "src/watchfloor/kernel").rglob("*.py"))
ALLOWED = {*sys.stdlib_module_names, "pydantic"}
IO_MODULES = {"socket", "urllib", "http", "sqlite3", "subprocess", "smtplib", "ssl"}


def test_every_contract_holds() -> None:
    # In a process of its own: it sets up logging anew, and would silence every logger there is.
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache", "--no-logo"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout
    assert "0 broken" in done.stdout


@pytest.mark.parametrize("path", KERNEL, ids=lambda path: path.stem)
def test_the_kernel_needs_only_the_standard_library_and_pydantic(path: Path) -> None:
    targets = {target for _, target in imports(read(path, path.relative_to(ROOT)).tree)}

    foreign = {target for target in targets if not target.startswith("watchfloor.kernel.")}
    assert {target.partition(".")[0] for target in foreign} <= ALLOWED - IO_MODULES
