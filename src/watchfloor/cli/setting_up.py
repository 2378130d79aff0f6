"""`watchfloor init` and `migrate`: a workspace made and kept current."""

import os
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import URL, make_url

from watchfloor.cli.database import database_named, is_used, opened
from watchfloor.cli.home import existing_settings, local_settings
from watchfloor.cli.options import AsJson
from watchfloor.cli.printing import show
from watchfloor.infra.access.actors import SYSTEM, add_actor, issue_token
from watchfloor.infra.access.permissions import Role
from watchfloor.infra.auth.links import issue_link
from watchfloor.infra.db.migrate import migrate
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.db.versions import is_current
from watchfloor.infra.place import open_place
from watchfloor.infra.settings import Settings
from watchfloor.kernel.errors import Conflict

FIRST_ROLES = (Role.LEAD, Role.ADMIN)


def init(
    name: Annotated[str, typer.Option(help="The first person, who leads and administers.")] = "me",
    database: Annotated[
        str | None,
        typer.Option(metavar="URL", help="An empty PostgreSQL or SQLite database; SQLite in the workspace if absent."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Make a workspace with its first person; the token stays in the workspace, readable by you alone.

    So does a one-time link, with which the first person sets a password: `watchfloor user password --link`.
    The address of the database is kept there too, and printed nowhere with its password.
    """
    settings = local_settings()
    begin_workspace(settings, name, database_named(database) if database else None)
    kept = make_url(settings.database_url).render_as_string(hide_password=True)
    made = {"home": str(settings.root), "database": kept, "name": name, "roles": list(FIRST_ROLES)}
    show({**made, "link": str(settings.first_link_path), "link_hours": settings.link_hours}, as_json=as_json)


def begin_workspace(settings: Settings, name: str, database: URL | None = None) -> None:
    """The folder, the database, the key, the first person and a token.

    Raises Conflict where a workspace is here, or where the database holds a desk already. A database that does not
    answer leaves nothing behind.
    """
    _refuse_second(settings, database)
    if database is None:
        settings.root.mkdir(parents=True, exist_ok=True, mode=0o700)
    with opened(database or settings.database_url) as ledger:
        if is_used(ledger):
            raise Conflict("The database holds a desk already.", fix="Name an empty database.", code="database_used")
        settings.root.mkdir(parents=True, exist_ok=True, mode=0o700)
        migrate(ledger)
    if database:
        write_secret(settings.database_path, database.render_as_string(hide_password=False))
    settings.lake_dir.mkdir(exist_ok=True)
    token, link = _admit_first(settings, name)
    write_secret(settings.first_link_path, link)
    write_secret(settings.token_path, token)


def _refuse_second(settings: Settings, database: URL | None) -> None:
    if database and settings.database and make_url(settings.database) != database:
        fix = "Leave one of them out."
        raise Conflict("WATCHFLOOR_DATABASE names another database.", fix=fix, code="two_databases")
    if not settings.token_path.exists():
        return
    if database and make_url(settings.database_url) != database:
        fix = "Name another WATCHFLOOR_HOME."
        raise Conflict("The workspace here has another database.", fix=fix, code="another_database")
    raise Conflict("A workspace is here already.", fix="Use it, or name another WATCHFLOOR_HOME.", code="made")


def _admit_first(settings: Settings, name: str) -> tuple[str, str]:
    """The token and the one-time link of the first person."""
    place = open_place(settings)

    def admit(unit: WriteUnit) -> tuple[str, str]:
        added = add_actor(unit=unit, name=name, roles=FIRST_ROLES)
        token = issue_token(unit=unit, name=added.name, label="command line")
        return token, issue_link(unit=unit, name=added.name, hours=settings.link_hours).token

    try:
        return place.edge(SYSTEM).change(admit)
    finally:
        place.database.dispose()


def write_secret(path: Path, text: str) -> None:
    """Write a new file that only its owner may read."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text + "\n")


def migrate_database(as_json: AsJson = False) -> None:
    """Bring the database to the newest version."""
    with opened(existing_settings().database_url) as database:
        migrate(database)
        show({"current": is_current(database)}, as_json=as_json)
