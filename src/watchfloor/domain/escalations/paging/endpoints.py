"""The routes of pages."""

from fastapi import APIRouter

from watchfloor.domain.escalations.paging.schemas import PagingOut
from watchfloor.domain.escalations.paging.service import show
from watchfloor.infra.web.edge import Cursor, EdgeDep, Limit
from watchfloor.kernel.paging import Page

router = APIRouter(prefix="/api/pages", tags=["page"])


@router.get("", operation_id="list_pages")
def list_pages(edge: EdgeDep, cursor: Cursor, limit: Limit, *, is_open: bool = True) -> Page[PagingOut]:
    """Pages about what one sees, the newest first; those that nobody acknowledged, unless asked for all."""
    with edge.read() as unit:
        return show.list_pages(unit=unit, is_open=is_open, cursor=cursor, limit=limit)


@router.post("/{page}/acknowledge", operation_id="acknowledge_page")
def acknowledge_page(edge: EdgeDep, page: str) -> PagingOut:
    """Say that one has it: nobody else is called."""
    return edge.change(lambda unit: show.acknowledge(unit=unit, page=page))
