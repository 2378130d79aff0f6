"""The only door to a recorded hunt: what one may not see does not exist."""

from watchfloor.domain.detection import repository
from watchfloor.domain.detection.models import HuntRun
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit
from watchfloor.kernel.errors import NotFound


def access_run(unit: Unit, ref: str) -> HuntRun:
    require(unit.actor, Permission.LEAD_READ)
    run = repository.seen(unit, ref)
    if run is None:
        raise NotFound(f"There is no run {ref[:40]}.", fix="List the hunts there were.")
    return run
