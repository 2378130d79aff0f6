"""Bodies that are files: read as they come, to a bound, never held whole in memory."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, cast

from fastapi import Request

from watchfloor.kernel.errors import TooLarge

IN_MEMORY = 4 * 1024**2
RAW_BODY: dict[str, object] = {
    "requestBody": {
        "required": True,
        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
    }
}


@asynccontextmanager
async def spooled(request: Request, *, most: int, in_memory: int = IN_MEMORY) -> AsyncIterator[BinaryIO]:
    """The body of a request, at most `most` bytes of it. Raises TooLarge."""
    with SpooledTemporaryFile(max_size=in_memory) as spool:
        async for chunk in request.stream():
            if spool.tell() + len(chunk) > most:
                raise TooLarge(
                    f"A file may have {most // 1024**2} MB here.",
                    fix="Send it as an upload in chunks, or keep its hash.",
                    code="too_large",
                )
            spool.write(chunk)
        spool.seek(0)
        yield cast("BinaryIO", spool)
