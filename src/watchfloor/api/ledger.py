"""The ledger over HTTP: the tail that the actor may see."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict

from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.ledger.reading import tail
from watchfloor.infra.web.edge import EdgeDep, Limit
from watchfloor.kernel.paging import MAX_POSITION

router = APIRouter(prefix="/api/ledger", tags=["ledger"])


class LedgerLine(BaseModel):
    """One entry as it is shown; its payload stays where it is."""

    model_config = ConfigDict(frozen=True, from_attributes=True)
    position: int
    at: datetime
    actor: str
    verb: str
    subject: str
    reason: str
    hash: str


@router.get("", operation_id="tail_ledger")
def tail_ledger(
    edge: EdgeDep, limit: Limit, after: Annotated[int, Query(ge=0, le=MAX_POSITION)] = 0
) -> list[LedgerLine]:
    """Entries behind a position, oldest first."""
    require(edge.actor, Permission.LEDGER_READ)
    with edge.read() as unit:
        return [LedgerLine.model_validate(entry) for entry in tail(unit.session, edge.actor, after=after, limit=limit)]
