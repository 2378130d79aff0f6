"""Who may take an escalation at all, and who may look at skills and change them."""

from watchfloor.infra.access.permissions import Permission, holders, require
from watchfloor.infra.access.scopes import seers
from watchfloor.infra.auth import people
from watchfloor.infra.db.unit import Unit
from watchfloor.kernel.errors import Conflict, NotFound
from watchfloor.kernel.ids import ActorId


def require_reader(unit: Unit) -> None:
    """Let those look who work with escalations or run a desk. Raises Refused."""
    if Permission.DESK_WRITE not in unit.actor.permissions:
        require(unit.actor, Permission.ESCALATION_READ)


def workers(unit: Unit) -> frozenset[ActorId]:
    """The active people who may claim."""
    return holders(unit.session, Permission.ESCALATION_WRITE)


def check_worker(unit: Unit, person: str) -> ActorId:
    """Somebody active who may claim. Raises NotFound."""
    found = next((one for one in workers(unit) if one == person), None)
    if found is None:
        raise NotFound(f"Nobody called {person[:40]} works on escalations.", fix="List the people.")
    return found


def check_can_take(unit: Unit, person: str, subject: str, needs: Permission) -> ActorId:
    """Somebody who may be given a thing of a subject. Raises NotFound for nobody at all, and Conflict `cannot_take`.

    Whether a role, a clearance or being disabled is in the way is not told: clearances are not everybody's to know.
    """
    found = next((one.id for one in people.directory(unit=unit) if one.id == person), None)
    if found is None:
        raise NotFound(f"Nobody here is called {person[:40]}.", fix="List the people.")
    if found not in holders(unit.session, needs) & seers(unit.session, subject):
        raise Conflict(
            f"{found} cannot be given work on {subject}.",
            fix=f"Choose among those who may take it: watchfloor escalation route {subject}.",
            code="cannot_take",
        )
    return found
