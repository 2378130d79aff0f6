"""The one place where the command line imports what only some commands need."""

from importlib import import_module
from types import ModuleType


def late(module: str) -> ModuleType:
    """A module of the command line, imported as it is asked for.

    The application takes seconds to import, and a command on a server does without it.
    """
    return import_module(f"watchfloor.cli.{module}")
