"""People and tokens over HTTP."""

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from watchfloor.infra.access.actors import add_actor, issue_token, list_actors
from watchfloor.infra.access.permissions import Actor, Permission, Role, require
from watchfloor.infra.web.edge import EdgeDep

router = APIRouter(prefix="/api/users", tags=["user"])


class AddUser(BaseModel):
    """Somebody to add."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    name: str = Field(min_length=1, max_length=200)
    roles: tuple[Role, ...] = Field(min_length=1)
    compartments: tuple[str, ...] = ()


class IssueToken(BaseModel):
    """A token to issue; no permissions means all that the person's roles carry."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    label: str = Field(default="", max_length=200)
    permissions: tuple[Permission, ...] = ()
    days: int = Field(default=90, ge=1, le=366)


class UserOut(BaseModel):
    """A person of the desk."""

    model_config = ConfigDict(frozen=True)
    id: str
    name: str
    pseudonym: str
    roles: tuple[Role, ...]
    compartments: tuple[str, ...]


class TokenOut(BaseModel):
    """A token, shown this once."""

    model_config = ConfigDict(frozen=True)
    token: str


@router.post("", operation_id="add_user", status_code=201)
def add_user(edge: EdgeDep, form: AddUser) -> UserOut:
    require(edge.actor, Permission.USER_ADMIN)
    return edge.change(
        lambda unit: _shown(add_actor(unit=unit, name=form.name, roles=form.roles, compartments=form.compartments))
    )


@router.get("", operation_id="list_users")
def list_users(edge: EdgeDep) -> list[UserOut]:
    require(edge.actor, Permission.USER_ADMIN)
    with edge.read() as unit:
        return [_shown(actor) for actor in list_actors(unit.session)]


@router.get("/me", operation_id="show_me")
def show_me(edge: EdgeDep) -> UserOut:
    return _shown(edge.actor)


@router.post("/{name}/tokens", operation_id="issue_token", status_code=201)
def issue_user_token(edge: EdgeDep, name: str, form: IssueToken) -> TokenOut:
    require(edge.actor, Permission.USER_ADMIN)
    edge.tell_once()
    return TokenOut(
        token=edge.change(
            lambda unit: issue_token(
                unit=unit, name=name, label=form.label, permissions=form.permissions, days=form.days
            )
        )
    )


def _shown(actor: Actor) -> UserOut:
    return UserOut(
        id=actor.id,
        name=actor.name,
        pseudonym=actor.pseudonym,
        roles=tuple(sorted(actor.roles)),
        compartments=tuple(sorted(actor.compartments)),
    )
