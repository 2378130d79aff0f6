"""Executing and reversing a decision at the one choke-point, and noting what has left the desk."""

from collections.abc import Iterable, Sequence

from watchfloor.domain.approvals import service as approvals
from watchfloor.domain.cases.rules.lifecycle import check_reason
from watchfloor.domain.cases.service.close import unblock
from watchfloor.domain.enforcement import repository
from watchfloor.domain.enforcement.access import access_decision, access_decision_for_change
from watchfloor.domain.enforcement.models import Action, Decision
from watchfloor.domain.enforcement.rules.lifecycle import (
    ON_FILE,
    ActionState,
    DecisionState,
    check_reverser,
    check_second_person,
    check_step,
)
from watchfloor.domain.enforcement.rules.measures import opposite_of
from watchfloor.domain.enforcement.rules.payload import Instruction, idempotency_key, payload_hash
from watchfloor.domain.enforcement.schemas import DecisionOut
from watchfloor.domain.enforcement.service.deliver import instruction_of, queue
from watchfloor.domain.enforcement.service.gate import check_now, content_now, exclusions_now
from watchfloor.domain.enforcement.service.show import decision_out
from watchfloor.infra.access.permissions import Permission, holders, require
from watchfloor.infra.access.scopes import scopes_of, seers
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.infra.signing import Signer
from watchfloor.kernel.ids import Reference, RefKind


def execute_decision(*, unit: WriteUnit, decision: str, simulation: bool, signer: Signer) -> DecisionOut:
    """One action a subject, posted to whoever takes actions, else pending until it is exported.

    Executing again changes nothing, so that a broken export can be repeated.
    """
    row = access_decision_for_change(unit, decision, Permission.DECISION_EXECUTE)
    if row.state == DecisionState.EXECUTED:
        return decision_out(unit, row)
    check_step(DecisionState(row.state), DecisionState.EXECUTED)
    content = content_now(unit, row)
    check_now(unit, row, content, simulation=simulation)
    agreed = payload_hash(content)
    approvals.require_granted(
        unit=unit,
        approval=Reference(row.approval),
        payload_hash=agreed,
        excluded_now=exclusions_now(unit, row),
    )
    row.state, row.executed_hash = DecisionState.EXECUTED.value, agreed
    row.executor, row.executed_at = unit.actor.id, unit.now
    row.version += 1
    unit.session.flush()
    made = _issue(unit, row, action=row.action, targets=[(entity, None) for entity in row.subjects])
    queue(unit, row, made, signer=signer)
    unit.record("decision.executed", row.ref, payload={"payload_hash": agreed, "actions": [act.ref for act in made]})
    unblock(unit=unit, case=row.case, by=row.ref)
    return decision_out(unit, row)


def reverse_decision(*, unit: WriteUnit, decision: str, reason: str, signer: Signer) -> DecisionOut:
    """Undo each action by its opposite, which blames nobody; a second person does it, and no role stands in the way."""
    row = access_decision_for_change(unit, decision, Permission.DECISION_EXECUTE)
    check_step(DecisionState(row.state), DecisionState.REVERSED)
    why = check_reason(reason, act="Reversing")
    executor = row.executor or ""
    able = holders(unit.session, Permission.DECISION_EXECUTE) & seers(unit.session, row.ref)
    check_second_person(people=able, first=executor)
    check_reverser(executor=executor, reverser=unit.actor.id)
    undone = repository.actions(unit.session, row.ref, lock=True)
    opposite = opposite_of(row.action)
    row.state, row.reversal_reason = DecisionState.REVERSED.value, why
    row.reversed_by, row.reversed_at = unit.actor.id, unit.now
    row.version += 1
    unit.session.flush()
    made = _issue(unit, row, action=opposite, targets=[(act.entity, act.ref) for act in undone])
    queue(unit, row, made, signer=signer)
    unit.record("decision.reversed", row.ref, payload={"actions": [act.ref for act in made]}, reason=why)
    unblock(unit=unit, case=row.case, by=row.ref)
    return decision_out(unit, row)


def instructions_of(*, unit: Unit, decision: str, reversal: bool) -> list[Instruction]:
    """What is exported of a decision by file: its own actions, or with `reversal` those that undo them."""
    require(unit.actor, Permission.DECISION_EXECUTE)
    row = access_decision(unit, decision)
    return [
        instruction_of(act, simulation=row.simulation)
        for act in repository.actions(unit.session, row.ref)
        if (act.reverses is not None) == reversal and act.state in ON_FILE
    ]


def mark_exported(*, unit: WriteUnit, decision: str, actions: Iterable[str], export: str) -> DecisionOut:
    row = access_decision_for_change(unit, decision, Permission.DECISION_EXECUTE)
    wanted = set(actions)
    for act in repository.actions(unit.session, row.ref, lock=True):
        if act.ref in wanted and act.state == ActionState.PENDING:
            act.state, act.exported_at, act.export = ActionState.EXPORTED.value, unit.now, export
            unit.record("action.exported", act.ref, payload={"export": export, "key": act.idempotency_key})
    unit.session.flush()
    return decision_out(unit, row)


def _issue(unit: WriteUnit, row: Decision, *, action: str, targets: Sequence[tuple[str, str | None]]) -> list[Action]:
    """One pending action for each target: an entity, and the action of it that this one undoes."""
    agreed = row.executed_hash or ""
    made = [
        Action(
            ref=(ref := unit.next_ref(RefKind.ACTION)),
            number=int(ref.rpartition("-")[2]),
            decision=row.ref,
            entity=entity,
            action=action,
            territory=row.territory,
            ends_at=None if reverses else row.ends_at,
            state=ActionState.PENDING.value,
            payload_hash=agreed,
            idempotency_key=idempotency_key(decision=row.ref, payload=agreed, entity=entity, action=action),
            created_at=unit.now,
            exported_at=None,
            export=None,
            delivered_at=None,
            receipt=None,
            reverses=reverses,
        )
        for entity, reverses in targets
    ]
    unit.session.add_all(made)
    unit.session.flush()
    scopes = scopes_of(unit.session, row.ref)
    for act in made:
        unit.protect(act.ref, scopes)
        unit.record("action.created", act.ref, payload={"decision": row.ref, "entity": act.entity, "action": action})
    return made
