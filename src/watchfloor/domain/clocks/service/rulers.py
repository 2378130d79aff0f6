"""The calendar by which a clock counts: of a country, or one of the workspace."""

from zoneinfo import ZoneInfo

from watchfloor.domain.clocks.calendars import service as calendars
from watchfloor.domain.clocks.calendars.statutory import country_calendar
from watchfloor.domain.clocks.rules.calendars import WHOLE_DAY, Calendar, around_the_clock
from watchfloor.domain.clocks.schemas import Definition
from watchfloor.infra.db.unit import Unit

OWN = "own:"
"""What the name of a calendar of the workspace begins with; any other is a country, as US or AU-NSW."""


def calendar_of(unit: Unit, definition: Definition) -> Calendar:
    """The working time a definition counts by; every day where it names no calendar.

    Raises NotFound for a calendar that is not there, InvalidInput for a country that is not known.
    """
    zone, named = ZoneInfo(definition.zone), definition.calendar
    if named is None:
        return around_the_clock(zone)
    if own := own_calendar(definition):
        return calendars.calendar(unit=unit, name=own)
    country, _, subdivision = named.partition("-")
    return country_calendar(
        country=country, subdivision=subdivision or None, zone=zone, hours=(WHOLE_DAY,), years=(unit.now.year,)
    )


def own_calendar(definition: Definition) -> str | None:
    """The name of the workspace's calendar that a definition counts by."""
    named = definition.calendar or ""
    return named.removeprefix(OWN) if named.startswith(OWN) else None


def calendar_version(unit: Unit, definition: Definition) -> int:
    """The version of that calendar; 0 where it counts by none of the workspace."""
    own = own_calendar(definition)
    return calendars.show_calendar(unit=unit, name=own).version if own else 0
