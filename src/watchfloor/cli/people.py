"""`watchfloor user`: people of the desk and their tokens."""

from typing import Annotated

import typer

from watchfloor.cli.options import AsJson
from watchfloor.cli.printing import show
from watchfloor.cli.workspace import open_desk
from watchfloor.client.generated.shapes import AddUser, IssueToken, Permission, Role

app = typer.Typer(no_args_is_help=True)
LINES = ("name", "id", "roles", "compartments", "pseudonym")
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


@app.command("list")
def list_users(as_json: AsJson = False) -> None:
    """Everybody, by name."""
    with open_desk() as desk:
        show(desk.list_users(), as_json=as_json, columns=LINES)
