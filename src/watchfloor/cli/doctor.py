"""`watchfloor doctor`: whether this machine and this workspace are fit to work."""

import os
import platform
import stat
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import typer
from alembic.util import CommandError
from sqlalchemy import make_url
from sqlalchemy.exc import SQLAlchemyError

from watchfloor.cli.home import local_settings
from watchfloor.cli.options import AsJson
from watchfloor.cli.printing import show
from watchfloor.domain.reports.render.typst import SCRIPTS, installed_families
from watchfloor.infra.db.engine import Database
from watchfloor.infra.db.migrate import is_current
from watchfloor.infra.files.keyring import RESTORE
from watchfloor.infra.settings import Settings

OLDEST_PYTHON = (3, 11)
PRIVATE = 0o600


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing looked at: ok, failed, or a note that fails nothing, with what to do."""

    check: str
    outcome: str
    message: str


def doctor(as_json: AsJson = False) -> None:
    """Look at Python, folders, database, key, fonts and disk; exits 1 where something fails."""
    settings = local_settings()
    found = [look(settings) for look in LOOKS]
    show([asdict(one) for one in found], as_json=as_json, columns=("outcome", "check", "message"))
    raise typer.Exit(1 if any(one.outcome == "failed" for one in found) else 0)


def look_at_python(_: Settings) -> Diagnosis:
    """Whether the interpreter is new enough."""
    fine = sys.version_info >= OLDEST_PYTHON
    return _told("python", fine, platform.python_version(), "Use Python 3.11 or newer.")


def look_at_home(settings: Settings) -> Diagnosis:
    """Whether the workspace folder can be written."""
    fine = settings.root.is_dir() and os.access(settings.root, os.W_OK)
    return _told("home", fine, "The folder is writable.", "Make it: watchfloor init, or give yourself the right.")


def look_at_database(settings: Settings) -> Diagnosis:
    """Whether the database answers and is at the newest version; a missing one is not made by looking."""
    url = make_url(settings.database_url)
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file():
        return Diagnosis("database", "failed", "There is none: watchfloor init.")
    database = Database(url)
    try:
        return _told("database", is_current(database), "It answers and is current.", "Run watchfloor migrate.")
    except (SQLAlchemyError, CommandError) as error:
        return Diagnosis("database", "failed", f"It does not answer: {type(error).__name__}. Check its address.")
    finally:
        database.dispose()


def look_at_key(settings: Settings) -> Diagnosis:
    """Whether the signing key is there and readable by its owner alone."""
    path = settings.key_path
    fine = path.is_file() and stat.S_IMODE(path.stat().st_mode) == PRIVATE
    return _told("key", fine, "Only its owner can read it.", "Run watchfloor init, or chmod 600 keys/signing.key.")


def look_at_lake(settings: Settings) -> Diagnosis:
    """Whether the lake's folder is there."""
    fine = settings.lake_dir.is_dir() and os.access(settings.lake_dir, os.W_OK)
    return _told("lake", fine, "The folder is writable.", "Make the folder lake in the workspace.")


def look_at_fonts(_: Settings) -> Diagnosis:
    """Which scripts PDF reports cannot print; the reports then say so, hence only a note."""
    missing = sorted({name for name, _, _, family in SCRIPTS if family not in installed_families()})
    if missing:
        advice = "Install fonts-noto-core and fonts-noto-cjk."
        return Diagnosis("fonts", "note", f"PDF reports cannot print {', '.join(missing)}. {advice}")
    return Diagnosis("fonts", "ok", "PDF reports print the scripts of the desk's markets.")


def look_at_files_key(settings: Settings) -> Diagnosis:
    """Whether the keys of stored files are there, readable by their owner alone, and where they lie."""
    path = settings.files_key_path
    if not path.is_file():
        return _told("files key", not settings.files_dir.is_dir(), "It is made with the first file.", RESTORE)
    if stat.S_IMODE(path.stat().st_mode) != PRIVATE:
        return Diagnosis("files key", "failed", f"Others may read it: chmod 600 {path.name}.")
    if path.resolve().is_relative_to(settings.root):
        advice = "The keys lie beside the files they protect; WATCHFLOOR_FILES_KEY_FILE can name another place."
        return Diagnosis("files key", "note", advice)
    return Diagnosis("files key", "ok", "It lies apart from the files.")


def look_at_disk(_: Settings) -> Diagnosis:
    """What Watchfloor cannot see for itself."""
    advice = "Watchfloor encrypts files, but neither the lake nor the database: keep the workspace on such a disk."
    return Diagnosis("disk", "note", advice)


def _told(check: str, fine: bool, good: str, fix: str) -> Diagnosis:
    return Diagnosis(check, "ok" if fine else "failed", good if fine else fix)


LOOKS: tuple[Callable[[Settings], Diagnosis], ...] = (
    look_at_python,
    look_at_home,
    look_at_database,
    look_at_key,
    look_at_files_key,
    look_at_lake,
    look_at_fonts,
    look_at_disk,
)
