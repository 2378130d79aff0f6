"""Looks at the machine: Python, fonts, the disk."""

import platform
import shutil
import sys

from watchfloor.cli.looks.diagnosis import Diagnosis, failed, fine, noted
from watchfloor.infra.observe.readiness import MB
from watchfloor.infra.settings import Settings
from watchfloor.infra.typesetting import SCRIPTS, installed_families

OLDEST_PYTHON = (3, 11)


def look_at_python(_: Settings) -> Diagnosis:
    """Whether the interpreter is new enough."""
    if sys.version_info < OLDEST_PYTHON:
        return failed("python", f"It is {platform.python_version()}. Use Python 3.11 or newer.")
    return fine("python", platform.python_version())


def look_at_fonts(_: Settings) -> Diagnosis:
    """Which scripts PDF reports cannot print; the reports then say so, hence only a note."""
    missing = sorted({name for name, _, _, family in SCRIPTS if family not in installed_families()})
    if missing:
        advice = "Install fonts-noto-core and fonts-noto-cjk."
        return noted("fonts", f"PDF reports cannot print {', '.join(missing)}. {advice}")
    return fine("fonts", "PDF reports print the scripts of the desk's markets.")


def look_at_room(settings: Settings) -> Diagnosis:
    """Whether the workspace's disk has more free than the floor under which the desk calls itself not ready."""
    if not settings.root.is_dir():
        return fine("room", "There is no workspace yet.")
    free = shutil.disk_usage(settings.root).free // MB
    if free < settings.disk_floor_mb:
        advice = "Make room, or lower WATCHFLOOR_DISK_FLOOR_MB."
        return failed("room", f"{free:,} MB are free, under the floor of {settings.disk_floor_mb:,}. {advice}")
    return fine("room", f"{free:,} MB are free.")


def look_at_disk(_: Settings) -> Diagnosis:
    """What Watchfloor cannot see for itself."""
    advice = "Watchfloor encrypts files, but neither the lake nor the database: keep the workspace on such a disk."
    return noted("disk", advice)
