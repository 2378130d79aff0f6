"""What belongs to an escalation: listed things and their outcomes, tasks, notes, links."""

from typing import Annotated

import typer

from watchfloor.cli.escalations.asking import ITEMS, TASKS, Escalation
from watchfloor.cli.options import AsJson, moment
from watchfloor.cli.printing import plain, show
from watchfloor.cli.slack import due_in_words
from watchfloor.cli.workspace import open_desk
from watchfloor.client.desk import PAGE, Desk
from watchfloor.client.generated.shapes import (
    AddItems,
    AddTask,
    ConfirmItem,
    EndTask,
    Link,
    NoteDirection,
    Outcome,
    ProposeItems,
    SetOutcome,
    TaskOut,
    WriteEscalationNote,
)
from watchfloor.kernel.clock import system_clock
from watchfloor.kernel.errors import InvalidInput, NotFound

task_app = typer.Typer(no_args_is_help=True)
PROPOSED = ("entity", "is_known", "named")
NOTES = ("id", "at", "direction", "author", "text")
LINKS = ("to", "relation", "linked_at")


def items(
    *,
    escalation: Escalation,
    add: Annotated[list[str] | None, typer.Option(help="A thing to list; repeat for more.")] = None,
    confirm: Annotated[str | None, typer.Option(help="What one is, as 3=show:abc, or 3= for nothing known.")] = None,
    propose: Annotated[bool, typer.Option("--propose", help="What the request's own text names.")] = False,
    as_json: AsJson = False,
) -> None:
    """What it lists, each with its outcome; add, confirm, or see what the text names."""
    with open_desk() as desk:
        if propose:
            show(desk.propose_items(escalation, ProposeItems(text="")), as_json=as_json, columns=PROPOSED)
            return
        if add:
            desk.add_items(escalation, AddItems(items=add))
        if confirm:
            _confirm(desk, escalation, confirm)
        show(desk.show_escalation(escalation).items, as_json=as_json, columns=ITEMS)


def outcome(
    *,
    escalation: Escalation,
    became: Annotated[Outcome, typer.Argument(metavar="OUTCOME", help="What became of it.")],
    item: Annotated[list[int] | None, typer.Option(help="The number of one; repeat for more; else all.")] = None,
    territory: Annotated[str | None, typer.Option(help="WORLD, or codes as 'SG MY'.")] = None,
    since: Annotated[str | None, typer.Option(help="Since when, ISO 8601 with an offset; else now.")] = None,
    note: Annotated[str | None, typer.Option(help="Why, where it is not done.")] = None,
    as_json: AsJson = False,
) -> None:
    """What became of listed things: where and since when, or why not."""
    with open_desk() as desk:
        numbers = item or [one.number for one in desk.show_escalation(escalation).items]
        if not numbers:
            raise InvalidInput(f"{escalation} lists nothing.", fix="Add items first.", code="no_items")
        effect = moment(since) if since else system_clock() if territory else None
        form = SetOutcome(numbers=numbers, outcome=became, territory=territory, effect_at=effect, note=note)
        show(desk.set_outcome(escalation, form), as_json=as_json, columns=ITEMS)


@task_app.command("add")
def add_task(
    *,
    escalation: Escalation,
    title: Annotated[str, typer.Argument(metavar="TITLE", help="What is to be done.")],
    role: Annotated[str | None, typer.Option(help="For whom: legal, approver, desk.")] = None,
    due: Annotated[str | None, typer.Option(help="Until when, ISO 8601 with an offset.")] = None,
    mandatory: Annotated[bool, typer.Option("--mandatory", help="Nothing closes without it.")] = False,
    as_json: AsJson = False,
) -> None:
    """Something to do."""
    until = moment(due) if due else None
    form = AddTask(title=title, for_role=role, due_at=until, is_mandatory=mandatory or None)
    with open_desk() as desk:
        show(desk.add_task(escalation, form), as_json=as_json)


@task_app.command("list")
def list_tasks(role: Annotated[str | None, typer.Option(help="For one role.")] = None, as_json: AsJson = False) -> None:
    """Open tasks, the oldest first."""
    with open_desk() as desk:
        rows = list(desk.every(lambda cursor: desk.list_tasks(for_role=role, cursor=cursor, limit=PAGE)))
    show(rows if as_json else [_told(row) for row in rows], as_json=as_json, columns=TASKS)


@task_app.command("end")
def end_task(
    *,
    task: Annotated[str, typer.Argument(metavar="TASK", help="A task, such as TSK-1.")],
    outcome: Annotated[str, typer.Option(help="How it ended; for a paper the evidence of it.")],
    drop: Annotated[bool, typer.Option("--drop", help="It need not be done.")] = False,
    as_json: AsJson = False,
) -> None:
    """It is done, or need not be done."""
    with open_desk() as desk:
        rows = desk.every(lambda cursor: desk.list_tasks(cursor=cursor, limit=PAGE))
        version = next((row.version for row in rows if row.ref == task), None)
        if version is None:
            raise NotFound(f"There is no open task {task[:40]}.", fix="List them: watchfloor escalation task list.")
        show(desk.end_task(task, EndTask(outcome=outcome, is_done=not drop), version=version), as_json=as_json)


def note(
    escalation: Escalation,
    text: Annotated[str | None, typer.Argument(metavar="TEXT", help="What was said; without it, all notes.")] = None,
    direction: Annotated[NoteDirection, typer.Option(help="From the requester, to them, or inside.")] = (
        NoteDirection.INSIDE
    ),
    as_json: AsJson = False,
) -> None:
    """Note what was said, or look at all that was."""
    with open_desk() as desk:
        if text is None:
            found = desk.list_escalation_notes(escalation)
        else:
            found = desk.write_escalation_note(escalation, WriteEscalationNote(text=text, direction=direction))
        show(found, as_json=as_json, columns=NOTES)


def link(
    escalation: Escalation,
    to: Annotated[str, typer.Argument(metavar="REF", help="A lead, a case, evidence or a decision.")],
    as_json: AsJson = False,
) -> None:
    """Link what belongs to it."""
    with open_desk() as desk:
        show(desk.link_escalation(escalation, Link(to=to)), as_json=as_json, columns=LINKS)


def _confirm(desk: Desk, escalation: str, text: str) -> None:
    number, equals, entity = text.partition("=")
    if not equals or not number.isdecimal():
        raise InvalidInput(f"{text[:40]!r} confirms nothing.", fix="Write 3=show:abc.", code="bad_item")
    versions = {one.number: one.version for one in desk.show_escalation(escalation).items}
    if int(number) not in versions:
        raise NotFound(f"{escalation} lists no {number}.", fix="List its items.", code="no_item")
    form = ConfirmItem(entity=entity or None)
    desk.confirm_item(escalation, int(number), form, version=versions[int(number)])


def _told(task: TaskOut) -> object:
    told = plain(task)
    return {**told, "due": due_in_words(task.due_at, system_clock())} if isinstance(told, dict) else told
