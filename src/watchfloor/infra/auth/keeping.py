"""Keeping a password: checked by the rules, hashed outside of any transaction, changed with the old one."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from watchfloor.infra.access.models import ActorRow
from watchfloor.infra.access.permissions import Actor
from watchfloor.infra.auth.models import PasswordRow
from watchfloor.infra.auth.password_rules import check_password
from watchfloor.infra.auth.passwords import Passwords
from watchfloor.infra.auth.people_rules import require_whole
from watchfloor.infra.auth.sessions import end_sessions
from watchfloor.infra.auth.tallies import clear_name, count_try, record_blocks, refuse_blocked, tried_name
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.errors import Refused
from watchfloor.kernel.ids import ActorId

PRODUCT = "watchfloor"


def new_hash(passwords: Passwords, password: str, *, name: str) -> str:
    """The hash of a password that the rules let somebody of this name have. Raises InvalidInput."""
    check_password(password, names=(name, PRODUCT))
    return passwords.hash(password)


def hash_kept(session: Session, person: ActorId) -> str | None:
    return session.scalar(select(PasswordRow.hash).where(PasswordRow.actor == person))


def keep_hash(*, unit: WriteUnit, person: ActorId, hashed: str) -> None:
    """Keep a new hash in the place of the old one."""
    row = unit.session.get(PasswordRow, person) or PasswordRow(actor=person)
    row.hash, row.set_at = hashed, unit.now
    unit.session.add(row)


def change_password(*, edge: Edge, passwords: Passwords, old: str, new: str) -> int:
    """Change the actor's own password and end their other sessions; tells how many those were.

    A wrong old password counts like a try to sign in. Raises Refused for it, TooMany after too many.
    """
    actor = edge.actor
    require_whole(actor)
    tried = (tried_name(actor.name, edge.settings.free_tries),)
    counted = edge.change(lambda unit: count_try(unit=unit, tried=tried))
    refuse_blocked(counted)
    with edge.read() as unit:
        kept = hash_kept(unit.session, actor.id)
    if not passwords.verify(kept, old):
        if counted.blocks:
            edge.change(lambda unit: record_blocks(unit=unit, counted=counted))
        raise Refused("The old password is not right.", fix="Try again, or ask for a link.", code="wrong_password")
    hashed = new_hash(passwords, new, name=actor.name)
    return edge.change(lambda unit: _replace(unit, actor, kept or "", hashed, edge.session))


def _replace(unit: WriteUnit, actor: Actor, before: str, hashed: str, session: str) -> int:
    unit.take_turn(f"password {actor.id}")
    unit.session.scalars(select(ActorRow.id).where(ActorRow.id == actor.id).with_for_update()).one()
    if hash_kept(unit.session, actor.id) != before:
        raise Refused("The password was changed meanwhile.", fix="Sign in with the new one.", code="wrong_password")
    return set_password(unit=unit, person=actor.id, name=actor.name, hashed=hashed, but=session)


def set_password(*, unit: WriteUnit, person: ActorId, name: str, hashed: str, but: str = "") -> int:
    """Keep a password and end the person's sessions but one; what was tried before counts no more."""
    keep_hash(unit=unit, person=person, hashed=hashed)
    clear_name(unit=unit, name=name)
    unit.record("password.set", person)
    return end_sessions(unit=unit, person=person, but=but)
