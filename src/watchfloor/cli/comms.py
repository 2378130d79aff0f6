"""`watchfloor comms`: texts made of the record, a second pair of eyes, and sending."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer
from pydantic import ValidationError

from watchfloor.cli.options import AsJson, Reason
from watchfloor.cli.printing import show
from watchfloor.cli.stakeholders import group_app, template_app
from watchfloor.cli.workspace import open_desk
from watchfloor.client.desk import PAGE
from watchfloor.client.generated.shapes import (
    Addressee,
    ApproveUpdate,
    CommsAudience,
    DraftUpdate,
    EditUpdate,
    Locale,
    Situation,
    TextKind,
    UpdateReason,
    UpdateState,
)
from watchfloor.kernel.errors import InvalidInput

app = typer.Typer(no_args_is_help=True)
app.add_typer(group_app, name="group", help="Stakeholder groups, their people and channels.")
app.add_typer(template_app, name="template", help="Templates: what texts are made by.")
LINES = ("ref", "subject", "kind", "audience", "state", "needs_approval", "sent_at", "next_update_at", "title")
WORDS = ("id", "at", "read_at", "code", "subject", "about")
Update = Annotated[str, typer.Argument(metavar="UPDATE", help="An update, such as UPD-1.")]
Form = Annotated[Path, typer.Option("--situation", help="A JSON file with the situation.", exists=True, dir_okay=False)]


@app.command("draft")
def draft(
    *,
    subject: Annotated[str, typer.Argument(metavar="SUBJECT", help="An escalation or a case.")],
    situation: Form,
    audience: Annotated[CommsAudience, typer.Option(help="Who reads it.")],
    kind: Annotated[TextKind, typer.Option(help="What it does.")] = TextKind.SITUATION_UPDATE,
    locale: Annotated[Locale, typer.Option(help="In which language.")] = Locale.EN,
    jurisdiction: Annotated[str, typer.Option(help="For which country, such as JP.")] = "",
    group: Annotated[list[str] | None, typer.Option(help="A group that it goes to; repeat for more.")] = None,
    to: Annotated[list[str] | None, typer.Option(help="An address of mail besides; repeat for more.")] = None,
    press: Annotated[bool, typer.Option("--press", help="The press may read it.")] = False,
    as_json: AsJson = False,
) -> None:
    """Make a text of a situation; nothing leaves by it."""
    form = DraftUpdate(
        subject=subject,
        situation=situation_in(situation),
        audience=audience,
        kind=kind,
        locale=locale,
        jurisdiction=jurisdiction,
        groups=group or [],
        to=[Addressee(address=one) for one in to or []],
        is_for_press=press,
    )
    with open_desk() as desk:
        show(desk.draft_update(form), as_json=as_json)


@app.command("list")
def list_updates(
    subject: Annotated[str | None, typer.Option(help="Of one escalation or case.")] = None,
    state: Annotated[UpdateState | None, typer.Option(help="In one state.")] = None,
    as_json: AsJson = False,
) -> None:
    """The updates one may see, the newest first."""
    with open_desk() as desk:
        rows = desk.every(lambda cursor: desk.list_updates(subject=subject, state=state, cursor=cursor, limit=PAGE))
        show(list(rows), as_json=as_json, columns=LINES)


@app.command("show")
def show_update(update: Update, as_json: AsJson = False) -> None:
    """Its words, to whom they go, and how they arrived."""
    with open_desk() as desk:
        show(desk.show_update(update), as_json=as_json)


@app.command("edit")
def edit(
    *,
    update: Update,
    text: Annotated[Path | None, typer.Option(help="A file with the new text.", exists=True, dir_okay=False)] = None,
    title: Annotated[str | None, typer.Option(help="Another title.")] = None,
    group: Annotated[list[str] | None, typer.Option(help="All groups anew; repeat for more.")] = None,
    to: Annotated[list[str] | None, typer.Option(help="All single addresses anew; repeat for more.")] = None,
    version: Annotated[int | None, typer.Option(help="The version that you read; else the one that is there.")] = None,
    as_json: AsJson = False,
) -> None:
    """Make it better; an approval of what it said before is void."""
    form = EditUpdate(
        text=text.read_text("utf-8") if text else None,
        title=title,
        groups=group,
        to=[Addressee(address=one) for one in to] if to is not None else None,
    )
    with open_desk() as desk:
        base = version or desk.show_update(update).version
        show(desk.edit_update(update, form, version=base), as_json=as_json)


@app.command("submit")
def submit(update: Update, as_json: AsJson = False) -> None:
    """Ask for a second pair of eyes on exactly what it says now."""
    with open_desk() as desk:
        show(desk.submit_update(update, version=desk.show_update(update).version), as_json=as_json)


@app.command("approve")
def approve(
    update: Update,
    reason: Reason,
    payload: Annotated[str | None, typer.Option("--hash", help="The payload hash that you read.")] = None,
    as_json: AsJson = False,
) -> None:
    """Approve what others wrote; without --hash, what stands there now."""
    with open_desk() as desk:
        bound = payload or desk.show_update(update).payload_hash
        show(desk.approve_update(update, ApproveUpdate(payload=bound, reason=reason)), as_json=as_json)


@app.command("refuse")
def refuse(update: Update, reason: Reason, as_json: AsJson = False) -> None:
    """Refuse it; its author hears that."""
    with open_desk() as desk:
        show(desk.refuse_update(update, UpdateReason(reason=reason)), as_json=as_json)


@app.command("withdraw")
def withdraw(update: Update, reason: Reason, as_json: AsJson = False) -> None:
    """Take it back before it is sent."""
    with open_desk() as desk:
        version = desk.show_update(update).version
        show(desk.withdraw_update(update, UpdateReason(reason=reason), version=version), as_json=as_json)


@app.command("send")
def send(update: Update, as_json: AsJson = False) -> None:
    """Send it to each of its channels; refused where it needs approval and has none."""
    with open_desk() as desk:
        show(desk.send_update(update), as_json=as_json)


@app.command("retry")
def retry(update: Update, as_json: AsJson = False) -> None:
    """Try again what did not arrive."""
    with open_desk() as desk:
        show(desk.retry_update(update), as_json=as_json)


@app.command("told")
def told(
    unread: Annotated[bool, typer.Option("--unread", help="Only what you have not read.")] = False,
    read: Annotated[bool, typer.Option("--read", help="Mark all of it as read.")] = False,
    as_json: AsJson = False,
) -> None:
    """What the desk told you, the newest first."""
    with open_desk() as desk:
        if read:
            desk.read_notifications()
        rows = desk.every(lambda cursor: desk.list_notifications(unread=unread, cursor=cursor, limit=PAGE))
        show(list(rows), as_json=as_json, columns=WORDS)


def situation_in(path: Path) -> Situation:
    """A situation from a JSON file. Raises InvalidInput `bad_situation`, naming the field."""
    fix = "Write at least at, subject, title and bottom_line; see docs/guide/comms.md."
    try:
        document: Any = json.loads(path.read_text("utf-8"))
        return Situation.model_validate(document)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "it"
        raise InvalidInput(f"{path.name}: {where}: {first['msg']}.", fix=fix, code="bad_situation") from error
    except ValueError as error:
        raise InvalidInput(f"{path.name} holds no JSON object.", fix=fix, code="bad_situation") from error
