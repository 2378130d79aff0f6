"""The statements that find swaps: one's own, or all of them for who runs a desk."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select, true
from sqlalchemy.orm import Session

from watchfloor.domain.clocks.desks.models import OnCallRow
from watchfloor.domain.clocks.swaps.models import SwapRow
from watchfloor.domain.clocks.swaps.rules import SwapState
from watchfloor.infra.access.permissions import Permission
from watchfloor.infra.db.unit import Unit


def seen(unit: Unit, ref: str, *, lock: bool = False) -> SwapRow | None:
    found = select(SwapRow).where(SwapRow.ref == ref, _seen(unit))
    if lock:
        found = found.with_for_update().execution_options(populate_existing=True)
    return unit.session.scalars(found).one_or_none()


def seen_all(
    unit: Unit, *, desk: str | None, is_open: bool, is_of_me: bool, before: int | None, limit: int
) -> Sequence[SwapRow]:
    """The newest first; `is_of_me` are those that one is asked oneself."""
    found = select(SwapRow).where(_seen(unit))
    if desk is not None:
        found = found.where(SwapRow.desk == desk)
    if is_open:
        found = found.where(SwapRow.state == SwapState.ASKED.value, SwapRow.lapses_at > unit.now, *_with_turns())
    if is_of_me:
        found = found.where(SwapRow.to_person == unit.actor.id)
    if before is not None:
        found = found.where(SwapRow.number < before)
    return unit.session.scalars(found.order_by(SwapRow.number.desc()).limit(limit)).all()


def waiting_about(unit: Unit, turns: Collection[int]) -> Sequence[SwapRow]:
    """The swaps that wait and name one of the turns, held until the transaction ends."""
    named = or_(SwapRow.turn.in_(turns), SwapRow.back_turn.in_(turns))
    found = select(SwapRow).where(SwapRow.state == SwapState.ASKED.value, named).order_by(SwapRow.number)
    return unit.session.scalars(found.with_for_update().execution_options(populate_existing=True)).all()


def is_any_over(session: Session, now: datetime) -> bool:
    """Whether a swap waits whose time is over."""
    return session.scalar(select(SwapRow.ref).where(_is_over(now)).limit(1)) is not None


def lock_over(unit: Unit, *, limit: int) -> Sequence[SwapRow]:
    """Swaps that wait and whose time is over, held until the transaction ends; two at once take different ones."""
    found = select(SwapRow).where(_is_over(unit.now)).order_by(SwapRow.lapses_at, SwapRow.number).limit(limit)
    return unit.session.scalars(found.with_for_update(skip_locked=True)).all()


def known_turns(unit: Unit, turns: Collection[int]) -> frozenset[int]:
    """Which of the turns there are still."""
    return frozenset(unit.session.scalars(select(OnCallRow.id).where(OnCallRow.id.in_(turns))))


def _is_over(now: datetime) -> ColumnElement[bool]:
    return and_(SwapRow.state == SwapState.ASKED.value, SwapRow.lapses_at <= now)


def _with_turns() -> tuple[ColumnElement[bool], ...]:
    turn = select(OnCallRow.id).where(OnCallRow.id == SwapRow.turn).exists()
    back = select(OnCallRow.id).where(OnCallRow.id == SwapRow.back_turn).exists()
    return turn, or_(SwapRow.back_turn.is_(None), back)


def _seen(unit: Unit) -> ColumnElement[bool]:
    if Permission.DESK_WRITE in unit.actor.permissions:
        return true()
    return or_(SwapRow.from_person == unit.actor.id, SwapRow.to_person == unit.actor.id)
