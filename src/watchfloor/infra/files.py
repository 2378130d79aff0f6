"""Files kept by the SHA-256 of their content: written whole or not at all, never changed."""

import hashlib
import io
import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from watchfloor.kernel.errors import IntegrityBroken, NotFound, Unavailable

CHUNK = 1 << 20
NAME = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A kept file: SHA-256 of the plaintext in hexadecimal, size in bytes."""

    sha256: str
    size: int


class FileStore:
    """A folder of content-addressed files."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def put(self, content: bytes | BinaryIO) -> StoredFile:
        """Keep content; what is there already is kept once. Raises Unavailable where the disk does not take it."""
        try:
            return self._put(io.BytesIO(content) if isinstance(content, bytes) else content)
        except OSError as error:
            detail = f"The file could not be stored: {error.strerror or type(error).__name__}."
            fix = "Make room for the workspace on its disk, and send the file again."
            raise Unavailable(detail, fix=fix, code="not_stored") from error

    def _put(self, source: BinaryIO) -> StoredFile:
        self.root.mkdir(parents=True, exist_ok=True)
        hashed, size = hashlib.sha256(), 0
        descriptor, name = tempfile.mkstemp(dir=self.root, prefix=".taking-in-")
        partial = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as target:
                while chunk := source.read(CHUNK):
                    hashed.update(chunk)
                    size += len(chunk)
                    target.write(chunk)
                target.flush()
                os.fsync(target.fileno())
            path = self.path(hashed.hexdigest())
            path.parent.mkdir(parents=True, exist_ok=True)
            partial.replace(path)
            _settle(path.parent)
        finally:
            partial.unlink(missing_ok=True)
        return StoredFile(hashed.hexdigest(), size)

    def open(self, sha256: str) -> BinaryIO:
        """The content as it lies there; verify it first. Raises NotFound."""
        path = self.path(sha256)
        if not path.is_file():
            raise NotFound(
                f"No file {sha256[:12]}… is kept here.", fix="Restore it from a backup.", code="file_missing"
            )
        return path.open("rb")

    def verify(self, sha256: str) -> bool:
        """Whether the file is there and still has its hash."""
        path = self.path(sha256)
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == sha256

    def names(self) -> list[str]:
        """The hashes of all that is kept, sorted."""
        return sorted(path.name for path in self.root.glob("??/*") if NAME.fullmatch(path.name))

    def remove(self, sha256: str) -> None:
        """Let a file go; one that is not there is gone already."""
        self.path(sha256).unlink(missing_ok=True)

    def path(self, sha256: str) -> Path:
        """Where a file lies. Raises IntegrityBroken for what is no SHA-256."""
        if not NAME.fullmatch(sha256):
            raise IntegrityBroken("A stored file is named by its SHA-256.", fix="Check the record that names it.")
        return self.root / sha256[:2] / sha256


def _settle(folder: Path) -> None:
    """Put a folder's names on the disk, so that no record outlives the file it names."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
