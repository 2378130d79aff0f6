"""The store: files kept under the SHA-256 of their plaintext, written whole or not at all, never changed."""

import fcntl
import hashlib
import io
import os
import re
import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from watchfloor.infra.files.header import MAGIC, SIZE, is_encrypted, new_header, wrapped
from watchfloor.infra.files.keyring import Keyring, settle
from watchfloor.infra.files.sealing import Plaintext, sealed_chunks
from watchfloor.kernel.errors import IntegrityBroken, NotFound, Unavailable, WatchfloorError

CHUNK = 1 << 20
NAME = re.compile(r"[0-9a-f]{64}")
FOLDER = re.compile(r"[0-9a-f]{2}")
PARTIAL = ".taking-in-"


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A kept file: SHA-256 of the plaintext in hexadecimal, its size in bytes."""

    sha256: str
    size: int


class FileStore:
    """A folder of content-addressed, encrypted files.

    Who writes holds the keys shared from choosing one until the file stands, so that no key is retired in between; who
    puts a name there or takes it away holds the names alone for that moment.
    """

    def __init__(self, root: Path, keys: Path) -> None:
        self.root = root
        self.keys = Keyring(keys, is_missed=self._has_encrypted)

    def put(self, content: bytes | BinaryIO) -> StoredFile:
        """Keep content; what is there already is kept once. Raises Unavailable where the disk does not take it."""
        with _told_of_disk(), self.taking_in(io.BytesIO(content) if isinstance(content, bytes) else content) as taken:
            self.place(taken.partial, taken.file.sha256)
        return taken.file

    @contextmanager
    def taking_in(self, source: BinaryIO) -> Iterator["Taken"]:
        """Encrypt a source into a file that has no name yet, which is gone at the end unless it was placed."""
        self.root.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor, name = tempfile.mkstemp(dir=self.root, prefix=PARTIAL)
        partial = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as target, self.lock("keys", exclusive=False):
                file = self._encrypt(source, target)
                yield Taken(partial, file)
        finally:
            partial.unlink(missing_ok=True)

    def _encrypt(self, source: BinaryIO, target: BinaryIO) -> StoredFile:
        hashed, size, header = hashlib.sha256(), 0, new_header()
        target.write(wrapped(header, self.keys.active()))
        for plain, sealed in sealed_chunks(source, header):
            hashed.update(plain)
            size += len(plain)
            target.write(sealed)
        target.flush()
        os.fsync(target.fileno())
        return StoredFile(hashed.hexdigest(), size)

    def place(self, partial: Path, sha256: str, *, instead_of: int | None = None) -> bool:
        """Give a written file its name; with `instead_of`, only in place of that inode. Whether it was done."""
        path = self.path(sha256)
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with self.lock("names", exclusive=True):
            if instead_of is not None and (not path.is_file() or path.stat().st_ino != instead_of):
                return False
            partial.replace(path)
        settle(path.parent)
        return True

    def adopt(self, path: Path, sha256: str) -> None:
        """Keep an encrypted file of another folder on this disk under its hash as well, without copying it."""
        self.root.mkdir(parents=True, exist_ok=True, mode=0o700)
        partial = self.root / f"{PARTIAL}{secrets.token_hex(8)}"
        with _told_of_disk(), self.lock("keys", exclusive=False):
            os.link(path, partial)
            try:
                self.place(partial, sha256)
            finally:
                partial.unlink(missing_ok=True)

    def open(self, sha256: str) -> BinaryIO:
        """The plaintext as it comes: verify it first. Raises NotFound; IntegrityBroken at the first harmed chunk."""
        path = self.path(sha256)
        if not path.is_file():
            raise NotFound(
                f"No file {sha256[:12]}… is kept here.", fix="Restore it from a backup.", code="file_missing"
            )
        return opened(path, self.keys)

    def verify(self, sha256: str) -> bool:
        """Whether the file is there and its plaintext still has its hash.

        Raises IntegrityBroken (`key_missing`, `key_file_missing`) where it cannot be told for want of a key.
        """
        try:
            with self.open(sha256) as file:
                return hashlib.file_digest(cast("io.BufferedReader", file), "sha256").hexdigest() == sha256
        except (IntegrityBroken, NotFound) as error:
            if error.code in {"file_broken", "file_missing"}:
                return False
            raise

    def forget(self, sha256: str) -> bool:
        """Destroy a file: its wrapped key is overwritten, then its name is taken away. Whether it was there."""
        path = self.path(sha256)
        with _told_of_disk(), self.lock("names", exclusive=True):
            if not path.is_file():
                return False
            with path.open("r+b") as file:
                file.write(bytes(min(SIZE, path.stat().st_size)))
                file.flush()
                os.fsync(file.fileno())
            path.unlink()
            settle(path.parent)
        return True

    def names(self) -> Iterator[str]:
        """The hashes of all files that lie here, in order, whether they hold or not."""
        folders = sorted(self.root.iterdir()) if self.root.is_dir() else []
        for folder in folders:
            if FOLDER.fullmatch(folder.name):
                yield from sorted(path.name for path in folder.iterdir() if NAME.fullmatch(path.name))

    def path(self, sha256: str) -> Path:
        """Where a file lies; its bytes are not the plaintext. Raises IntegrityBroken for what is no SHA-256."""
        if not NAME.fullmatch(sha256):
            raise IntegrityBroken("A stored file is named by its SHA-256.", fix="Check the record that names it.")
        return self.root / sha256[:2] / sha256

    @contextmanager
    def lock(self, of: str, *, exclusive: bool) -> Iterator[None]:
        """Hold the `keys` or the `names` of this store, across threads and processes, until the end."""
        self.root.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(self.root / f".{of}", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH)
            yield
        finally:
            os.close(descriptor)

    def _has_encrypted(self) -> bool:
        return any(is_encrypted(_head(self.path(name), len(MAGIC))) for name in self.names())


@dataclass(frozen=True, slots=True)
class Taken:
    """An encrypted file that has no name yet."""

    partial: Path
    file: StoredFile


def opened(path: Path, keys: Keyring) -> BinaryIO:
    """The plaintext of a stored file; one from before files were encrypted is read as it lies there."""
    file = path.open("rb")
    try:
        if not is_encrypted(file.read(len(MAGIC))):
            file.seek(0)
            return file
        file.seek(0)
        return io.BufferedReader(Plaintext(file, keys), CHUNK >> 2)
    except BaseException:
        file.close()
        raise


def _head(path: Path, size: int) -> bytes:
    with path.open("rb") as file:
        return file.read(size)


@contextmanager
def _told_of_disk() -> Iterator[None]:
    try:
        yield
    except WatchfloorError:
        raise
    except OSError as error:
        detail = f"The file could not be stored: {error.strerror or type(error).__name__}."
        fix = "Make room for the workspace on its disk, and send the file again."
        raise Unavailable(detail, fix=fix, code="not_stored") from error
