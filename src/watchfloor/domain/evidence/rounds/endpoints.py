"""The routes of rounds: what the last ones found, and one more turn at once."""

from fastapi import APIRouter

from watchfloor.domain.evidence.rounds import service, tasks
from watchfloor.domain.evidence.rounds.schemas import RoundOut
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.web.edge import EdgeDep, Limit

router = APIRouter(prefix="/api/rounds", tags=["evidence"])


@router.get("", operation_id="list_rounds")
def list_rounds(edge: EdgeDep, limit: Limit) -> list[RoundOut]:
    """The last walks over all stored files, the newest first."""
    require(edge.actor, Permission.DATA_WRITE)
    with edge.read() as unit:
        return list(service.newest(unit=unit, limit=limit))


@router.post("", operation_id="take_turn")
def take_turn(edge: EdgeDep) -> RoundOut:
    """Read some more files now, in a fresh round where none is open; ask again until `ended_at` is there."""
    require(edge.actor, Permission.DATA_WRITE)
    taken = tasks.turn(edge, now=True)
    if taken is not None:
        return taken
    with edge.read() as unit:
        return service.newest(unit=unit)[0]
