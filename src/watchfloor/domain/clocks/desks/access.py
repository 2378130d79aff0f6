"""The only door to a stored desk, for a look or for a change."""

from watchfloor.domain.clocks.desks import repository
from watchfloor.domain.clocks.desks.models import DeskRow
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.errors import NotFound, StaleVersion


def access_desk(unit: Unit, key: str) -> DeskRow:
    """A desk. Raises NotFound."""
    return _known(repository.named(unit, key), key)


def lock_desk(unit: WriteUnit, key: str) -> DeskRow:
    """A desk to change, held until the transaction ends. Raises Refused, NotFound."""
    require(unit.actor, Permission.DESK_WRITE)
    return _known(repository.named(unit, key, lock=True), key)


def lock_version(unit: WriteUnit, key: str, version: int) -> DeskRow:
    """The same, where nobody else was faster. Raises StaleVersion too."""
    row = lock_desk(unit, key)
    if version != row.version:
        fix = "Look again, and decide on what is there now."
        raise StaleVersion(f"The desk is at version {row.version}.", fix=fix, facts={"version": row.version})
    return row


def _known(row: DeskRow | None, key: str) -> DeskRow:
    if row is None:
        raise NotFound(f"There is no desk {key[:40]}.", fix="List the desks that there are.")
    return row
