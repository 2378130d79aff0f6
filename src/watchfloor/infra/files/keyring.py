"""The ring of keys that wrap the data keys of stored files: one active, older ones until nothing needs them."""

import base64
import binascii
import fcntl
import json
import os
import secrets
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import NamedTemporaryFile
from threading import Lock

from watchfloor.kernel.clock import iso, system_clock
from watchfloor.kernel.errors import Conflict, IntegrityBroken, NotFound

ID_BYTES = 8
SECRET_BYTES = 32
RESTORE = "Put the key file back from its backup: without its keys the files that they wrap are lost."


@dataclass(frozen=True, slots=True)
class Key:
    """A key-encryption key: its id in hexadecimal, when it was made, and its 32 secret bytes."""

    id: str
    made_at: str
    secret: bytes


@dataclass(frozen=True, slots=True)
class Ring:
    """The keys of a key file, and which of them new files are wrapped with."""

    active: str
    keys: Mapping[str, Key]


class Keyring:
    """The key file of a workspace, read again whenever it has changed; made on first use where none may be missed.

    `is_missed` says whether files are there that need a key: a fresh one beside them would only hide the loss.
    """

    def __init__(self, path: Path, *, is_missed: Callable[[], bool] = lambda: False) -> None:
        self.path = path
        self._is_missed = is_missed
        self._seen: tuple[int, int, int] | None = None
        self._ring = Ring("", {})
        self._lock = Lock()

    def ring(self) -> Ring:
        """The keys as the file has them now. Raises IntegrityBroken (`key_file_missing`, `key_unreadable`)."""
        with self._lock:
            try:
                stat = self.path.stat()
            except FileNotFoundError:
                self._begin()
                stat = self.path.stat()
            seen = (stat.st_ino, stat.st_mtime_ns, stat.st_size)
            if seen != self._seen:
                self._ring, self._seen = _read(self.path), seen
            return self._ring

    def active(self) -> Key:
        """The key that new files are wrapped with."""
        ring = self.ring()
        return ring.keys[ring.active]

    def key(self, identifier: str) -> Key:
        """A key by its id. Raises IntegrityBroken `key_missing`."""
        key = self.ring().keys.get(identifier)
        if key is None:
            raise IntegrityBroken(f"The key {identifier} is not in the key file.", fix=RESTORE, code="key_missing")
        return key

    def add(self, *, at: datetime) -> Key:
        """Make a new key and have new files wrapped with it; the older ones stay."""
        with self._alone():
            ring, key = self.ring(), _made(at)
            self._write(Ring(key.id, {**ring.keys, key.id: key}))
        return key

    def drop(self, identifier: str) -> None:
        """Take a key out for good. Raises Conflict for the active one, NotFound for one that is not there."""
        with self._alone():
            ring = self.ring()
            if identifier == ring.active:
                raise Conflict("The active key cannot be retired.", fix="Rotate first.", code="key_active")
            if identifier not in ring.keys:
                raise NotFound(f"There is no key {identifier[:40]}.", fix="Look at watchfloor keys list.")
            self._write(Ring(ring.active, {name: key for name, key in ring.keys.items() if name != identifier}))

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Keep others from changing the ring meanwhile: a key that one of them had just added would be lost."""
        self.ring()
        descriptor = os.open(self.path.with_name(f".{self.path.name}.lock"), os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)

    def _begin(self) -> None:
        if self._is_missed():
            raise IntegrityBroken("The key file is missing.", fix=RESTORE, code="key_file_missing")
        key = _made(system_clock())
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with NamedTemporaryFile(dir=self.path.parent, prefix=f".{self.path.name}-") as partial:
            partial.write(_text(Ring(key.id, {key.id: key})))
            partial.flush()
            os.fsync(partial.fileno())
            # The first of several starts to link decides the key.
            with suppress(FileExistsError):
                os.link(partial.name, self.path)
        settle(self.path.parent)

    def _write(self, ring: Ring) -> None:
        with NamedTemporaryFile(dir=self.path.parent, prefix=f".{self.path.name}-", delete=False) as partial:
            try:
                partial.write(_text(ring))
                partial.flush()
                os.fsync(partial.fileno())
                Path(partial.name).replace(self.path)
            except BaseException:
                Path(partial.name).unlink(missing_ok=True)
                raise
        settle(self.path.parent)


def settle(folder: Path) -> None:
    """Put a folder's names on the disk, so that no record outlives the file it names."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _made(at: datetime) -> Key:
    return Key(secrets.token_hex(ID_BYTES), iso(at), secrets.token_bytes(SECRET_BYTES))


def _text(ring: Ring) -> bytes:
    keys = {
        key.id: {"made_at": key.made_at, "secret": base64.b64encode(key.secret).decode()} for key in ring.keys.values()
    }
    return json.dumps({"active": ring.active, "keys": keys}, indent=1).encode() + b"\n"


def _read(path: Path) -> Ring:
    try:
        told = json.loads(path.read_bytes())
        keys = {
            name: Key(name, str(one["made_at"]), base64.b64decode(one["secret"], validate=True))
            for name, one in told["keys"].items()
        }
        ring = Ring(told["active"], keys)
        fits = all(len(key.secret) == SECRET_BYTES and len(bytes.fromhex(key.id)) == ID_BYTES for key in keys.values())
    except (ValueError, KeyError, TypeError, AttributeError, binascii.Error):
        fits, ring = False, Ring("", {})
    if not fits or ring.active not in ring.keys:
        raise IntegrityBroken(f"{path.name} is no key file.", fix=RESTORE, code="key_unreadable")
    return ring
