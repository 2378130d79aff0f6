"""Work on uploads that touches files: they are on the disk before a record says so, and go after it says so."""

import io
import secrets
import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import BinaryIO

from watchfloor.infra.access.actors import SYSTEM
from watchfloor.infra.files.keyring import settle
from watchfloor.infra.files.store import FileStore, opened
from watchfloor.infra.place import Place
from watchfloor.infra.uploads import rules, service
from watchfloor.infra.uploads.schemas import PartOut, UploadOut, UploadState
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.errors import InvalidInput, NotFound

WHOLE = "whole"
ORPHAN_SECONDS = 86_400


def receive(*, edge: Edge, upload: str, offset: int, sha256: str, content: BinaryIO) -> UploadOut:
    """Keep one chunk, which comes whole or not at all.

    Raises Conflict (`offset_differs`, with the true offset), InvalidInput (`chunk_differs`), TooLarge.
    """
    with edge.read() as unit:
        found = service.show(unit=unit, upload=upload)
    rules.check_open(found)
    rules.check_offset(found, offset=offset)
    rules.check_chunk(found, size=_size(content))
    folder = _folder(edge, upload)
    kept = folder / secrets.token_hex(service.ID_BYTES)
    with edge.files.taking_in(content) as taken:
        if taken.file.sha256 != sha256:
            raise InvalidInput(
                "The chunk arrived otherwise than it was sent.", fix="Send it again.", code="chunk_differs"
            )
        taken.partial.replace(kept)
        settle(folder)
    part = PartOut(offset=offset, size=taken.file.size, file=kept.name)
    try:
        return edge.change(lambda unit: service.append(unit=unit, upload=upload, part=part, settings=edge.settings))
    except BaseException:
        kept.unlink(missing_ok=True)
        raise


def finish(*, edge: Edge, upload: str) -> UploadOut:
    """Put the chunks together and compare the hash. Raises Conflict (`not_whole`, `hash_differs`)."""
    with edge.read() as unit:
        found = service.show(unit=unit, upload=upload)
        parts = service.parts_of(unit=unit, upload=upload)
    if found.state is not UploadState.OPEN:
        return found
    rules.check_whole(found)
    folder = _folder(edge, upload)
    with edge.files.taking_in(io.BufferedReader(Joined(_opened(edge.files, folder, parts)))) as taken:
        rules.check_hash(found, sha256=taken.file.sha256)
        taken.partial.replace(folder / WHOLE)
        settle(folder)
    finished = edge.change(lambda unit: service.finish(unit=unit, upload=upload, sha256=taken.file.sha256))
    for part in parts:
        (folder / part.file).unlink(missing_ok=True)
    return finished


def adopt(*, edge: Edge, upload: UploadOut) -> None:
    """Have the store keep a finished upload under its hash, as the file that lies there already."""
    edge.files.adopt(_whole(edge, upload), upload.sha256 or "")


def content_of(*, edge: Edge, upload: UploadOut) -> BinaryIO:
    """The plaintext of a finished upload; the caller closes it."""
    return opened(_whole(edge, upload), edge.files.keys)


def whole_ones(*, edge: Edge) -> list[Callable[[], BinaryIO]]:
    """What opens the plaintext of each upload that is whole and waits to be taken, wherever it may be seen."""
    paths = sorted(edge.settings.uploads_dir.glob(f"*/{WHOLE}"))
    return [partial(opened, path, edge.files.keys) for path in paths]


def discard(*, edge: Edge, upload: str) -> None:
    """Remove the files of an upload that is recorded as gone or taken."""
    shutil.rmtree(edge.settings.uploads_dir / upload, ignore_errors=True)


def abort(*, edge: Edge, upload: str) -> UploadOut:
    """Throw an upload away with its files."""
    aborted = edge.change(lambda unit: service.abort(unit=unit, upload=upload))
    discard(edge=edge, upload=upload)
    return aborted


def expire(place: Place) -> int:
    """The duty: throw away what nobody went on with, and the folders that killed processes left."""
    edge = place.edge(SYSTEM)
    over = edge.change(lambda unit: service.expire(unit=unit))
    for upload in over:
        discard(edge=edge, upload=upload)
    with edge.read() as unit:
        known = service.known(unit=unit)
    for folder in _orphans(place.settings.uploads_dir, known, now=edge.clock()):
        shutil.rmtree(folder, ignore_errors=True)
    return len(over)


def files_under_way(folder: Path) -> Iterator[Path]:
    """The encrypted files of all uploads under way."""
    return (path for path in folder.glob("*/*") if path.is_file())


class Joined(io.RawIOBase):
    """Files read one after the other as one; each is opened when its turn comes."""

    def __init__(self, parts: Iterator[BinaryIO]) -> None:
        super().__init__()
        self._parts = parts
        self._current: BinaryIO | None = next(parts, None)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]  # typeshed's Buffer has no len
        while self._current is not None:
            part = self._current.read(len(buffer))
            if part:
                buffer[: len(part)] = part
                return len(part)
            self._current.close()
            self._current = next(self._parts, None)
        return 0


def _opened(files: FileStore, folder: Path, parts: tuple[PartOut, ...]) -> Iterator[BinaryIO]:
    return (opened(folder / part.file, files.keys) for part in parts)


def _folder(edge: Edge, upload: str) -> Path:
    folder = edge.settings.uploads_dir / upload
    for made in (folder.parent, folder):
        made.mkdir(exist_ok=True, mode=0o700)
    return folder


def _whole(edge: Edge, upload: UploadOut) -> Path:
    path = edge.settings.uploads_dir / upload.upload / WHOLE
    if not path.is_file():
        raise NotFound("The file of the upload is gone.", fix="Send it again.", code="file_missing")
    return path


def _orphans(root: Path, known: frozenset[str], *, now: datetime) -> list[Path]:
    oldest = now.timestamp() - ORPHAN_SECONDS
    folders = root.iterdir() if root.is_dir() else iter(())
    return [folder for folder in folders if folder.name not in known and folder.stat().st_mtime < oldest]


def _size(content: BinaryIO) -> int:
    size = content.seek(0, io.SEEK_END)
    content.seek(0)
    return size
