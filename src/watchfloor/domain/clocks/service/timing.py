"""When a stored clock is due and what it says next, worked out anew from its stretches."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from watchfloor.domain.clocks import repository
from watchfloor.domain.clocks.models import Clock, ClockDue, ClockSegment
from watchfloor.domain.clocks.rules.budgets import ClockClass
from watchfloor.domain.clocks.rules.calendars import Calendar
from watchfloor.domain.clocks.rules.firings import Course, Firing, next_firing
from watchfloor.domain.clocks.rules.reminders import REMIND_AFTER, REMINDER
from watchfloor.domain.clocks.rules.segments import Segment, due_with
from watchfloor.domain.clocks.rules.standing import ClockState
from watchfloor.domain.clocks.schemas import Definition
from watchfloor.domain.clocks.service.rulers import calendar_of
from watchfloor.infra.db.unit import Unit, WriteUnit


def definition_of(clock: Clock) -> Definition:
    return Definition.model_validate(clock.definition)


def segments_of(rows: Iterable[ClockSegment]) -> list[Segment]:
    return [Segment(row.is_paused, row.begins, row.ends) for row in rows]


def due_now(definition: Definition, segments: Sequence[Segment], calendar: Calendar) -> datetime | None:
    """When it is due by its budget; None where it has none, or stands still."""
    return due_with(segments, definition.budget.budget(), calendar) if definition.budget else None


def earliest_of(definition: Definition, segments: Sequence[Segment], calendar: Calendar) -> datetime | None:
    return due_with(segments, definition.earliest.budget(), calendar) if definition.earliest else None


def retime(
    unit: WriteUnit, clock: Clock, *, due: datetime | None, earliest: datetime | None, reason: str, source: str = ""
) -> None:
    """Give a clock another due time: it is kept with the reason, and what it says begins anew."""
    clock.series += 1
    clock.due_at, clock.earliest_at = due, earliest
    keep_due(unit, clock, reason=reason, source=source)
    set_next(clock, said=())


def keep_due(unit: WriteUnit, clock: Clock, *, reason: str, source: str = "") -> None:
    """Keep the due time that a clock was given, and why."""
    unit.session.add(
        ClockDue(
            clock=clock.ref,
            series=clock.series,
            due_at=clock.due_at,
            reason=reason,
            source=source,
            by=unit.actor.id,
            at=unit.now,
        )
    )


def recompute(unit: Unit, clock: Clock) -> tuple[datetime | None, datetime | None]:
    """The due time and the earliest one that a clock's stretches give now; more time that was given is not lost."""
    definition = definition_of(clock)
    calendar = calendar_of(unit, definition)
    segments = segments_of(repository.segments(unit.session, [clock.ref]))
    if segments[-1].is_paused:
        return None, None
    known = [one for one in (due_now(definition, segments, calendar), _given(unit, clock)) if one is not None]
    return max(known, default=None), earliest_of(definition, segments, calendar)


def _given(unit: Unit, clock: Clock) -> datetime | None:
    """The last due time that an authority or an instrument gave: unlike one that was counted, it names its source."""
    told = repository.due_times(unit.session, clock.ref)
    given = [one.due_at for one in told if one.source and one.series > 1 and one.due_at is not None]
    return given[-1] if given else None


def set_next(clock: Clock, *, said: Iterable[str], definition: Definition | None = None) -> None:
    """Note the next thing a clock says, of those of its series that were not said."""
    upcoming = following(clock, said=said, definition=definition)
    clock.next_mark, clock.next_at = (upcoming.mark, upcoming.at) if upcoming else (None, None)


def following(clock: Clock, *, said: Iterable[str], definition: Definition | None = None) -> Firing | None:
    """What a clock says next: nothing where it is over or stands still. Whoever has read its definition gives it."""
    if clock.state == ClockState.AWAITING:
        reminder = Firing(clock.started_at + REMIND_AFTER, REMINDER)
        return None if REMINDER in said else reminder
    if clock.state != ClockState.RUNNING:
        return None
    definition = definition or definition_of(clock)
    warnings = () if definition.clock_class is ClockClass.AT_EVENT else definition.warnings
    return next_firing(Course(clock.started_at, clock.due_at, clock.earliest_at, warnings), said)
