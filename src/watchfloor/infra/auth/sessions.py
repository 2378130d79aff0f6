"""Sessions: opened at sign-in under a fresh id, kept alive by use, ended by their person, an admin or time."""

import hashlib
import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, select
from sqlalchemy.orm import Session

from watchfloor.infra.access.actors import OPENED, OPENED_GLASS, PERSON, actor_of, secret_digest, seen_through
from watchfloor.infra.access.models import ActorRow, Glass
from watchfloor.infra.access.permissions import Actor
from watchfloor.infra.auth.models import SessionRow
from watchfloor.infra.auth.people_rules import require_whole
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.infra.settings import Settings
from watchfloor.kernel.errors import NotFound, NotSignedIn
from watchfloor.kernel.ids import ActorId

SHOWN = 16  # of a digest, enough to name a session or a token, and no way back to its secret
MAX_AGENT = 200
SIGNED_IN = (
    select(*PERSON, *(SessionRow.digest, SessionRow.opened_at, SessionRow.seen_at, SessionRow.expires_at), OPENED)
    .join(SessionRow, SessionRow.actor == ActorRow.id)
    .outerjoin(Glass, OPENED_GLASS)
    .where(SessionRow.digest == bindparam("digest"))
)


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Somebody with a session: who, which, and when it was last noted that they were here."""

    actor: Actor
    digest: str
    opened_at: datetime
    seen_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class SessionLine:
    """A session as its person sees it."""

    id: str
    agent: str
    opened_at: datetime
    seen_at: datetime
    expires_at: datetime


def csrf_of(identifier: str) -> str:
    """The token that goes with a session's id: whoever cannot read the cookie cannot make it."""
    return hmac.new(identifier.encode(), b"watchfloor csrf", hashlib.sha256).hexdigest()


def open_session(*, unit: WriteUnit, person: ActorId, agent: str, hours: int) -> str:
    """The secret id of a new session; the database keeps its hash."""
    identifier = secrets.token_urlsafe(32)
    row = SessionRow(
        digest=secret_digest(identifier),
        actor=person,
        agent="".join(letter for letter in agent if letter.isprintable())[:MAX_AGENT],
        opened_at=unit.now,
        seen_at=unit.now,
        expires_at=unit.now + timedelta(hours=hours),
    )
    unit.session.add(row)
    unit.record("session.opened", person, payload={"session": row.digest[:SHOWN]})
    return identifier


def signed_in(session: Session | Connection, identifier: str, *, at: datetime, settings: Settings) -> SignedIn:
    """Whose session this is. Raises NotSignedIn where it is nobody's, or is over, without saying which."""
    found = session.execute(SIGNED_IN, {"digest": secret_digest(identifier), "at": at}).all()
    row = found[0] if found else None
    if row is None or row.disabled_at is not None or not is_alive(row, at=at, settings=settings):
        raise NotSignedIn("The session is over.", fix="Sign in again.")
    actor = seen_through(session, actor_of(row), [one.opened for one in found if one.opened])
    return SignedIn(actor, row.digest, row.opened_at, row.seen_at, row.expires_at)


def is_alive(row: SessionRow | Row[*tuple[Any, ...]], *, at: datetime, settings: Settings) -> bool:
    """Whether a session is neither over nor left alone for too long."""
    return row.expires_at > at and row.seen_at + idle_time(settings) > at


def idle_time(settings: Settings) -> timedelta:
    """How long a session lives without a request."""
    return timedelta(minutes=settings.session_idle_minutes)


def list_sessions(*, unit: Unit, settings: Settings) -> Sequence[SessionLine]:
    """The actor's own sessions that are alive, the newest first."""
    require_whole(unit.actor)
    mine = select(SessionRow).where(SessionRow.actor == unit.actor.id).order_by(SessionRow.opened_at.desc())
    rows = unit.session.scalars(mine)
    return [
        SessionLine(row.digest[:SHOWN], row.agent, row.opened_at, row.seen_at, row.expires_at)
        for row in rows
        if is_alive(row, at=unit.now, settings=settings)
    ]


def end_session(*, unit: WriteUnit, session: str) -> None:
    """End one of the actor's own sessions by its shown id. Raises NotFound."""
    require_whole(unit.actor)
    if not _end(unit, unit.actor.id, only=session):
        raise NotFound("You have no such session.", fix="List your sessions.")


def end_sessions(*, unit: WriteUnit, person: ActorId, but: str = "") -> int:
    """End all sessions of a person but the one with this digest, and tell how many there were."""
    return _end(unit, person, but=but)


def _end(unit: WriteUnit, person: ActorId, *, only: str = "", but: str = "") -> int:
    ended = delete(SessionRow).where(SessionRow.actor == person, SessionRow.digest != but)
    if only:
        ended = ended.where(func.substr(SessionRow.digest, 1, SHOWN) == only)
    digests = unit.session.scalars(ended.returning(SessionRow.digest)).all()
    if digests:
        unit.record("session.ended", person, payload={"sessions": sorted(one[:SHOWN] for one in digests)})
    return len(digests)
