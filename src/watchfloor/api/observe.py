"""Whether the desk lives and is ready, for whoever supervises it, and its metrics for whoever may read them.

None of these belongs to the contract: they speak to supervisors and scrapers, in the words of those.
"""

from fastapi import APIRouter, Request, Response

from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.observe.metrics import MEDIA_TYPE
from watchfloor.infra.observe.readiness import require_ready
from watchfloor.infra.web.edge import EdgeDep

router = APIRouter(include_in_schema=False)


@router.get("/healthz")
def show_life() -> dict[str, bool]:
    """That this process answers; it asks nothing of anybody."""
    return {"alive": True}


@router.get("/readyz")
def show_readiness(request: Request) -> dict[str, bool]:
    """That the desk can work; else a problem of status 503 that names what is missing."""
    require_ready(request.app.state.place)
    return {"ready": True}


@router.get("/metrics")
def show_metrics(request: Request, edge: EdgeDep) -> Response:
    """What is counted and measured, for a token with the permission `metrics:read`."""
    require(edge.actor, Permission.METRICS_READ)
    with edge.read() as unit:
        content = request.app.state.metrics.exposition(unit.session, unit.now)
    return Response(content, media_type=MEDIA_TYPE)
