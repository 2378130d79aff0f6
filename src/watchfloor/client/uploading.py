"""Sending a file in chunks: what was cut off goes on where it stopped, also from another process or on another day."""

import hashlib
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from watchfloor.client.generated.operations import Operations
from watchfloor.client.generated.shapes import BeginUpload, Purpose, UploadOut, UploadState
from watchfloor.client.problems import ProblemAnswer, Unreachable
from watchfloor.kernel.errors import InvalidInput

CHUNK = 8 * 1024**2
TRIES = 5
PAUSE = 0.5
Progress = Callable[[int, int], object]


def send_file(
    desk: Operations,
    file: Path,
    *,
    purpose: Purpose,
    progress: Progress | None = None,
    chunk: int = CHUNK,
) -> UploadOut:
    """Send a file of this machine and have it finished; `progress` is told bytes sent and bytes in all.

    An unfinished upload of the same file is gone on with. A connection that breaks is tried again a few times, then
    Unreachable is raised, and the next call goes on. Raises InvalidInput where there is no such file.
    """
    if not file.is_file():
        raise InvalidInput(f"There is no file {file.name}.", fix="Name a file.", code="no_such_file")
    told = progress or _nobody
    with file.open("rb") as content:
        sha256 = hashlib.file_digest(content, "sha256").hexdigest()
        upload = _begun(desk, file, sha256=sha256, purpose=purpose)
        while upload.state is UploadState.OPEN and upload.offset < upload.size:
            told(upload.offset, upload.size)
            upload = _next(desk, upload, content, chunk=min(chunk, upload.max_chunk))
        told(upload.size, upload.size)
    return desk.finish_upload(upload.upload)


def _nobody(done: int, size: int) -> None:
    """Who listens to progress where nobody does."""


def _begun(desk: Operations, file: Path, *, sha256: str, purpose: Purpose) -> UploadOut:
    form = BeginUpload(name=file.name, size=file.stat().st_size, purpose=purpose, sha256=sha256)
    for upload in desk.list_uploads():
        if (upload.sha256, upload.size, upload.name, upload.purpose) == (sha256, form.size, form.name, purpose):
            return upload
    return desk.begin_upload(form)


def _next(desk: Operations, upload: UploadOut, content: BinaryIO, *, chunk: int) -> UploadOut:
    """The upload after one more chunk, or as it truly is where this one was out of place."""
    content.seek(upload.offset)
    part = content.read(chunk)
    sha256 = hashlib.sha256(part).hexdigest()
    for _ in range(TRIES - 1):
        with suppress(Unreachable):
            return _sent(desk, upload, part, sha256)
        time.sleep(PAUSE)
    return _sent(desk, upload, part, sha256)


def _sent(desk: Operations, upload: UploadOut, part: bytes, sha256: str) -> UploadOut:
    try:
        return desk.send_chunk(upload.upload, part, offset=upload.offset, sha256=sha256)
    except ProblemAnswer as problem:
        if problem.code != "offset_differs":
            raise
        return desk.show_upload(upload.upload)
