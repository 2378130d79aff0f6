"""The desk of the demo: a fresh workspace that is marked as a simulation, and the three people who work in it."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from watchfloor.api.app import create_app, open_workspace
from watchfloor.client.connection import Connection
from watchfloor.demo.sign_in import draw_password
from watchfloor.infra.access.actors import SYSTEM, add_actor, issue_token
from watchfloor.infra.access.permissions import Role
from watchfloor.infra.auth.keeping import new_hash, set_password
from watchfloor.infra.db.migrate import migrate
from watchfloor.infra.place import Place
from watchfloor.infra.settings import Settings
from watchfloor.kernel.errors import Refused

ZONE: Final = "Asia/Singapore"
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
    settings.zone_path.write_text(f"{ZONE}\n", encoding="utf-8")
    place = open_workspace(settings)
    migrate(place.database)
    return place


@contextmanager
def staff(place: Place) -> Iterator[Desk]:
    """Add the people and connect each; the workspace keeps the desk lead's token, and the password of all three."""
    password = draw_password()
    tokens = {name: _join(place, name, password) for name in PEOPLE}
    _keep(place.settings.token_path, tokens[DESK_LEAD])
    _keep(place.settings.sign_in_path, password)
    app = create_app(place)
    with ExitStack() as stack:
        seats = {name: stack.enter_context(Connection(token=token, app=app)) for name, token in tokens.items()}
        yield Desk(lead=seats[DESK_LEAD], analyst=seats[ANALYST], reviewer=seats[REVIEWER])


def _join(place: Place, name: str, password: str) -> str:
    edge, hashed = place.edge(SYSTEM), new_hash(place.passwords, password, name=name)
    added = edge.change(lambda unit: add_actor(unit=unit, name=name, roles=PEOPLE[name]))
    edge.change(lambda unit: set_password(unit=unit, person=added.id, name=name, hashed=hashed))
    return edge.change(lambda unit: issue_token(unit=unit, name=name, label="demo"))


def _keep(path: Path, secret: str) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(secret)
