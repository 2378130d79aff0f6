"""Schedules: jobs that are asked for over and over, once at each of their slots."""

from collections.abc import Mapping
from datetime import datetime

from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.access.scopes import DESK, scopes_of
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.infra.jobs import repository
from watchfloor.infra.jobs.cron import next_slot, parse_cron, zone_named
from watchfloor.infra.jobs.kinds import About, AnyKind, Kinds
from watchfloor.infra.jobs.models import JobSchedule
from watchfloor.infra.jobs.rules import no_such_schedule
from watchfloor.infra.jobs.schemas import ScheduleIn, ScheduleOut
from watchfloor.infra.jobs.service import Due, asker, queue_job
from watchfloor.kernel.ids import ActorId, Reference, RefKind
from watchfloor.kernel.paging import DEFAULT_LIMIT, Page, decode_position, encode_cursor

AT_ONCE = 20


def slot_after(form: ScheduleIn, at: datetime) -> datetime:
    """When a schedule is due first. Raises InvalidInput (`bad_cron`, `bad_zone`, `never_due`)."""
    return next_slot(parse_cron(form.cron), zone_named(form.zone), at)


def add_schedule(
    *, unit: WriteUnit, kind: AnyKind, form: ScheduleIn, document: Mapping[str, object], about: About
) -> ScheduleOut:
    """Keep a schedule whose job was checked as if it were asked for now."""
    require(unit.actor, Permission.JOB_WRITE)
    first = slot_after(form, unit.now)
    if about.prepare is not None:
        about.prepare(unit)
    ref = unit.next_ref(RefKind.SCHEDULE)
    due = asker(unit.actor)
    row = JobSchedule(
        ref=ref,
        number=int(ref.rpartition("-")[2]),
        kind=kind.name,
        permission=kind.permission,
        subject=about.subject or ref,
        form=dict(document),
        cron=form.cron,
        zone=form.zone,
        next_at=first,
        by=due.by,
        allowed=due.allowed,
        at=unit.now,
    )
    unit.session.add(row)
    unit.session.flush()
    if about.subject is None:
        unit.protect(ref, [DESK])
    told = {"kind": row.kind, "about": row.subject, "cron": row.cron, "zone": row.zone}
    unit.record("schedule.added", ref, payload=told, scopes=scopes_of(unit.session, row.subject))
    return _out(row)


def list_schedules(*, unit: Unit, cursor: str | None = None, limit: int = DEFAULT_LIMIT) -> Page[ScheduleOut]:
    """Visible schedules, the newest first."""
    require(unit.actor, Permission.JOB_READ)
    before = decode_position(cursor) if cursor else None
    rows = repository.schedules(unit, before=before, limit=limit + 1)
    more = encode_cursor(rows[limit - 1].number) if len(rows) > limit else None
    return Page(items=[_out(row) for row in rows[:limit]], next_cursor=more)


def remove_schedule(*, unit: WriteUnit, ref: str, reason: str) -> ScheduleOut:
    """End a schedule; jobs it asked for stay. Raises NotFound (`no_such_schedule`)."""
    require(unit.actor, Permission.JOB_WRITE)
    row = repository.schedule_seen(unit, ref)
    if row is None:
        raise no_such_schedule(ref)
    shown = _out(row)
    unit.record("schedule.removed", ref, reason=reason, scopes=scopes_of(unit.session, row.subject))
    unit.session.delete(row)
    unit.session.flush()
    return shown


def queue_due(*, unit: WriteUnit, kinds: Kinds) -> int:
    """Write the jobs of all slots that have come, each in the name of whoever made its schedule.

    A schedule whose slots passed while nobody worked asks once for all of them. Two who look at once write one job.
    """
    rows = repository.due_schedules(unit.session, at=unit.now, limit=AT_ONCE)
    for row in rows:
        slot = row.next_at
        row.next_at = next_slot(parse_cron(row.cron), zone_named(row.zone), unit.now)
        if row.kind in kinds:
            due = Due(ActorId(row.by), row.allowed, row.ref, slot)
            about = About(row.subject)
            queue_job(unit=unit, kind=kinds[row.kind], form=row.form, about=about, due=due)
    unit.session.flush()
    return len(rows)


def _out(row: JobSchedule) -> ScheduleOut:
    copied = set(ScheduleOut.model_fields) - {"ref", "by"}
    fields = {name: getattr(row, name) for name in copied}
    return ScheduleOut.model_validate({**fields, "ref": Reference(row.ref), "by": ActorId(row.by)})
