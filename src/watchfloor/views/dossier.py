"""The dossier of an entity: where it appears in the data, and what the desk has on it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict

from watchfloor.domain.entities.schemas import EntityOut
from watchfloor.engine.declaration import Declaration
from watchfloor.engine.looks import Presence
from watchfloor.engine.sensitive.rules import Columns, check_granted, check_purpose
from watchfloor.engine.sensitive.service import held_columns, note_look
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit
from watchfloor.infra.web.described import problems
from watchfloor.infra.web.edge import Edge, EdgeDep
from watchfloor.kernel.errors import NotFound
from watchfloor.kernel.refs import EntityRef
from watchfloor.views.sight import named, noted, presence_of, readable, sensitive_of

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
    """What is known about an entity; an empty section says what would fill it.

    `masked` names the sensitive columns that could hold it and were not looked at, `unmasked` those that were.
    """

    model_config = ConfigDict(frozen=True)
    entity: str
    simulation: bool
    noted: EntityOut | None
    presence: tuple[PresenceOut, ...]
    masked: tuple[str, ...] = ()
    unmasked: tuple[str, ...] = ()
    empty: tuple[str, ...]


@router.get("/{kind}/{id:path}", operation_id="show_dossier", responses=problems(413))
def show_dossier(
    edge: EdgeDep,
    kind: str,
    id: str,  # noqa: A002 - the path names it so
    purpose: Annotated[str, Query(max_length=500)] = "",
) -> DossierOut:
    """The dossier of `kind:id`, over the datasets that the actor may read; with a purpose also over sensitive columns
    for which they have a grant, which the ledger notes.
    """
    return compose_dossier(edge, EntityRef(kind, id), purpose=purpose)


def compose_dossier(edge: Edge, entity: EntityRef, *, purpose: str = "") -> DossierOut:
    """Registry and presence put together. Raises NotFound where neither knows the entity, and with a purpose Refused
    (`no_grant`) where no sensitive column is open to the actor.
    """
    require(edge.actor, Permission.DATA_READ)
    with edge.read() as unit:
        declared = readable(unit)
        closed = {name: sensitive_of(entity.kind, one) for name, one in declared.items()}
        shown = _opened(unit, entity, closed, declared, purpose) if purpose else {}
        known = noted(unit, entity)
    found = _presence(edge, entity, declared, shown, purpose)
    if known is None and not found:
        raise NotFound(f"{entity} is in no data and no case.", fix="Check the kind and the id.")
    return DossierOut(
        entity=str(entity),
        simulation=edge.settings.simulation,
        noted=known,
        presence=tuple(PresenceOut.model_validate(presence) for presence in found),
        masked=named({name: columns - shown.get(name, frozenset()) for name, columns in closed.items()}),
        unmasked=named(shown),
        empty=() if found else ("presence: no dataset binds this kind to a role, or none holds this id",),
    )


def _presence(
    edge: Edge, entity: EntityRef, declared: Mapping[str, Declaration], shown: Columns, purpose: str
) -> list[Presence]:
    """Where the entity stands in columns that are open to the actor; a look at sensitive ones is noted first."""
    if shown:
        about = {"entity": str(entity)}
        edge.change(lambda unit: note_look(unit=unit, columns=shown, purpose=purpose, about=about))
    return presence_of(edge, entity, declared, shown)


def _opened(
    unit: Unit, entity: EntityRef, closed: Columns, declared: Mapping[str, Declaration], purpose: str
) -> dict[str, frozenset[str]]:
    require(unit.actor, Permission.DATA_UNMASK)
    check_purpose(purpose, [entity])
    held = held_columns(unit=unit, declared=declared)
    shown = {name: columns & held[name] for name, columns in closed.items() if columns & held[name]}
    if not shown:
        check_granted({name: columns for name, columns in closed.items() if columns}, held)
    return shown
