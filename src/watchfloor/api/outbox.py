"""Destinations and the messages that wait for them, over HTTP."""

from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Query

from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.outbox import destinations, reading, resolving, trial
from watchfloor.infra.outbox.rules.standing import MessageState
from watchfloor.infra.outbox.schemas import (
    AddDestination,
    DestinationOut,
    DestinationSecretOut,
    MessageOut,
    MessageWhole,
    OutboxOut,
    RotateSecret,
    Skip,
    TestedOut,
)
from watchfloor.infra.outbox.secrets import load_box
from watchfloor.infra.outgoing.addresses import listed
from watchfloor.infra.web.edge import Cursor, EdgeDep, IfMatch, Limit
from watchfloor.kernel.paging import Page

places = APIRouter(prefix="/api/destinations", tags=["destination"])
messages = APIRouter(prefix="/api/messages", tags=["message"])


@places.post("", operation_id="add_destination", status_code=201)
def add_destination(edge: EdgeDep, form: AddDestination) -> DestinationSecretOut:
    require(edge.actor, Permission.DESTINATION_ADMIN)
    edge.tell_once()
    box, allowed = load_box(edge.settings.outbox_key_path), listed(edge.settings.outgoing_allowed)
    shown, secret = edge.change(
        lambda unit: destinations.add_destination(unit=unit, form=form, box=box, allowed=allowed)
    )
    return DestinationSecretOut(destination=shown, secret=secret)


@places.get("", operation_id="list_destinations")
def list_destinations(edge: EdgeDep) -> list[DestinationOut]:
    with edge.read() as unit:
        return destinations.list_destinations(unit=unit)


@places.get("/{name}", operation_id="show_destination")
def show_destination(edge: EdgeDep, name: str) -> DestinationOut:
    with edge.read() as unit:
        return destinations.show_destination(unit=unit, name=name)


@places.post("/{name}/test", operation_id="test_destination")
def test_destination(edge: EdgeDep, name: str) -> TestedOut:
    require(edge.actor, Permission.DESTINATION_ADMIN)
    return trial.try_destination(edge=edge, name=name)


@places.post("/{name}/pause", operation_id="pause_destination")
def pause_destination(edge: EdgeDep, name: str, version: IfMatch) -> DestinationOut:
    return edge.change(lambda unit: destinations.pause_destination(unit=unit, name=name, version=version))


@places.post("/{name}/resume", operation_id="resume_destination")
def resume_destination(edge: EdgeDep, name: str, version: IfMatch) -> DestinationOut:
    return edge.change(lambda unit: destinations.resume_destination(unit=unit, name=name, version=version))


@places.post("/{name}/rotate", operation_id="rotate_destination")
def rotate_destination(edge: EdgeDep, name: str, form: RotateSecret, version: IfMatch) -> DestinationSecretOut:
    require(edge.actor, Permission.DESTINATION_ADMIN)
    edge.tell_once()
    box, overlap = load_box(edge.settings.outbox_key_path), timedelta(hours=form.overlap_hours)
    shown, secret = edge.change(
        lambda unit: destinations.rotate_secret(unit=unit, name=name, version=version, overlap=overlap, box=box)
    )
    return DestinationSecretOut(destination=shown, secret=secret)


@places.post("/{name}/remove", operation_id="remove_destination")
def remove_destination(edge: EdgeDep, name: str, version: IfMatch) -> DestinationOut:
    return edge.change(lambda unit: destinations.remove_destination(unit=unit, name=name, version=version))


@messages.get("", operation_id="list_messages")
def list_messages(
    *,
    edge: EdgeDep,
    cursor: Cursor,
    limit: Limit,
    state: Annotated[MessageState | None, Query()] = None,
    destination: Annotated[str | None, Query(max_length=64)] = None,
    about: Annotated[str | None, Query(max_length=600)] = None,
) -> Page[MessageOut]:
    with edge.read() as unit:
        return reading.list_messages(
            unit=unit, state=state, destination=destination, about=about, cursor=cursor, limit=limit
        )


@messages.get("/{message}", operation_id="show_message")
def show_message(edge: EdgeDep, message: str) -> MessageWhole:
    with edge.read() as unit:
        return reading.show_message(unit=unit, message=message)


@messages.post("/{message}/retry", operation_id="retry_message")
def retry_message(edge: EdgeDep, message: str) -> MessageOut:
    return edge.change(lambda unit: resolving.retry_message(unit=unit, message=message))


@messages.post("/{message}/skip", operation_id="skip_message")
def skip_message(edge: EdgeDep, message: str, form: Skip) -> MessageOut:
    return edge.change(lambda unit: resolving.skip_message(unit=unit, message=message, reason=form.reason))


router = APIRouter()
router.include_router(places)
router.include_router(messages)


@router.get("/api/outbox", operation_id="count_messages", tags=["message"])
def count_messages(edge: EdgeDep) -> OutboxOut:
    with edge.read() as unit:
        return reading.count_messages(unit=unit)
