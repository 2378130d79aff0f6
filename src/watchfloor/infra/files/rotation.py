"""Rotation: data keys wrapped anew by the active key, and files from before encryption taken in, while all goes on.

Each file is one step that either happened or did not; whoever is killed goes on where the headers say.
"""

import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from watchfloor.infra.files.header import FIXED, MAGIC, SIZE, is_encrypted, key_id_of, unwrapped, wrapped
from watchfloor.infra.files.store import PARTIAL, FileStore
from watchfloor.kernel.errors import Conflict

PLAIN = "plain"
STALE_SECONDS = 86_400


def rewrap(store: FileStore, name: str) -> bool:
    """Have the active key wrap a file's data key; its chunks stay as they are. Whether there was anything to do.

    Raises IntegrityBroken for a header that does not hold.
    """
    try:
        source = store.path(name).open("rb")
    except FileNotFoundError:
        return False
    with source, store.lock("keys", exclusive=False):
        active, head = store.keys.active(), source.read(SIZE)
        if not is_encrypted(head) or key_id_of(head) == active.id:
            return False
        renewed = wrapped(unwrapped(head, store.keys), active)
        return _replaced(store, name, source, renewed)


def encrypt_plain(store: FileStore, name: str) -> bool:
    """Encrypt a file from before files were encrypted; one that lost its hash stays for the check that names it."""
    try:
        source = store.path(name).open("rb")
    except FileNotFoundError:
        return False
    with source:
        if is_encrypted(source.read(len(MAGIC))):
            return False
        source.seek(0)
        inode = os.fstat(source.fileno()).st_ino
        with store.taking_in(source) as taken:
            return taken.file.sha256 == name and store.place(taken.partial, name, instead_of=inode)


def keys_in_use(store: FileStore) -> Mapping[str, int]:
    """How many files each key wraps, by its id; `plain` counts those that are not encrypted yet."""
    return Counter(_wrapped_by(store.path(name)) for name in store.names())


def retire(store: FileStore, identifier: str, *, elsewhere: Iterable[Path] = ()) -> None:
    """Take a key out for good. Raises Conflict (`key_in_use`) while it wraps a file here or one of `elsewhere`."""
    with store.lock("keys", exclusive=True):
        used = keys_in_use(store)[identifier] + sum(_wrapped_by(path) == identifier for path in elsewhere)
        if used:
            raise Conflict(
                f"The key {identifier} still wraps {used} file(s).",
                fix="Run watchfloor keys rotate to its end; uploads under way end or expire by themselves.",
                code="key_in_use",
                facts={"files": used},
            )
        store.keys.drop(identifier)


def clear_away(store: FileStore, *, now: datetime) -> int:
    """Remove what writers that were killed left half written more than a day ago; how many there were."""
    oldest = now.timestamp() - STALE_SECONDS
    stale = [path for path in store.root.glob(f"{PARTIAL}*") if path.stat().st_mtime < oldest]
    for path in stale:
        path.unlink(missing_ok=True)
    return len(stale)


def _wrapped_by(path: Path) -> str:
    try:
        with path.open("rb") as file:
            head = file.read(SIZE)
    except FileNotFoundError:
        return ""
    return key_id_of(head) if is_encrypted(head) and len(head) > FIXED else PLAIN


def _replaced(store: FileStore, name: str, source: BinaryIO, head: bytes) -> bool:
    descriptor, partial = tempfile.mkstemp(dir=store.root, prefix=PARTIAL)
    try:
        with os.fdopen(descriptor, "wb") as target:
            target.write(head)
            shutil.copyfileobj(source, target, 1 << 20)
            target.flush()
            os.fsync(target.fileno())
        return store.place(Path(partial), name, instead_of=os.fstat(source.fileno()).st_ino)
    finally:
        Path(partial).unlink(missing_ok=True)
