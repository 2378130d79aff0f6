"""Signing in and out over HTTP: sessions in a cookie, passwords, and the links that set them."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from watchfloor.api.people import EndedOut, UserOut, shown
from watchfloor.infra.auth import sessions
from watchfloor.infra.auth.keeping import change_password as keep_password
from watchfloor.infra.auth.links import use_link as take_link
from watchfloor.infra.auth.people_rules import require_whole
from watchfloor.infra.auth.signing_in import Attempt
from watchfloor.infra.auth.signing_in import sign_in as enter
from watchfloor.infra.place import Place
from watchfloor.infra.settings import Settings
from watchfloor.infra.web.credentials import cookie_name, refuse_foreign, session_presented
from watchfloor.infra.web.described import problems
from watchfloor.infra.web.edge import EdgeDep
from watchfloor.infra.web.limits import address_of
from watchfloor.kernel.errors import NotFound

router = APIRouter(prefix="/api", tags=["session"])
Secret = Annotated[str, Field(min_length=1, max_length=1_000, repr=False)]


class Form(BaseModel):
    """What is sent: nothing that was not asked for."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class SignIn(Form):
    """A name and its password."""

    name: str = Field(min_length=1, max_length=200)
    password: Secret


class ChangePassword(Form):
    """The password until now, and the one from now on."""

    old: Secret
    new: Secret


class UseLink(Form):
    """The token of a one-time link, and the password to set."""

    link: Secret
    password: Secret


class SessionOut(BaseModel):
    """A session: who is signed in, until when at most, and what changing requests send as X-CSRF-Token."""

    model_config = ConfigDict(frozen=True)
    user: UserOut
    csrf: str
    opened_at: datetime
    expires_at: datetime


class SessionLineOut(BaseModel):
    """One of one's own sessions; `seen_at` is noted about once a minute."""

    model_config = ConfigDict(frozen=True, from_attributes=True)
    id: str
    agent: str
    opened_at: datetime
    seen_at: datetime
    expires_at: datetime
    is_this: bool = False


class NameOut(BaseModel):
    """Whose password was set."""

    model_config = ConfigDict(frozen=True)
    name: str


def place_of(request: Request) -> Place:
    """The place, for who is not known yet: from a page of the desk, and not too often from one address."""
    place: Place = request.app.state.place
    place.limits.sign_ins.draw(address_of(request.scope, place.settings.proxies))
    refuse_foreign(request.headers, place.settings)
    return place


PlaceDep = Annotated[Place, Depends(place_of)]


@router.post("/session", operation_id="sign_in")
def sign_in(request: Request, response: Response, place: PlaceDep, form: SignIn) -> SessionOut:
    """Sign in: a fresh session in an HttpOnly cookie. A session that the request came with is ended."""
    settings = place.settings
    attempt = Attempt(
        name=form.name,
        password=form.password,
        address=address_of(request.scope, settings.proxies),
        agent=request.headers.get("User-Agent", ""),
        presented=session_presented(request, settings),
    )
    identifier = enter(place=place, attempt=attempt, request_id=request.state.request_id)
    response.set_cookie(
        cookie_name(settings),
        identifier,
        max_age=settings.session_hours * 3600,
        path="/",
        secure=settings.is_https,
        httponly=True,
        samesite="strict",
    )
    with place.database.reading() as session:
        known = sessions.signed_in(session, identifier, at=place.clock(), settings=settings)
    return _told(known, identifier)


@router.get("/session", operation_id="show_session", responses=problems(404))
def show_session(request: Request, edge: EdgeDep) -> SessionOut:
    """The session that this request comes with, and its token against forgery."""
    _own(edge.session)
    identifier = session_presented(request, edge.settings)
    with edge.read() as unit:
        known = sessions.signed_in(unit.session, identifier, at=unit.now, settings=edge.settings)
    return _told(known, identifier)


@router.delete("/session", operation_id="sign_out", responses=problems(404))
def sign_out(response: Response, edge: EdgeDep) -> EndedOut:
    """End the session that this request comes with."""
    _own(edge.session)
    edge.change(lambda unit: sessions.end_session(unit=unit, session=edge.session[: sessions.SHOWN]))
    _forget(response, edge.settings)
    return EndedOut(ended=1)


@router.get("/sessions", operation_id="list_sessions")
def list_sessions(edge: EdgeDep) -> list[SessionLineOut]:
    """One's own sessions that are alive, the newest first."""
    with edge.read() as unit:
        lines = sessions.list_sessions(unit=unit, settings=edge.settings)
    this = edge.session[: sessions.SHOWN]
    told = [SessionLineOut.model_validate(one) for one in lines]
    return [one.model_copy(update={"is_this": one.id == this}) for one in told]


@router.delete("/sessions", operation_id="sign_out_everywhere")
def sign_out_everywhere(response: Response, edge: EdgeDep) -> EndedOut:
    """End all of one's own sessions; tokens stay."""
    require_whole(edge.actor)
    ended = edge.change(lambda unit: sessions.end_sessions(unit=unit, person=edge.actor.id))
    _forget(response, edge.settings)
    return EndedOut(ended=ended)


@router.delete("/sessions/{session}", operation_id="end_session")
def end_session(edge: EdgeDep, session: str) -> EndedOut:
    """End one of one's own sessions by the id that the list shows."""
    edge.change(lambda unit: sessions.end_session(unit=unit, session=session))
    return EndedOut(ended=1)


@router.post("/password", operation_id="change_password")
def change_password(request: Request, edge: EdgeDep, form: ChangePassword) -> EndedOut:
    """Change one's own password, which ends one's other sessions. A wrong old one counts like a try to sign in."""
    edge.keep_no_trace()
    place_of(request)
    ended = keep_password(
        edge=edge,
        passwords=request.app.state.place.passwords,
        old=form.old,
        new=form.new,
    )
    return EndedOut(ended=ended)


@router.post("/password/link", operation_id="use_link")
def use_link(request: Request, place: PlaceDep, form: UseLink) -> NameOut:
    """Set a password with a one-time link; then sign in."""
    name = take_link(
        place=place,
        token=form.link,
        password=form.password,
        request_id=request.state.request_id,
    )
    return NameOut(name=name)


def _told(known: sessions.SignedIn, identifier: str) -> SessionOut:
    return SessionOut(
        user=shown(known.actor),
        csrf=sessions.csrf_of(identifier),
        opened_at=known.opened_at,
        expires_at=known.expires_at,
    )


def _own(session: str) -> None:
    if not session:
        raise NotFound("This request comes with a token, not with a session.", fix="Sign in.", code="no_session")


def _forget(response: Response, settings: Settings) -> None:
    response.delete_cookie(cookie_name(settings), path="/", secure=settings.is_https, httponly=True, samesite="strict")
