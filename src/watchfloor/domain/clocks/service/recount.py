"""Counting anew after a calendar changed: a day off that was added makes due times later, and each is on record."""

from watchfloor.domain.clocks import repository
from watchfloor.domain.clocks.calendars import service as calendars
from watchfloor.domain.clocks.service.redefine import redefine
from watchfloor.domain.clocks.service.timing import definition_of
from watchfloor.infra.db.unit import WriteUnit

AT_ONCE = 500


def recount(*, unit: WriteUnit) -> int:
    """Time some open clocks anew whose calendar has another version than they counted by; how many that were."""
    done = 0
    for calendar in calendars.list_calendars(unit=unit):
        rows = repository.counted_by_another(
            unit.session, calendar.name, version=calendar.version, limit=AT_ONCE - done
        )
        for row in rows:
            because = f"calendar {calendar.name}, version {calendar.version}"
            redefine(unit=unit, clock=row, definition=definition_of(row), because=because)
        done += len(rows)
    return done
