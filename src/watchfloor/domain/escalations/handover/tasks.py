"""The duty of handovers."""

from watchfloor.domain.escalations.handover.service import passing
from watchfloor.infra.place import Place


def look_after(place: Place) -> int:
    """Add arrivals to frozen handovers, and pass on what nobody accepted in time."""
    edge = place.own_edge()
    with edge.read() as unit:
        if not passing.is_due(unit=unit):
            return 0
    return edge.change(lambda unit: passing.look_after(unit=unit, simulation=place.settings.simulation))
