"""What the lock holds: each package with its version, when it was uploaded, and what needs it."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

OURS = "watchfloor"


@dataclass(frozen=True, slots=True)
class Locked:
    """One package at one version; `uploaded` is the day of its first file, `needed` is run, dev or bench."""

    name: str
    version: str
    uploaded: str
    needed: str


def read_lock(text: str) -> list[Locked]:
    """Every package of a uv.lock but our own, by name and version. KeyError where a file has no date."""
    packages = tomllib.loads(text)["package"]
    ours = next(one for one in packages if one["name"] == OURS)
    groups = ours.get("dev-dependencies", {})
    reached = {
        needed: closure(packages, (one["name"] for one in named))
        for needed, named in (
            ("run", ours["dependencies"]),
            ("dev", groups.get("dev", ())),
            ("bench", groups.get("bench", ())),
        )
    }
    found = (
        Locked(one["name"], one["version"], uploaded(one), needed_for(one["name"], reached))
        for one in packages
        if one is not ours
    )
    return sorted(found, key=lambda locked: (locked.name, locked.version))


def needed_for(name: str, reached: Mapping[str, set[str]]) -> str:
    """The first group that reaches a package; empty where none does."""
    return next((needed for needed, names in reached.items() if name in names), "")


def closure(packages: Iterable[Mapping[str, Any]], names: Iterable[str]) -> set[str]:
    """The names and all that they need, on whatever machine, extras included."""
    needs: dict[str, set[str]] = {}
    for one in packages:
        extras = (need for found in one.get("optional-dependencies", {}).values() for need in found)
        needs.setdefault(one["name"], set()).update(need["name"] for need in (*one.get("dependencies", ()), *extras))
    found: set[str] = set()
    pending = list(names)
    while pending:
        name = pending.pop()
        if name not in found:
            found.add(name)
            pending += needs.get(name, ())
    return found


def uploaded(package: Mapping[str, Any]) -> str:
    """The day, in UTC, on which the first file of a version came to the index."""
    files = [*package.get("wheels", ()), *([package["sdist"]] if "sdist" in package else ())]
    return min(str(one["upload-time"]) for one in files)[: len("2026-01-01")]
