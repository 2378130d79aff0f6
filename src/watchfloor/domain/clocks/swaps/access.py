"""The only door to a stored swap: the two whom it concerns see it, and who runs a desk; nobody else knows of it."""

from watchfloor.domain.clocks.desks import repository as desks
from watchfloor.domain.clocks.swaps import repository
from watchfloor.domain.clocks.swaps.models import SwapRow
from watchfloor.infra.access.permissions import Actor, Permission
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.errors import NotFound, Refused, StaleVersion

TAKES_PART = frozenset({Permission.ESCALATION_WRITE, Permission.DESK_WRITE})


def require_part(actor: Actor) -> None:
    """Refuse who is never called and runs no desk."""
    if TAKES_PART.isdisjoint(actor.permissions):
        raise Refused(
            "Swaps are for those who can be called, and for those who run a desk.",
            fix="Ask an administrator for a role or a token that has escalation:write.",
            code="role",
        )


def runs_desks(actor: Actor) -> bool:
    """Whether somebody may change any desk."""
    return Permission.DESK_WRITE in actor.permissions


def access_swap(unit: Unit, ref: str) -> SwapRow:
    """A swap that one may see. Raises Refused, NotFound."""
    require_part(unit.actor)
    return _known(repository.seen(unit, ref), ref)


def lock_swap(unit: WriteUnit, ref: str) -> SwapRow:
    """The same, with its desk held until the transaction ends: whoever changes who is called holds that."""
    desks.named(unit, access_swap(unit, ref).desk, lock=True)
    return _known(repository.seen(unit, ref, lock=True), ref)


def check_version(row: SwapRow, version: int) -> None:
    """Raise StaleVersion where it was answered or moved since it was read."""
    if version != row.version:
        fix = "Look again, and decide on what is there now."
        raise StaleVersion(f"{row.ref} is at version {row.version}.", fix=fix, facts={"version": row.version})


def _known(row: SwapRow | None, ref: str) -> SwapRow:
    if row is None:
        raise NotFound(f"There is no swap {ref[:40]}.", fix="List yours: watchfloor desk swap list.")
    return row
