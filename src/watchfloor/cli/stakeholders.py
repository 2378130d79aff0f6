"""`watchfloor comms group` and `watchfloor comms template`: who is reached how, and what texts are made by."""

from pathlib import Path
from typing import Annotated

import typer

from watchfloor.cli.options import AsJson, Reason
from watchfloor.cli.printing import say, show
from watchfloor.cli.workspace import open_desk
from watchfloor.client.generated.shapes import (
    AddChannel,
    AddGroup,
    ChangeGroup,
    ChannelKind,
    SetAudience,
    WriteTemplate,
)

group_app = typer.Typer(no_args_is_help=True)
template_app = typer.Typer(no_args_is_help=True)
GROUPS = ("key", "name", "version", "people", "channels")
TEMPLATES = ("kind", "audience", "locale", "jurisdiction", "version", "is_checked", "note")
AUDIENCES = ("audience", "needs_approval", "version")
Group = Annotated[str, typer.Argument(metavar="GROUP", help="A group, such as legal.")]
Template = Annotated[str, typer.Argument(metavar="TEMPLATE", help="Such as situation_update.legal.ja, or ….ja.JP.")]


@group_app.command("list")
def list_groups(as_json: AsJson = False) -> None:
    """Every group, with its people and channels."""
    with open_desk() as desk:
        show(desk.list_groups(), as_json=as_json, columns=GROUPS)


@group_app.command("show")
def show_group(group: Group, as_json: AsJson = False) -> None:
    """Its people, and how they are reached."""
    with open_desk() as desk:
        show(desk.show_group(group), as_json=as_json)


@group_app.command("add")
def add_group(
    group: Group, name: Annotated[str, typer.Option(help="What people call it.")], as_json: AsJson = False
) -> None:
    """Add a group of your own."""
    with open_desk() as desk:
        show(desk.add_group(AddGroup(key=group, name=name)), as_json=as_json)


@group_app.command("people")
def set_people(
    group: Group,
    person: Annotated[list[str] | None, typer.Option(help="Somebody in it; repeat for all of them.")] = None,
    as_json: AsJson = False,
) -> None:
    """Say anew who is in a group."""
    with open_desk() as desk:
        version = desk.show_group(group).version
        show(desk.change_group(group, ChangeGroup(people=person or []), version=version), as_json=as_json)


@group_app.command("reach")
def add_channel(
    *,
    group: Group,
    kind: Annotated[ChannelKind, typer.Option(help="How.")],
    name: Annotated[str, typer.Option(help="What people call the channel.")],
    address: Annotated[str, typer.Option(help="The address, for mail.")] = "",
    url: Annotated[str, typer.Option(help="The URL, for a webhook.")] = "",
    as_json: AsJson = False,
) -> None:
    """Add a channel; the secret that signs for a webhook is shown this once."""
    form = AddChannel(kind=kind, name=name, address=address, url=url)
    with open_desk() as desk:
        added = desk.add_channel(group, form, version=desk.show_group(group).version)
    show(added, as_json=as_json)
    if added.secret and not as_json:
        say("Give the secret to whoever checks the signatures: it is not shown again.")


@group_app.command("unreach")
def remove_channel(
    group: Group,
    channel: Annotated[int, typer.Argument(metavar="CHANNEL", help="The number of a channel.")],
    as_json: AsJson = False,
) -> None:
    """Remove a channel for which nothing waits."""
    with open_desk() as desk:
        version = desk.show_group(group).version
        show(desk.remove_channel(group, channel, version=version), as_json=as_json)


@group_app.command("audiences")
def list_audiences(as_json: AsJson = False) -> None:
    """Whose texts wait for a second pair of eyes."""
    with open_desk() as desk:
        show(desk.list_audiences(), as_json=as_json, columns=AUDIENCES)


@group_app.command("audience")
def set_audience(
    audience: Annotated[str, typer.Argument(metavar="AUDIENCE", help="Such as internal.")],
    reason: Reason,
    approval: Annotated[bool, typer.Option("--approval/--no-approval", help="Whether its texts wait.")] = True,
    as_json: AsJson = False,
) -> None:
    """Say whether texts for an audience wait for approval."""
    with open_desk() as desk:
        version = next((one.version for one in desk.list_audiences() if one.audience == audience), 1)
        form = SetAudience(needs_approval=approval, reason=reason)
        show(desk.set_audience(audience, form, version=version), as_json=as_json)


@template_app.command("list")
def list_templates(as_json: AsJson = False) -> None:
    """Each template in its newest version."""
    with open_desk() as desk:
        show(desk.list_templates(), as_json=as_json, columns=TEMPLATES)


@template_app.command("show")
def show_template(template: Template, as_json: AsJson = False) -> None:
    """Every version of one template, the oldest first."""
    with open_desk() as desk:
        versions = desk.show_template_history(template)
    show(versions if as_json else versions[-1], as_json=as_json)


@template_app.command("write")
def write_template(
    *,
    template: Template,
    title: Annotated[str, typer.Option(help="The title, with variables.")],
    body: Annotated[Path, typer.Option(help="A file with the body.", exists=True, dir_okay=False)],
    reason: Reason,
    checked: Annotated[bool, typer.Option("--checked", help="A native reader has checked it.")] = False,
    version: Annotated[int, typer.Option(help="The newest version; 0 where there is none.")],
    as_json: AsJson = False,
) -> None:
    """Add a version; the ones before stay."""
    form = WriteTemplate(title=title, body=body.read_text("utf-8"), is_checked=checked, reason=reason)
    with open_desk() as desk:
        show(desk.write_template(template, form, version=version), as_json=as_json)
