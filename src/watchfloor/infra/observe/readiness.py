"""Whether a desk can work now: each check has a name, and nothing else of it is told to a stranger."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from watchfloor.infra.db.versions import is_current
from watchfloor.infra.place import Place
from watchfloor.infra.settings import Settings
from watchfloor.kernel.errors import Unavailable

MB: Final = 1_000_000
Check = Callable[[Place], bool]


class NotReady(Unavailable):
    """A part that the desk cannot work without is missing (503)."""

    code = "not_ready"


def not_ready(place: Place) -> list[str]:
    """The names of the checks that do not hold, in their order."""
    return [name for name, holds in CHECKS.items() if not holds(place)]


def require_ready(place: Place) -> None:
    """Raise NotReady, naming the checks that do not hold."""
    if missing := not_ready(place):
        detail = f"The desk is not ready: {', '.join(missing)}."
        raise NotReady(detail, fix="Run watchfloor doctor on its machine.", facts={"not_ready": missing})


def database_answers(place: Place) -> bool:
    """Whether the database answers a question."""
    try:
        with place.database.reading() as session:
            return bool(session.scalar(text("SELECT 1")))
    except SQLAlchemyError:
        return False


def database_is_current(place: Place) -> bool:
    """Whether the database is at the version of this Watchfloor."""
    try:
        return is_current(place.database)
    except SQLAlchemyError:
        return False


def is_takable(folder: Path) -> bool:
    """Whether a folder can be written to, or made where it is not there yet."""
    if not folder.exists():
        return folder.parent.is_dir() and os.access(folder.parent, os.W_OK)
    return folder.is_dir() and os.access(folder, os.W_OK)


def has_room(settings: Settings) -> bool:
    """Whether the workspace's disk has more free than the floor that the settings name."""
    try:
        return shutil.disk_usage(settings.root).free >= settings.disk_floor_mb * MB
    except OSError:
        return False


def has_key(settings: Settings) -> bool:
    """Whether the signing key lies there and can be read."""
    return settings.key_path.is_file() and os.access(settings.key_path, os.R_OK)


MEANINGS: Final[dict[str, str]] = {
    "database": "The ledger database answers.",
    "migrations": "The database is at the version of this Watchfloor.",
    "files": "The folder of stored files can be written to.",
    "lake": "The folder of the lake can be written to.",
    "disk": "The workspace's disk has the room that WATCHFLOOR_DISK_FLOOR_MB asks for.",
    "key": "The signing key lies there and can be read.",
}
"""What each check asserts, in words for a person."""
CHECKS: Final[dict[str, Check]] = {
    "database": database_answers,
    "migrations": database_is_current,
    "files": lambda place: is_takable(place.settings.files_dir),
    "lake": lambda place: is_takable(place.settings.lake_dir),
    "disk": lambda place: has_room(place.settings),
    "key": lambda place: has_key(place.settings),
}
