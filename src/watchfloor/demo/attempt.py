"""One attempt at the demo: one that was cut off leaves its mark, and the next one starts over."""

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from watchfloor.kernel.errors import Conflict

MARK: Final = "demo-unfinished"
TOLD: Final = "A demo began in this folder and has not ended. The next one clears the folder and begins again.\n"


@contextmanager
def attempt(home: Path) -> Iterator[bool]:
    """Hold a folder for one run; gives whether an earlier run was cut off there, whose traces are then cleared.

    The mark that the next run starts over from stays unless the run ends well. Raises Conflict: `not_empty` where
    anything lies that no unfinished demo made, `demo_running` while another run holds the folder.
    """
    home.mkdir(parents=True, exist_ok=True)
    mark = home / MARK
    if any(home.iterdir()) and not mark.exists():
        raise Conflict(
            f"{home} is not empty; the demo does not mix simulated data with other data.",
            fix="Name a folder that is empty or not there yet.",
            code="not_empty",
        )
    with mark.open("a+", encoding="utf-8") as held:
        hold(held.fileno(), home)
        was_cut_off = mark.stat().st_size > 0
        _clear(home)
        if not was_cut_off:
            held.write(TOLD)
            held.flush()
        yield was_cut_off
        mark.unlink()


def hold(descriptor: int, home: Path) -> None:
    """Lock the mark of a folder by its open descriptor; a process that is killed lets go of it.

    Raises Conflict (`demo_running`) where another holds it, or had it and has ended.
    """
    mark = home / MARK
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise _running(home) from error
    if not mark.exists():  # the other run ended between the look and the lock
        raise _running(home)


def _running(home: Path) -> Conflict:
    return Conflict(
        f"Another demo is at work in {home}.",
        fix="Wait until it has ended, or name another folder.",
        code="demo_running",
    )


def _clear(home: Path) -> None:
    for path in home.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        elif path.name != MARK:
            path.unlink()
