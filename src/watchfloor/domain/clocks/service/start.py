"""Starting clocks: from a definition, an event and the instant at which it happened."""

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
from watchfloor.domain.clocks.service.timing import due_now, earliest_of, retime
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.clock import iso
from watchfloor.kernel.ids import RefKind


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
    ref = unit.next_ref(RefKind.CLOCK)
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
        due_at=None,
        earliest_at=None,
        breached_at=None,
        ended_at=None,
        end_reason="",
        parent=by.parent,
        series=0,
        next_mark=None,
        next_at=None,
        calendar=own_calendar(definition),
        calendar_version=calendar_version(unit, definition),
        version=1,
    )
    unit.session.add(clock)
    unit.session.flush()
    unit.session.add(
        ClockSegment(clock=ref, ordinal=1, is_paused=False, begins=by.at, ends=None, reason=by.event, by=unit.actor.id)
    )
    retime(
        unit, clock, due=due, earliest=earliest_of(definition, [segment], calendar), reason="start", source=by.source
    )
    unit.session.flush()
    told = {
        "clock": ref,
        "name": definition.name,
        "obligation": definition.obligation,
        "provisional": by.is_provisional,
    }
    unit.record(
        "clock.started",
        subject,
        payload={**told, "event": by.event, "started_at": iso(by.at), "due_at": iso(due) if due else None},
    )
    return line(clock)


def has_clock(*, unit: WriteUnit, subject: str, obligation: str) -> bool:
    """Whether a subject has a clock of an obligation that is not cancelled."""
    clocks = repository.of_subjects(unit.session, [subject])
    return any(one.obligation == obligation and one.state != ClockState.CANCELLED for one in clocks)
