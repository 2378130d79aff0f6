"""The duty of swaps: one that nobody answered in time has lapsed, and whom it concerns is told."""

from watchfloor.domain.clocks.swaps import repository
from watchfloor.domain.clocks.swaps.service.lapse import lapse_over
from watchfloor.infra.place import Place


def lapse_swaps(place: Place) -> int:
    """Settle the swaps whose time is over; nothing is written, and no writer waits, where there is none."""
    with place.database.reading() as session:
        if not repository.is_any_over(session, place.clock()):
            return 0
    return place.own_edge().change(lambda unit: lapse_over(unit=unit))
