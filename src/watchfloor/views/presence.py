"""Who else looks at a thing: said again and again while one looks, and forgotten after three quarters of a minute."""

from datetime import datetime

from fastapi import APIRouter, Request
from pydantic import BaseModel, ConfigDict

from watchfloor.infra.web.edge import EdgeDep
from watchfloor.infra.web.looking import Onlookers
from watchfloor.kernel.ids import ActorId
from watchfloor.views.seeing import check_seen

router = APIRouter(prefix="/api/presence", tags=["presence"])


class OnlookerOut(BaseModel):
    """Somebody else who looks at the same thing, and since when."""

    model_config = ConfigDict(frozen=True, from_attributes=True)
    id: ActorId
    name: str
    since: datetime


@router.put("/{subject:path}", operation_id="note_presence")
def note_presence(request: Request, edge: EdgeDep, subject: str) -> list[OnlookerOut]:
    """Say that you look at something, about every 20 seconds, and hear who else does on this process of the desk."""
    onlookers: Onlookers = request.app.state.onlookers
    with edge.read() as unit:
        check_seen(unit, subject)
        return [OnlookerOut.model_validate(one) for one in onlookers.look(edge.actor, subject, at=unit.now)]
