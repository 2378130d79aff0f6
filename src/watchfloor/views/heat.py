"""When in the week an entity acts, against everybody else in the same data: 7 days of 24 hours in a chosen zone."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Final

import numpy as np
from fastapi import APIRouter, Path, Query
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict

from watchfloor.engine.lake import lake_at
from watchfloor.engine.looks import Presence
from watchfloor.engine.rhythm import Rhythm, surprise
from watchfloor.engine.sensitive.rules import Columns
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.jobs.cron import zone_named
from watchfloor.infra.web.described import problems
from watchfloor.infra.web.edge import Edge, EdgeDep
from watchfloor.kernel.errors import NotFound
from watchfloor.kernel.refs import EntityRef
from watchfloor.views.sight import named, presence_of, readable, sensitive_of

router = APIRouter(prefix="/api/heat", tags=["entity"])
DIGITS: Final = 6
Counts = tuple[tuple[int, ...], ...]
Shares = tuple[tuple[float, ...], ...]


class HeatOut(BaseModel):
    """Rows by weekday (Monday first) and hour of `zone`: the entity's as counts, the cohort's as shares of all of it.

    `surprise` is log2 of the entity's share against the cohort's, half a row added to each count: 1 is twice as much,
    -1 half as much, and 0 also where both have next to nothing. `cohort_is` says whom it is measured against.
    """

    model_config = ConfigDict(frozen=True)
    dataset: str
    role: str
    zone: str
    entity: Counts
    entity_rows: int
    cohort: Shares
    cohort_rows: int
    cohort_entities: int
    cohort_is: str
    surprise: Shares
    first: datetime | None
    last: datetime | None
    masked: tuple[str, ...]


@router.get("/{kind}/{id:path}", operation_id="show_heat", responses=problems(413))
def show_heat(
    *,
    edge: EdgeDep,
    kind: str,
    identifier: Annotated[str, Path(alias="id")],
    dataset: Annotated[str, Query(max_length=63, description="Where it has the most rows, where none is named.")] = "",
    role: Annotated[str, Query(max_length=63)] = "",
    zone: Annotated[str, Query(max_length=64, description="An IANA name, such as Asia/Singapore.")] = "UTC",
) -> HeatOut:
    """The week of `kind:id` in one role of one dataset that the actor may read; sensitive columns are not looked at."""
    return compose_heat(edge, EntityRef(kind, identifier), dataset=dataset, role=role, zone=zone)


def compose_heat(edge: Edge, entity: EntityRef, *, dataset: str, role: str, zone: str) -> HeatOut:
    """The heat map of an entity. Raises NotFound (`not_in_data`) where it has no rows with a time to be seen, and
    InvalidInput (`bad_zone`).
    """
    require(edge.actor, Permission.DATA_READ)
    chosen = zone_named(zone).key
    with edge.read() as unit:
        declared = readable(unit)
    found = _busiest(presence_of(edge, entity, declared), dataset, role)
    if found is None:
        raise NotFound(
            f"{entity} has no rows with a time there that you may see.",
            fix="Look at its dossier: it tells in which datasets and roles it stands.",
            code="not_in_data",
        )
    lake = lake_at(edge.settings.lake_dir)
    rhythm = lake.rhythm(lake.snapshot(found.dataset, found.version), found.role, entity.id, zone=chosen)
    closed: Columns = {name: sensitive_of(entity.kind, one) for name, one in declared.items()}
    return _out(found, rhythm, zone=chosen, masked=named(closed))


def _busiest(found: Sequence[Presence], dataset: str, role: str) -> Presence | None:
    """Where the entity has the most rows with a time, among the places asked for."""
    asked = [one for one in found if one.first is not None and dataset in {"", one.dataset} and role in {"", one.role}]
    return max(asked, key=lambda one: one.rows, default=None)


def _out(found: Presence, rhythm: Rhythm, *, zone: str, masked: tuple[str, ...]) -> HeatOut:
    others = int(rhythm.cohort.sum())
    return HeatOut(
        dataset=found.dataset,
        role=found.role,
        zone=zone,
        entity=tuple(tuple(int(cell) for cell in day) for day in rhythm.grid),
        entity_rows=rhythm.rows,
        cohort=_rounded(rhythm.cohort / max(others, 1)),
        cohort_rows=others,
        cohort_entities=rhythm.entities,
        cohort_is=_told(found, rhythm, others),
        surprise=_rounded(surprise(rhythm.grid, rhythm.cohort)),
        first=rhythm.first,
        last=rhythm.last,
        masked=masked,
    )


def _rounded(grid: NDArray[np.float64]) -> Shares:
    return tuple(tuple(round(float(cell), DIGITS) for cell in day) for day in grid)


def _told(found: Presence, rhythm: Rhythm, others: int) -> str:
    place = f"{found.dataset} from its first row to its last"
    if not others:
        return f"Nobody: no other {found.role} has a row in {place}."
    whole = rhythm.read == rhythm.blocks
    sample = "every row" if whole else f"all rows of {rhythm.read:,} of {rhythm.blocks:,} evenly spaced row groups"
    return f"{rhythm.entities:,} others of the role {found.role}: {sample} of {place}, {others:,} rows."
