"""One-time links: with one a person sets a password, once, before it runs out."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from watchfloor.infra.access.actors import actor_of, secret_digest
from watchfloor.infra.access.models import ActorRow
from watchfloor.infra.access.permissions import Actor
from watchfloor.infra.auth.keeping import new_hash, set_password
from watchfloor.infra.auth.models import LinkRow
from watchfloor.infra.auth.tallies import clear_name
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.place import Place
from watchfloor.kernel.errors import NotFound, NotSignedIn, Refused

PREFIX = "wfl_"


@dataclass(frozen=True, slots=True)
class Link:
    """A link as it is told, this once, and when it runs out."""

    token: str
    expires_at: datetime


def issue_link(*, unit: WriteUnit, name: str, hours: int) -> Link:
    """A fresh link for a person; an earlier one is void. Raises NotFound, and Refused for who is disabled."""
    row = unit.session.scalars(select(ActorRow).where(ActorRow.name == name).with_for_update()).one_or_none()
    if row is None:
        raise NotFound(f"Nobody here is called {name[:40]}.", fix="Look at watchfloor user list.")
    if row.disabled_at is not None:
        raise Refused(f"{name[:40]} is disabled.", fix="Enable them first.", code="disabled")
    token, until = f"{PREFIX}{secrets.token_urlsafe(32)}", unit.now + timedelta(hours=hours)
    unit.session.execute(delete(LinkRow).where(LinkRow.actor == row.id))
    unit.session.add(
        LinkRow(digest=secret_digest(token), actor=row.id, issuer=unit.actor.id, issued_at=unit.now, expires_at=until)
    )
    clear_name(unit=unit, name=row.name)
    unit.record("link.issued", row.id, payload={"hours": hours})
    return Link(token, until)


def use_link(*, place: Place, token: str, password: str, request_id: str) -> str:
    """Set the password of the link's person and end their sessions; tells their name.

    Raises NotSignedIn for a link that is unknown, used, void or run out, and InvalidInput for a password that the
    rules refuse; the link can then be used again.
    """
    with place.database.reading() as session:
        person = _person(session, token, at=place.clock())
    hashed = new_hash(place.passwords, password, name=person.name)

    def use(unit: WriteUnit) -> None:
        _person(unit.session, token, at=unit.now, lock=True)
        link = unit.session.get_one(LinkRow, secret_digest(token))
        link.used_at = unit.now
        unit.record("link.used", person.id)
        set_password(unit=unit, person=person.id, name=person.name, hashed=hashed)

    edge = place.edge(person)
    edge.request_id = request_id
    edge.change(use)
    return person.name


def _person(session: Session, token: str, *, at: datetime, lock: bool = False) -> Actor:
    """Whose link it is, while it can be used."""
    valid = select(ActorRow).join(LinkRow, LinkRow.actor == ActorRow.id)
    valid = valid.where(
        LinkRow.digest == secret_digest(token),
        LinkRow.used_at.is_(None),
        LinkRow.expires_at > at,
        ActorRow.disabled_at.is_(None),
    )
    # Of two who use it at once the second waits, and then finds it used.
    row = session.scalars(valid.with_for_update() if lock else valid).one_or_none()
    if row is None:
        fix = "Ask an administrator for a new one."
        raise NotSignedIn(
            "The link cannot be used: it was used, has run out, or was never one.", fix=fix, code="link_over"
        )
    return actor_of(row)
