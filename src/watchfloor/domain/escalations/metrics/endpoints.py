"""The routes of figures."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from watchfloor.domain.clocks.obligations.demands import DemandClass, RequesterKind
from watchfloor.domain.clocks.schemas import Zone
from watchfloor.domain.escalations.metrics import replaying, reviewing, service
from watchfloor.domain.escalations.metrics.replay_schemas import (
    CalendarReplayAsked,
    CalendarReplayOut,
    StaffingReplayAsked,
    StaffingReplayOut,
)
from watchfloor.domain.escalations.metrics.repository import Narrowed
from watchfloor.domain.escalations.metrics.schemas import (
    EscalationMetrics,
    EscalationReview,
    MetricsBy,
    ReplayAsked,
    ReplayOut,
)
from watchfloor.domain.escalations.metrics.service import MetricsAsked
from watchfloor.domain.escalations.metrics.table import table
from watchfloor.domain.escalations.rules.matrix import Severity
from watchfloor.domain.escalations.schemas.shape import Place
from watchfloor.infra.web.described import problems
from watchfloor.infra.web.edge import EdgeDep
from watchfloor.kernel.instants import Instant

metrics = APIRouter(prefix="/api/escalation-metrics", tags=["escalation"])
about = APIRouter(prefix="/api", tags=["escalation"])
FILE: dict[int | str, dict[str, object]] = {
    200: {
        "description": "The table, as a download.",
        "content": {"text/csv": {"schema": {"type": "string", "format": "binary"}}},
    }
}


def figures_named(
    *,
    since: Instant | None = None,
    until: Instant | None = None,
    by: MetricsBy = MetricsBy.ALL,
    zone: Annotated[Zone, Query()] = "UTC",
    demand_class: DemandClass | None = None,
    jurisdiction: Annotated[Place | None, Query()] = None,
    severity: Severity | None = None,
    requester_kind: RequesterKind | None = None,
) -> MetricsAsked:
    """The figures that an address asks for."""
    narrowed = Narrowed(demand_class, jurisdiction, severity, requester_kind)
    return MetricsAsked(since=since, until=until, by=by, zone=zone, narrowed=narrowed)


Figures = Annotated[MetricsAsked, Depends(figures_named)]


@metrics.get("", operation_id="show_escalation_metrics")
def show_escalation_metrics(edge: EdgeDep, asked: Figures) -> EscalationMetrics:
    """Times from the legal start, attainment, breaches, backlog and flow; the last 90 days unless told."""
    with edge.read() as unit:
        return service.metrics(unit=unit, asked=asked)


@metrics.post("/export", operation_id="export_escalation_metrics", response_class=Response, responses=FILE)
def export_escalation_metrics(edge: EdgeDep, asked: Figures) -> Response:
    """A row a group, as CSV in UTF-8; the ledger notes that it left."""
    with edge.read() as unit:
        found = service.metrics(unit=unit, asked=asked)
    payload = {"list": "escalation-metrics", "by": asked.by.value, "rows": len(found.groups) + 1}
    edge.change(lambda unit: unit.record("list.exported", "list:escalation-metrics", payload=payload))
    headers = {"Content-Disposition": 'attachment; filename="escalation-metrics.csv"'}
    return Response(table(found), media_type="text/csv; charset=utf-8", headers=headers)


@about.get("/escalations/{escalation}/review", operation_id="review_escalation", responses=problems(409))
def review_escalation(edge: EdgeDep, escalation: str) -> EscalationReview:
    """A draft of the after-action review of an S0 or S1, as Markdown; 409 `not_grave` for any other."""
    with edge.read() as unit:
        return reviewing.review(unit=unit, escalation=escalation)


@about.post("/escalation-replays", operation_id="replay_matrix")
def replay_matrix(edge: EdgeDep, form: ReplayAsked) -> ReplayOut:
    """What another matrix would have promised and kept; nothing is written."""
    with edge.read() as unit:
        return reviewing.replay(unit=unit, form=form)


@about.post("/escalation-replays/calendar", operation_id="replay_calendar")
def replay_calendar(edge: EdgeDep, form: CalendarReplayAsked) -> CalendarReplayOut:
    """What clocks would have been late by another calendar; nothing is written."""
    with edge.read() as unit:
        return replaying.by_calendar(unit=unit, form=form)


@about.post("/escalation-replays/staffing", operation_id="replay_staffing")
def replay_staffing(edge: EdgeDep, form: StaffingReplayAsked) -> StaffingReplayOut:
    """What two staffings would have made of the same arrivals, in a model; nothing is written."""
    with edge.read() as unit:
        return replaying.by_staffing(unit=unit, form=form)


router = APIRouter()
router.include_router(metrics)
router.include_router(about)
