"""The calendar by which a clock counts."""

from zoneinfo import ZoneInfo

from watchfloor.domain.clocks.rules.calendars import Calendar, around_the_clock
from watchfloor.domain.clocks.schemas import Definition
from watchfloor.infra.db.unit import Unit
from watchfloor.kernel.errors import InvalidInput


def calendar_of(unit: Unit, definition: Definition) -> Calendar:
    """The working time a definition counts by; every day where it names no calendar."""
    del unit
    if definition.calendar is None:
        return around_the_clock(ZoneInfo(definition.zone))
    raise InvalidInput(f"There is no calendar {definition.calendar}.", fix="Name one that is there.")
