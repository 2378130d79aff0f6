"""The routes of leads: lists, counts and one lead; what people do with them is triage."""

from typing import Annotated

from fastapi import APIRouter, Query

from watchfloor.domain.leads import service, tasks
from watchfloor.domain.leads.schemas import (
    LeadCountsOut,
    LeadLine,
    LeadOut,
    LeadsAsked,
    LeadSort,
    LeadState,
    Verdict,
)
from watchfloor.domain.leads.triage.endpoints import router as triage
from watchfloor.engine.lake import lake_at
from watchfloor.infra.web.edge import Cursor, EdgeDep, Limit
from watchfloor.kernel.ids import Reference
from watchfloor.kernel.paging import Page

leads = APIRouter(prefix="/api/leads", tags=["lead"])


@leads.get("", operation_id="list_leads")
def list_leads(
    *,
    edge: EdgeDep,
    cursor: Cursor,
    limit: Limit,
    state: LeadState | None = None,
    detector: str | None = None,
    assignee: Annotated[str | None, Query(description="A person's id, or `me`.")] = None,
    verdict: Verdict | None = None,
    min_score: Annotated[float | None, Query(ge=0, le=1)] = None,
    q: Annotated[str, Query(max_length=600, description="A part of the title, or a member as kind:id.")] = "",
    sort: LeadSort = LeadSort.SCORE,
) -> Page[LeadLine]:
    """The strongest first, or by another measure: most or newest first, and with a minus the other way round."""
    asked = LeadsAsked(
        state=state,
        detector=detector,
        assignee=edge.actor.id if assignee == "me" else assignee,
        verdict=verdict,
        min_score=min_score,
        text=q.strip(),
        sort=sort,
    )
    with edge.read() as unit:
        return service.list_leads(unit=unit, asked=asked, cursor=cursor, limit=limit)


@leads.get("/counts", operation_id="count_leads")
def count_leads(edge: EdgeDep) -> LeadCountsOut:
    with edge.read() as unit:
        return service.count_leads(unit=unit)


@leads.get("/{ref}", operation_id="show_lead")
def show_lead(edge: EdgeDep, ref: str, purpose: Annotated[str, Query(max_length=500)] = "") -> LeadOut:
    """Sensitive values appear as stand-ins; with a purpose they are shown to those with a grant, which is noted."""
    if purpose:
        return tasks.show_unmasked(
            edge=edge, lake=lake_at(edge.settings.lake_dir), lead=Reference(ref), purpose=purpose
        )
    with edge.read() as unit:
        return service.show(unit=unit, lead=Reference(ref))


router = APIRouter()
router.include_router(leads)
router.include_router(triage)
