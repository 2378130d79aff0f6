"""The statements that read and write clocks; every read for somebody is scoped by the clock's subject."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, bindparam, func, select
from sqlalchemy.orm import Session

from watchfloor.domain.clocks.models import Clock, ClockDue, ClockFiring, ClockSegment
from watchfloor.domain.clocks.rules.standing import OPEN_STATES, ClockKind, ClockState
from watchfloor.infra.access.scopes import visible
from watchfloor.infra.db.unit import Unit

OPEN = sorted(state.value for state in OPEN_STATES)
# Kept ready: every change of an escalation asks them, some more than once.
SUBJECTS: BindParameter[list[str]] = bindparam("subjects", expanding=True)
OF_SUBJECTS = select(Clock).where(Clock.subject.in_(SUBJECTS))
OF_SUBJECTS = OF_SUBJECTS.order_by(Clock.due_at.is_(None), Clock.due_at, Clock.number)
HELD_OF_SUBJECT = select(Clock).where(Clock.subject == bindparam("about")).order_by(Clock.number)
HELD_OF_SUBJECT = HELD_OF_SUBJECT.with_for_update().execution_options(populate_existing=True)
SETTLED = (ClockState.MET.value, ClockState.RUNNING.value)
"""States of clocks that fell due: whoever stands still or awaits its time has none, and who was let go owes nothing."""


def seen_clock(unit: Unit, ref: str, *, lock: bool = False) -> Clock | None:
    statement = select(Clock).where(Clock.ref == ref, visible(unit.actor, Clock.subject))
    if lock:
        statement = statement.with_for_update().execution_options(populate_existing=True)
    return unit.session.scalars(statement).one_or_none()


def held_clock(session: Session, ref: str) -> Clock | None:
    statement = select(Clock).where(Clock.ref == ref).with_for_update()
    return session.scalars(statement.execution_options(populate_existing=True)).one_or_none()


def of_subjects(session: Session, subjects: Collection[str]) -> Sequence[Clock]:
    """The clocks of subjects whose sight was judged, the least due time first."""
    return session.scalars(OF_SUBJECTS, {"subjects": sorted(subjects)}).all()


def open_of_subjects(session: Session, subjects: Collection[str]) -> Sequence[Clock]:
    """The same, of those that are open alone: what is over stays with its subject for ever."""
    return session.scalars(OF_SUBJECTS.where(Clock.state.in_(OPEN)), {"subjects": sorted(subjects)}).all()


def held_of_subject(session: Session, subject: str) -> Sequence[Clock]:
    return session.scalars(HELD_OF_SUBJECT, {"about": subject}).all()


def seen_open(unit: Unit, *, after: tuple[datetime, int] | None, limit: int) -> Sequence[Clock]:
    """Open clocks with a due time, the least first; `after` is the due time and number of the last one shown."""
    statement = select(Clock).where(Clock.state.in_(OPEN), Clock.due_at.is_not(None))
    statement = statement.where(visible(unit.actor, Clock.subject))
    if after is not None:
        at, number = after
        statement = statement.where((Clock.due_at > at) | ((Clock.due_at == at) & (Clock.number > number)))
    return unit.session.scalars(statement.order_by(Clock.due_at, Clock.number).limit(limit)).all()


def due_to_fire(session: Session, now: datetime, *, limit: int) -> Sequence[Clock]:
    """Clocks that have something to say, those that wait longest first; two sweeps at once take different ones."""
    statement = select(Clock).where(Clock.next_at <= now).order_by(Clock.next_at, Clock.number).limit(limit)
    return session.scalars(statement.with_for_update(skip_locked=True)).all()


def is_any_due(session: Session, now: datetime) -> bool:
    return session.scalar(select(Clock.ref).where(Clock.next_at <= now).limit(1)) is not None


def earliest_due(session: Session) -> datetime | None:
    return session.scalar(select(func.min(Clock.next_at)))


def counted_by_another(session: Session, calendar: str, *, version: int, limit: int) -> Sequence[Clock]:
    """Open clocks that counted by another version of a calendar of the workspace."""
    statement = select(Clock).where(Clock.calendar == calendar, Clock.calendar_version != version)
    statement = statement.where(Clock.state.in_(OPEN)).order_by(Clock.number).limit(limit)
    return session.scalars(statement.with_for_update(skip_locked=True)).all()


def seen_open_after(unit: Unit, number: int, *, limit: int) -> Sequence[Clock]:
    statement = select(Clock).where(Clock.state.in_(OPEN), Clock.number > number, visible(unit.actor, Clock.subject))
    return unit.session.scalars(statement.order_by(Clock.number).limit(limit)).all()


def seen_due_between(unit: Unit, since: datetime, until: datetime, *, limit: int) -> Sequence[tuple[Any, ...]]:
    """Of clocks that fell due in a time and were not let go: subject, duty, definition, state, due, breached, ended."""
    told = (Clock.subject, Clock.obligation, Clock.definition, Clock.state, Clock.due_at)
    statement = select(*told, Clock.breached_at, Clock.ended_at).where(Clock.state.in_(SETTLED))
    statement = statement.where(Clock.due_at >= since, Clock.due_at < until, visible(unit.actor, Clock.subject))
    return [tuple(row) for row in unit.session.execute(statement.limit(limit))]


def seen_settled(unit: Unit, subjects: Collection[str], *, limit: int) -> Sequence[Clock]:
    """The clocks of subjects that have a due time and were not let go."""
    statement = select(Clock).where(Clock.subject.in_(sorted(subjects)), Clock.state.in_(SETTLED))
    statement = statement.where(Clock.due_at.is_not(None), visible(unit.actor, Clock.subject))
    return unit.session.scalars(statement.order_by(Clock.number).limit(limit)).all()


def seen_statutory(unit: Unit, subjects: Collection[str]) -> Sequence[tuple[Any, ...]]:
    """Of the legal clocks that subjects began with and that were not let go: subject, definition and due time."""
    statement = select(Clock.subject, Clock.definition, Clock.due_at).where(Clock.subject.in_(sorted(subjects)))
    statement = statement.where(Clock.kind == ClockKind.STATUTORY.value, Clock.state != ClockState.CANCELLED.value)
    statement = statement.where(Clock.parent.is_(None), Clock.due_at.is_not(None), visible(unit.actor, Clock.subject))
    return [tuple(row) for row in unit.session.execute(statement)]


def given_times(session: Session, clocks: Iterable[str]) -> Sequence[tuple[Any, ...]]:
    """Clocks with the due times that an authority or an instrument gave them later, the last one last."""
    statement = select(ClockDue.clock, ClockDue.due_at).where(ClockDue.clock.in_(sorted(clocks)))
    statement = statement.where(ClockDue.source != "", ClockDue.series > 1, ClockDue.due_at.is_not(None))
    return [tuple(row) for row in session.execute(statement.order_by(ClockDue.clock, ClockDue.series))]


def segments(session: Session, clocks: Iterable[str]) -> Sequence[ClockSegment]:
    statement = select(ClockSegment).where(ClockSegment.clock.in_(sorted(clocks)))
    return session.scalars(statement.order_by(ClockSegment.clock, ClockSegment.ordinal)).all()


def due_times(session: Session, clock: str) -> Sequence[ClockDue]:
    return session.scalars(select(ClockDue).where(ClockDue.clock == clock).order_by(ClockDue.series)).all()


def firings(session: Session, clocks: Iterable[str]) -> Sequence[ClockFiring]:
    statement = select(ClockFiring).where(ClockFiring.clock.in_(sorted(clocks)))
    return session.scalars(statement.order_by(ClockFiring.due_for, ClockFiring.id)).all()
