"""With which code a command ends that a problem has ended."""

from watchfloor.kernel.errors import InvalidInput, Unavailable, WatchfloorError

PROBLEM, USAGE, REFUSED = 1, 2, 3
FIRST_SERVER_ERROR = 500


def exit_code(error: WatchfloorError) -> int:
    """1 for what broke, 2 for what cannot be used as given, 3 for what the desk refuses, or where nothing answers."""
    if error.status == Unavailable.status:
        return REFUSED
    if error.status >= FIRST_SERVER_ERROR:
        return PROBLEM
    return USAGE if error.status == InvalidInput.status else REFUSED
