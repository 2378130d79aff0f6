"""The routes of the entity registry."""

from typing import Annotated

from fastapi import APIRouter, Query

from watchfloor.domain.entities import service
from watchfloor.domain.entities.schemas import EntityOut
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.web.edge import Cursor, EdgeDep, Limit
from watchfloor.kernel.paging import Page
from watchfloor.kernel.refs import EntityRef

router = APIRouter(prefix="/api/entities", tags=["entity"])


@router.get("", operation_id="list_entities")
def list_entities(
    edge: EdgeDep,
    cursor: Cursor,
    limit: Limit,
    prefix: Annotated[str, Query(max_length=512)] = "",
    kind: Annotated[str | None, Query(max_length=32)] = None,
) -> Page[EntityOut]:
    require(edge.actor, Permission.CASE_READ)
    with edge.read() as unit:
        return service.search(unit=unit, prefix=prefix, kind=kind, cursor=cursor, limit=limit)


@router.get("/{kind}/{entity:path}", operation_id="show_entity")
def show_entity(edge: EdgeDep, kind: str, entity: str) -> EntityOut:
    """The id may itself hold slashes and colons."""
    require(edge.actor, Permission.CASE_READ)
    with edge.read() as unit:
        return service.show(unit=unit, entity=EntityRef(kind, entity))
