"""The duties of clocks: the sweep, and the auditor that looks after it."""

from watchfloor.domain.clocks import repository
from watchfloor.domain.clocks.service import audit, recount, sweep
from watchfloor.infra.access.actors import SYSTEM
from watchfloor.infra.access.scopes import in_every_compartment
from watchfloor.infra.observe.logs import log_of
from watchfloor.infra.place import Place

LOG = log_of("clocks")


def sweep_due(place: Place) -> int:
    """Fire what is due; nothing is written, and no writer waits, where nothing is."""
    with place.database.reading() as session:
        if not repository.is_any_due(session, place.clock()):
            return 0
    return place.own_edge().change(lambda unit: sweep.sweep(unit=unit, simulation=place.settings.simulation))


def recount_clocks(place: Place) -> int:
    """Count anew what counts by a calendar that was changed."""
    return place.own_edge().change(lambda unit: recount.recount(unit=unit))


def audit_clocks(place: Place) -> int:
    """Look for lost clocks; each is told in the log and mended on record. Nothing is left to do at once."""
    edge = place.own_edge()
    with edge.read() as unit:
        unit.actor = in_every_compartment(unit.session, SYSTEM)
        found = audit.audit(unit=unit)
    if found.lost:
        LOG.error("clocks were lost", count=len(found.lost))
        edge.change(lambda unit: audit.mend(unit=unit, lost=found.lost))
    return 0
