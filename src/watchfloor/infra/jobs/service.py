"""The door to jobs: queueing, looking, cancelling, and the one write in which a job ends."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from watchfloor.infra.access.permissions import Actor, Permission, require
from watchfloor.infra.access.scopes import DESK, scopes_of
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.infra.jobs import repository
from watchfloor.infra.jobs.kinds import About, AnyKind, Finish
from watchfloor.infra.jobs.models import Job
from watchfloor.infra.jobs.rules import (
    DOING,
    JobState,
    Problem,
    check_cancellable,
    may_begin,
    no_such_job,
    share_of,
)
from watchfloor.infra.jobs.schemas import JobFile, JobOut
from watchfloor.kernel.errors import Conflict, NotFound
from watchfloor.kernel.ids import ActorId, Reference, RefKind
from watchfloor.kernel.paging import DEFAULT_LIMIT, Page, decode_position, encode_cursor

WITHDRAWN = "withdrawn"
"""Stands in a job's file that is offered no more and not destroyed yet."""


@dataclass(frozen=True, slots=True)
class Due:
    """Whose job it is, and the slot of a schedule that asked for it."""

    by: ActorId
    allowed: str
    schedule: str | None = None
    slot: datetime | None = None


@dataclass(frozen=True, slots=True)
class Begun:
    """One attempt at a job: all that it takes to do it."""

    ref: str
    attempt: int
    kind: str
    form: dict[str, object]
    by: ActorId
    allowed: str
    request_id: str
    is_closing: bool


def asker(actor: Actor) -> Due:
    """The job of somebody who asks now: what it may do is what their token allows."""
    return Due(actor.id, " ".join(sorted(actor.permissions)))


def queue_job(
    *, unit: WriteUnit, kind: AnyKind, form: Mapping[str, object], about: About, due: Due, inline: bool = False
) -> JobOut:
    """Write the job into this transaction; an inline one is begun at once by whoever asks."""
    if about.prepare is not None:
        about.prepare(unit)
    ref = unit.next_ref(RefKind.JOB)
    row = Job(
        ref=ref,
        number=int(ref.rpartition("-")[2]),
        kind=kind.name,
        permission=kind.permission,
        subject=about.subject or ref,
        form=dict(form),
        state=JobState.RUNNING if inline else JobState.QUEUED,
        progress=0.0,
        doing="",
        is_closing=False,
        result=None,
        problem=None,
        file=None,
        by=due.by,
        allowed=due.allowed,
        request_id=unit.request_id,
        at=unit.now,
        started_at=unit.now if inline else None,
        ended_at=None,
        attempt=1 if inline else 0,
        inline=inline,
        schedule=due.schedule,
        slot=due.slot,
    )
    unit.session.add(row)
    unit.session.flush()
    if about.subject is None:
        unit.protect(ref, [DESK])
    _record(unit, row, "job.queued", {"kind": kind.name, "about": row.subject, "schedule": due.schedule})
    return _out(row)


def show_job(*, unit: Unit, ref: str) -> JobOut:
    """One job. Raises NotFound (`no_such_job`) for what the actor may not see."""
    require(unit.actor, Permission.JOB_READ)
    row = repository.seen(unit, ref)
    if row is None:
        raise no_such_job(ref)
    return _out(row)


def result_of(*, unit: Unit, ref: str, kind: AnyKind, subject: str) -> dict[str, object]:
    """What came of a job of a kind about a subject. Raises NotFound (`no_such_job`, `not_done`)."""
    shown = show_job(unit=unit, ref=ref)
    if shown.kind != kind.name or shown.subject != subject:
        raise no_such_job(ref)
    if shown.result is None:
        raise NotFound(f"{shown.ref} is {shown.state}.", fix=f"Look at /api/jobs/{shown.ref}.", code="not_done")
    return shown.result


def list_jobs(
    *, unit: Unit, state: JobState | None = None, cursor: str | None = None, limit: int = DEFAULT_LIMIT
) -> Page[JobOut]:
    """Visible jobs, the newest first."""
    require(unit.actor, Permission.JOB_READ)
    before = decode_position(cursor) if cursor else None
    rows = repository.page(unit, state=state, before=before, limit=limit + 1)
    more = encode_cursor(rows[limit - 1].number) if len(rows) > limit else None
    return Page(items=[_out(row) for row in rows[:limit]], next_cursor=more)


def list_mine(*, unit: Unit, since: datetime, limit: int) -> tuple[JobOut, ...]:
    """One's own jobs that have no end yet, or failed since, the newest first."""
    require(unit.actor, Permission.JOB_READ)
    return tuple(_out(row) for row in repository.mine(unit, since=since, limit=limit))


def cancel_job(*, unit: WriteUnit, ref: str, reason: str = "") -> JobOut:
    """End a job now: whatever its process still does is not kept. Raises Conflict (`job_ended`, `job_closing`)."""
    require(unit.actor, Permission.JOB_WRITE)
    if repository.seen(unit, ref) is None:
        raise no_such_job(ref)
    row = repository.held(unit.session, ref)
    unit.session.refresh(row)
    check_cancellable(ref, JobState(row.state), is_closing=row.is_closing)
    row.state, row.ended_at = JobState.CANCELLED, unit.now
    unit.session.flush()
    _record(unit, row, "job.cancelled", {"attempt": row.attempt}, reason=reason)
    return _out(row)


