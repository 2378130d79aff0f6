"""People and tokens over HTTP: who is on the desk, what they may do, and what they do it with."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from watchfloor.domain.comms.service.notifications import tell
from watchfloor.infra.access.actors import add_actor, secret_digest
from watchfloor.infra.access.permissions import Actor, Permission, Role, require
from watchfloor.infra.auth import people, tokens
from watchfloor.infra.auth.links import Link, issue_link
from watchfloor.infra.auth.people_rules import require_whole_admin
from watchfloor.infra.auth.sessions import SHOWN, end_sessions
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.web.edge import EdgeDep, IfMatch

router = APIRouter(prefix="/api/users", tags=["user"])
Because = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000)]


class Form(BaseModel):
    """What is sent: nothing that was not asked for."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class AddUser(Form):
    """Somebody to add."""

    name: str = Field(min_length=1, max_length=200)
    roles: tuple[Role, ...] = Field(min_length=1)
    compartments: tuple[str, ...] = ()


class IssueToken(Form):
    """A token to issue; no permissions means all that the person's roles carry."""

    label: str = Field(default="", max_length=200)
    permissions: tuple[Permission, ...] = ()
    days: int = Field(default=90, ge=1, le=366)


class GiveRoles(Form):
    """All the roles somebody has from now on."""

    roles: tuple[Role, ...] = Field(min_length=1)
    reason: Because


class LetInto(Form):
    """All the compartments somebody is in from now on."""

    compartments: tuple[str, ...]
    reason: Because


class ChangeUser(Form):
    """Why somebody is disabled or enabled."""

    reason: Because


class UserOut(BaseModel):
    """A person of the desk."""

    model_config = ConfigDict(frozen=True)
    id: str
    name: str
    pseudonym: str
    roles: tuple[Role, ...]
    compartments: tuple[str, ...]


class PersonOut(UserOut):
    """A person as administrators see them; an edit names the version it is based on."""

    version: int
    has_password: bool
    disabled_at: datetime | None


class TokenOut(BaseModel):
    """A token, shown this once."""

    model_config = ConfigDict(frozen=True)
    token: str


class TokenLineOut(BaseModel):
    """A token as it is listed; `last_used_at` is noted about once an hour."""

    model_config = ConfigDict(frozen=True, from_attributes=True)
    id: str
    label: str
    permissions: tuple[Permission, ...]
    created_at: datetime
    expires_at: datetime
    last_used_at: datetime | None
    revoked_at: datetime | None


class LinkOut(BaseModel):
    """A one-time link, shown this once; whoever has it sets the person's password."""

    model_config = ConfigDict(frozen=True, from_attributes=True)
    token: str
    expires_at: datetime


class EndedOut(BaseModel):
    """How many sessions were ended."""

    model_config = ConfigDict(frozen=True)
    ended: int


@router.post("", operation_id="add_user", status_code=201)
def add_user(edge: EdgeDep, form: AddUser) -> PersonOut:
    require_whole_admin(edge.actor)

    def add(unit: WriteUnit) -> people.Person:
        added = add_actor(unit=unit, name=form.name, roles=form.roles, compartments=form.compartments)
        return people.show_person(unit=unit, name=added.name)

    return _person(edge.change(add))


@router.get("", operation_id="list_users")
def list_users(edge: EdgeDep) -> list[PersonOut]:
    require(edge.actor, Permission.USER_ADMIN)
    with edge.read() as unit:
        return [_person(one) for one in people.list_people(unit=unit)]


@router.get("/me", operation_id="show_me")
def show_me(edge: EdgeDep) -> UserOut:
    return shown(edge.actor)


@router.get("/{name}", operation_id="show_user")
def show_user(edge: EdgeDep, name: str) -> PersonOut:
    require(edge.actor, Permission.USER_ADMIN)
    with edge.read() as unit:
        return _person(people.show_person(unit=unit, name=name))


@router.put("/{name}/roles", operation_id="change_roles")
def change_roles(edge: EdgeDep, name: str, form: GiveRoles, version: IfMatch) -> PersonOut:
    """Give somebody these roles and no others; nobody gives themselves one, and one administrator stays."""
    require_whole_admin(edge.actor)
    return _person(
        edge.change(
            lambda unit: people.change_roles(
                unit=unit, name=name, roles=form.roles, version=version, reason=form.reason
            )
        )
    )


