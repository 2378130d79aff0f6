"""Live updates over HTTP: the ledger as one may hear it, followed from now or from where one was."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from functools import partial
from typing import Annotated

from fastapi import APIRouter, FastAPI, Header, Query, Request
from pydantic import BaseModel, ConfigDict

from watchfloor.infra.access.permissions import Actor, Permission, require
from watchfloor.infra.ledger.tailing import Tailer
from watchfloor.infra.place import Place
from watchfloor.infra.web.credentials import Presented, presented_by, still_known
from watchfloor.infra.web.edge import EdgeDep
from watchfloor.infra.web.ending import on_ending
from watchfloor.infra.web.events import HEARD, Events, EventStream
from watchfloor.infra.web.marks import LENGTH, Marks
from watchfloor.kernel.errors import InvalidInput
from watchfloor.kernel.paging import MAX_POSITION

router = APIRouter(prefix="/api/events", tags=["ledger"])
RESUMED = "last-event-id"


class EventOut(BaseModel):
    """Something that happened: who did what to which subject; never what changed.

    `by` is a desk pseudonym. `position` is told to those who may read the ledger; everybody resumes by the event's id.
    """

    model_config = ConfigDict(frozen=True)
    position: int | None
    at: datetime
    verb: str
    subject: str
    by: str


@router.get(
    "",
    operation_id="follow_events",
    status_code=200,
    response_class=EventStream,
    responses={200: {"model": EventOut, "description": "Server-sent events; each has a mark as its id."}},
)
def follow_events(
    request: Request,
    edge: EdgeDep,
    after: Annotated[str, Query(max_length=LENGTH, description="The id of an event, or a position.")] = "",
    follow: Annotated[bool, Query(description="Whether to go on behind what is there now.")] = True,
    authorization: Annotated[str, Header()] = "",
) -> EventStream:
    """What happens from now on, or behind the event that Last-Event-ID or `after` names; each as a server-sent event.

    One hears of what one may see and read. A position is taken from those who may read the ledger.
    """
    if edge.actor.permissions.isdisjoint({Permission.LEDGER_READ, *HEARD.values()}):
        require(edge.actor, Permission.LEDGER_READ)
    events: Events = request.app.state.events
    place: Place = request.app.state.place
    presented = presented_by(request, authorization, place.settings)
    asked = request.headers.get(RESUMED, "") or after
    behind = _position(asked, edge.actor, events.marks) if asked else None
    return EventStream(events, edge.actor, still=_still(place, presented), after=behind, is_followed=follow)


def opened(place: Place) -> Events:
    """The streams of an application over a workspace; none is open yet."""
    return Events(place.database, Marks(place.signer), Tailer(place.database))


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """End every stream as soon as the process is to end: the server waits for open answers before it says so."""
    close = app.state.events.tailer.close
    with on_ending(partial(asyncio.get_running_loop().call_soon_threadsafe, close)):
        yield
    close()


def _position(asked: str, actor: Actor, marks: Marks) -> int:
    """A position as such would let one count what one may not see, and is for readers of the ledger."""
    if Permission.LEDGER_READ not in actor.permissions or not (asked.isascii() and asked.isdecimal()):
        return marks.position(asked)
    if int(asked) > MAX_POSITION:
        raise InvalidInput("No ledger is that long.", fix="Give the position of an entry.", code="bad_mark")
    return int(asked)


def _still(place: Place, presented: Presented) -> Callable[[], Actor]:
    return lambda: still_known(place.database, presented, at=place.clock(), settings=place.settings)
