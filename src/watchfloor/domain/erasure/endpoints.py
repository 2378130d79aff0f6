"""The routes of erasures and legal holds."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response

from watchfloor.domain.erasure import service
from watchfloor.domain.erasure.jobs import ERASURE
from watchfloor.domain.erasure.schemas import (
    ErasureJob,
    ErasureOut,
    HoldOut,
    PlaceHold,
    PlanOut,
    RequestErasure,
    WithReason,
)
from watchfloor.domain.erasure.tasks.plan import plan
from watchfloor.engine.erasing.service import names_key
from watchfloor.engine.lake import Lake, lake_at
from watchfloor.infra.jobs.asking import ask
from watchfloor.infra.jobs.schemas import JobOut
from watchfloor.infra.web.edge import Cursor, EdgeDep, Limit
from watchfloor.kernel.paging import Page

erasures = APIRouter(prefix="/api/erasures", tags=["erasure"])
holds = APIRouter(prefix="/api/holds", tags=["erasure"])


async def open_lake(edge: EdgeDep) -> Lake:
    return lake_at(edge.settings.lake_dir)


LakeDep = Annotated[Lake, Depends(open_lake)]


@erasures.post("", operation_id="request_erasure", status_code=201)
def request_erasure(edge: EdgeDep, form: RequestErasure) -> ErasureOut:
    """Ask for a person to be erased; somebody else confirms it before it can run."""
    key = names_key(edge.signer)
    return edge.change(lambda unit: service.request(unit=unit, form=form, key=key))


@erasures.get("", operation_id="list_erasures")
def list_erasures(edge: EdgeDep, cursor: Cursor, limit: Limit) -> Page[ErasureOut]:
    with edge.read() as unit:
        return service.list_erasures(unit=unit, cursor=cursor, limit=limit)


@erasures.get("/{erasure}", operation_id="show_erasure")
def show_erasure(edge: EdgeDep, erasure: str) -> ErasureOut:
    with edge.read() as unit:
        return service.show(unit=unit, erasure=erasure)


@erasures.get("/{erasure}/plan", operation_id="plan_erasure")
def plan_erasure(edge: EdgeDep, lake: LakeDep, erasure: str) -> PlanOut:
    """What running it would touch and keep, and what stands against it; nothing is changed."""
    return plan(edge=edge, lake=lake, erasure=erasure)


@erasures.post("/{erasure}/confirm", operation_id="confirm_erasure")
def confirm_erasure(edge: EdgeDep, erasure: str, form: WithReason) -> ErasureOut:
    """The second pair of eyes; 403 `own_request` for whoever asked."""
    key = names_key(edge.signer)
    return edge.change(lambda unit: service.confirm(unit=unit, erasure=erasure, reason=form.reason, key=key))


@erasures.post("/{erasure}/withdraw", operation_id="withdraw_erasure")
def withdraw_erasure(edge: EdgeDep, erasure: str, form: WithReason) -> ErasureOut:
    key = names_key(edge.signer)
    return edge.change(lambda unit: service.withdraw(unit=unit, erasure=erasure, reason=form.reason, key=key))


@erasures.post("/{erasure}/run", operation_id="run_erasure", status_code=202)
def run(edge: EdgeDep, erasure: str, response: Response) -> JobOut:
    """Ask for it to be carried out, or gone on with where it was stopped; 403 `erasure_stopped` where a hold, an open
    case or a message that may yet be sent forbids it.
    """
    return ask(edge=edge, kind=ERASURE, form=ErasureJob(erasure=erasure), response=response)


@holds.post("", operation_id="place_hold", status_code=201)
def place_hold(edge: EdgeDep, form: PlaceHold) -> HoldOut:
    """Keep somebody's data, whatever erasure is asked for, until the hold is lifted."""
    return edge.change(lambda unit: service.place_hold(unit=unit, form=form))


@holds.get("", operation_id="list_holds")
def list_holds(edge: EdgeDep, cursor: Cursor, limit: Limit) -> Page[HoldOut]:
    with edge.read() as unit:
        return service.list_holds(unit=unit, cursor=cursor, limit=limit)


@holds.post("/{hold}/lift", operation_id="lift_hold")
def lift_hold(edge: EdgeDep, hold: str, form: WithReason) -> HoldOut:
    return edge.change(lambda unit: service.lift_hold(unit=unit, hold=hold, reason=form.reason))


router = APIRouter()
router.include_router(erasures)
router.include_router(holds)