def begin_job(*, unit: WriteUnit, ref: str) -> Begun | None:
    """Begin a job once more; None where it has an end, or gets one here because it was cut off too often."""
    attempt = repository.take_up(unit.session, ref, at=unit.now)
    if attempt is None:
        return None
    row = repository.named(unit.session, ref)
    if not may_begin(attempt - 1):
        detail = f"The job was cut off {attempt - 1} times."
        cut = Problem(500, "cut_off", detail, "See what stops work on this desk, and ask again.", {})
        fail_job(unit=unit, ref=ref, attempt=attempt, problem=cut)
        return None
    return Begun(
        ref, attempt, row.kind, row.form, ActorId(row.by), row.allowed, row.request_id, is_closing=row.is_closing
    )


def note_progress(*, unit: WriteUnit, ref: str, attempt: int, share: float, doing: str) -> bool:
    """Keep how far a job is; False where this attempt is no longer waited for. A look, not a change: no entry."""
    values = {"progress": share_of(share), "doing": doing[:DOING]}
    return repository.move(unit.session, ref, attempt, values)


def close_job(*, unit: WriteUnit, ref: str, attempt: int) -> None:
    """From here on the job is not cancelled. Raises Conflict (`job_cancelled`) where it was."""
    if not repository.move(unit.session, ref, attempt, {"is_closing": True}):
        raise not_waited_for(ref)


def finish_job(*, unit: WriteUnit, ref: str, attempt: int, finish: Finish) -> JobOut:
    """Let the act write what it made and end the job, in this one transaction.

    Raises Conflict (`job_cancelled`) where this attempt is no longer waited for; nothing of it is then kept.
    """
    ended = {"state": JobState.DONE, "progress": 1.0, "doing": "", "ended_at": unit.now}
    if not repository.move(unit.session, ref, attempt, ended):
        raise not_waited_for(ref)
    made = finish(unit)
    row = repository.named(unit.session, ref)
    row.result = dict(made.result)
    row.file = made.file.model_dump() if made.file else None
    unit.session.flush()
    told = {"attempt": attempt, "result": row.result, "file": made.file.sha256 if made.file else None}
    _record(unit, row, "job.done", told)
    return _out(row)


def fail_job(*, unit: WriteUnit, ref: str, attempt: int, problem: Problem) -> bool:
    """End a job of this attempt as failed; False where it has an end already."""
    ended = {"state": JobState.FAILED, "problem": problem.document(), "ended_at": unit.now}
    if not repository.move(unit.session, ref, attempt, ended):
        return False
    _record(unit, repository.named(unit.session, ref), "job.failed", {"attempt": attempt, "code": problem.code})
    return True


def running_since(*, session: Session, before: datetime, but: str) -> tuple[str, ...]:
    """Jobs of any kind `but` one that began before a time and have no end yet, wherever they may be seen."""
    return tuple(repository.running_since(session, before=before, but=but))


def files_made(*, session: Session) -> frozenset[str]:
    """The hashes of the files that jobs made and offer, wherever they may be seen."""
    return frozenset(str(file["sha256"]) for file in repository.files(session))


def withdraw_files(*, unit: WriteUnit, subjects: Collection[str]) -> None:
    """Let jobs about subjects offer their files to nobody from now on; `withdrawn` says which are to be destroyed."""
    for row in repository.with_files(unit.session):
        if row.subject in subjects and not _is_withdrawn(row):
            row.file = {**(row.file or {}), WITHDRAWN: True}
            _record(unit, row, "job.file_withdrawn", {"sha256": row.file["sha256"]})
    unit.session.flush()


def withdrawn(*, session: Session) -> frozenset[str]:
    """The hashes of files that were withdrawn and may still lie there, until somebody forgets them."""
    return frozenset(str(file["sha256"]) for file in repository.files(session) if WITHDRAWN in file)


def forget_files(*, unit: WriteUnit, gone: Collection[str]) -> int:
    """Let jobs not offer files any more that were removed, and tell how many; the caller's own entry is the record."""
    rows = [row for row in repository.with_files(unit.session) if row.file and row.file["sha256"] in gone]
    for row in rows:
        row.file = None
    unit.session.flush()
    return len(rows)


def is_waited_for(*, unit: Unit, ref: str, attempt: int) -> bool:
    """Whether a job still runs in this attempt."""
    return repository.is_running(unit.session, ref, attempt)


def is_closing(*, unit: Unit, ref: str) -> bool:
    """Whether a job has begun to keep what it made."""
    return repository.named(unit.session, ref).is_closing


def count_open(session: Session) -> dict[str, float]:
    """How many jobs have no end yet, by state; of all, for metrics."""
    found = repository.open_by_state(session)
    return {state.value: float(found.get(state.value, 0)) for state in (JobState.QUEUED, JobState.RUNNING)}


def oldest_queued(session: Session) -> datetime | None:
    """Since when the job that waits longest has waited to begin; of all, for metrics."""
    return repository.oldest_queued(session)


def not_waited_for(ref: str) -> Conflict:
    """What an act is told whose job was cancelled or taken up anew."""
    return Conflict(f"{ref} was cancelled.", fix="Ask again where you still want it.", code="job_cancelled")


def _is_withdrawn(row: Job) -> bool:
    return WITHDRAWN in (row.file or {})


def _record(unit: WriteUnit, row: Job, verb: str, payload: Mapping[str, object], *, reason: str = "") -> None:
    unit.record(verb, row.ref, payload=payload, reason=reason, scopes=scopes_of(unit.session, row.subject))


def _out(row: Job) -> JobOut:
    copied = set(JobOut.model_fields) - {"ref", "file", "state", "by", "schedule"}
    return JobOut.model_validate(
        {
            **{name: getattr(row, name) for name in copied},
            "ref": Reference(row.ref),
            "state": JobState(row.state),
            "file": JobFile.model_validate(row.file) if row.file and not _is_withdrawn(row) else None,
            "by": ActorId(row.by),
            "schedule": Reference(row.schedule) if row.schedule else None,
        }
    )
