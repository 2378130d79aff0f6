"""The routes of clocks."""

from fastapi import APIRouter

from watchfloor.domain.clocks.schemas import AuditOut, ClockLine, ClockOut, ExtendClock, GiveReason, TypeInstant
from watchfloor.domain.clocks.service import audit, change, show
from watchfloor.infra.web.edge import Cursor, EdgeDep, IfMatch, Limit
from watchfloor.kernel.paging import Page

router = APIRouter(prefix="/api/clocks", tags=["clock"])


@router.get("", operation_id="list_clocks")
def list_clocks(edge: EdgeDep, cursor: Cursor, limit: Limit) -> Page[ClockLine]:
    """Open clocks that have a due time, the least first."""
    with edge.read() as unit:
        return show.list_open(unit=unit, cursor=cursor, limit=limit)


@router.get("/audit", operation_id="audit_clocks")
def audit_clocks(edge: EdgeDep) -> AuditOut:
    """Whether every open clock has its next firing or a recorded end, and by how much the sweep is late."""
    with edge.read() as unit:
        return audit.audit(unit=unit)


@router.get("/{clock}", operation_id="show_clock")
def show_clock(edge: EdgeDep, clock: str) -> ClockOut:
    with edge.read() as unit:
        return show.show_clock(unit=unit, clock=clock)


@router.post("/{clock}/pause", operation_id="pause_clock")
def pause_clock(edge: EdgeDep, clock: str, form: GiveReason, version: IfMatch) -> ClockOut:
    """A statutory clock stops only where its row says so: 403 `not_pausable` names the row."""
    return edge.change(lambda unit: change.pause(unit=unit, clock=clock, reason=form.reason, version=version))


@router.post("/{clock}/resume", operation_id="resume_clock")
def resume_clock(edge: EdgeDep, clock: str, form: GiveReason, version: IfMatch) -> ClockOut:
    return edge.change(lambda unit: change.resume(unit=unit, clock=clock, reason=form.reason, version=version))


@router.post("/{clock}/meet", operation_id="meet_clock")
def meet_clock(edge: EdgeDep, clock: str, form: GiveReason, version: IfMatch) -> ClockOut:
    """What was promised is done."""
    return edge.change(lambda unit: change.meet(unit=unit, clock=clock, reason=form.reason, version=version))


@router.post("/{clock}/cancel", operation_id="cancel_clock")
def cancel_clock(edge: EdgeDep, clock: str, form: GiveReason, version: IfMatch) -> ClockOut:
    """A legal duty is cancelled by Legal alone."""
    return edge.change(lambda unit: change.cancel(unit=unit, clock=clock, reason=form.reason, version=version))


@router.post("/{clock}/confirm", operation_id="confirm_clock")
def confirm_clock(edge: EdgeDep, clock: str, form: GiveReason, version: IfMatch) -> ClockOut:
    """Legal's answer that a duty applies."""
    return edge.change(lambda unit: change.confirm(unit=unit, clock=clock, reason=form.reason, version=version))


@router.put("/{clock}/instant", operation_id="type_instant")
def type_instant(edge: EdgeDep, clock: str, form: TypeInstant, version: IfMatch) -> ClockOut:
    """The time that an instrument sets, and where one has it from."""
    return edge.change(lambda unit: change.type_instant(unit=unit, clock=clock, form=form, version=version))


@router.post("/{clock}/extend", operation_id="extend_clock")
def extend_clock(edge: EdgeDep, clock: str, form: ExtendClock, version: IfMatch) -> ClockOut:
    """More time that an authority allowed: Legal's act, with its document."""
    return edge.change(lambda unit: change.extend(unit=unit, clock=clock, form=form, version=version))
