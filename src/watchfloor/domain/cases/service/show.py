"""Reading cases: one, a page of them, and what a decision must know."""

from typing import cast

from watchfloor.domain.cases import repository
from watchfloor.domain.cases.access import access_case
from watchfloor.domain.cases.models import Case, CaseEntity
from watchfloor.domain.cases.rules.findings import FindingState
from watchfloor.domain.cases.rules.lifecycle import CaseState, Disposition, EntityRole
from watchfloor.domain.cases.schemas import (
    CaseEntityOut,
    CaseFacts,
    CaseLine,
    CaseMention,
    CaseOut,
    Impact,
    ParticipantOut,
)
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.access.scopes import scopes_of
from watchfloor.infra.db.unit import Unit
from watchfloor.kernel.paging import DEFAULT_LIMIT, Page, decode_position, encode_cursor
from watchfloor.kernel.refs import EntityRef


def show_case(*, unit: Unit, case: str) -> CaseOut:
    return case_out(unit, access_case(unit, case))


def list_cases(
    *, unit: Unit, state: CaseState | None = None, cursor: str | None = None, limit: int = DEFAULT_LIMIT
) -> Page[CaseLine]:
    require(unit.actor, Permission.CASE_READ)
    before = decode_position(cursor) if cursor else None
    rows = repository.seen_cases(unit, state=state, before=before, limit=limit + 1)
    more = encode_cursor(rows[limit - 1].number) if len(rows) > limit else None
    return Page(items=[case_line(row) for row in rows[:limit]], next_cursor=more)


def naming(*, unit: Unit, entity: EntityRef, limit: int = DEFAULT_LIMIT) -> list[CaseMention]:
    """The visible cases that hold an entity, the newest first."""
    require(unit.actor, Permission.CASE_READ)
    rows = repository.naming(unit, str(entity), limit=limit)
    return [CaseMention(**case_line(row).model_dump(), role=EntityRole(role)) for row, role in rows]


def facts_for_decision(*, unit: Unit, case: str) -> CaseFacts:
    """Not filtered beyond the case itself: an exclusion holds even for people and items the reader cannot see."""
    row = access_case(unit, case)
    return CaseFacts(
        case=row.ref,
        title=row.title,
        state=CaseState(row.state),
        impact=cast("Impact", row.impact),
        leads=frozenset(
            {row.lead} | {p.actor for p in repository.participants(unit.session, case) if p.role == "lead"}
        ),
        entities={entity.entity: EntityRole(entity.role) for entity in repository.entities(unit.session, case)},
        evidence=tuple(repository.evidence(unit.session, case)),
        findings={ref: FindingState(state) for ref, state in repository.finding_states(unit.session, case).items()},
        scopes=scopes_of(unit.session, case),
    )


def case_out(unit: Unit, row: Case) -> CaseOut:
    session = unit.session
    people = repository.participants(session, row.ref)
    return CaseOut(
        **case_line(row).model_dump(),
        clauses=tuple(row.clauses),
        compartment=row.compartment,
        closed_at=row.closed_at,
        participants=tuple(
            ParticipantOut(actor=p.actor, role=p.role, assumed_at=p.assumed_at, renounced_at=p.renounced_at)
            for p in people
        ),
        entities=tuple(entity_out(entity) for entity in repository.entities(session, row.ref)),
        leads=tuple(repository.leads(session, row.ref)),
        evidence=tuple(repository.evidence(session, row.ref)),
        findings=tuple(finding.ref for finding in repository.findings(unit, row.ref)),
        blocked_by=tuple(repository.blocks(session, row.ref)),
    )


def entity_out(entity: CaseEntity) -> CaseEntityOut:
    return CaseEntityOut(
        entity=entity.entity,
        role=EntityRole(entity.role),
        reason=entity.reason,
        set_by=entity.set_by,
        set_at=entity.set_at,
        version=entity.version,
    )


def case_line(row: Case) -> CaseLine:
    """A case as a list shows it."""
    return CaseLine(
        ref=row.ref,
        type=row.type,
        title=row.title,
        state=CaseState(row.state),
        disposition=Disposition(row.disposition) if row.disposition else None,
        impact=cast("Impact", row.impact),
        lead=row.lead,
        opened_at=row.opened_at,
        version=row.version,
    )
