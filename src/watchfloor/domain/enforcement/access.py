"""The only door to a stored decision or action: what one may not see does not exist."""

from watchfloor.domain.enforcement import repository
from watchfloor.domain.enforcement.models import Action, Decision
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.errors import NotFound, StaleVersion


def access_decision(unit: Unit, ref: str) -> Decision:
    require(unit.actor, Permission.CASE_READ)
    return _seen(repository.seen_decision(unit, ref), ref)


def access_decision_for_change(
    unit: WriteUnit, ref: str, permission: Permission, *, version: int | None = None
) -> Decision:
    require(unit.actor, permission)
    decision = _seen(repository.seen_decision(unit, ref, lock=True), ref)
    if version is not None and decision.version != version:
        raise StaleVersion(
            f"{ref} has changed: it is at version {decision.version}, the edit was based on {version}.",
            fix="Read it again, then repeat the edit.",
            facts={"version": decision.version},
        )
    return decision


def access_action(unit: Unit, ref: str, permission: Permission = Permission.CASE_READ) -> Action:
    require(unit.actor, permission)
    action = repository.seen_action(unit, ref)
    if action is None:
        raise NotFound(f"There is no action {ref}.", fix="List what you may see: watchfloor action list.")
    return action


def _seen(decision: Decision | None, ref: str) -> Decision:
    if decision is None:
        raise NotFound(f"There is no decision {ref}.", fix="Show its case to find it: watchfloor case show.")
    return decision
