"""The statements that read and write decisions and actions; every read is scoped unless a rule must see all."""

from collections.abc import Collection, Sequence
from typing import TypeVar

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from watchfloor.domain.enforcement.models import Action, Decision
from watchfloor.infra.access.scopes import visible
from watchfloor.infra.db.unit import Unit

Row = TypeVar("Row")
NEWEST = 300


def held(statement: Select[Row]) -> Select[Row]:
    """The row lock makes steps of one decision take turns on PostgreSQL; SQLite has one writer anyway."""
    return statement.with_for_update().execution_options(populate_existing=True)


def seen_decision(unit: Unit, ref: str, *, lock: bool = False) -> Decision | None:
    statement = select(Decision).where(Decision.ref == ref, visible(unit.actor, Decision.ref))
    return unit.session.scalars(held(statement) if lock else statement).one_or_none()


def seen_decisions(unit: Unit, case: str) -> Sequence[Decision]:
    statement = select(Decision).where(Decision.case == case, visible(unit.actor, Decision.ref))
    return unit.session.scalars(statement.order_by(Decision.number)).all()


def seen_among(unit: Unit, refs: Collection[str]) -> Sequence[Decision]:
    statement = select(Decision).where(Decision.ref.in_(sorted(refs)), visible(unit.actor, Decision.ref))
    return unit.session.scalars(statement).all()


def own_decisions(unit: Unit, cases: Collection[str]) -> Sequence[str]:
    """The newest visible decisions of cases or of the actor's own proposing."""
    mine = or_(Decision.case.in_(sorted(cases)), Decision.proposer == unit.actor.id)
    statement = select(Decision.ref).where(mine, visible(unit.actor, Decision.ref))
    return unit.session.scalars(statement.order_by(Decision.number.desc()).limit(NEWEST)).all()


def decisions_of(unit: Unit, cases: Collection[str]) -> Sequence[Decision]:
    """Visible decisions of any of the cases, the newest first."""
    statement = select(Decision).where(Decision.case.in_(sorted(cases)), visible(unit.actor, Decision.ref))
    return unit.session.scalars(statement.order_by(Decision.number.desc())).all()


def decision_of_approval(session: Session, ref: str, approval: str) -> Decision | None:
    statement = select(Decision).where(Decision.ref == ref, Decision.approval == approval)
    return session.scalars(held(statement)).one_or_none()


def seen_action(unit: Unit, ref: str) -> Action | None:
    return unit.session.scalars(select(Action).where(Action.ref == ref, visible(unit.actor, Action.ref))).one_or_none()


def action(session: Session, ref: str) -> Action | None:
    return session.scalars(held(select(Action).where(Action.ref == ref))).one_or_none()


def seen_actions(unit: Unit, *, decision: str | None, state: str | None, after: int, limit: int) -> Sequence[Action]:
    statement = select(Action).where(visible(unit.actor, Action.ref), Action.number > after)
    if decision is not None:
        statement = statement.where(Action.decision == decision)
    if state is not None:
        statement = statement.where(Action.state == state)
    return unit.session.scalars(statement.order_by(Action.number).limit(limit)).all()


def actions(session: Session, decision: str, *, lock: bool = False) -> Sequence[Action]:
    statement = select(Action).where(Action.decision == decision).order_by(Action.number)
    return session.scalars(held(statement) if lock else statement).all()
