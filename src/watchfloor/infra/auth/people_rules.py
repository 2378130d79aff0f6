"""What may be changed about people, and by whom: pure."""

from collections.abc import Iterable

from watchfloor.infra.access.permissions import Actor, Permission, Role, permissions_of, require
from watchfloor.kernel.errors import Refused, StaleVersion
from watchfloor.kernel.ids import ActorId


def check_version(version: int, kept: int) -> None:
    """Raise StaleVersion where somebody else was faster."""
    if version != kept:
        fix = "Look again, and decide on what is there now."
        raise StaleVersion(f"The person is at version {kept}.", fix=fix, facts={"version": kept})


def require_whole(actor: Actor) -> None:
    """Raise Refused for a token that is narrowed: it does not look after the account of its person."""
    if actor.permissions != permissions_of(actor.roles):
        fix = "Use a token that carries all that you may do, or sign in."
        raise Refused("This needs more than a narrowed token.", fix=fix, code="role")


def require_whole_admin(actor: Actor) -> None:
    """Raise Refused for all but administrators, and for a narrowed token of one: it lets nobody in."""
    require(actor, Permission.USER_ADMIN)
    require_whole(actor)


def check_grant(actor: Actor, person: ActorId, added: Iterable[str]) -> None:
    """Raise Refused where administrators would give themselves roles or compartments: they may only let go of them."""
    if person == actor.id and any(added):
        raise Refused(
            "Nobody grants themselves a role or a compartment.",
            fix="Ask another administrator; where it burns, break glass: watchfloor user glass break.",
            code="own_grant",
        )


def check_admins_left(others: frozenset[ActorId]) -> None:
    """Raise Refused where `others`, the active administrators but this one, are nobody."""
    if not others:
        raise Refused("This is the last active administrator.", fix="Make somebody else one first.", code="last_admin")


def token_permissions(actor: Actor, asked: Iterable[Permission]) -> frozenset[Permission]:
    """What a token that somebody issues for themselves carries: what they ask for, else all that they act with.

    Raises Refused where they ask for more than they act with, as with a token that is itself narrowed.
    """
    named = frozenset(asked)
    if beyond := sorted(named - actor.permissions):
        raise Refused(
            f"You act without {', '.join(beyond)}.", fix="Ask for what you have yourself.", code="token_too_broad"
        )
    is_narrow = actor.permissions != permissions_of(actor.roles)
    return named or (actor.permissions if is_narrow else frozenset())


def is_admin(roles: Iterable[Role]) -> bool:
    """Whether roles let somebody look after people."""
    return Permission.USER_ADMIN in permissions_of(frozenset(roles))
