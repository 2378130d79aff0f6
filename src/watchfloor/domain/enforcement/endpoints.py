"""The routes of decisions and actions."""

from typing import Annotated

from fastapi import APIRouter, Query

from watchfloor.domain.enforcement import tasks
from watchfloor.domain.enforcement.rules.lifecycle import ActionState
from watchfloor.domain.enforcement.schemas import ActionOut, Approve, Because, DecisionOut, ProposeDecision
from watchfloor.domain.enforcement.service import decide, propose, show
from watchfloor.infra.web.edge import Cursor, EdgeDep, IfMatch, Limit
from watchfloor.kernel.paging import Page

decisions = APIRouter(prefix="/api", tags=["decision"])
actions = APIRouter(prefix="/api/actions", tags=["action"])


@decisions.post("/cases/{case}/decisions", operation_id="propose_decision", status_code=201)
def propose_decision(edge: EdgeDep, case: str, form: ProposeDecision) -> DecisionOut:
    simulation = edge.settings.simulation
    return edge.change(lambda unit: propose.propose_decision(unit=unit, case=case, form=form, simulation=simulation))


@decisions.get("/cases/{case}/decisions", operation_id="list_decisions")
def list_decisions(edge: EdgeDep, case: str) -> list[DecisionOut]:
    with edge.read() as unit:
        return list(show.list_decisions(unit=unit, case=case))


@decisions.get("/decisions/{decision}", operation_id="show_decision")
def show_decision(edge: EdgeDep, decision: str) -> DecisionOut:
    with edge.read() as unit:
        return show.show_decision(unit=unit, decision=decision)


@decisions.patch("/decisions/{decision}", operation_id="amend_decision")
def amend_decision(edge: EdgeDep, decision: str, form: ProposeDecision, version: IfMatch) -> DecisionOut:
    simulation = edge.settings.simulation
    return edge.change(
        lambda unit: propose.amend_decision(
            unit=unit, decision=decision, form=form, simulation=simulation, version=version
        )
    )


@decisions.post("/decisions/{decision}/approve", operation_id="approve_decision")
def approve_decision(edge: EdgeDep, decision: str, form: Approve) -> DecisionOut:
    simulation = edge.settings.simulation
    return edge.change(
        lambda unit: decide.approve_decision(
            unit=unit, decision=decision, payload=form.payload_hash, reason=form.reason, simulation=simulation
        )
    )


@decisions.post("/decisions/{decision}/refuse", operation_id="refuse_decision")
def refuse_decision(edge: EdgeDep, decision: str, form: Because) -> DecisionOut:
    return edge.change(lambda unit: decide.refuse_decision(unit=unit, decision=decision, reason=form.reason))


@decisions.post("/decisions/{decision}/withdraw", operation_id="withdraw_decision")
def withdraw_decision(edge: EdgeDep, decision: str, form: Because) -> DecisionOut:
    return edge.change(lambda unit: decide.withdraw_decision(unit=unit, decision=decision, reason=form.reason))


@decisions.post("/decisions/{decision}/execute", operation_id="execute_decision")
def execute_decision(edge: EdgeDep, decision: str) -> DecisionOut:
    return tasks.execute(edge=edge, decision=decision)


@decisions.post("/decisions/{decision}/reverse", operation_id="reverse_decision")
def reverse_decision(edge: EdgeDep, decision: str, form: Because) -> DecisionOut:
    return tasks.reverse(edge=edge, decision=decision, reason=form.reason)


@actions.get("", operation_id="list_actions")
def list_actions(
    edge: EdgeDep,
    cursor: Cursor,
    limit: Limit,
    decision: Annotated[str | None, Query()] = None,
    state: Annotated[ActionState | None, Query()] = None,
) -> Page[ActionOut]:
    with edge.read() as unit:
        return show.list_actions(unit=unit, decision=decision, state=state, cursor=cursor, limit=limit)


@actions.post("/{action}/retry", operation_id="retry_action")
def retry_action(edge: EdgeDep, action: str) -> DecisionOut:
    return tasks.retry(edge=edge, action=action)


router = APIRouter()
router.include_router(decisions)
router.include_router(actions)
