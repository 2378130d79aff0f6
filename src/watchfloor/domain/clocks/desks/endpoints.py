"""The routes of desks: everybody who is signed in sees who is there, those who run a desk change it."""

from datetime import datetime, timedelta
from typing import Annotated

from fastapi import APIRouter, Path

from watchfloor.domain.clocks.desks import coverage, service
from watchfloor.domain.clocks.desks.schemas import (
    AddDesk,
    ChangeDesk,
    CoverageOut,
    DeskLine,
    OnCallOut,
    OnDutyOut,
    RosterOut,
    SetOnCall,
    SetRoster,
    SetShift,
    TeamOut,
)
from watchfloor.infra.web.described import problems
from watchfloor.infra.web.edge import EdgeDep, IfMatch
from watchfloor.kernel.instants import Instant
from watchfloor.kernel.paging import MAX_POSITION

router = APIRouter(tags=["desk"])
Key = Annotated[str, Path(max_length=40)]
Number = Annotated[int, Path(ge=1, le=MAX_POSITION)]
WEEK = timedelta(days=7)


@router.get("/api/desks", operation_id="list_desks")
def list_desks(edge: EdgeDep) -> list[DeskLine]:
    with edge.read() as unit:
        return list(service.list_desks(unit=unit))


@router.post("/api/desks", operation_id="add_desk", status_code=201)
def add_desk(edge: EdgeDep, form: AddDesk) -> TeamOut:
    return edge.change(lambda unit: service.add_desk(unit=unit, form=form))


@router.get("/api/desks/{desk}", operation_id="show_team")
def show_team(edge: EdgeDep, desk: Key) -> TeamOut:
    """A desk with its shifts, and the roster and calls that are not over."""
    with edge.read() as unit:
        return service.show_desk(unit=unit, desk=desk)


@router.patch("/api/desks/{desk}", operation_id="change_desk")
def change_desk(edge: EdgeDep, desk: Key, form: ChangeDesk, version: IfMatch) -> TeamOut:
    return edge.change(lambda unit: service.change_desk(unit=unit, desk=desk, form=form, version=version))


@router.get("/api/desks/{desk}/coverage", operation_id="show_coverage")
def show_coverage(edge: EdgeDep, desk: Key, start: Instant | None = None, end: Instant | None = None) -> CoverageOut:
    """Who covers a desk, from now and for a week unless told, and what nobody covers, with the reason."""
    with edge.read() as unit:
        begins: datetime = start or unit.now
        return coverage.coverage(unit=unit, desk=desk, start=begins, end=end or begins + WEEK)


@router.get("/api/coverage", operation_id="show_on_duty")
def show_on_duty(edge: EdgeDep, at: Instant | None = None) -> OnDutyOut:
    """All desks at an instant, now unless told: who is on shift, who is on call in which order, who comes next."""
    with edge.read() as unit:
        return coverage.on_duty(unit=unit, at=at or unit.now)


@router.post("/api/desks/{desk}/shifts", operation_id="set_shift")
def set_shift(edge: EdgeDep, desk: Key, form: SetShift, version: IfMatch) -> TeamOut:
    """Plan a shift, or plan the one of this key otherwise."""
    return edge.change(lambda unit: service.set_shift(unit=unit, desk=desk, form=form, version=version))


@router.delete("/api/desks/{desk}/shifts/{shift}", operation_id="remove_shift", responses=problems(404))
def remove_shift(edge: EdgeDep, desk: Key, shift: Key, version: IfMatch) -> TeamOut:
    return edge.change(lambda unit: service.remove_shift(unit=unit, desk=desk, shift=shift, version=version))


@router.post("/api/desks/{desk}/roster", operation_id="set_roster", status_code=201)
def set_roster(edge: EdgeDep, desk: Key, form: SetRoster) -> RosterOut:
    """Note somebody's time at a desk; the same twice is noted once."""
    return edge.change(lambda unit: service.set_roster(unit=unit, desk=desk, form=form))


@router.delete("/api/desks/{desk}/roster/{turn}", operation_id="remove_roster", responses=problems(404))
def remove_roster(edge: EdgeDep, desk: Key, turn: Number) -> RosterOut:
    return edge.change(lambda unit: service.remove_roster(unit=unit, desk=desk, turn=turn))


@router.post("/api/desks/{desk}/oncall", operation_id="set_on_call", status_code=201)
def set_on_call(edge: EdgeDep, desk: Key, form: SetOnCall) -> OnCallOut:
    """Note whom to call in a time; the same twice is noted once."""
    return edge.change(lambda unit: service.set_on_call(unit=unit, desk=desk, form=form))


@router.delete("/api/desks/{desk}/oncall/{turn}", operation_id="remove_on_call", responses=problems(404))
def remove_on_call(edge: EdgeDep, desk: Key, turn: Number) -> OnCallOut:
    return edge.change(lambda unit: service.remove_on_call(unit=unit, desk=desk, turn=turn))
