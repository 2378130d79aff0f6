"""The one file of a backup: a plain tar whose members are hashed as they pass, and whose end is their signed list."""

import hashlib
import io
import os
import shutil
import tarfile
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import IO, BinaryIO, Final

from watchfloor.infra.backup.contents import MANIFEST, SIGNATURE, Member, unreadable
from watchfloor.kernel.errors import Unavailable

CHUNK: Final = 1 << 20
Signing = Callable[[bytes], bytes]
Passed = Callable[[int], None]


def unseen(_: int) -> None:
    """Progress that nobody looks at."""


class ArchiveWriter:
    """Writes members one after the other; `finish` adds the list and its signature."""

    def __init__(self, target: BinaryIO, listed: IO[bytes], beside: ThreadPoolExecutor, sign: Signing) -> None:
        self._target, self._list, self._beside, self._sign = target, listed, beside, sign
        self._listed = hashlib.sha256()

    def add(self, name: str, source: BinaryIO, size: int, passed: Passed = unseen) -> None:
        """Add a member of so many bytes, and tell `passed` of them as they go.

        Raises Unavailable (`changed_meanwhile`) where the source has fewer.
        """
        self._begin(name, size)
        hashed, left = hashlib.sha256(), size
        turn = self._beside.submit(hashed.update, b"")
        while left and (chunk := source.read(min(left, CHUNK))):
            turn.result()
            turn = self._beside.submit(hashed.update, chunk)  # hashed beside the writing
            self._target.write(chunk)
            passed(len(chunk))
            left -= len(chunk)
        turn.result()
        if left:
            detail, fix = f"{name} became shorter while it was read.", "Take the backup again."
            raise Unavailable(detail, fix=fix, code="changed_meanwhile")
        self._end(size)
        line = Member(name, hashed.hexdigest(), size).line
        self._list.write(line)
        self._listed.update(line)

    def add_bytes(self, name: str, content: bytes) -> None:
        """Add a small member."""
        self.add(name, io.BytesIO(content), len(content))

    def finish(self) -> None:
        """Add the list and its signature: without them it is no backup."""
        size = self._list.tell()
        self._list.seek(0)
        self._begin(MANIFEST, size)
        shutil.copyfileobj(self._list, self._target, CHUNK)
        self._end(size)
        signature = self._sign(self._listed.digest())
        self._begin(SIGNATURE, len(signature))
        self._target.write(signature)
        self._end(len(signature))
        self._target.write(bytes(2 * tarfile.BLOCKSIZE))

    def _begin(self, name: str, size: int) -> None:
        entry = tarfile.TarInfo(name)
        entry.size, entry.mode = size, 0o600
        self._target.write(entry.tobuf(tarfile.PAX_FORMAT))

    def _end(self, size: int) -> None:
        self._target.write(bytes(-size % tarfile.BLOCKSIZE))


@contextmanager
def archive_into(target: BinaryIO, sign: Signing) -> Iterator[ArchiveWriter]:
    """A writer into an open file, with a list beside it that is not held in memory."""
    with tempfile.TemporaryFile() as listed, ThreadPoolExecutor(1) as beside:
        yield ArchiveWriter(target, listed, beside, sign)


@contextmanager
def new_file(path: Path) -> Iterator[BinaryIO]:
    """A file that only its owner reads, under its name once it is whole and on the disk; an error leaves nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.partial")
    descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        partial.rename(path)
    finally:
        partial.unlink(missing_ok=True)


Entry = tuple[str, IO[bytes], int]


def entries(source: BinaryIO) -> Iterator[Entry]:
    """Each member with its content, to be read before the next; only plain files pass.

    Raises IntegrityBroken: `backup_unreadable` where the file is cut off or is no tar.
    """
    try:
        with tarfile.open(fileobj=source, mode="r:") as tar:
            while (member := tar.next()) is not None:
                vars(tar)["members"].clear()  # a tar of a million files is not held in memory
                content = tar.extractfile(member) if member.type in {tarfile.REGTYPE, tarfile.AREGTYPE} else None
                if content is None or member.sparse is not None:
                    raise unreadable(f"{member.name[:80]!r} is no plain file")
                yield member.name, content, member.size
    except (tarfile.TarError, EOFError) as error:
        raise unreadable(f"it is cut off, or no tar ({type(error).__name__})") from None
