"""Starting clocks: from a definition, an event and the instant at which it happened."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from watchfloor.domain.clocks import repository
from watchfloor.domain.clocks.models import Clock, ClockSegment
from watchfloor.domain.clocks.rules.budgets import ClockClass
from watchfloor.domain.clocks.rules.segments import Segment
from watchfloor.domain.clocks.rules.standing import ClockState
from watchfloor.domain.clocks.schemas import ClockLine, Definition
from watchfloor.domain.clocks.service.rulers import calendar_of, calendar_version, own_calendar
from watchfloor.domain.clocks.service.show import line
from watchfloor.domain.clocks.service.timing import due_now, earliest_of, keep_due, set_next
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.clock import iso
from watchfloor.kernel.ids import Reference, RefKind


@dataclass(frozen=True, slots=True)
class Start:
    """What set a clock going: the event, when it happened, and where that is known from."""

    event: str
    at: datetime
    source: str = ""
    due_at: datetime | None = None
    """The time an instrument sets, where it was typed already."""
    parent: str | None = None
    is_provisional: bool = False


def start(*, unit: WriteUnit, subject: str, definition: Definition, by: Start) -> ClockLine:
    """A clock on a subject that the actor was let at; one whose instrument sets a time not typed yet awaits it."""
    return start_all(unit=unit, subject=subject, starts=[(definition, by)])[0]


def start_all(*, unit: WriteUnit, subject: str, starts: Sequence[tuple[Definition, Start]]) -> list[ClockLine]:
    """The same of each of several, one or more, in their order: a demand brings many, and all are written at once."""
    refs = unit.next_refs(RefKind.CLOCK, len(starts))
    clocks = [_clock(unit, subject, ref, *one) for ref, one in zip(refs, starts, strict=True)]
    unit.session.add_all(clocks)
    unit.session.flush()
    for clock, (_, by) in zip(clocks, starts, strict=True):
        unit.session.add(_first_stretch(unit, clock, by))
        keep_due(unit, clock, reason="start", source=by.source)
    unit.session.flush()
    for clock, (definition, by) in zip(clocks, starts, strict=True):
        unit.record("clock.started", subject, payload=_told(clock, definition, by))
    return [line(clock) for clock in clocks]


def _clock(unit: WriteUnit, subject: str, ref: Reference, definition: Definition, by: Start) -> Clock:
    segment = Segment(is_paused=False, begins=by.at)
    calendar = calendar_of(unit, definition)
    due = by.due_at or due_now(definition, [segment], calendar)
    awaits = due is None and definition.clock_class is ClockClass.SPECIFIED_IN_INSTRUMENT
    clock = Clock(
        ref=ref,
        number=int(ref.rpartition("-")[2]),
        subject=subject,
        obligation=definition.obligation,
        revision=definition.revision,
        definition=definition.model_dump(mode="json"),
        kind=definition.kind.value,
        state=(ClockState.AWAITING if awaits else ClockState.RUNNING).value,
        is_mandatory=definition.is_mandatory,
        is_provisional=by.is_provisional,
        start_event=by.event,
        start_source=by.source,
        started_at=by.at,
        due_at=due,
        earliest_at=earliest_of(definition, [segment], calendar),
        breached_at=None,
        ended_at=None,
        end_reason="",
        parent=by.parent,
        series=1,
        next_mark=None,
        next_at=None,
        calendar=own_calendar(definition),
        calendar_version=calendar_version(unit, definition),
        version=1,
    )
    set_next(clock, said=(), definition=definition)
    return clock


def _first_stretch(unit: WriteUnit, clock: Clock, by: Start) -> ClockSegment:
    return ClockSegment(
        clock=clock.ref, ordinal=1, is_paused=False, begins=by.at, ends=None, reason=by.event, by=unit.actor.id
    )


def _told(clock: Clock, definition: Definition, by: Start) -> dict[str, object]:
    return {
        "clock": clock.ref,
        "name": definition.name,
        "obligation": definition.obligation,
        "provisional": by.is_provisional,
        "event": by.event,
        "started_at": iso(by.at),
        "due_at": iso(clock.due_at) if clock.due_at else None,
    }


def has_clock(*, unit: WriteUnit, subject: str, obligation: str) -> bool:
    """Whether a subject has a clock of an obligation that is not cancelled."""
    clocks = repository.of_subjects(unit.session, [subject])
    return any(one.obligation == obligation and one.state != ClockState.CANCELLED for one in clocks)
