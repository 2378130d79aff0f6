"""The routes of routing: where an escalation fits, its desk, and what people can take on."""

from typing import Annotated

from fastapi import APIRouter, Path

from watchfloor.domain.escalations.routing.schemas import (
    Availability,
    RoutingOut,
    SetEscalationDesk,
    SetSkills,
    SkillsOut,
)
from watchfloor.domain.escalations.routing.service import desk, show, skills
from watchfloor.infra.web.edge import EdgeDep, IfMatch

router = APIRouter(prefix="/api", tags=["routing"])
Person = Annotated[str, Path(max_length=64)]


@router.get("/escalations/{escalation}/routing", operation_id="show_routing")
def show_routing(edge: EdgeDep, escalation: str) -> RoutingOut:
    """Where it fits now: the desks and people that may take it, the best first, with the terms for and against."""
    with edge.read() as unit:
        return show.show_routing(unit=unit, escalation=escalation)


@router.put("/escalations/{escalation}/desk", operation_id="set_escalation_desk")
def set_escalation_desk(edge: EdgeDep, escalation: str, form: SetEscalationDesk, version: IfMatch) -> RoutingOut:
    """Move it to a desk, with a reason; 409 `desk_not_cleared` where that desk may not take it."""
    return edge.change(lambda unit: desk.set_desk(unit=unit, escalation=escalation, form=form, version=version))


@router.get("/skills", operation_id="list_skills")
def list_skills(edge: EdgeDep) -> list[SkillsOut]:
    """Everybody who may claim: what they can take on, and how much they hold of what you see."""
    with edge.read() as unit:
        return list(skills.list_skills(unit=unit))


@router.put("/people/{person}/skills", operation_id="set_skills")
def set_skills(edge: EdgeDep, person: Person, form: SetSkills, version: IfMatch) -> SkillsOut:
    """All of what somebody can take on, at once; version 0 where nothing was said yet."""
    return edge.change(lambda unit: skills.set_skills(unit=unit, person=person, form=form, version=version))


@router.get("/availability", operation_id="show_availability")
def show_availability(edge: EdgeDep) -> Availability:
    """Until when you said that you are not free."""
    with edge.read() as unit:
        return skills.show_availability(unit=unit)


@router.put("/availability", operation_id="set_availability")
def set_availability(edge: EdgeDep, form: Availability) -> Availability:
    """Say that you are not free until a time, or free again; no reason is asked for."""
    return edge.change(lambda unit: skills.set_availability(unit=unit, form=form))
