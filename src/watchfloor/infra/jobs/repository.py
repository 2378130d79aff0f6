"""The statements that find jobs and move them on; a job is moved only from where the mover believes it to be."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, func, or_, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from watchfloor.infra.access.permissions import Actor
from watchfloor.infra.access.scopes import visible
from watchfloor.infra.db.unit import Unit
from watchfloor.infra.jobs.models import Job, JobSchedule
from watchfloor.infra.jobs.rules import OPEN, JobState

OPEN_STATES = sorted(OPEN)


def may_see(
    actor: Actor, subject: InstrumentedAttribute[str], permission: InstrumentedAttribute[str]
) -> ColumnElement[bool]:
    """True for rows whose subject the actor sees and whose kind they may ask for."""
    return visible(actor, subject) & permission.in_(sorted(actor.permissions))


def seen(unit: Unit, ref: str) -> Job | None:
    """A job where the actor may see it."""
    return unit.session.scalars(
        select(Job).where(Job.ref == ref, may_see(unit.actor, Job.subject, Job.permission))
    ).one_or_none()


def page(unit: Unit, *, state: str | None, before: int | None, limit: int) -> Sequence[Job]:
    """Visible jobs, the newest first."""
    found = select(Job).where(may_see(unit.actor, Job.subject, Job.permission))
    if state is not None:
        found = found.where(Job.state == state)
    if before is not None:
        found = found.where(Job.number < before)
    return unit.session.scalars(found.order_by(Job.number.desc()).limit(limit)).all()


def mine(unit: Unit, *, since: datetime, limit: int) -> Sequence[Job]:
    """The actor's own visible jobs that have no end, or failed since, the newest first."""
    failed = (Job.state == JobState.FAILED) & (Job.ended_at >= since)
    found = select(Job).where(Job.by == unit.actor.id, or_(Job.state.in_(OPEN_STATES), failed))
    found = found.where(may_see(unit.actor, Job.subject, Job.permission))
    return unit.session.scalars(found.order_by(Job.number.desc()).limit(limit)).all()


def held(session: Session, ref: str) -> Job:
    """A job that is known to be there, locked until the transaction ends."""
    return session.scalars(select(Job).where(Job.ref == ref).with_for_update()).one()


def named(session: Session, ref: str) -> Job:
    """A job that is known to be there."""
    return session.scalars(select(Job).where(Job.ref == ref)).one()


def waiting(session: Session, *, limit: int) -> Sequence[str]:
    """References of jobs that wait for `work`, the oldest first."""
    mine = select(Job.ref).where(Job.state == JobState.QUEUED, Job.inline.is_(False))
    return session.scalars(mine.order_by(Job.number).limit(limit)).all()


def unfinished(session: Session, *, inline: bool) -> Sequence[str]:
    """References of jobs without an end, of `work` or of their own requests, the oldest first."""
    mine = select(Job.ref).where(Job.state.in_(OPEN_STATES), Job.inline.is_(inline))
    return session.scalars(mine.order_by(Job.number)).all()


def open_by_state(session: Session) -> dict[str, int]:
    """How many jobs without an end there are in each state."""
    counted = select(Job.state, func.count()).where(Job.state.in_(OPEN_STATES)).group_by(Job.state)
    return {row[0]: row[1] for row in session.execute(counted)}


def oldest_queued(session: Session) -> datetime | None:
    """Since when the job that waits longest has waited to begin."""
    return session.scalar(select(func.min(Job.at)).where(Job.state == JobState.QUEUED))


def running_since(session: Session, *, before: datetime, but: str) -> Sequence[str]:
    """References of jobs of other kinds than one that began before a time and still run, the oldest first."""
    mine = select(Job.ref).where(Job.state == JobState.RUNNING, Job.started_at <= before, Job.kind != but)
    return session.scalars(mine.order_by(Job.number)).all()


def files(session: Session) -> list[dict[str, object]]:
    """The files that jobs made."""
    return [file for file in session.scalars(select(Job.file).where(Job.file.is_not(None))) if file]


def with_files(session: Session) -> Sequence[Job]:
    """Every job that made a file, locked until the transaction ends."""
    return session.scalars(select(Job).where(Job.file.is_not(None)).order_by(Job.number).with_for_update()).all()


def take_up(session: Session, ref: str, *, at: datetime) -> int | None:
    """Begin a job once more and tell its attempt; None where it has an end."""
    mine = update(Job).where(Job.ref == ref, Job.state.in_(OPEN_STATES))
    begun = mine.values(state=JobState.RUNNING, attempt=Job.attempt + 1, progress=0.0, doing="")
    attempt = session.scalar(begun.returning(Job.attempt))
    first = update(Job).where(Job.ref == ref, Job.started_at.is_(None))
    session.execute(first.values(started_at=at))
    return attempt


def move(session: Session, ref: str, attempt: int, values: Mapping[str, object]) -> bool:
    """Change a running job of this very attempt; False where it is no longer that."""
    mine = update(Job).where(Job.ref == ref, Job.attempt == attempt, Job.state == JobState.RUNNING)
    return session.scalar(mine.values(dict(values)).returning(Job.ref)) is not None


def is_running(session: Session, ref: str, attempt: int) -> bool:
    """Whether a job still is in this attempt."""
    mine = select(Job.ref).where(Job.ref == ref, Job.attempt == attempt, Job.state == JobState.RUNNING)
    return session.scalar(mine) is not None


def schedule_seen(unit: Unit, ref: str) -> JobSchedule | None:
    """A schedule where the actor may see it."""
    sight = may_see(unit.actor, JobSchedule.subject, JobSchedule.permission)
    return unit.session.scalars(select(JobSchedule).where(JobSchedule.ref == ref, sight)).one_or_none()


def schedules(unit: Unit, *, before: int | None, limit: int) -> Sequence[JobSchedule]:
    """Visible schedules, the newest first."""
    found = select(JobSchedule).where(may_see(unit.actor, JobSchedule.subject, JobSchedule.permission))
    if before is not None:
        found = found.where(JobSchedule.number < before)
    return unit.session.scalars(found.order_by(JobSchedule.number.desc()).limit(limit)).all()


def is_any_due(session: Session, *, at: datetime) -> bool:
    """Whether the slot of a schedule has come."""
    return session.scalar(select(JobSchedule.ref).where(JobSchedule.next_at <= at).limit(1)) is not None


def due_schedules(session: Session, *, at: datetime, limit: int) -> Sequence[JobSchedule]:
    """Schedules whose slot has come, the longest due first, locked until the transaction ends."""
    due = select(JobSchedule).where(JobSchedule.next_at <= at).order_by(JobSchedule.next_at, JobSchedule.number)
    return session.scalars(due.limit(limit).with_for_update(skip_locked=True)).all()
