"""The routes of grants to see sensitive columns."""

from typing import Annotated

from fastapi import APIRouter, Query

from watchfloor.engine.sensitive import service
from watchfloor.engine.sensitive.schemas import GiveGrant, GrantOut
from watchfloor.infra.web.edge import Cursor, EdgeDep, Limit
from watchfloor.kernel.paging import Page

router = APIRouter(prefix="/api/grants", tags=["dataset"])


@router.post("", operation_id="give_grant", status_code=201)
def give_grant(edge: EdgeDep, form: GiveGrant) -> GrantOut:
    """Let a person see a sensitive column, or all of a dataset's, until it expires."""
    return edge.change(lambda unit: service.give(unit=unit, form=form))


@router.get("", operation_id="list_grants")
def list_grants(edge: EdgeDep, cursor: Cursor, limit: Limit) -> Page[GrantOut]:
    """All grants for administrators and auditors, one's own for everybody else."""
    with edge.read() as unit:
        return service.list_grants(unit=unit, cursor=cursor, limit=limit)


@router.delete("/{grant}", operation_id="revoke_grant")
def revoke_grant(edge: EdgeDep, grant: str, reason: Annotated[str, Query(min_length=1, max_length=500)]) -> GrantOut:
    """End a grant before its time; 409 `grant_revoked` where that was done before."""
    return edge.change(lambda unit: service.revoke(unit=unit, grant=grant, reason=reason))
