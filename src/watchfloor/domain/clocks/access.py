"""The only door to a stored clock: it is seen by whoever sees its subject."""

from watchfloor.domain.clocks import repository
from watchfloor.domain.clocks.models import Clock
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.errors import NotFound, StaleVersion


def access_clock(unit: Unit, ref: str) -> Clock:
    require(unit.actor, Permission.ESCALATION_READ)
    return _seen(unit, ref, lock=False)


def access_clock_for_change(
    unit: WriteUnit, ref: str, *, version: int | None, permission: Permission = Permission.ESCALATION_WRITE
) -> Clock:
    require(unit.actor, permission)
    # One turn for all that moves one subject: whoever holds its escalation reaches for its clocks afterwards.
    unit.take_turn(_seen(unit, ref, lock=False).subject)
    clock = _seen(unit, ref, lock=True)
    if version is not None and version != clock.version:
        raise StaleVersion(
            f"{ref} has changed: it is at version {clock.version}, the edit was based on {version}.",
            fix="Read it again, then repeat the edit.",
            facts={"version": clock.version},
        )
    return clock


def _seen(unit: Unit, ref: str, *, lock: bool) -> Clock:
    clock = repository.seen_clock(unit, ref, lock=lock)
    if clock is None:
        raise NotFound(f"There is no clock {ref[:40]}.", fix="Look at the clocks of what you work on.")
    return clock
