"""What the desk has on an entity: the leads, cases and decisions that name it, the newest first."""

from typing import Annotated, Final

from fastapi import APIRouter, Path
from pydantic import BaseModel, ConfigDict

from watchfloor.domain.cases.schemas import CaseMention
from watchfloor.domain.cases.service import show as cases
from watchfloor.domain.enforcement.schemas import DecisionLine
from watchfloor.domain.enforcement.service import show as decisions
from watchfloor.domain.leads import service as leads
from watchfloor.domain.leads.schemas import LeadMention
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit
from watchfloor.infra.web.described import problems
from watchfloor.infra.web.edge import Edge, EdgeDep
from watchfloor.kernel.errors import NotFound
from watchfloor.kernel.refs import EntityRef
from watchfloor.views.sight import noted, presence_of, readable

router = APIRouter(prefix="/api/mentions", tags=["entity"])
MOST: Final = 100
MOST_CASES: Final = 500  # among whose decisions those about the entity are sought


class MentionsOut(BaseModel):
    """At most 100 of each, the newest first; `empty` says what was not looked up, `is_cut` that there are more."""

    model_config = ConfigDict(frozen=True)
    entity: str
    leads: tuple[LeadMention, ...]
    cases: tuple[CaseMention, ...]
    decisions: tuple[DecisionLine, ...]
    is_cut: bool
    empty: tuple[str, ...]


@router.get("/{kind}/{id:path}", operation_id="show_mentions", responses=problems(413))
def show_mentions(edge: EdgeDep, kind: str, identifier: Annotated[str, Path(alias="id")]) -> MentionsOut:
    """The leads that have `kind:id` as a member, the cases that hold it with its role there, and what was decided."""
    return compose_mentions(edge, EntityRef(kind, identifier))


def compose_mentions(edge: Edge, entity: EntityRef) -> MentionsOut:
    """All that names the entity and may be seen. Raises NotFound where neither the desk nor the data knows it."""
    held = edge.actor.permissions
    if Permission.LEAD_READ not in held:
        require(edge.actor, Permission.CASE_READ)
    with edge.read() as unit:
        is_known = noted(unit, entity) is not None
        found = leads.naming(unit=unit, entity=entity, limit=MOST + 1) if Permission.LEAD_READ in held else []
        holding = cases.naming(unit=unit, entity=entity, limit=MOST_CASES) if Permission.CASE_READ in held else []
        decided = _decided(unit, entity, holding)
        declared = readable(unit) if Permission.DATA_READ in held else {}
    if not is_known and not found and not holding and not presence_of(edge, entity, declared):
        raise NotFound(f"{entity} is in no data and no case.", fix="Check the kind and the id.")
    return MentionsOut(
        entity=str(entity),
        leads=tuple(found[:MOST]),
        cases=tuple(holding[:MOST]),
        decisions=tuple(decided[:MOST]),
        is_cut=max(len(found), len(holding), len(decided)) > MOST,
        empty=tuple(
            f"{sections}: this needs the permission {permission}"
            for sections, permission in (("leads", Permission.LEAD_READ), ("cases, decisions", Permission.CASE_READ))
            if permission not in held
        ),
    )


def _decided(unit: Unit, entity: EntityRef, holding: list[CaseMention]) -> list[DecisionLine]:
    refs = [case.ref for case in holding]
    return decisions.decisions_about(unit=unit, entity=entity, cases=refs, limit=MOST + 1) if refs else []
