"""What is killed in a test runs in a copy of one process that has imported the desk: to begin another costs little."""

import importlib
import multiprocessing
import os
import signal
from collections.abc import Callable
from multiprocessing.context import ForkServerContext, ForkServerProcess

from factories.well_read import python

SECONDS = 120
IMPORTED = [
    "watchfloor.api.app",
    "watchfloor.engine.lake",
    "watchfloor.infra.backup.restore",
    "watchfloor.infra.outbox.delivery",
    "watchfloor.infra.uploads.tasks",
]
"""What a copy need not read anew."""


def processes() -> ForkServerContext:
    """Where copies are made: the first makes the process that they are copies of, which lasts as long as the tests."""
    context = multiprocessing.get_context("forkserver")
    context.set_executable(python())
    context.set_forkserver_preload(IMPORTED)
    return context


def begun(act: Callable[..., object], *arguments: object) -> ForkServerProcess:
    """A copy that does this; `act` is a function of a module that tests can import."""
    copy = processes().Process(target=act, args=arguments)
    copy.start()
    return copy


def exit_of(act: Callable[..., object], *arguments: object) -> int | None:
    """How a copy that did this ended."""
    copy = begun(act, *arguments)
    copy.join(SECONDS)
    return copy.exitcode


def die(*_: object, **__: object) -> None:
    """End this process without a word, so that it can tidy nothing."""
    os.kill(os.getpid(), signal.SIGKILL)


def die_before(module: str, name: str) -> None:
    """Let this process end where a function of a module is called."""
    found = importlib.import_module(module)
    assert callable(getattr(found, name))
    setattr(found, name, die)
