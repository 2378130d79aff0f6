"""The only door to a stored handover."""

from watchfloor.domain.escalations.access import check_version
from watchfloor.domain.escalations.handover import repository
from watchfloor.domain.escalations.handover.models import Handover, HandoverItem
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.errors import NotFound


def access_handover(unit: Unit, ref: str) -> Handover:
    require(unit.actor, Permission.ESCALATION_READ)
    return _found(repository.seen(unit, ref), ref)


def access_handover_for_change(unit: WriteUnit, ref: str, *, version: int | None = None) -> Handover:
    require(unit.actor, Permission.ESCALATION_WRITE)
    unit.take_turn(f"handover {ref}")
    row = _found(repository.seen(unit, ref, lock=True), ref)
    check_version(ref, stored=row.version, given=version)
    return row


def access_item(unit: WriteUnit, handover: str, number: int) -> HandoverItem:
    item = repository.seen_item(unit, handover, number)
    if item is None:
        raise NotFound(f"{handover} has no item {number}.", fix="Look at its items.", code="no_such_item")
    return item


def _found(row: Handover | None, ref: str) -> Handover:
    if row is None:
        raise NotFound(f"There is no handover {ref[:40]}.", fix="List them: watchfloor handover list.")
    return row
