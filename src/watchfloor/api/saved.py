"""Saved views over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Path

from watchfloor.infra.saved import service
from watchfloor.infra.saved.schemas import ChangeView, Room, SavedViewOut, SaveView
from watchfloor.infra.web.described import problems
from watchfloor.infra.web.edge import EdgeDep, IfMatch
from watchfloor.kernel.paging import MAX_POSITION

router = APIRouter(prefix="/api/views", tags=["view"])
ViewNumber = Annotated[int, Path(ge=1, le=MAX_POSITION)]


@router.get("", operation_id="list_views")
def list_views(edge: EdgeDep, room: Room | None = None) -> list[SavedViewOut]:
    """One's own views and those that others share, of one room or of all."""
    with edge.read() as unit:
        return list(service.list_views(unit=unit, room=room))


@router.post("", operation_id="save_view", status_code=201)
def save_view(edge: EdgeDep, form: SaveView) -> SavedViewOut:
    """Keep how one sees a list; 409 `name_taken` where one has a view of this name in the room."""
    return edge.change(lambda unit: service.save_view(unit=unit, form=form))


@router.patch("/{view}", operation_id="change_view")
def change_view(edge: EdgeDep, view: ViewNumber, form: ChangeView, version: IfMatch) -> SavedViewOut:
    return edge.change(lambda unit: service.change_view(unit=unit, view=view, form=form, version=version))


@router.delete("/{view}", operation_id="remove_view", responses=problems(404))
def remove_view(edge: EdgeDep, view: ViewNumber) -> SavedViewOut:
    return edge.change(lambda unit: service.remove_view(unit=unit, view=view))
