"""The product with nothing but what it declares: what only developers install is refused, as if it were not there."""

import json
import subprocess
import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, packages_distributions, requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

# Refuses what belongs to other packages, and then turns the whole loop once; tells each line as JSON, last the report.
ALONE = """
import json, sys
from importlib.abc import MetaPathFinder
from pathlib import Path

absent = set({absent!r})

class Absent(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in absent:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)

sys.meta_path.insert(0, Absent())
from watchfloor.kernel.importing import imported
report = imported("watchfloor.demo.tour").run(Path({home!r}), "tiny", lambda line: print(json.dumps(line)))
print(json.dumps(str(report)))
"""


@dataclass(frozen=True)
class Walked:
    """What the demo told and where its report lies; `absent` are the modules that it did without."""

    said: tuple[str, ...]
    report: Path
    absent: tuple[str, ...]


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


def demo_alone(home: Path) -> Walked:
    """Take the demo's tour in a process of its own, which has what is declared and nothing else.

    Raises subprocess.CalledProcessError, with what the process said, where it does not end well.
    """
    kept, owners = declared("watchfloor"), packages_distributions()
    absent = sorted(
        module for module, names in owners.items() if kept.isdisjoint(canonicalize_name(name) for name in names)
    )
    code = ALONE.format(absent=absent, home=str(home))
    done = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, check=True)
    *said, report = map(json.loads, done.stdout.splitlines())
    return Walked(tuple(said), Path(report), tuple(absent))
