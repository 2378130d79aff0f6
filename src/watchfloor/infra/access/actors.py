"""People and tokens: adding them, issuing tokens, and telling whom a token speaks for."""

import hashlib
import secrets
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from watchfloor.infra.access.models import ActorRow, TokenRow
from watchfloor.infra.access.permissions import Actor, Permission, Role, permissions_of, roles_from
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.errors import Conflict, InvalidInput, NotFound, NotSignedIn, Refused
from watchfloor.kernel.ids import ActorId

TOKEN_DAYS = 90
SYSTEM = Actor(ActorId("system"), "system", "the desk", frozenset(), frozenset(), frozenset(Permission))


def add_actor(
    *, unit: WriteUnit, name: str, roles: Iterable[Role], compartments: Iterable[str] = (), pseudonym: str | None = None
) -> Actor:
    """Add a person under a fresh opaque id; a name is taken once."""
    clean = name.strip()
    if not clean:
        raise InvalidInput("A person needs a name.", fix="Give a name.", code="name_missing")
    if unit.session.scalar(select(ActorRow.id).where(ActorRow.name == clean)):
        raise Conflict(f"{clean} is here already.", fix="Choose another name, or issue a token.", code="name_taken")
    identifier = f"a-{secrets.token_hex(6)}"
    row = ActorRow(
        id=identifier,
        name=clean,
        pseudonym=pseudonym or f"desk-{secrets.token_hex(3)}",
        roles=" ".join(sorted(set(roles))),
        compartments=" ".join(sorted(set(compartments))),
        created_at=unit.now,
    )
    unit.session.add(row)
    unit.session.flush()
    unit.record("user.added", identifier, payload={"roles": row.roles, "compartments": row.compartments})
    return _actor(row, "")


def issue_token(
    *, unit: WriteUnit, name: str, label: str = "", permissions: Iterable[Permission] = (), days: int = TOKEN_DAYS
) -> str:
    """A fresh token for a person, shown once; the database keeps its hash."""
    row = unit.session.scalars(select(ActorRow).where(ActorRow.name == name)).one_or_none()
    if row is None:
        raise NotFound(f"Nobody here is called {name}.", fix="Look at watchfloor user list.")
    if days < 1:
        raise InvalidInput("A token lives for at least a day.", fix="Give a number of days.", code="bad_days")
    token = f"wf_{secrets.token_urlsafe(32)}"
    unit.session.add(
        TokenRow(
            digest=_digest(token),
            actor=row.id,
            label=label,
            permissions=" ".join(sorted(set(permissions))),
            created_at=unit.now,
            expires_at=unit.now + timedelta(days=days),
        )
    )
    unit.record("token.issued", row.id, payload={"label": label, "days": days})
    return token


def authenticate(session: Session, token: str, *, at: datetime) -> Actor:
    """Whom a token speaks for. Raises NotSignedIn for an unknown, expired or disabled one, without saying which."""
    found = session.execute(
        select(ActorRow, TokenRow)
        .join(TokenRow, TokenRow.actor == ActorRow.id)
        .where(TokenRow.digest == _digest(token))
    ).one_or_none()
    if found is None or found[1].expires_at <= at or found[0].disabled_at is not None:
        raise NotSignedIn("The token is not valid.", fix="Ask for a new one: watchfloor user token NAME.")
    return _actor(found[0], found[1].permissions)


def actor_of(session: Session, identifier: str, *, allowed: str) -> Actor:
    """Somebody as they are now, who asked for something when their token allowed `allowed`, with blanks between.

    Raises Refused (`asker_gone`) where they are disabled or gone.
    """
    row = session.get(ActorRow, identifier)
    if row is None or row.disabled_at is not None:
        raise Refused(
            "Whoever asked for this is no longer active.", fix="Ask for it in your own name.", code="asker_gone"
        )
    now = _actor(row, "")
    return replace(now, permissions=now.permissions & frozenset(Permission(name) for name in allowed.split()))


def list_actors(session: Session) -> list[Actor]:
    """Everybody, by name."""
    return [_actor(row, "") for row in session.scalars(select(ActorRow).order_by(ActorRow.name))]


def pseudonyms(session: Session) -> Callable[[str], str]:
    """From an actor's id to the desk pseudonym under which staff are named outside."""
    known = {row.id: row.pseudonym for row in session.execute(select(ActorRow.id, ActorRow.pseudonym))}
    return lambda actor: known.get(actor, "the desk")


def _actor(row: ActorRow, narrowed: str) -> Actor:
    roles = roles_from(row.roles)
    allowed = permissions_of(roles)
    if narrowed:
        allowed &= frozenset(Permission(name) for name in narrowed.split())
    return Actor(ActorId(row.id), row.name, row.pseudonym, roles, frozenset(row.compartments.split()), allowed)


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
