"""People and tokens: adding them, issuing tokens, and telling whom a token speaks for."""

import hashlib
import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select
from sqlalchemy.orm import Session

from watchfloor.infra.access.glass import EVERYTHING, every_compartment, is_open
from watchfloor.infra.access.models import ActorRow, Glass, TokenRow
from watchfloor.infra.access.permissions import Actor, Permission, Role, permissions_of, roles_from
from watchfloor.infra.db.types import UtcDateTime
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.errors import Conflict, InvalidInput, NotFound, NotSignedIn, Refused
from watchfloor.kernel.ids import ActorId

TOKEN_DAYS = 90
MAX_COMPARTMENT = 60
SYSTEM = Actor(ActorId("system"), "system", "the desk", frozenset(), frozenset(), frozenset(Permission))


def add_actor(
    *, unit: WriteUnit, name: str, roles: Iterable[Role], compartments: Iterable[str] = (), pseudonym: str | None = None
) -> Actor:
    """Add a person under a fresh opaque id; a name is taken once."""
    clean = name.strip()
    if not clean:
        raise InvalidInput("A person needs a name.", fix="Give a name.", code="name_missing")
    if not clean.isprintable():  # what hides or turns letters would let one person look like another
        fix = "Write it in letters that show, on one line."
        raise InvalidInput("The name holds characters that nobody sees.", fix=fix, code="bad_name")
    if unit.session.scalar(select(ActorRow.id).where(ActorRow.name == clean)):
        raise Conflict(f"{clean} is here already.", fix="Choose another name, or issue a token.", code="name_taken")
    identifier = f"a-{secrets.token_hex(6)}"
    row = ActorRow(
        id=identifier,
        name=clean,
        pseudonym=pseudonym or f"desk-{secrets.token_hex(3)}",
        roles=" ".join(sorted(set(roles))),
        compartments=compartments_kept(compartments),
        created_at=unit.now,
    )
    unit.session.add(row)
    unit.session.flush()
    unit.record("user.added", identifier, payload={"roles": row.roles, "compartments": row.compartments})
    return actor_of(row)


def compartments_kept(compartments: Iterable[str]) -> str:
    """Names of compartments as the database keeps them, with blanks between. Raises InvalidInput."""
    names = sorted(set(compartments))
    if wrong := [one for one in names if not _is_compartment(one)]:
        fix = f"Write it in 1 to {MAX_COMPARTMENT} characters without a blank, such as vip."
        raise InvalidInput(f"{wrong[0][:40]!r} is no name of a compartment.", fix=fix, code="bad_compartment")
    return " ".join(names)


def _is_compartment(name: str) -> bool:
    """Whether it can be one compartment's name: what means all of them cannot."""
    return name.isprintable() and " " not in name and 0 < len(name) <= MAX_COMPARTMENT and name != EVERYTHING


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
            digest=secret_digest(token),
            actor=row.id,
            label=label,
            permissions=" ".join(sorted(set(permissions))),
            created_at=unit.now,
            expires_at=unit.now + timedelta(days=days),
        )
    )
    allowed = sorted(set(permissions))
    unit.record("token.issued", row.id, payload={"label": label, "days": days, "permissions": allowed})
    return token


# Joins a person to the glass that they broke and that is open at the instant `at`.
OPENED_GLASS = (Glass.actor == ActorRow.id) & is_open(bindparam("at", type_=UtcDateTime))
OPENED = Glass.compartments.label("opened")
# What says who somebody is: plain columns, and the statement kept ready, as every request begins with one.
PERSON = (ActorRow.id, ActorRow.name, ActorRow.pseudonym, ActorRow.roles, ActorRow.compartments, ActorRow.disabled_at)
KEPT = (TokenRow.digest, TokenRow.permissions, TokenRow.expires_at, TokenRow.revoked_at, TokenRow.last_used_at)
BEARER = (
    select(*PERSON, *KEPT, OPENED)
    .join(TokenRow, TokenRow.actor == ActorRow.id)
    .outerjoin(Glass, OPENED_GLASS)
    .where(TokenRow.digest == bindparam("digest"))
)


@dataclass(frozen=True, slots=True)
class Bearer:
    """Whom a token speaks for, and when it was last noted that it did."""

    actor: Actor
    digest: str
    last_used_at: datetime | None


def bearer_of(session: Session | Connection, token: str, *, at: datetime) -> Bearer:
    """Whom a token speaks for. Raises NotSignedIn for one that is unknown, expired, revoked or of a disabled person.

    Open glass widens the compartments, in the same query, of a token that may break glass itself.
    """
    found = session.execute(BEARER, {"digest": secret_digest(token), "at": at}).all()
    row = found[0] if found else None
    if row is None or row.expires_at <= at or row.revoked_at is not None or row.disabled_at is not None:
        raise NotSignedIn("The token is not valid.", fix="Ask for a new one: watchfloor user token NAME.")
    opened = [one.opened for one in found if one.opened]
    return Bearer(seen_through(session, actor_of(row, row.permissions), opened), row.digest, row.last_used_at)


def authenticate(session: Session, token: str, *, at: datetime) -> Actor:
    """Whom a token speaks for. Raises NotSignedIn where it does for nobody."""
    return bearer_of(session, token, at=at).actor


def seen_through(session: Session | Connection, actor: Actor, opened: Iterable[str]) -> Actor:
    """The actor with the compartments of the open glass; a token that may not break any is not widened by it."""
    names = frozenset(opened)
    if not names or Permission.GLASS_BREAK not in actor.permissions:
        return actor
    known = every_compartment(session) if EVERYTHING in names else names
    return replace(actor, compartments=actor.compartments | known)


def asker_of(session: Session, identifier: str, *, allowed: str, at: datetime) -> Actor:
    """Somebody as they are now, with their open glass, who asked when their token allowed `allowed` (with blanks).

    Raises Refused (`asker_gone`) where they are disabled or gone.
    """
    row = session.get(ActorRow, identifier)
    if row is None or row.disabled_at is not None:
        raise Refused(
            "Whoever asked for this is no longer active.", fix="Ask for it in your own name.", code="asker_gone"
        )
    now = actor_of(row)
    narrowed = replace(now, permissions=now.permissions & frozenset(Permission(name) for name in allowed.split()))
    opened = session.scalars(select(Glass.compartments).where(Glass.actor == identifier, is_open(at))).all()
    return seen_through(session, narrowed, opened)


def list_actors(session: Session) -> list[Actor]:
    """Everybody, by name."""
    return [actor_of(row) for row in session.scalars(select(ActorRow).order_by(ActorRow.name))]


def pseudonyms(session: Session) -> Callable[[str], str]:
    """From an actor's id to the desk pseudonym under which staff are named outside."""
    known = {row.id: row.pseudonym for row in session.execute(select(ActorRow.id, ActorRow.pseudonym))}
    return lambda actor: known.get(actor, "the desk")


def actor_of(row: ActorRow | Row[*tuple[Any, ...]], narrowed: str = "") -> Actor:
    """A person as they act, with no more than the permissions a token is narrowed to, if it is."""
    roles = roles_from(row.roles)
    allowed = permissions_of(roles)
    if narrowed:
        allowed &= frozenset(Permission(name) for name in narrowed.split())
    return Actor(ActorId(row.id), row.name, row.pseudonym, roles, frozenset(row.compartments.split()), allowed)


def secret_digest(token: str) -> str:
    """What is kept of a random secret of 256 bits: too long to be guessed, so that a plain hash hides it."""
    return hashlib.sha256(token.encode()).hexdigest()
