"""Looks at the workspace's folders, its secrets, and what was left lying by acts that were cut off."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from watchfloor.cli.looks.diagnosis import Diagnosis, failed, fine, noted
from watchfloor.infra.backup.taking import stale
from watchfloor.infra.files.keyring import RESTORE
from watchfloor.infra.observe.readiness import is_takable
from watchfloor.infra.settings import Settings
from watchfloor.kernel.clock import system_clock

FOR_OTHERS = 0o077
DAY = 86_400


def look_at_home(settings: Settings) -> Diagnosis:
    """Whether the workspace folder can be written, and is its owner's alone."""
    if not (settings.root.is_dir() and os.access(settings.root, os.W_OK)):
        return failed(
            "home", "It is missing or cannot be written. Make it: watchfloor init, or give yourself the right."
        )
    if stat.S_IMODE(settings.root.stat().st_mode) & FOR_OTHERS:
        return noted("home", f"Others of this machine can look into it: chmod 700 {settings.root}.")
    return fine("home", "The folder is writable, and yours alone.")


def look_at_lake(settings: Settings) -> Diagnosis:
    """Whether the lake's folder is there."""
    if not (settings.lake_dir.is_dir() and os.access(settings.lake_dir, os.W_OK)):
        return failed("lake", "Make the folder lake in the workspace, and give yourself the right to write there.")
    return fine("lake", "The folder is writable.")


def look_at_stores(settings: Settings) -> Diagnosis:
    """Whether files and exports can be written."""
    if not settings.root.is_dir():
        return fine("stores", "There is no workspace yet.")
    closed = [path.name for path in (settings.files_dir, settings.export_dir) if not is_takable(path)]
    if closed:
        return failed("stores", f"Nothing can be written into {' and '.join(closed)}. Give yourself the right.")
    return fine("stores", "Files and exports are writable.")


def look_at_key(settings: Settings) -> Diagnosis:
    """Whether the signing key is there and readable by its owner alone."""
    path = settings.key_path
    if not path.is_file():
        return failed("key", "There is no signing key. Put keys/ of a backup back, or run watchfloor init.")
    if open_to_others(path):
        return failed("key", f"Others can read the signing key: chmod 600 {path}.")
    return fine("key", "Only its owner can read it.")


def look_at_secrets(settings: Settings) -> Diagnosis:
    """Whether the token, the database's address and further keys are readable by their owner alone."""
    further = sorted(settings.key_path.parent.glob("*")) if settings.key_path.parent.is_dir() else []
    secrets = [settings.token_path, settings.database_path, *(path for path in further if path != settings.key_path)]
    wide = [str(path) for path in secrets if path.is_file() and open_to_others(path)]
    if wide:
        return failed("secrets", f"Others can read what only you should: chmod 600 {' '.join(wide)}.")
    return fine("secrets", "Only their owner can read them.")


def look_at_files_key(settings: Settings) -> Diagnosis:
    """Whether the keys of stored files are there, readable by their owner alone, and where they lie."""
    path = settings.files_key_path
    if not path.is_file() and _stored(settings):
        return failed("files_key", RESTORE)
    if not path.is_file():
        return fine("files_key", "It is made with the first file.")
    if open_to_others(path):
        return failed("files_key", f"Others can read the keys of stored files: chmod 600 {path}.")
    if path.resolve().is_relative_to(settings.root):
        advice = "The keys lie beside the files they protect; WATCHFLOOR_FILES_KEY_FILE can name another place."
        return noted("files_key", advice)
    return fine("files_key", "It lies apart from the files.")


def _stored(settings: Settings) -> bool:
    """Whether any file was ever stored."""
    return any(path.is_dir() for path in settings.files_dir.glob("[0-9a-f][0-9a-f]"))


def look_at_leftovers(settings: Settings) -> Diagnosis:
    """What acts that were cut off left lying; it may hold what was erased since, and takes room."""
    left = sorted(str(path) for path in _leftovers(settings))
    if left:
        return noted("leftovers", f"Cut-off acts left {len(left)} things; remove them: {' '.join(left[:5])}.")
    return fine("leftovers", "Nothing was left lying.")


def _leftovers(settings: Settings) -> Iterator[Path]:
    yield from stale(settings.root) if settings.root.is_dir() else ()
    yield from settings.root.parent.glob(f".{settings.root.name}.restoring-*")
    before = system_clock().timestamp() - DAY
    half = [*settings.files_dir.glob(".taking-in-*"), *(settings.lake_dir / ".staging").glob("*")]
    yield from (path for path in half if path.name != "spill" and path.stat().st_mtime < before)


def open_to_others(path: Path) -> bool:
    """Whether anybody but its owner may do anything with a file."""
    return bool(stat.S_IMODE(path.stat().st_mode) & FOR_OTHERS)
