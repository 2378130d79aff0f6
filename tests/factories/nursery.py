"""A `watchfloor` for shells that has been imported before it is called: each call is a copy of one waiting process."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from factories.processes import TESTS, until

CALLER = """#!/bin/sh
exec {python} -c 'from watchfloor.cli.main import main; main()' "$@"
"""


@contextmanager
def nursery(folder: Path) -> Iterator[Path]:
    """The folder with a `watchfloor` that works as long as this is open."""
    python, caller = folder / "python", folder / "watchfloor"
    command = [sys.executable, "-m", "factories.well_read", str(python)]
    with subprocess.Popen(command, env=os.environ | {"PYTHONPATH": str(TESTS)}) as waiting:
        try:
            until(lambda: python.exists() or waiting.poll() is not None)
            assert python.exists(), "it ended before it was called"
            caller.write_text(CALLER.format(python=python), "utf-8")
            caller.chmod(0o755)
            yield folder
        finally:
            waiting.kill()
