"""Signing in with a name and a password: the same answer and the same work whoever is named."""

from dataclasses import dataclass

from sqlalchemy import delete, select

from watchfloor.infra.access.actors import SYSTEM, actor_of, secret_digest
from watchfloor.infra.access.models import ActorRow
from watchfloor.infra.access.permissions import Actor
from watchfloor.infra.auth.keeping import hash_kept, keep_hash
from watchfloor.infra.auth.models import SessionRow
from watchfloor.infra.auth.sessions import open_session
from watchfloor.infra.auth.tallies import (
    clear_name,
    count_try,
    give_back,
    record_blocks,
    refuse_blocked,
    tried_address,
    tried_name,
)
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.place import Place
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.errors import NotSignedIn
from watchfloor.kernel.ids import ActorId


@dataclass(frozen=True, slots=True)
class Attempt:
    """Who somebody says they are, and where they say it from; `presented` is a session they come with."""

    name: str
    password: str
    address: str
    agent: str = ""
    presented: str = ""


def sign_in(*, place: Place, attempt: Attempt, request_id: str) -> str:
    """The secret id of a fresh session. Raises NotSignedIn, and TooMany after too many tries.

    The try is counted before it is judged, and one hash is verified for a name that nobody has as for any other.
    """
    name, settings = attempt.name.strip(), place.settings
    at_address = tried_address(attempt.address, settings.free_tries_of_address)
    tried = (tried_name(name, settings.free_tries), at_address)
    desk = _edge(place, SYSTEM, request_id)
    counted = desk.change(lambda unit: count_try(unit=unit, tried=tried))
    refuse_blocked(counted)
    found = _found(place, name)
    kept = found[1] if found else None
    is_right = place.passwords.verify(kept, attempt.password)
    if found is None or kept is None or not is_right:
        if counted.blocks:
            desk.change(lambda unit: record_blocks(unit=unit, counted=counted))
        raise _not_right()
    person = found[0]
    renewed = place.passwords.hash(attempt.password) if place.passwords.is_outdated(kept) else ""

    def enter(unit: WriteUnit) -> str:
        _refuse_changed(unit, person, kept)
        if renewed:
            keep_hash(unit=unit, person=person.id, hashed=renewed)
        clear_name(unit=unit, name=name)
        give_back(unit=unit, tried=at_address)
        unit.session.execute(delete(SessionRow).where(SessionRow.digest == secret_digest(attempt.presented)))
        return open_session(unit=unit, person=person.id, agent=attempt.agent, hours=settings.session_hours)

    return _edge(place, person, request_id).change(enter)


def _found(place: Place, name: str) -> tuple[Actor, str | None] | None:
    """The active person of a name and the hash of their password, if they have one."""
    with place.database.reading() as session:
        row = session.scalars(select(ActorRow).where(ActorRow.name == name)).one_or_none()
        kept = hash_kept(session, ActorId(row.id if row else ""))
    if row is None or row.disabled_at is not None:
        return None
    return actor_of(row), kept


def _refuse_changed(unit: WriteUnit, person: Actor, kept: str) -> None:
    """Refuse who was disabled, or whose password was changed, while it was verified."""
    active = select(ActorRow.id).where(ActorRow.id == person.id, ActorRow.disabled_at.is_(None)).with_for_update()
    if unit.session.scalar(active) is None or hash_kept(unit.session, person.id) != kept:
        raise _not_right()


def _not_right() -> NotSignedIn:
    fix = "Check both; an administrator can give you a link to set a new password."
    return NotSignedIn("The name or the password is not right.", fix=fix, code="wrong_sign_in")


def _edge(place: Place, actor: Actor, request_id: str) -> Edge:
    edge = place.edge(actor)
    edge.request_id = request_id
    return edge
