"""The HTTP application of one workspace."""

from functools import cache
from pathlib import Path

from fastapi import APIRouter, Depends, FastAPI
from fastapi.openapi.utils import get_openapi
from starlette.routing import BaseRoute

from watchfloor.api import (
    desk,
    directory,
    events,
    exports,
    glass,
    ledger,
    observe,
    operating,
    outbox,
    people,
    rebuilding,
    saved,
    signing_in,
    uploads,
)
from watchfloor.api.console import BUILT, Console
from watchfloor.api.gauges import GAUGES
from watchfloor.api.wiring import HOLDERS, KINDS, LISTENERS
from watchfloor.domain.approvals import endpoints as approvals
from watchfloor.domain.cases import endpoints as cases
from watchfloor.domain.clocks import endpoints as clocks
from watchfloor.domain.clocks.calendars import endpoints as calendars
from watchfloor.domain.clocks.desks import endpoints as desks
from watchfloor.domain.clocks.obligations import endpoints as obligations
from watchfloor.domain.clocks.swaps import endpoints as swaps
from watchfloor.domain.comms import endpoints as comms
from watchfloor.domain.detection import endpoints as detection
from watchfloor.domain.enforcement import endpoints as enforcement
from watchfloor.domain.entities import endpoints as entities
from watchfloor.domain.erasure import endpoints as erasure
from watchfloor.domain.escalations import endpoints as escalations
from watchfloor.domain.escalations.handover import endpoints as handovers
from watchfloor.domain.escalations.paging import endpoints as pages
from watchfloor.domain.escalations.routing import endpoints as routing
from watchfloor.domain.evidence import endpoints as evidence
from watchfloor.domain.exposure import endpoints as exposure
from watchfloor.domain.leads import endpoints as leads
from watchfloor.domain.policies import endpoints as policies
from watchfloor.domain.reports import endpoints as reports
from watchfloor.engine.datasets import endpoints as datasets
from watchfloor.engine.runs import endpoints as runs
from watchfloor.engine.sensitive import endpoints as sensitive
from watchfloor.infra.jobs import endpoints as jobs
from watchfloor.infra.observe.metrics import Metrics
from watchfloor.infra.place import Place, open_place
from watchfloor.infra.settings import Settings
from watchfloor.infra.web.addresses import Room
from watchfloor.infra.web.described import DescribedApp, Json, with_problems
from watchfloor.infra.web.incoming import keepable_only
from watchfloor.infra.web.looking import Onlookers
from watchfloor.infra.web.problems import answer_errors
from watchfloor.infra.web.requests import surround_requests
from watchfloor.kernel.clock import Clock, system_clock
from watchfloor.views import dossier, floor, heat, history, lead_links, links, mentions, presence, search

ROOMS = (
    datasets,
    runs,
    sensitive,
    obligations,
    policies,
    entities,
    approvals,
    clocks,
    calendars,
    desks,
    swaps,
    comms,
    evidence,
    leads,
    detection,
    cases,
    enforcement,
    exposure,
    escalations,
    handovers,
    pages,
    routing,
    reports,
    erasure,
    dossier,
    floor,
    history,
    presence,
    mentions,
    links,
    lead_links,
    heat,
    search,
    rebuilding,
    events,
    ledger,
    people,
    directory,
    observe,
    desk,
    signing_in,
    glass,
    outbox,
    jobs,
    uploads,
    saved,
    exports,
    operating,
)
SAID: Json = {
    "title": "Watchfloor",
    "version": "0.1.0",
    "summary": "The policy-enforcement desk for Trust & Safety teams",
}


@cache
def addresses() -> tuple[BaseRoute, ...]:
    """Every route, shared by the applications of a process: FastAPI works each out when it is first looked at."""
    together = APIRouter(dependencies=[Depends(keepable_only)])
    for room in ROOMS:
        together.include_router(Room(room.router))
    return tuple(together.routes)


@cache
def document() -> Json:
    """What the interface says of itself: each operation with the problems that it answers with."""
    return with_problems(get_openapi(**SAID, routes=addresses()))


def create_app(place: Place, *, console: Path = BUILT) -> FastAPI:
    """The application over an open workspace, with the console that was built into a folder."""
    app = DescribedApp(
        **SAID,
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=events.lifespan,
    )
    app.document = document
    app.state.place = place
    app.state.metrics = metrics = Metrics(GAUGES)
    place.database.on_write = metrics.write_waited
    app.state.events = events.opened(place)
    app.state.holders = HOLDERS
    app.state.onlookers = Onlookers()
    app.state.console = Console(console)
    app.router.routes.extend((*addresses(), *app.state.console.routes))
    answer_errors(app)
    surround_requests(app, place.database, place.limits, place.settings, metrics)
    return app


def open_workspace(settings: Settings, *, clock: Clock = system_clock) -> Place:
    """A workspace with its events wired."""
    return open_place(settings, listeners=LISTENERS, kinds=KINDS, clock=clock)
