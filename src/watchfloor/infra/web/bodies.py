"""Bodies that are files: read as they come, to a bound, never held whole in memory nor in the clear on the disk."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import BinaryIO

from fastapi import Request

from watchfloor.infra.files.spool import spool
from watchfloor.kernel.errors import TooLarge

RAW_BODY: dict[str, object] = {
    "requestBody": {
        "required": True,
        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
    }
}


@asynccontextmanager
async def spooled(request: Request, *, most: int) -> AsyncIterator[BinaryIO]:
    """The body of a request, at most `most` bytes of it. Raises TooLarge."""
    with spool() as body:
        async for chunk in request.stream():
            if body.tell() + len(chunk) > most:
                raise TooLarge(
                    f"A file may have {most // 1024**2} MB here.",
                    fix="Send it as an upload in chunks, or keep its hash.",
                    code="too_large",
                )
            body.write(chunk)
        body.seek(0)
        yield body
