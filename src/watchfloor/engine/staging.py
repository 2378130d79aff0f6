"""Where loads and queries lay down what they work on: a folder each, held while it is used and cleared when not."""

import fcntl
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from watchfloor.infra.duties import Duty
from watchfloor.infra.place import Place

STAGING = ".staging"
OURS = "tmp*"
HELD = ".held"
GRACE = 60.0
"""Seconds within which a new folder may not be held yet."""
HOURLY = 3_600.0


@contextmanager
def scratch(root: Path) -> Iterator[Path]:
    """A folder of one's own under a lake's root, gone at the end; one that a kill left behind is cleared by others."""
    staging = root / STAGING
    staging.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(dir=staging))
    try:
        with (folder / HELD).open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def clear_stale(root: Path, *, now: datetime) -> int:
    """Remove the folders whose users are dead, and tell how many."""
    old = [folder for folder in (root / STAGING).glob(OURS) if now.timestamp() - folder.stat().st_mtime > GRACE]
    stale = [folder for folder in old if not _is_held(folder)]
    for folder in stale:
        shutil.rmtree(folder, ignore_errors=True)
    return len(stale)


def _is_held(folder: Path) -> bool:
    try:
        with (folder / HELD).open("r+") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except BlockingIOError:
        return True
    return False


def _clear(place: Place) -> int:
    return clear_stale(place.settings.lake_dir, now=place.clock())


CLEARING = Duty("clear_staging", HOURLY, _clear)
