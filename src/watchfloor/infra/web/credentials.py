"""What a request comes with to say whose it is: a token, or a session's cookie and proof of the page it is from."""

import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from fastapi import Request
from sqlalchemy import Update, update
from starlette.datastructures import Headers

from watchfloor.infra.access.actors import bearer_of
from watchfloor.infra.access.models import TokenRow
from watchfloor.infra.access.permissions import Actor
from watchfloor.infra.auth.models import SessionRow
from watchfloor.infra.auth.sessions import csrf_of, idle_time, signed_in
from watchfloor.infra.db.engine import Database
from watchfloor.infra.settings import Settings
from watchfloor.kernel.errors import NotSignedIn, Refused

SAFE = {"GET", "HEAD", "OPTIONS"}
OWN_SITES = {"same-origin", "none"}
CSRF_HEADER = "X-CSRF-Token"
TOKEN_NOTED_EVERY = timedelta(hours=1)
SESSION_NOTED_EVERY = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Presented:
    """A token or the id of a session: exactly one of them is there."""

    token: str = ""
    session: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """Who acts, and the digest of their session if they came with one."""

    actor: Actor
    session: str = ""


def cookie_name(settings: Settings) -> str:
    """With the prefix over https: a browser then takes it from this host alone, for all of it, over https."""
    return "__Host-watchfloor" if settings.is_https else "watchfloor"


def session_presented(request: Request, settings: Settings) -> str:
    """The id in the cookie, empty where there is none."""
    return request.cookies.get(cookie_name(settings), "")


def presented_by(request: Request, authorization: str, settings: Settings) -> Presented:
    """What a request comes with; a token goes before a cookie, which no other site can send one beside.

    Raises NotSignedIn where it comes with nothing, Refused where a changing request with a cookie may be a forgery.
    """
    kind, _, token = authorization.partition(" ")
    if kind.lower() == "bearer" and token:
        return Presented(token=token)
    session = session_presented(request, settings)
    if authorization.strip() or not session:
        raise NotSignedIn("This request carries no token.", fix="Send Authorization: Bearer TOKEN, or sign in.")
    if request.method not in SAFE:
        refuse_foreign(request.headers, settings)
        if not hmac.compare_digest(request.headers.get(CSRF_HEADER, "").encode(), csrf_of(session).encode()):
            fix = f"Send {CSRF_HEADER} as GET /api/session tells it."
            raise Refused("The request does not show that a page of the desk sent it.", fix=fix, code="csrf")
    return Presented(session=session)


def refuse_foreign(headers: Headers, settings: Settings) -> None:
    """Raise Refused where a browser says that another site's page sent the request."""
    site, origin = headers.get("Sec-Fetch-Site"), headers.get("Origin")
    is_own = origin is None or _is_own(origin, headers.get("Host", ""), settings.public_url)
    if not is_own or (site is not None and site not in OWN_SITES):
        fix = "Open the desk at its own address; WATCHFLOOR_PUBLIC_URL names it."
        raise Refused("Another site sent this request.", fix=fix, code="csrf")


def _is_own(origin: str, host: str, public_url: str) -> bool:
    if public_url:
        return origin.lower() == public_url.lower()
    return origin.lower() in {f"http://{host.lower()}", f"https://{host.lower()}"} and bool(urlsplit(origin).netloc)


def recognised(database: Database, presented: Presented, *, at: datetime, settings: Settings) -> Known:
    """Whose it is; that they were here is noted now and then. Raises NotSignedIn."""
    if presented.token:
        with database.glancing() as connection:
            bearer = bearer_of(connection, presented.token, at=at)
        if _is_due(bearer.last_used_at, at, TOKEN_NOTED_EVERY):
            _note(database, _token_used(bearer.digest, at))
        return Known(bearer.actor)
    with database.glancing() as connection:
        known = signed_in(connection, presented.session, at=at, settings=settings)
    if _is_due(known.seen_at, at, min(SESSION_NOTED_EVERY, idle_time(settings) / 4)):
        _note(database, _session_seen(known.digest, at))
    return Known(known.actor, known.digest)


def still_known(database: Database, presented: Presented, *, at: datetime, settings: Settings) -> Actor:
    """The same without a trace: what stays open by itself keeps nobody signed in. Raises NotSignedIn."""
    with database.glancing() as connection:
        if presented.token:
            return bearer_of(connection, presented.token, at=at).actor
        return signed_in(connection, presented.session, at=at, settings=settings).actor


def _is_due(noted: datetime | None, at: datetime, every: timedelta) -> bool:
    """Whether it was not written down lately that somebody was here."""
    return noted is None or at - noted >= every


def _note(database: Database, statement: Update) -> None:
    """Write it down; a desk that is busy writing goes first."""
    database.write_if_free(lambda session: session.execute(statement))


def _token_used(digest: str, at: datetime) -> Update:
    return update(TokenRow).where(TokenRow.digest == digest).values(last_used_at=at)


def _session_seen(digest: str, at: datetime) -> Update:
    return update(SessionRow).where(SessionRow.digest == digest, SessionRow.seen_at < at).values(seen_at=at)
