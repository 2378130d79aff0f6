"""A load that is killed leaves what was there before, and the next one goes through."""

import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from factories.copies import exit_of
from factories.cutting import load
from factories.tables import GOOD, PLAYS
from watchfloor.engine.lake import Lake
from watchfloor.engine.loading import LoadReport
from watchfloor.kernel.errors import NotFound

Write = Callable[[str, str | bytes], Path]
Add = Callable[..., LoadReport]
MORE = GOOD + "b,t,2026-05-02,,2\nc,t,2026-05-03,,x\n"


def kill_at(step: str, root: Path, *files: Path) -> None:
    """Load in another process, killed so that it can tidy nothing as it comes to a step of `loading`."""
    assert exit_of(load, step, root, PLAYS, files) == -signal.SIGKILL


BEFORE_THE_COMMIT = ["write_source", "check_schema", "_place", "commit"]


@pytest.mark.parametrize("step", BEFORE_THE_COMMIT)
def test_a_first_load_that_is_killed_leaves_no_dataset(step: str, lake: Lake, write: Write) -> None:
    kill_at(step, lake.root, write("plays.csv", MORE))

    assert lake.datasets() == []
    with pytest.raises(NotFound):
        lake.snapshot("plays")


@pytest.mark.parametrize("step", BEFORE_THE_COMMIT)
def test_a_killed_load_leaves_the_version_before_and_can_be_made_again(
    step: str, lake: Lake, add: Add, write: Write
) -> None:
    add(write("plays.csv", GOOD))
    more = write("more.csv", MORE)
    kill_at(step, lake.root, more)
    before = lake.snapshot("plays")

    report = add(more)

    after = lake.snapshot("plays")
    assert (before.version, before.rows, lake.check(before)) == (0, 1, [])
    assert (report.unchanged, report.rows_in, report.rows, report.quarantined) == (False, 3, 2, 1)
    assert (after.version, after.rows, lake.check(after)) == (1, 3, [])
    assert len(lake.quarantine(after, limit=10)) == 1


def test_a_load_killed_after_its_commit_is_there_and_is_not_loaded_twice(lake: Lake, add: Add, write: Write) -> None:
    path = write("plays.csv", MORE)
    kill_at("_report_each", lake.root, path)

    again = add(path)

    assert (again.unchanged, again.version, lake.snapshot("plays").rows) == (True, 0, 2)


def test_a_killed_load_holds_no_lock(lake: Lake, add: Add, write: Write) -> None:
    kill_at("commit", lake.root, write("plays.csv", MORE))

    assert add(write("other.csv", GOOD)).rows == 1
