"""Looks at what surrounds a command: variables, import roots, the server it speaks to, the mark of a simulation."""

import os
from difflib import get_close_matches

from sqlalchemy.orm import Session

from watchfloor.cli.looks.diagnosis import NOT_THERE, Diagnosis, asked, failed, fine, noted
from watchfloor.cli.workspace import TOKEN, URL
from watchfloor.client.connection import Connection
from watchfloor.client.problems import Unreachable
from watchfloor.infra.access.actors import authenticate
from watchfloor.infra.settings import Settings
from watchfloor.kernel.clock import system_clock
from watchfloor.kernel.errors import NotSignedIn

PREFIX = "WATCHFLOOR_"
KNOWN = frozenset({URL, TOKEN, *(f"{PREFIX}{name.upper()}" for name in Settings.model_fields)})
SIGNED_OUT = 401


def look_at_variables(_: Settings) -> Diagnosis:
    """Whether every WATCHFLOOR_ variable is one that something reads."""
    unread = sorted(name for name in os.environ if name.startswith(PREFIX) and name not in KNOWN)
    if not unread:
        return fine("settings", "Every WATCHFLOOR_ variable is read.")
    return failed("settings", " ".join(f"Nothing reads {name}{_guess(name)}." for name in unread))


def _guess(name: str) -> str:
    near = get_close_matches(name, sorted(KNOWN), n=1)
    return f"; did you mean {near[0]}? Unset or rename it" if near else ": unset it"


def look_at_import_roots(settings: Settings) -> Diagnosis:
    """Whether the folders that clients may read from are there, and none gives the workspace away."""
    roots = [path.expanduser().resolve() for path in settings.import_roots]
    giving = [path for path in roots if settings.root.is_relative_to(path) or path.is_relative_to(settings.root)]
    if giving:
        advice = "Open a folder apart from it in WATCHFLOOR_IMPORT_ROOTS."
        return failed(
            "import roots", f"{giving[0]} and the workspace lie in one another: its secrets can be read. {advice}"
        )
    if missing := [str(path) for path in roots if not path.is_dir()]:
        return failed("import roots", f"There is no folder {missing[0]}. Make it, or take it out.")
    return fine("import roots", f"{len(roots)} open." if roots else "None is open.")


def look_at_server(settings: Settings) -> Diagnosis:
    """Whether the token that the environment gives belongs to the desk that commands go to."""
    url, token = os.environ.get(URL, ""), os.environ.get(TOKEN, "")
    if url:
        return _of_a_server(url, token)
    if not token:
        return fine("server", "Commands work on this machine's workspace.")
    holds = asked(settings, lambda session: _speaks(session, token))
    if holds is None:
        return fine("server", NOT_THERE)
    if not holds:
        advice = f"Unset {TOKEN}, or set {URL} to the server that it is of."
        return failed("server", f"The token in {TOKEN} is none of this workspace. {advice}")
    return fine("server", f"The token in {TOKEN} is one of this workspace.")


def _of_a_server(url: str, token: str) -> Diagnosis:
    if not token:
        return failed("server", f"{URL} names a server and there is no token. Set {TOKEN}, or unset {URL}.")
    try:
        with Connection(token=token, url=url) as connection:
            status = connection.send("GET", "/api/users/me").status_code
    except (Unreachable, NotSignedIn) as error:
        return failed("server", str(error))
    if status == SIGNED_OUT:
        return failed(
            "server", f"The server does not know the token in {TOKEN}. Ask there: watchfloor user token NAME."
        )
    return fine("server", "The server answers and knows the token.")


def _speaks(session: Session, token: str) -> bool:
    """Whether a token speaks for somebody of this desk."""
    try:
        authenticate(session, token, at=system_clock())
    except NotSignedIn:
        return False
    return True


def look_at_simulation(settings: Settings) -> Diagnosis:
    """Whether the workspace is one of a simulation, in which nothing real belongs."""
    if settings.simulation or settings.simulation_mark.exists():
        return noted("simulation", "Everything here is simulated: keep real data in another WATCHFLOOR_HOME.")
    return fine("simulation", "It carries no mark of one.")
