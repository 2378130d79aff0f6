"""The routes of triage: what people do with leads."""

from fastapi import APIRouter

from watchfloor.domain.leads.schemas import LabelIn, LeadOut, RoleIn, SnoozeIn
from watchfloor.domain.leads.triage.schemas import BulkIn, BulkOut
from watchfloor.domain.leads.triage.service import acts
from watchfloor.domain.leads.triage.service.bulk import act_on_many, judge_many
from watchfloor.domain.leads.triage.service.undo import undo
from watchfloor.infra.web.edge import EdgeDep, IfMatch
from watchfloor.kernel.ids import Reference

router = APIRouter(prefix="/api/leads", tags=["lead"])


@router.post("/bulk", operation_id="triage_leads")
def triage_leads(edge: EdgeDep, form: BulkIn) -> BulkOut:
    """One act on up to 500 leads: what may be done is done at once, and of each other it is told why not."""
    if form.dry_run:
        with edge.read() as unit:
            return judge_many(unit=unit, form=form)
    return edge.change(lambda unit: act_on_many(unit=unit, form=form))


@router.post("/{ref}/claim", operation_id="claim_lead")
def claim_lead(edge: EdgeDep, ref: str) -> LeadOut:
    """Take it for yourself; 409 `already_claimed` where somebody was first."""
    return edge.change(lambda unit: acts.claim(unit=unit, lead=Reference(ref)))


@router.post("/{ref}/label", operation_id="label_lead")
def label_lead(edge: EdgeDep, ref: str, version: IfMatch, form: LabelIn) -> LeadOut:
    """Judge one member, or all; 412 `stale_version` where the lead changed since it was read."""
    return edge.change(
        lambda unit: acts.label(
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
        lambda unit: acts.set_role(
            unit=unit, lead=Reference(ref), member=form.member, role=form.role, reason=form.reason, version=version
        )
    )


@router.post("/{ref}/snooze", operation_id="snooze_lead")
def snooze_lead(edge: EdgeDep, ref: str, version: IfMatch, form: SnoozeIn) -> LeadOut:
    return edge.change(
        lambda unit: acts.snooze(
            unit=unit,
            lead=Reference(ref),
            growth=form.until_grows_by,
            factor=form.factor,
            reason=form.reason,
            version=version,
        )
    )


@router.post("/{ref}/release", operation_id="release_lead")
def release_lead(edge: EdgeDep, ref: str) -> LeadOut:
    """Give back what you claimed; 409 `not_claimed`, or `already_claimed` where it is somebody else's."""
    return edge.change(lambda unit: acts.release(unit=unit, lead=Reference(ref)))


@router.post("/{ref}/undo", operation_id="undo_lead")
def undo_lead(edge: EdgeDep, ref: str, version: IfMatch) -> LeadOut:
    """Take back your own last act; 409 `nothing_to_undo`, or `too_late_to_undo` where something happened since."""
    return edge.change(lambda unit: undo(unit=unit, lead=Reference(ref), version=version))
