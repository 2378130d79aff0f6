"""Reading decisions and actions."""

from collections.abc import Collection
from itertools import islice

from watchfloor.domain.approvals import service as approvals
from watchfloor.domain.cases.rules.lifecycle import EntityRole
from watchfloor.domain.cases.service.show import show_case
from watchfloor.domain.enforcement import repository
from watchfloor.domain.enforcement.access import access_action, access_decision
from watchfloor.domain.enforcement.models import Action, Decision
from watchfloor.domain.enforcement.rules.lifecycle import ActionState, DecisionState
from watchfloor.domain.enforcement.rules.payload import payload_hash
from watchfloor.domain.enforcement.schemas import ActionOut, BasisOut, CitedOut, DecisionLine, DecisionOut, SubjectOut
from watchfloor.domain.enforcement.service.gate import content_now
from watchfloor.domain.policies.schemas import Measure
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit
from watchfloor.kernel.ids import Reference
from watchfloor.kernel.paging import DEFAULT_LIMIT, Page, decode_position, encode_cursor
from watchfloor.kernel.refs import EntityRef


def show_decision(*, unit: Unit, decision: str) -> DecisionOut:
    return decision_out(unit, access_decision(unit, decision))


def list_decisions(*, unit: Unit, case: str) -> tuple[DecisionOut, ...]:
    seen = show_case(unit=unit, case=case).ref
    return tuple(decision_out(unit, row) for row in repository.seen_decisions(unit, seen))


def decisions_about(
    *, unit: Unit, entity: EntityRef, cases: Collection[str], limit: int = DEFAULT_LIMIT
) -> list[DecisionLine]:
    """The visible decisions of these cases that have an entity as a subject, the newest first."""
    require(unit.actor, Permission.CASE_READ)
    about = (row for row in repository.decisions_of(unit, cases) if str(entity) in row.subjects)
    return [_line(row) for row in islice(about, limit)]


def show_action(*, unit: Unit, action: str) -> ActionOut:
    return action_out(access_action(unit, action))


def list_actions(
    *,
    unit: Unit,
    decision: str | None = None,
    state: ActionState | None = None,
    cursor: str | None = None,
    limit: int = DEFAULT_LIMIT,
) -> Page[ActionOut]:
    require(unit.actor, Permission.CASE_READ)
    after = decode_position(cursor) if cursor else 0
    rows = repository.seen_actions(unit, decision=decision, state=state, after=after, limit=limit + 1)
    more = encode_cursor(rows[limit - 1].number) if len(rows) > limit else None
    return Page(items=[action_out(row) for row in rows[:limit]], next_cursor=more)


def decision_out(unit: Unit, row: Decision) -> DecisionOut:
    content = content_now(unit, row)
    roles = {subject.entity: subject.role for subject in content.subjects}
    return DecisionOut(
        ref=row.ref,
        case=row.case,
        basis=BasisOut(
            clauses=tuple(row.clauses),
            legal_demand=row.legal_demand,
            court_order=row.court_order,
            contract=row.contract,
        ),
        subjects=tuple(
            SubjectOut(entity=entity, role=roles.get(entity, EntityRole.UNKNOWN)) for entity in row.subjects
        ),
        action=Measure(row.action),
        territory=row.territory,
        ends_at=row.ends_at,
        facts=row.facts,
        proportionality=row.proportionality,
        evidence=tuple(CitedOut(evidence=ref, sha256=sha256) for ref, sha256 in sorted(content.evidence.items())),
        findings=tuple(row.findings),
        impact=content.impact,
        state=DecisionState(row.state),
        simulation=row.simulation,
        payload_hash=row.executed_hash or payload_hash(content),
        approval=approvals.show(unit=unit, approval=Reference(row.approval)),
        proposer=row.proposer,
        proposed_at=row.proposed_at,
        executor=row.executor,
        executed_at=row.executed_at,
        reversed_by=row.reversed_by,
        reversed_at=row.reversed_at,
        reversal_reason=row.reversal_reason,
        actions=tuple(action_out(action) for action in repository.actions(unit.session, row.ref)),
        version=row.version,
    )


def _line(row: Decision) -> DecisionLine:
    return DecisionLine(
        ref=row.ref,
        case=row.case,
        action=Measure(row.action),
        state=DecisionState(row.state),
        proposed_at=row.proposed_at,
    )


def action_out(row: Action) -> ActionOut:
    return ActionOut(
        ref=row.ref,
        decision=row.decision,
        entity=row.entity,
        action=Measure(row.action),
        territory=row.territory,
        ends_at=row.ends_at,
        state=ActionState(row.state),
        idempotency_key=row.idempotency_key,
        created_at=row.created_at,
        exported_at=row.exported_at,
        export=row.export,
        delivered_at=row.delivered_at,
        receipt=row.receipt,
        reverses=row.reverses,
    )
