"""The only door to a stored lead: what one may not see does not exist, and an edit names its version."""

from watchfloor.domain.leads import repository
from watchfloor.domain.leads.models import Lead
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.errors import NotFound, StaleVersion


def access_lead(unit: Unit, ref: str) -> Lead:
    require(unit.actor, Permission.LEAD_READ)
    lead = repository.seen(unit, ref)
    if lead is None:
        raise unseen(ref)
    return lead


def access_lead_for_change(unit: WriteUnit, ref: str, *, version: int | None = None) -> Lead:
    """The lead, held until the transaction ends. Raises StaleVersion where another version was edited."""
    require(unit.actor, Permission.LEAD_WRITE)
    lead = lock_lead(unit, ref)
    if version is not None and lead.version != version:
        raise StaleVersion(
            f"{ref} is at version {lead.version}; version {version} was edited.",
            fix="Read it again and decide on what it says now.",
            facts={"version": lead.version, "given": version},
        )
    return lead


def lock_lead(unit: WriteUnit, ref: str) -> Lead:
    """The lead, held until the transaction ends; what may be done with it is for the caller's own door to say."""
    lead = repository.seen(unit, ref, lock=True)
    if lead is None:
        raise unseen(ref)
    return lead


def unseen(ref: str) -> NotFound:
    """What is said of a lead that is not there, or not to be seen."""
    return NotFound(f"There is no lead {ref[:40]}.", fix="List the leads there are.")
