"""`watchfloor init` and `migrate`: a workspace made and kept current."""

import os
from pathlib import Path
from typing import Annotated

import typer

from watchfloor.api.app import open_workspace
from watchfloor.cli.home import existing_settings, local_settings
from watchfloor.cli.options import AsJson
from watchfloor.cli.printing import show
from watchfloor.infra.access.actors import SYSTEM, add_actor, issue_token
from watchfloor.infra.access.permissions import Role
from watchfloor.infra.db.engine import Database
from watchfloor.infra.db.migrate import is_current, migrate
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.settings import Settings
from watchfloor.kernel.errors import Conflict

FIRST_ROLES = (Role.LEAD, Role.ADMIN)


def init(
    name: Annotated[str, typer.Option(help="The first person, who leads and administers.")] = "me",
    as_json: AsJson = False,
) -> None:
    """Make a workspace with its first person; the token stays in the workspace, readable by you alone."""
    settings = local_settings()
    begin_workspace(settings, name)
    show({"home": str(settings.root), "name": name, "roles": list(FIRST_ROLES)}, as_json=as_json)


def begin_workspace(settings: Settings, name: str) -> None:
    """The folder, the database, the key, the first person and a token. Raises Conflict where one is there."""
    if settings.token_path.exists():
        raise Conflict("A workspace is here already.", fix="Use it, or name another WATCHFLOOR_HOME.", code="made")
    settings.root.mkdir(parents=True, exist_ok=True, mode=0o700)
    settings.lake_dir.mkdir(exist_ok=True)
    place = open_workspace(settings)
    migrate(place.database)

    def admit(unit: WriteUnit) -> str:
        add_actor(unit=unit, name=name, roles=FIRST_ROLES)
        return issue_token(unit=unit, name=name, label="command line")

    token = place.edge(SYSTEM).change(admit)
    place.database.dispose()
    write_secret(settings.token_path, token)


def write_secret(path: Path, text: str) -> None:
    """Write a new file that only its owner may read."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text + "\n")


def migrate_database(as_json: AsJson = False) -> None:
    """Bring the database to the newest version."""
    database = Database(existing_settings().database_url)
    migrate(database)
    show({"current": is_current(database)}, as_json=as_json)
    database.dispose()
