"""The duty that stores coming years of the calendars, so that a clock that runs into one counts as it will count."""

from watchfloor.domain.clocks.calendars import repository, rules, service
from watchfloor.infra.access.actors import SYSTEM
from watchfloor.infra.duties import Duty
from watchfloor.infra.place import Place

EVERY = 3_600.0


def store_coming_years(place: Place) -> int:
    """Store what is missing of the years that have come near, and tell how many years that were."""
    edge = place.edge(SYSTEM)
    with edge.read() as unit:
        missing = repository.missing_years(unit, rules.years_to_store(unit.now.year))
    return edge.change(lambda unit: service.store_missing(unit=unit, missing=missing)) if missing else 0


CALENDAR_YEARS = Duty("store_calendar_years", EVERY, store_coming_years)
