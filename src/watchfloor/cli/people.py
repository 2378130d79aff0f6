"""`watchfloor user`: people of the desk, what they may do, and their tokens, links and passwords."""

import sys
from collections.abc import Callable
from typing import Annotated

import typer

from watchfloor.cli.glass import app as glass_app
from watchfloor.cli.options import AsJson, Reason
from watchfloor.cli.printing import show
from watchfloor.cli.workspace import open_desk
from watchfloor.client.desk import Desk
from watchfloor.client.generated.shapes import (
    AddUser,
    ChangePassword,
    ChangeUser,
    GiveRoles,
    IssueToken,
    LetInto,
    Permission,
    PersonOut,
    Role,
    UseLink,
)

app = typer.Typer(no_args_is_help=True)
app.add_typer(glass_app, name="glass", help="Broken glass: take access for a while, list it, review it.")
LINES = ("name", "id", "roles", "compartments", "disabled_at", "pseudonym")
TOKENS = ("id", "label", "permissions", "expires_at", "last_used_at", "revoked_at")
Name = Annotated[str, typer.Argument(metavar="NAME", help="A person.")]


@app.command("add")
def add(
    name: Name,
    role: Annotated[list[Role], typer.Option(help="A role; repeat for more.")],
    compartment: Annotated[list[str] | None, typer.Option(help="A compartment; repeat for more.")] = None,
    as_json: AsJson = False,
) -> None:
    """Add a person."""
    form = AddUser(name=name, roles=role, compartments=compartment)
    with open_desk() as desk:
        show(desk.add_user(form), as_json=as_json)


@app.command("list")
def list_users(as_json: AsJson = False) -> None:
    """Everybody, by name."""
    with open_desk() as desk:
        show(desk.list_users(), as_json=as_json, columns=LINES)


@app.command("show")
def show_user(name: Name, as_json: AsJson = False) -> None:
    """One person, with the version that an edit is based on."""
    with open_desk() as desk:
        show(desk.show_user(name), as_json=as_json)


@app.command("roles")
def roles(
    name: Name,
    role: Annotated[list[Role], typer.Option(help="A role to have from now on; repeat for more.")],
    reason: Reason,
    as_json: AsJson = False,
) -> None:
    """Give somebody these roles and no others."""
    form = GiveRoles(roles=role, reason=reason)
    _edit(name, lambda desk, version: desk.change_roles(name, form, version=version), as_json=as_json)


@app.command("compartments")
def compartments(
    name: Name,
    reason: Reason,
    compartment: Annotated[list[str] | None, typer.Option(help="One to be in from now on; repeat for more.")] = None,
    as_json: AsJson = False,
) -> None:
    """Let somebody into these compartments and no others; into none where none is named."""
    form = LetInto(compartments=compartment or [], reason=reason)
    _edit(name, lambda desk, version: desk.change_compartments(name, form, version=version), as_json=as_json)


@app.command("disable")
def disable(name: Name, reason: Reason, as_json: AsJson = False) -> None:
    """Shut somebody out at once: sessions, tokens, links and open glass end for good."""
    form = ChangeUser(reason=reason)
    _edit(name, lambda desk, version: desk.disable_user(name, form, version=version), as_json=as_json)


@app.command("enable")
def enable(name: Name, reason: Reason, as_json: AsJson = False) -> None:
    """Let somebody in again; their old sessions and tokens stay dead."""
    form = ChangeUser(reason=reason)
    _edit(name, lambda desk, version: desk.enable_user(name, form, version=version), as_json=as_json)


@app.command("token")
def token(
    name: Name,
    label: Annotated[str, typer.Option(help="What the token is for.")] = "",
    permission: Annotated[list[Permission] | None, typer.Option(help="Narrow it to this; repeat for more.")] = None,
    days: Annotated[int, typer.Option(help="How many days it lives.")] = 90,
    as_json: AsJson = False,
) -> None:
    """Issue a token; it is shown this once."""
    form = IssueToken(label=label, permissions=permission, days=days)
    with open_desk() as desk:
        issued = desk.issue_token(name, form)
    show(issued if as_json else issued.token, as_json=as_json)


@app.command("tokens")
def tokens(name: Name, as_json: AsJson = False) -> None:
    """The tokens of a person, with their last use; never the secrets."""
    with open_desk() as desk:
        show(desk.list_tokens(name), as_json=as_json, columns=TOKENS)


@app.command("revoke")
def revoke(
    name: Name,
    token: Annotated[str | None, typer.Argument(metavar="TOKEN", help="Its id, as `user tokens` shows it.")] = None,
    sessions: Annotated[bool, typer.Option("--sessions", help="Sign the person out everywhere instead.")] = False,
    as_json: AsJson = False,
) -> None:
    """End a token, or with --sessions all of a person's sessions."""
    if (token is None) != sessions:
        raise typer.BadParameter("Name a token, or give --sessions.")
    with open_desk() as desk:
        ended = desk.revoke_token(name, token) if token is not None else desk.end_user_sessions(name)
        show(ended, as_json=as_json)


@app.command("link")
def link(name: Name, as_json: AsJson = False) -> None:
    """Issue a one-time link to set a password; it is shown this once, and an earlier one is void."""
    with open_desk() as desk:
        issued = desk.issue_link(name)
    show(issued if as_json else issued.token, as_json=as_json)


@app.command("password")
def password(
    with_link: Annotated[bool, typer.Option("--link", help="With a one-time link in place of the old one.")] = False,
    as_json: AsJson = False,
) -> None:
    """Set your own password; what is secret is asked for, or read line by line from standard input."""
    if with_link:
        form = UseLink(link=_asked("One-time link"), password=_asked("New password"))
        with open_desk(is_known=False) as desk:
            show(desk.use_link(form), as_json=as_json)
        return
    change = ChangePassword(old=_asked("Password until now"), new=_asked("New password"))
    with open_desk() as desk:
        show(desk.change_password(change), as_json=as_json)


def _edit(name: str, change: Callable[[Desk, int], PersonOut], *, as_json: bool) -> None:
    with open_desk() as desk:
        version = desk.show_user(name).version
        show(change(desk, version), as_json=as_json)


def _asked(what: str) -> str:
    """A secret: never an argument, which others on the machine could read."""
    if sys.stdin.isatty():
        answer: str = typer.prompt(what, hide_input=True)
        return answer
    return sys.stdin.readline().rstrip("\r\n")
