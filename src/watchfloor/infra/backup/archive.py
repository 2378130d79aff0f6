"""The one file of a backup: a plain tar whose members are hashed as they pass, and whose last two are the signed list."""

import hashlib
import io
import os
import shutil
import tarfile
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import IO, BinaryIO, Final, Self

from watchfloor.infra.backup.contents import MANIFEST, SIGNATURE, Member, unreadable
from watchfloor.kernel.errors import Unavailable

CHUNK: Final = 1 << 20
Signing = Callable[[bytes], bytes]
Passed = Callable[[int], None]


class ArchiveWriter:
    """Writes members one after the other; `finish` adds the list and its signature."""

    def __init__(self, target: BinaryIO, sign: Signing, passed: Passed) -> None:
        self._target, self._sign, self._passed = target, sign, passed
        self._stack = ExitStack()
        self._list = self._stack.enter_context(tempfile.TemporaryFile())
        self._beside = self._stack.enter_context(ThreadPoolExecutor(1))
        self._listed = hashlib.sha256()

    def add(self, name: str, source: BinaryIO, size: int) -> None:
        """Add a member of so many bytes. Raises Unavailable (`changed_meanwhile`) where the source has fewer."""
        self._begin(name, size)
        hashed, left = hashlib.sha256(), size
        turn = self._beside.submit(hashed.update, b"")
        while left and (chunk := source.read(min(left, CHUNK))):
            turn.result()
            turn = self._beside.submit(hashed.update, chunk)  # hashed beside the writing
            self._target.write(chunk)
            self._passed(len(chunk))
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

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()


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
        os.link(partial, path)  # refuses a name that was taken meanwhile
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
