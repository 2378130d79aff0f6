"""The duty of paging."""

from watchfloor.domain.escalations.paging import repository
from watchfloor.domain.escalations.paging.service import calling
from watchfloor.infra.place import Place


def call_due(place: Place) -> int:
    """Call whoever is next; nothing is written where nobody is."""
    with place.database.reading() as session:
        if not repository.is_any_due(session, place.clock()):
            return 0
    return place.own_edge().change(lambda unit: calling.call_due(unit=unit, settings=place.settings))
