"""The statements that find skills, who is away, and how much each holds."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from watchfloor.domain.escalations.models import QueueEntry
from watchfloor.domain.escalations.repository import OPEN
from watchfloor.domain.escalations.routing.models import AwayRow, SkillRow
from watchfloor.infra.access.scopes import visible
from watchfloor.infra.db.unit import Unit


def skills(session: Session) -> dict[str, SkillRow]:
    """All skills that were ever set, by person."""
    return {row.person: row for row in session.scalars(select(SkillRow))}


def skill(session: Session, person: str) -> SkillRow | None:
    return session.get(SkillRow, person)


def away(session: Session, at: datetime) -> Sequence[str]:
    """Who said that they are not free at an instant."""
    return session.scalars(select(AwayRow.person).where(AwayRow.until > at)).all()


def own_away(unit: Unit) -> AwayRow | None:
    return unit.session.get(AwayRow, unit.actor.id)


def held(unit: Unit) -> dict[str, int]:
    """How many open escalations each holds, of those that the actor sees."""
    return _counted(unit, [visible(unit.actor, QueueEntry.ref)])


def load(unit: Unit) -> dict[str, int]:
    """How many each holds of all there are: to decide by, and never to show."""
    return _counted(unit, [])


def _counted(unit: Unit, conditions: Sequence[ColumnElement[bool]]) -> dict[str, int]:
    leased = or_(QueueEntry.lease_until.is_(None), QueueEntry.lease_until > unit.now)
    counted = select(QueueEntry.assignee, func.count()).where(QueueEntry.assignee.is_not(None), leased)
    found = counted.where(QueueEntry.lane == OPEN, *conditions).group_by(QueueEntry.assignee)
    return {str(person): number for person, number in unit.session.execute(found)}
