"""The routes of decisions and actions."""

from typing import Annotated

from fastapi import APIRouter, Query

from watchfloor.domain.enforcement import tasks
from watchfloor.domain.enforcement.rules.lifecycle import ActionState
from watchfloor.domain.enforcement.schemas import ActionOut, Approve, Because, DecisionOut, ProposeDecision
from watchfloor.domain.enforcement.service import decide, propose, show
from watchfloor.infra.web.edge import Cursor, EdgeDep, IfMatch, Limit
from watchfloor.kernel.paging import Page

router = APIRouter(prefix="/api", tags=["decision"])


@router.post("/cases/{case}/decisions", operation_id="propose_decision", status_code=201)
def propose_decision(edge: EdgeDep, case: str, form: ProposeDecision) -> DecisionOut:
    simulation = edge.settings.simulation
    return edge.change(lambda unit: propose.propose_decision(unit=unit, case=case, form=form, simulation=simulation))


@router.get("/cases/{case}/decisions", operation_id="list_decisions")
def list_decisions(edge: EdgeDep, case: str) -> list[DecisionOut]:
    with edge.read() as unit:
        return list(show.list_decisions(unit=unit, case=case))


@router.get("/decisions/{decision}", operation_id="show_decision")
def show_decision(edge: EdgeDep, decision: str) -> DecisionOut:
    with edge.read() as unit:
        return show.show_decision(unit=unit, decision=decision)


@router.patch("/decisions/{decision}", operation_id="amend_decision")
def amend_decision(edge: EdgeDep, decision: str, form: ProposeDecision, version: IfMatch) -> DecisionOut:
    simulation = edge.settings.simulation
    return edge.change(
        lambda unit: propose.amend_decision(
            unit=unit, decision=decision, form=form, simulation=simulation, version=version
        )
    )


@router.post("/decisions/{decision}/approve", operation_id="approve_decision")
def approve_decision(edge: EdgeDep, decision: str, form: Approve) -> DecisionOut:
    simulation = edge.settings.simulation
    return edge.change(
        lambda unit: decide.approve_decision(
            unit=unit, decision=decision, payload=form.payload_hash, reason=form.reason, simulation=simulation
        )
    )


@router.post("/decisions/{decision}/refuse", operation_id="refuse_decision")
def refuse_decision(edge: EdgeDep, decision: str, form: Because) -> DecisionOut:
    return edge.change(lambda unit: decide.refuse_decision(unit=unit, decision=decision, reason=form.reason))


@router.post("/decisions/{decision}/withdraw", operation_id="withdraw_decision")
def withdraw_decision(edge: EdgeDep, decision: str, form: Because) -> DecisionOut:
    return edge.change(lambda unit: decide.withdraw_decision(unit=unit, decision=decision, reason=form.reason))


@router.post("/decisions/{decision}/execute", operation_id="execute_decision")
def execute_decision(edge: EdgeDep, decision: str) -> DecisionOut:
    return tasks.execute(edge=edge, decision=decision)


@router.post("/decisions/{decision}/reverse", operation_id="reverse_decision")
def reverse_decision(edge: EdgeDep, decision: str, form: Because) -> DecisionOut:
    return tasks.reverse(edge=edge, decision=decision, reason=form.reason)


@router.get("/actions", operation_id="list_actions", tags=["action"])
def list_actions(
    edge: EdgeDep,
    cursor: Cursor,
    limit: Limit,
    decision: Annotated[str | None, Query()] = None,
    state: Annotated[ActionState | None, Query()] = None,
) -> Page[ActionOut]:
    with edge.read() as unit:
        return show.list_actions(unit=unit, decision=decision, state=state, cursor=cursor, limit=limit)


@router.post("/actions/{action}/retry", operation_id="retry_action", tags=["action"])
def retry_action(edge: EdgeDep, action: str) -> DecisionOut:
    return tasks.retry(edge=edge, action=action)
