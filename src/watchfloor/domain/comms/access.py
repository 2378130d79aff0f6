"""The only door to an update: it is seen by whoever sees what it is about."""

from watchfloor.domain.comms import repository
from watchfloor.domain.comms.models import Update
from watchfloor.infra.access.permissions import Actor, Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.errors import NotFound, StaleVersion


def check_subject(unit: Unit, subject: str) -> None:
    """Raise NotFound where the subject does not exist for the actor."""
    if not repository.sees(unit, subject):
        raise NotFound(f"There is no {subject[:40]}.", fix="Look at what you work on.")


def check_reads(actor: Actor) -> None:
    """Let whoever works with escalations, or looks after the desk, read how it communicates."""
    if Permission.DESK_WRITE not in actor.permissions:
        require(actor, Permission.ESCALATION_READ)


def access_update(unit: Unit, ref: str) -> Update:
    require(unit.actor, Permission.ESCALATION_READ)
    return _seen(repository.seen_update(unit, ref), ref)


def access_update_for_change(
    unit: WriteUnit, ref: str, *, permission: Permission = Permission.ESCALATION_WRITE, version: int | None = None
) -> Update:
    """The update, held until the transaction ends. Raises StaleVersion where the edit was based on another version."""
    require(unit.actor, permission)
    row = _seen(repository.seen_update(unit, ref, lock=True), ref)
    if version is not None and version != row.version:
        raise stale(row, version)
    return row


def stale(row: Update, version: int, **yours: object) -> StaleVersion:
    """The error that holds both texts, so that none is lost."""
    theirs = {"title": row.title, "text": row.text}
    return StaleVersion(
        f"{row.ref} has changed: it is at version {row.version}, the edit was based on {version}.",
        fix="Merge both texts, then send the result on the present version.",
        facts={"version": row.version, "theirs": theirs, "yours": yours, "author": row.edited_by},
    )


def _seen(row: Update | None, ref: str) -> Update:
    if row is None:
        raise NotFound(f"There is no update {ref[:40]}.", fix="List what you may see: watchfloor comms list.")
    return row
