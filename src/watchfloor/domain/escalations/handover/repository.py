"""The statements that read and write handovers; their items are seen by whoever sees the escalation."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from watchfloor.domain.escalations.handover.models import Handover, HandoverItem
from watchfloor.domain.escalations.handover.rules import HandoverItemState, HandoverState
from watchfloor.domain.escalations.models import Escalation
from watchfloor.domain.escalations.repository import OPEN
from watchfloor.infra.access.scopes import visible
from watchfloor.infra.db.unit import Unit


def seen(unit: Unit, ref: str, *, lock: bool = False) -> Handover | None:
    statement = select(Handover).where(Handover.ref == ref, visible(unit.actor, Handover.ref))
    if lock:
        statement = statement.with_for_update().execution_options(populate_existing=True)
    return unit.session.scalars(statement).one_or_none()


def seen_all(unit: Unit, *, state: str | None, before: int | None, limit: int) -> Sequence[Handover]:
    statement = select(Handover).where(visible(unit.actor, Handover.ref))
    if state is not None:
        statement = statement.where(Handover.state == state)
    if before is not None:
        statement = statement.where(Handover.number < before)
    return unit.session.scalars(statement.order_by(Handover.number.desc()).limit(limit)).all()


def last_from(session: Session, desk: str, *, before: int) -> Handover | None:
    """The frozen handover of a desk before one."""
    statement = select(Handover).where(Handover.from_desk == desk, Handover.number < before)
    statement = statement.where(Handover.state != HandoverState.DRAFT.value)
    return session.scalars(statement.order_by(Handover.number.desc()).limit(1)).one_or_none()


def seen_items(unit: Unit, handover: str) -> Sequence[HandoverItem]:
    statement = select(HandoverItem).where(HandoverItem.handover == handover)
    statement = statement.where(visible(unit.actor, HandoverItem.escalation))
    return unit.session.scalars(statement.order_by(HandoverItem.number)).all()


def seen_item(unit: Unit, handover: str, number: int) -> HandoverItem | None:
    statement = select(HandoverItem).where(HandoverItem.handover == handover, HandoverItem.number == number)
    statement = statement.where(visible(unit.actor, HandoverItem.escalation)).with_for_update()
    return unit.session.scalars(statement.execution_options(populate_existing=True)).one_or_none()


def items(session: Session, handover: str) -> Sequence[HandoverItem]:
    """Every item, whoever may see it: for what the desk itself does."""
    statement = select(HandoverItem).where(HandoverItem.handover == handover).order_by(HandoverItem.number)
    return session.scalars(statement).all()


def waiting(session: Session, handover: str) -> Sequence[HandoverItem]:
    statement = select(HandoverItem).where(HandoverItem.handover == handover)
    statement = statement.where(HandoverItem.state == HandoverItemState.WAITING.value).order_by(HandoverItem.number)
    return session.scalars(statement.with_for_update()).all()


def frozen(session: Session) -> Sequence[Handover]:
    """Handovers that wait for answers."""
    statement = select(Handover).where(Handover.state == HandoverState.FROZEN.value).order_by(Handover.number)
    return session.scalars(statement).all()


def open_escalations(session: Session, *, after: datetime | None = None) -> Sequence[Escalation]:
    """Every open escalation, whoever may see it, also those that came in after an instant alone."""
    statement = select(Escalation).where(Escalation.lane == OPEN)
    if after is not None:
        statement = statement.where(Escalation.opened_at > after)
    return session.scalars(statement.order_by(Escalation.number)).all()


def seen_open(unit: Unit, *, after: int, limit: int) -> Sequence[Escalation]:
    statement = select(Escalation).where(Escalation.lane == OPEN, Escalation.number > after)
    statement = statement.where(visible(unit.actor, Escalation.ref))
    return unit.session.scalars(statement.order_by(Escalation.number).limit(limit)).all()
