"""The desk of the demo: a fresh workspace that is marked as a simulation, and the three people who work in it."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from watchfloor.api.app import create_app, open_workspace
from watchfloor.client.connection import Connection
from watchfloor.infra.access.actors import SYSTEM, add_actor, issue_token
from watchfloor.infra.access.permissions import Role
from watchfloor.infra.db.migrate import migrate
from watchfloor.infra.place import Place
from watchfloor.infra.settings import Settings
from watchfloor.kernel.errors import Refused

DESK_LEAD: Final = "demo-lead"
ANALYST: Final = "demo-analyst"
REVIEWER: Final = "demo-reviewer"
PEOPLE: Final = {
    DESK_LEAD: (Role.LEAD, Role.ADMIN),
    ANALYST: (Role.SPECIALIST,),
    REVIEWER: (Role.SPECIALIST,),
}


@dataclass(frozen=True, slots=True)
class Desk:
    """Three invented people, each with a connection of their own."""

    lead: Connection
    analyst: Connection
    reviewer: Connection


def found_workspace(home: Path) -> Place:
    """A new workspace in the empty or absent folder `home`, marked as a simulation before anything else is in it.

    Raises Refused (`demo_keeps_its_own`) where the environment names a database: real work may lie there.
    """
    settings = Settings(home=home, local=True)
    if settings.database:
        raise Refused(
            "The demo keeps a database of its own, and WATCHFLOOR_DATABASE names another.",
            fix="Unset WATCHFLOOR_DATABASE for the demo.",
            code="demo_keeps_its_own",
        )
    settings.root.mkdir(parents=True, exist_ok=True)
    settings.simulation_mark.write_text("Everything in this workspace is simulated.\n", encoding="utf-8")
    place = open_workspace(settings)
    migrate(place.database)
    return place


@contextmanager
def staff(place: Place) -> Iterator[Desk]:
    """Add the people and connect each; the desk lead's token stays in the workspace for the command line."""
    tokens = {name: _join(place, name) for name in PEOPLE}
    _keep(place.settings.token_path, tokens[DESK_LEAD])
    app = create_app(place)
    with ExitStack() as stack:
        seats = {name: stack.enter_context(Connection(token=token, app=app)) for name, token in tokens.items()}
        yield Desk(lead=seats[DESK_LEAD], analyst=seats[ANALYST], reviewer=seats[REVIEWER])


def _join(place: Place, name: str) -> str:
    edge = place.edge(SYSTEM)
    edge.change(lambda unit: add_actor(unit=unit, name=name, roles=PEOPLE[name]))
    return edge.change(lambda unit: issue_token(unit=unit, name=name, label="demo"))


def _keep(path: Path, token: str) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(token)
