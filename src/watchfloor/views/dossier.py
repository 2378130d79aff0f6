"""The dossier of an entity: where it appears in the data, and what the desk has on it."""

from datetime import datetime

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict

from watchfloor.domain.entities import service as entities
from watchfloor.domain.entities.schemas import EntityOut
from watchfloor.engine.datasets.service import list_datasets
from watchfloor.engine.lake import lake_at
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit
from watchfloor.infra.web.edge import Edge, EdgeDep
from watchfloor.kernel.errors import NotFound
from watchfloor.kernel.paging import MAX_LIMIT
from watchfloor.kernel.refs import EntityRef

router = APIRouter(prefix="/api/dossiers", tags=["entity"])


class PresenceOut(BaseModel):
    """How an entity appears in one dataset in one role; `by_scan` where the table was read for lack of postings."""

    model_config = ConfigDict(frozen=True, from_attributes=True)
    dataset: str
    role: str
    rows: int
    first: datetime | None
    last: datetime | None
    by_scan: bool


class DossierOut(BaseModel):
    """What is known about an entity; an empty section says what would fill it."""

    model_config = ConfigDict(frozen=True)
    entity: str
    simulation: bool
    noted: EntityOut | None
    presence: tuple[PresenceOut, ...]
    empty: tuple[str, ...]


@router.get("/{kind}/{id:path}", operation_id="show_dossier")
def show_dossier(edge: EdgeDep, kind: str, id: str) -> DossierOut:  # noqa: A002 - the path names it so
    """The dossier of `kind:id`, over the datasets that the actor may read."""
    return compose_dossier(edge, EntityRef(kind, id))


def compose_dossier(edge: Edge, entity: EntityRef) -> DossierOut:
    """Registry and presence put together. Raises NotFound where neither knows the entity."""
    require(edge.actor, Permission.DATA_READ)
    with edge.read() as unit:
        readable = _readable(unit)
        try:
            noted = entities.show(unit=unit, entity=entity)
        except NotFound:
            noted = None
    lake = lake_at(edge.settings.lake_dir)
    found = lake.presence(entity, [lake.snapshot(name) for name in readable])
    if noted is None and not found:
        raise NotFound(f"{entity} is in no data and no case.", fix="Check the kind and the id.")
    return DossierOut(
        entity=str(entity),
        simulation=edge.settings.simulation,
        noted=noted,
        presence=tuple(PresenceOut.model_validate(presence) for presence in found),
        empty=() if found else ("presence: no dataset binds this kind to a role, or none holds this id",),
    )


def _readable(unit: Unit) -> list[str]:
    """The names of all datasets that the actor may read, however many pages they fill."""
    page = list_datasets(unit=unit, limit=MAX_LIMIT)
    names = [line.name for line in page.items]
    while page.next_cursor:
        page = list_datasets(unit=unit, cursor=page.next_cursor, limit=MAX_LIMIT)
        names += [line.name for line in page.items]
    return names
