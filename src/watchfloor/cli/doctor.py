"""`watchfloor doctor`: whether this machine and this workspace are fit to work."""

from dataclasses import asdict

import typer

from watchfloor.cli.home import local_settings
from watchfloor.cli.looks.database import look_at_database, look_at_integrity, look_at_server_of_database
from watchfloor.cli.looks.diagnosis import Look
from watchfloor.cli.looks.environment import (
    look_at_import_roots,
    look_at_server,
    look_at_simulation,
    look_at_variables,
)
from watchfloor.cli.looks.folders import (
    look_at_files_key,
    look_at_home,
    look_at_key,
    look_at_lake,
    look_at_leftovers,
    look_at_secrets,
    look_at_stores,
)
from watchfloor.cli.looks.ledger import look_at_anchors, look_at_clock
from watchfloor.cli.looks.machine import look_at_disk, look_at_fonts, look_at_python, look_at_room
from watchfloor.cli.options import AsJson
from watchfloor.cli.printing import show

LOOKS: tuple[Look, ...] = (
    look_at_python,
    look_at_variables,
    look_at_home,
    look_at_database,
    look_at_integrity,
    look_at_server_of_database,
    look_at_anchors,
    look_at_clock,
    look_at_key,
    look_at_secrets,
    look_at_files_key,
    look_at_lake,
    look_at_stores,
    look_at_room,
    look_at_leftovers,
    look_at_import_roots,
    look_at_server,
    look_at_simulation,
    look_at_fonts,
    look_at_disk,
)


def doctor(as_json: AsJson = False) -> None:
    """Look at machine, settings, folders, database and ledger; exits 1 where something fails."""
    settings = local_settings()
    found = [look(settings) for look in LOOKS]
    show([asdict(one) for one in found], as_json=as_json, columns=("outcome", "check", "message"))
    raise typer.Exit(1 if any(one.outcome == "failed" for one in found) else 0)
