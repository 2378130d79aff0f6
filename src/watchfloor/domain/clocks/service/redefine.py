"""Giving a running clock another promise: its due time is worked out anew, and the change is kept."""

from watchfloor.domain.clocks.models import Clock
from watchfloor.domain.clocks.rules.budgets import ClockClass
from watchfloor.domain.clocks.schemas import Definition
from watchfloor.domain.clocks.service.rulers import calendar_version, own_calendar
from watchfloor.domain.clocks.service.timing import recompute, retime
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.clock import iso


def redefine(*, unit: WriteUnit, clock: Clock, definition: Definition, because: str) -> None:
    """Let an open clock promise something else. A time that was typed from an instrument stays as it was typed."""
    before = clock.due_at
    clock.definition = definition.model_dump(mode="json")
    clock.revision, clock.is_mandatory = definition.revision, definition.is_mandatory
    clock.calendar, clock.calendar_version = own_calendar(definition), calendar_version(unit, definition)
    clock.version += 1
    if definition.clock_class is not ClockClass.SPECIFIED_IN_INSTRUMENT:
        due, earliest = recompute(unit, clock)
        if (due, earliest) != (clock.due_at, clock.earliest_at):
            retime(unit, clock, due=due, earliest=earliest, reason=because)
    unit.session.flush()
    told = {"clock": clock.ref, "before": iso(before) if before else None, "name": definition.name}
    after = iso(clock.due_at) if clock.due_at else None
    unit.record("clock.retimed", clock.subject, payload={**told, "due_at": after}, reason=because)
