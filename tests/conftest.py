"""How tests run: which are left to the night, which begin first, and what every process that runs some has ready."""

import gc
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

from factories.turns import Example, for_the_night
from watchfloor.kernel.importing import settle

TESTS = Path(__file__).parent
LONGEST = {"real", "chaos"}


def pytest_configure(config: pytest.Config) -> None:
    """Bring the desk and its people to where tests run: who only hands them out to workers does without the product.

    Until all tests are there, nobody looks for garbage.
    """
    if hasattr(config, "workerinput") or config.getoption("dist", "no") == "no":
        gc.disable()
        config.pluginmanager.import_plugin("desk_fixtures")


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Iterator[None]:
    """Mark what the gate leaves to the night, and let what takes longest come first once the others are shuffled.

    No worker is left alone with something long at the end.
    """
    for item, is_left in zip(items, for_the_night(map(_example, items)), strict=True):
        if is_left:
            item.add_marker(pytest.mark.deep)
    yield
    items.sort(key=lambda item: item.path.parent.name not in LONGEST)


def _example(item: pytest.Item) -> Example:
    """What a test is, for the rules of the gate."""
    marks = frozenset(mark.name for mark in item.iter_markers())
    given = _parameters(item)
    kind = "postgresql" if "postgres" in marks else given.get("database_url") or given.get("lasting_desk")
    name, _, rest = item.name.partition("[")
    file, folder = _place_of(item.path)
    return Example(
        function=f"{file}::{name}",
        rest=rest.replace(kind or "", "", 1),
        kind=kind,
        folder=folder,
        marks=marks,
        module=vars(getattr(item, "module", None) or object),
        lasts="lasting_desk" in given,
    )


@cache
def _place_of(path: Path) -> tuple[str, str]:
    """The file of a test and its folder, from the folder of all tests."""
    return path.relative_to(TESTS).as_posix(), path.parent.relative_to(TESTS).as_posix()


def _parameters(item: pytest.Item) -> dict[str, Any]:
    """What a test is given by name; nothing where it is one alone."""
    return getattr(getattr(item, "callspec", None), "params", {})


def pytest_collection_finish() -> None:
    """What is there by now stays to the end: nobody need look again and again whether it is garbage."""
    gc.collect()
    settle()
    gc.enable()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """A worker tells how each test ended, and not also that it began, was prepared and tidied: nobody looks at that.

    xdist does so with what was collected: it tells only what has not passed.
    """
    if not hasattr(item.config, "workerinput"):
        return None
    for report in runtestprotocol(item, log=False, nextitem=nextitem):
        if report.when == "call" or not report.passed:
            item.ihook.pytest_runtest_logreport(report=report)
    return True
