"""The routes of webhooks: the door that takes signed messages, and the sources that may send them."""

from collections.abc import AsyncIterator
from typing import Annotated, BinaryIO

from fastapi import APIRouter, Depends, Path, Request, Response

from watchfloor.domain.escalations.hooks import service, tasks
from watchfloor.domain.escalations.hooks.schemas import (
    AddSource,
    ChangeSource,
    HandedIn,
    IntakeSourceOut,
    SourceSecretOut,
)
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.outbox.secrets import load_box
from watchfloor.infra.web.bodies import RAW_BODY, spooled
from watchfloor.infra.web.edge import EdgeDep, IfMatch

MOST_BYTES = 2 * 1024**2
router = APIRouter(prefix="/api", tags=["escalation"])
SourcePath = Annotated[str, Path(max_length=80)]


async def message_body(request: Request) -> AsyncIterator[BinaryIO]:
    """The message as it comes: its signature is over these bytes."""
    async with spooled(request, most=MOST_BYTES) as content:
        yield content


MessageBody = Annotated[BinaryIO, Depends(message_body)]


@router.post("/intake/{source}", operation_id="hand_in", status_code=201, openapi_extra=RAW_BODY)
def hand_in(request: Request, source: SourcePath, content: MessageBody, response: Response) -> HandedIn:
    """Take in a message signed by Standard Webhooks with the source's secret. The same message again: 200."""
    taken = tasks.receive(
        place=request.app.state.place,
        name=source,
        headers=request.headers,
        body=content.read(),
        request_id=request.state.request_id,
    )
    response.status_code = 201 if taken.is_new else 200
    return taken


@router.get("/intake-sources", operation_id="list_sources")
def list_sources(edge: EdgeDep) -> tuple[IntakeSourceOut, ...]:
    with edge.read() as unit:
        return service.list_sources(unit=unit)


@router.post("/intake-sources", operation_id="add_source", status_code=201)
def add_source(edge: EdgeDep, form: AddSource) -> SourceSecretOut:
    require(edge.actor, Permission.DESTINATION_ADMIN)
    edge.tell_once()
    box = load_box(edge.settings.outbox_key_path)
    shown, secret = edge.change(lambda unit: service.add_source(unit=unit, form=form, box=box))
    return SourceSecretOut(source=shown, secret=secret)


@router.patch("/intake-sources/{source}", operation_id="change_source")
def change_source(edge: EdgeDep, source: SourcePath, form: ChangeSource, version: IfMatch) -> IntakeSourceOut:
    return edge.change(lambda unit: service.change_source(unit=unit, name=source, form=form, version=version))


@router.post("/intake-sources/{source}/rotate", operation_id="rotate_source")
def rotate_source(edge: EdgeDep, source: SourcePath, version: IfMatch) -> SourceSecretOut:
    """A new secret; the old one opens nothing any more."""
    require(edge.actor, Permission.DESTINATION_ADMIN)
    edge.tell_once()
    box = load_box(edge.settings.outbox_key_path)
    shown, secret = edge.change(lambda unit: service.rotate_secret(unit=unit, name=source, version=version, box=box))
    return SourceSecretOut(source=shown, secret=secret)
