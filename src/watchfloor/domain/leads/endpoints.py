"""The routes of triage."""

from typing import Annotated

from fastapi import APIRouter, Query

from watchfloor.domain.leads import service, tasks
from watchfloor.domain.leads.schemas import LabelIn, LeadLine, LeadOut, LeadState, RoleIn, SnoozeIn
from watchfloor.engine.lake import lake_at
from watchfloor.infra.web.edge import Cursor, EdgeDep, IfMatch, Limit
from watchfloor.kernel.ids import Reference
from watchfloor.kernel.paging import Page

router = APIRouter(prefix="/api/leads", tags=["lead"])


@router.get("", operation_id="list_leads")
def list_leads(
    *,
    edge: EdgeDep,
    cursor: Cursor,
    limit: Limit,
    state: LeadState | None = None,
    detector: str | None = None,
    assignee: str | None = None,
) -> Page[LeadLine]:
    """The strongest first; `assignee` is a person's id, or `me`."""
    mine = edge.actor.id if assignee == "me" else assignee
    with edge.read() as unit:
        return service.list_leads(unit=unit, state=state, detector=detector, assignee=mine, cursor=cursor, limit=limit)


@router.get("/{ref}", operation_id="show_lead")
def show_lead(edge: EdgeDep, ref: str, purpose: Annotated[str, Query(max_length=500)] = "") -> LeadOut:
    """Sensitive values appear as stand-ins; with a purpose they are shown to those with a grant, which is noted."""
    if purpose:
        return tasks.show_unmasked(
            edge=edge, lake=lake_at(edge.settings.lake_dir), lead=Reference(ref), purpose=purpose
        )
    with edge.read() as unit:
        return service.show(unit=unit, lead=Reference(ref))


@router.post("/{ref}/claim", operation_id="claim_lead")
def claim_lead(edge: EdgeDep, ref: str) -> LeadOut:
    """Take it for yourself; 409 `already_claimed` where somebody was first."""
    return edge.change(lambda unit: service.claim(unit=unit, lead=Reference(ref)))


@router.post("/{ref}/label", operation_id="label_lead")
def label_lead(edge: EdgeDep, ref: str, version: IfMatch, form: LabelIn) -> LeadOut:
    """Judge one member, or all; 412 `stale_version` where the lead changed since it was read."""
    return edge.change(
        lambda unit: service.label(
            unit=unit,
            lead=Reference(ref),
            verdict=form.verdict,
            member=form.member,
            reason=form.reason,
            version=version,
        )
    )


@router.post("/{ref}/role", operation_id="set_lead_role")
def set_lead_role(edge: EdgeDep, ref: str, version: IfMatch, form: RoleIn) -> LeadOut:
    return edge.change(
        lambda unit: service.set_role(
            unit=unit, lead=Reference(ref), member=form.member, role=form.role, reason=form.reason, version=version
        )
    )


@router.post("/{ref}/snooze", operation_id="snooze_lead")
def snooze_lead(edge: EdgeDep, ref: str, version: IfMatch, form: SnoozeIn) -> LeadOut:
    return edge.change(
        lambda unit: service.snooze(
            unit=unit,
            lead=Reference(ref),
            growth=form.until_grows_by,
            factor=form.factor,
            reason=form.reason,
            version=version,
        )
    )
