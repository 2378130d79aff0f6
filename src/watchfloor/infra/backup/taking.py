"""What lies in a workspace, held by hard links while a backup reads it, so that a deletion meanwhile does no harm."""

import fcntl
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Final

from watchfloor.infra.settings import Settings

STAGING: Final = ".backup-"
LOCK: Final = "held"
SQLITE: Final = b"SQLite format 3\0"
LOG: Final = "_delta_log"
HINT: Final = "_last_checkpoint"
BESIDE_SQLITE: Final = ("-wal", "-shm", "-journal")


@contextmanager
def staging(root: Path) -> Iterator[Path]:
    """A folder of this backup inside the workspace; those that cut-off backups left are cleared first."""
    for old in stale(root):
        shutil.rmtree(old, ignore_errors=True)
    folder = Path(tempfile.mkdtemp(prefix=STAGING, dir=root))
    with (folder / LOCK).open("wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def stale(root: Path) -> list[Path]:
    """The folders of backups that were cut off: nobody holds their lock."""
    return [folder for folder in sorted(root.glob(f"{STAGING}*")) if not _is_held(folder / LOCK)]


def _is_held(lock: Path) -> bool:
    with suppress(FileNotFoundError), lock.open("rb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


class Taken:
    """The files of a workspace as a backup holds them: name inside the workspace, and where to read it."""

    def __init__(self, settings: Settings, folder: Path) -> None:
        self._settings = settings
        self._links = folder / "links"
        self.files: dict[str, Path] = {}

    def databases(self) -> None:
        """Copy the SQLite files beside the ledger as of now.

        They come before the ledger: work that they know of too little is begun again, of too much never.
        """
        for path in self._own():
            if path.is_file() and _is_sqlite(path):
                copy = self._place(path.name)
                with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
                    source.backup(target)
                self.files[path.name] = copy

    def anchors(self) -> None:
        """Copy the anchored heads, whole lines only; before the ledger, which must know each of them."""
        path = self._settings.anchor_path
        if path.is_file():
            content = path.read_bytes()
            copy = self._place(path.name)
            copy.write_bytes(content[: content.rfind(b"\n") + 1])
            self.files[path.name] = copy

    def hold(self) -> None:
        """Hold every file that is there and not held yet; called before the ledger is read and again behind it.

        The logs of the lake are not among them.
        """
        for top in self._own():
            self._hold_new(path for path in _files(top) if path.parent.name != LOG)

    def logs(self) -> None:
        """Hold the logs of the lake, in the moment of the ledger: a version is committed before the ledger knows it,
        so that all that it knows are here, and none that begins later.

        Which checkpoint is the last is not taken down: a newer one may be named there than was held.
        """
        logs = self._settings.lake_dir.glob(f"*/{LOG}")
        self._hold_new(path for log in logs for path in _files(log) if path.name != HINT)

    def _hold_new(self, paths: Iterable[Path]) -> None:
        for path in sorted(paths):
            name = str(path.relative_to(self._settings.root))
            if name not in self.files and not name.endswith(BESIDE_SQLITE):
                self._hold(name, path)

    def _hold(self, name: str, path: Path) -> None:
        link = self._place(name)
        try:
            os.link(path.resolve(), link)
        except FileNotFoundError:
            return  # it was deleted before the ledger was read, or is newer than what the ledger says
        except OSError:
            link = path  # another disk, or no links there: read where it lies
        self.files[name] = link

    def _place(self, name: str) -> Path:
        place = self._links / name
        place.parent.mkdir(parents=True, exist_ok=True)
        return place

    def _own(self) -> list[Path]:
        """What of the workspace's folder is taken as files: no secrets, no ledger, nothing hidden.

        Nor the anchors: a first one that is written meanwhile would know more than the ledger that was read.
        """
        settings = self._settings
        ledger = Path(settings.database_url.removeprefix("sqlite:///")).name
        secret = {settings.key_path.parent.name, settings.token_path.name, settings.database_path.name}
        left_out = {*secret, ledger, settings.anchor_path.name}
        return [path for path in sorted(settings.root.iterdir()) if _is_shown(path) and path.name not in left_out]


def _is_shown(path: Path) -> bool:
    return not path.name.startswith(".")


def _files(top: Path) -> Iterator[Path]:
    """The files at or under a path; hidden ones are half-written, and links inside lead elsewhere."""
    if top.is_file():
        yield top
    for folder, names, files in os.walk(top):
        names[:] = [name for name in names if not name.startswith(".")]
        found = (Path(folder, name) for name in files if not name.startswith("."))
        yield from (path for path in found if path.is_file() and not path.is_symlink())


def _is_sqlite(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(SQLITE)) == SQLITE
