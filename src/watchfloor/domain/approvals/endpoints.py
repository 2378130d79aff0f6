"""The routes that show approvals; votes are cast on the decision itself, which is the one choke-point."""

from fastapi import APIRouter

from watchfloor.domain.approvals import service
from watchfloor.domain.approvals.schemas import ApprovalOut
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.web.edge import Cursor, EdgeDep, Limit
from watchfloor.kernel.ids import Reference
from watchfloor.kernel.paging import Page

router = APIRouter(prefix="/api/approvals", tags=["approval"])


@router.get("", operation_id="list_approvals")
def list_approvals(edge: EdgeDep, cursor: Cursor, limit: Limit) -> Page[ApprovalOut]:
    """The approvals that wait for you, oldest first."""
    with edge.read() as unit:
        return service.list_waiting(unit=unit, cursor=cursor, limit=limit)


@router.get("/{ref}", operation_id="show_approval")
def show_approval(edge: EdgeDep, ref: str) -> ApprovalOut:
    require(edge.actor, Permission.CASE_READ)
    with edge.read() as unit:
        return service.show(unit=unit, approval=Reference(ref))
