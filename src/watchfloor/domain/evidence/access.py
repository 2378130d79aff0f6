"""The only door to a stored item: what one may not see does not exist, and an edit names its version."""

from watchfloor.domain.evidence import repository
from watchfloor.domain.evidence.models import Evidence
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.errors import NotFound, StaleVersion


def access_evidence(unit: Unit, ref: str) -> Evidence:
    require(unit.actor, Permission.EVIDENCE_READ)
    found = repository.seen(unit, ref)
    if found is None:
        raise _unseen(ref)
    return found


def access_evidence_for_change(unit: WriteUnit, ref: str, *, version: int | None = None) -> Evidence:
    found = repository.seen(unit, ref, lock=True)
    if found is None:
        raise _unseen(ref)
    if version is not None and version != found.version:
        raise StaleVersion(
            f"{ref} has changed: it is at version {found.version}, the edit was based on {version}.",
            fix="Read it again, then repeat the edit.",
            facts={"version": found.version},
        )
    return found


def _unseen(ref: str) -> NotFound:
    return NotFound(f"There is no evidence {ref[:40]}.", fix="Show the case to see what is attached to it.")
