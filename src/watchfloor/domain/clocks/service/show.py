"""Clocks as the desk shows them: one whole, those of a subject, and all open ones by their due time."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy.orm import Session

from watchfloor.domain.clocks import repository
from watchfloor.domain.clocks.access import access_clock
from watchfloor.domain.clocks.models import Clock
from watchfloor.domain.clocks.rules.standing import ClockKind, ClockState
from watchfloor.domain.clocks.schemas import ClockLine, ClockOut, DueOut, FiringOut, SegmentOut
from watchfloor.domain.clocks.service.timing import definition_of
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit
from watchfloor.kernel.clock import iso
from watchfloor.kernel.ids import ActorId, Reference
from watchfloor.kernel.paging import Page, decode_moment, encode_cursor


def show_clock(*, unit: Unit, clock: str) -> ClockOut:
    return whole(unit, access_clock(unit, clock))


def list_open(*, unit: Unit, cursor: str | None, limit: int) -> Page[ClockLine]:
    """Open clocks that have a due time, the least first."""
    require(unit.actor, Permission.ESCALATION_READ)
    after = decode_moment(cursor) if cursor else None
    rows = repository.seen_open(unit, after=after, limit=limit + 1)
    last = rows[limit - 1] if len(rows) > limit else None
    more = encode_cursor(iso(last.due_at), last.number) if last and last.due_at else None
    return Page(items=[line(row) for row in rows[:limit]], next_cursor=more)


def of_subject(*, unit: Unit, subject: str) -> tuple[ClockLine, ...]:
    """The clocks of a subject whose sight was judged, the least due time first."""
    return tuple(line(row) for row in repository.of_subjects(unit.session, [subject]))


def of_subjects(*, unit: Unit, subjects: Collection[str]) -> Mapping[str, tuple[ClockLine, ...]]:
    """The open clocks of several subjects whose sight was judged."""
    found: dict[str, list[ClockLine]] = defaultdict(list)
    for row in repository.open_of_subjects(unit.session, subjects):
        found[row.subject].append(line(row))
    return {subject: tuple(lines) for subject, lines in found.items()}


def earliest_due(session: Session) -> datetime | None:
    """The instant of the next thing that any clock has to say."""
    return repository.earliest_due(session)


def line(row: Clock) -> ClockLine:
    definition = definition_of(row)
    return ClockLine(
        ref=Reference(row.ref),
        subject=Reference(row.subject),
        name=definition.name,
        kind=ClockKind(row.kind),
        clock_class=definition.clock_class,
        bound=definition.bound,
        state=ClockState(row.state),
        is_mandatory=row.is_mandatory,
        is_provisional=row.is_provisional,
        is_pausable=definition.is_pausable,
        is_counterparty=definition.is_counterparty,
        is_internal_target=definition.is_internal_target,
        obligation=row.obligation,
        start_event=row.start_event,
        started_at=row.started_at,
        due_at=row.due_at,
        earliest_at=row.earliest_at,
        breached_at=row.breached_at,
        ended_at=row.ended_at,
        zone=definition.zone,
        next_mark=row.next_mark,
        next_at=row.next_at,
        version=row.version,
    )


def whole(unit: Unit, row: Clock) -> ClockOut:
    return ClockOut(
        **dict(line(row)),
        definition=definition_of(row),
        start_source=row.start_source,
        end_reason=row.end_reason,
        parent=Reference(row.parent) if row.parent else None,
        segments=tuple(
            SegmentOut(
                is_paused=part.is_paused, begins=part.begins, ends=part.ends, reason=part.reason, by=ActorId(part.by)
            )
            for part in repository.segments(unit.session, [row.ref])
        ),
        due_times=tuple(
            DueOut(due_at=one.due_at, reason=one.reason, source=one.source, by=ActorId(one.by), at=one.at)
            for one in repository.due_times(unit.session, row.ref)
        ),
        firings=tuple(
            FiringOut(
                mark=one.mark,
                due_for=one.due_for,
                fired_at=one.fired_at,
                late_by=(one.fired_at - one.due_for).total_seconds(),
            )
            for one in repository.firings(unit.session, [row.ref])
        ),
    )
