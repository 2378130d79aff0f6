"""The product runs on what it declares: nothing that only developers install is imported on the way."""

import subprocess
import sys
from importlib.metadata import PackageNotFoundError, packages_distributions, requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

# Refuses what belongs to other packages, as if it were not installed, and then turns the whole loop once.
ALONE = """
import sys
from importlib.abc import MetaPathFinder
from pathlib import Path

absent = set({absent!r})

class Absent(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in absent:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)

sys.meta_path.insert(0, Absent())
from watchfloor.kernel.importing import imported
imported("watchfloor.demo.tour").run(Path({home!r}), "tiny", print)
"""


def declared(root: str) -> set[str]:
    """The distributions that come along when somebody installs `root`, by their canonical names."""
    found: set[tuple[str, frozenset[str]]] = set()
    waiting = [(root, frozenset[str]())]
    while waiting:
        name, extras = waiting.pop()
        if (name, extras) in found:
            continue
        found.add((name, extras))
        try:
            lines = requires(name) or []
        except PackageNotFoundError:
            continue
        needed = [Requirement(line) for line in lines]
        waiting += [
            (canonicalize_name(one.name), frozenset(one.extras))
            for one in needed
            if one.marker is None or any(one.marker.evaluate({"extra": extra}) for extra in ("", *extras))
        ]
    return {str(name) for name, _ in found}


def test_the_demo_runs_with_nothing_but_what_is_declared(tmp_path: Path) -> None:
    kept = declared("watchfloor")
    owners = packages_distributions()
    absent = sorted(
        module for module, names in owners.items() if kept.isdisjoint(canonicalize_name(name) for name in names)
    )
    code = ALONE.format(absent=absent, home=str(tmp_path / "desk"))

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert {"pytest", "mypy"} <= set(absent)
    assert done.returncode == 0, done.stderr
    assert "holds" in done.stdout
