"""What is imported stays and is not looked through again; what comes after it is, seldom."""

import json
import subprocess
import sys

import pytest

from watchfloor.kernel.importing import SELDOM

SAID = """
import gc, json
from watchfloor.kernel.importing import imported
{before}
module = imported({module!r})
print(json.dumps([module.__name__, gc.get_freeze_count() > 0, gc.get_threshold(), gc.isenabled()]))
"""


def after(module: str, before: str = "") -> list[object]:
    """What a process says of itself once it has imported a module."""
    asked = [sys.executable, "-c", SAID.format(module=module, before=before)]
    said: list[object] = json.loads(subprocess.run(asked, capture_output=True, text=True, check=True).stdout)
    return said


def test_a_module_that_was_imported_stays_and_garbage_is_looked_for_seldom() -> None:
    assert after("wave") == ["wave", True, list(SELDOM), True]


def test_who_looks_for_no_garbage_looks_for_none_afterwards() -> None:
    assert after("wave", "gc.disable()") == ["wave", True, list(SELDOM), False]


@pytest.mark.parametrize("before", ["import wave", ""])
def test_it_looks_again_where_the_import_fails_or_is_there_already(before: str) -> None:
    failing = "try:\n    imported('watchfloor.no_such_module')\nexcept ModuleNotFoundError:\n    pass\n"

    assert after("wave", f"{before}\n{failing}")[-1] is True
