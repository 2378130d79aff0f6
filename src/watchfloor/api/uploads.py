"""Uploads over HTTP: announced, sent in chunks that may be repeated, finished, and then used by what they are for."""

from collections.abc import AsyncIterator
from typing import Annotated, BinaryIO

from fastapi import APIRouter, Depends, Query, Request

from watchfloor.infra.uploads import service, tasks
from watchfloor.infra.uploads.schemas import MAX_CHUNK, BeginUpload, Sha256, UploadOut
from watchfloor.infra.web.bodies import RAW_BODY, spooled
from watchfloor.infra.web.edge import EdgeDep
from watchfloor.kernel.paging import MAX_POSITION

router = APIRouter(prefix="/api/uploads", tags=["upload"])


async def chunk_body(request: Request) -> AsyncIterator[BinaryIO]:
    """A chunk, to its bound."""
    async with spooled(request, most=MAX_CHUNK) as content:
        yield content


Chunk = Annotated[BinaryIO, Depends(chunk_body)]
Offset = Annotated[int, Query(ge=0, le=MAX_POSITION, description="Where the chunk starts in the file.")]
Checksum = Annotated[Sha256, Query(description="The SHA-256 of the chunk.")]


@router.post("", operation_id="begin_upload", status_code=201)
def begin_upload(edge: EdgeDep, form: BeginUpload) -> UploadOut:
    return edge.change(lambda unit: service.announce(unit=unit, form=form, settings=edge.settings))


@router.get("", operation_id="list_uploads")
def list_uploads(edge: EdgeDep) -> list[UploadOut]:
    """One's own uploads that nothing has taken yet, so that one that was cut off can go on."""
    with edge.read() as unit:
        return list(service.list_mine(unit=unit))


@router.get("/{upload}", operation_id="show_upload")
def show_upload(edge: EdgeDep, upload: str) -> UploadOut:
    with edge.read() as unit:
        return service.show(unit=unit, upload=upload)


@router.patch("/{upload}", operation_id="send_chunk", openapi_extra=RAW_BODY)
def send_chunk(edge: EdgeDep, upload: str, content: Chunk, offset: Offset, sha256: Checksum) -> UploadOut:
    """Where the offset is not the upload's, 409 `offset_differs` tells the true one in `facts.offset`."""
    return tasks.receive(edge=edge, upload=upload, offset=offset, sha256=sha256, content=content)


@router.post("/{upload}/finish", operation_id="finish_upload")
def finish_upload(edge: EdgeDep, upload: str) -> UploadOut:
    return tasks.finish(edge=edge, upload=upload)


@router.delete("/{upload}", operation_id="abort_upload")
def abort_upload(edge: EdgeDep, upload: str) -> UploadOut:
    return tasks.abort(edge=edge, upload=upload)