@router.put("/{name}/compartments", operation_id="change_compartments")
def change_compartments(edge: EdgeDep, name: str, form: LetInto, version: IfMatch) -> PersonOut:
    """Let somebody into these compartments and no others; nobody lets themselves in."""
    require_whole_admin(edge.actor)
    return _person(
        edge.change(
            lambda unit: people.change_compartments(
                unit=unit, name=name, compartments=form.compartments, version=version, reason=form.reason
            )
        )
    )


@router.post("/{name}/disable", operation_id="disable_user")
def disable_user(edge: EdgeDep, name: str, form: ChangeUser, version: IfMatch) -> PersonOut:
    """Shut somebody out: their sessions, tokens, links and open glass end at once and for good."""
    require(edge.actor, Permission.USER_ADMIN)
    return _person(edge.change(lambda unit: people.disable(unit=unit, name=name, version=version, reason=form.reason)))


@router.post("/{name}/enable", operation_id="enable_user")
def enable_user(edge: EdgeDep, name: str, form: ChangeUser, version: IfMatch) -> PersonOut:
    """Let somebody in again, with their password and none of their old sessions and tokens."""
    require_whole_admin(edge.actor)
    return _person(edge.change(lambda unit: people.enable(unit=unit, name=name, version=version, reason=form.reason)))


@router.post("/{name}/links", operation_id="issue_link", status_code=201)
def issue_user_link(edge: EdgeDep, name: str) -> LinkOut:
    """A link with which the person sets a password, once; an earlier one is void."""
    require_whole_admin(edge.actor)
    edge.tell_once()
    hours = edge.settings.link_hours
    issued: Link = edge.change(lambda unit: issue_link(unit=unit, name=name, hours=hours))
    return LinkOut.model_validate(issued)


@router.delete("/{name}/sessions", operation_id="end_user_sessions")
def end_user_sessions(edge: EdgeDep, name: str) -> EndedOut:
    """Sign somebody out everywhere; their tokens stay."""
    require(edge.actor, Permission.USER_ADMIN)
    with edge.read() as unit:
        person = people.show_person(unit=unit, name=name).actor.id
    return EndedOut(ended=edge.change(lambda unit: end_sessions(unit=unit, person=person)))


@router.post("/{name}/tokens", operation_id="issue_token", status_code=201)
def issue_user_token(edge: EdgeDep, name: str, form: IssueToken) -> TokenOut:
    """A token for somebody by an administrator, or for oneself when signed in, no broader than what one may do."""
    edge.tell_once()

    def issue(unit: WriteUnit) -> str:
        token = tokens.issue(
            unit=unit,
            name=name,
            label=form.label,
            permissions=form.permissions,
            days=form.days,
            session=edge.session,
        )
        if name != unit.actor.name:
            person = people.show_person(unit=unit, name=name).actor.id
            tell(unit=unit, people=[person], subject=person, code="token.issued", about=secret_digest(token)[:SHOWN])
        return token

    return TokenOut(token=edge.change(issue))


@router.get("/{name}/tokens", operation_id="list_tokens")
def list_user_tokens(edge: EdgeDep, name: str) -> list[TokenLineOut]:
    """One's own tokens, or anybody's for an administrator, the newest first."""
    with edge.read() as unit:
        return [TokenLineOut.model_validate(one) for one in tokens.list_tokens(unit=unit, name=name)]


@router.delete("/{name}/tokens/{token}", operation_id="revoke_token")
def revoke_user_token(edge: EdgeDep, name: str, token: str) -> TokenLineOut:
    """End a token of one's own, or anybody's for an administrator, by the id that the list shows."""
    ended = edge.change(lambda unit: tokens.revoke_token(unit=unit, name=name, token=token))
    return TokenLineOut.model_validate(ended)


def shown(actor: Actor) -> UserOut:
    """A person as they act now, with what they broke open."""
    return UserOut(
        id=actor.id,
        name=actor.name,
        pseudonym=actor.pseudonym,
        roles=tuple(sorted(actor.roles)),
        compartments=tuple(sorted(actor.compartments)),
    )


def _person(person: people.Person) -> PersonOut:
    return PersonOut(
        **dict(shown(person.actor)),
        version=person.version,
        has_password=person.has_password,
        disabled_at=person.disabled_at,
    )
