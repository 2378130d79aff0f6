"""The one place where the command line imports what only some commands need."""

from types import ModuleType

from watchfloor.kernel.importing import imported

SERVER = "watchfloor.cli.late:make_app"


def late(module: str) -> ModuleType:
    """A module of the command line, imported as it is asked for.

    The application takes seconds to import, and a command on a server does without it.
    """
    return imported(f"watchfloor.cli.{module}")


def make_app() -> object:
    """The application that the process of a server answers with; it is started by this name."""
    made: object = late("serving").make_app()
    return made
