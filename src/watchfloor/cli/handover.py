"""`watchfloor handover`: a shift's end drafted from the record, frozen, and taken over item by item."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from watchfloor.cli.options import AsJson, moment
from watchfloor.cli.printing import say, show
from watchfloor.cli.workspace import open_desk
from watchfloor.client.desk import PAGE
from watchfloor.client.generated.shapes import AcceptItem, AcceptStable, DeclineItem, DraftHandover, HandoverState
from watchfloor.kernel.errors import InvalidInput

app = typer.Typer(no_args_is_help=True)
LINES = ("ref", "state", "from_desk", "to_desk", "shift_begins", "shift_ends", "frozen_at", "settled_at")
ITEMS = ("number", "escalation", "illness", "state", "expires_at", "owner", "is_addendum", "summary")
UNOWNED = ("escalation", "why", "assignee", "due_at")
Handover = Annotated[str, typer.Argument(metavar="HANDOVER", help="A handover, such as HND-1.")]
Instant = typer.Option(parser=moment, metavar="ISO")


@app.command("draft")
def draft(
    *,
    from_desk: Annotated[str, typer.Option("--from", help="The desk whose shift ends.")],
    to_desk: Annotated[str, typer.Option("--to", help="The desk whose shift begins.")],
    begins: Annotated[datetime, Instant],
    ends: Annotated[datetime, Instant],
    lead: Annotated[str | None, typer.Option(help="Who leads the receiving shift.")] = None,
    as_json: AsJson = False,
) -> None:
    """Draft a note on every open escalation, what expires first before the rest."""
    form = DraftHandover(
        from_desk=from_desk, to_desk=to_desk, shift_begins=begins, shift_ends=ends, receiving_lead=lead
    )
    with open_desk() as desk:
        show(desk.draft_handover(form), as_json=as_json)


@app.command("list")
def list_handovers(
    state: Annotated[HandoverState | None, typer.Option(help="Only those that stand so.")] = None,
    as_json: AsJson = False,
) -> None:
    """The handovers there were, the newest first."""
    with open_desk() as desk:
        rows = list(desk.every(lambda cursor: desk.list_handovers(cursor=cursor, limit=PAGE, state=state)))
    show(rows, as_json=as_json, columns=LINES)


@app.command("show")
def show_handover(
    handover: Handover,
    out: Annotated[Path | None, typer.Option(help="Write the whole note to a file: .pdf, or Markdown.")] = None,
    as_json: AsJson = False,
) -> None:
    """The items of a handover that you may see; with --out the whole note."""
    with open_desk() as desk:
        if out is not None:
            if out.suffix.lower() == ".pdf":
                out.write_bytes(desk.print_handover(handover))
            else:
                out.write_text(desk.write_out_handover(handover).markdown, "utf-8")
            say(f"{handover} is in {out}.")
            return
        found = desk.show_handover(handover)
    if as_json:
        show(found, as_json=True)
    else:
        show(found.items, as_json=False, columns=ITEMS)


@app.command("diff")
def difference(handover: Handover, as_json: AsJson = False) -> None:
    """What is new, gone and changed since the handover before."""
    with open_desk() as desk:
        show(desk.compare_handover(handover), as_json=as_json)


@app.command("freeze")
def freeze(handover: Handover, as_json: AsJson = False) -> None:
    """Let the note stay as it is; what comes in later is its addendum."""
    with open_desk() as desk:
        version = desk.show_handover(handover).version
        show(desk.freeze_handover(handover, version=version), as_json=as_json)


@app.command("accept")
def accept(
    handover: Handover,
    item: Annotated[int | None, typer.Option(help="The number of an item.")] = None,
    words: Annotated[str, typer.Option("--synthesis", help="What you take over, in your own words.")] = "",
    is_stable: Annotated[bool, typer.Option("--stable", help="Take all stable items that wait.")] = False,
    as_json: AsJson = False,
) -> None:
    """Take an item over, or all stable ones together: from then on they are yours."""
    if (item is None) != is_stable:
        raise InvalidInput("Take one item, or all stable ones.", fix="Give --item or --stable.", code="nothing_named")
    with open_desk() as desk:
        if item is not None:
            show(desk.accept_handover_item(handover, item, AcceptItem(synthesis=words)), as_json=as_json)
            return
        waiting = [
            one.number
            for one in desk.show_handover(handover).items
            if one.illness.value == "stable" and one.state.value == "waiting"
        ]
        if not waiting:
            raise InvalidInput("No stable item waits.", fix="Take the others one by one.", code="nothing_stable")
        show(desk.accept_stable_items(handover, AcceptStable(numbers=waiting)), as_json=as_json)


@app.command("decline")
def decline(
    handover: Handover,
    item: Annotated[int, typer.Option(help="The number of an item.")],
    reason: Annotated[str, typer.Option(help="Why you do not take it.")],
    as_json: AsJson = False,
) -> None:
    """Not take an item over: it stays with who has it, and they are told."""
    with open_desk() as desk:
        show(desk.decline_handover_item(handover, item, DeclineItem(reason=reason)), as_json=as_json)


@app.command("audit")
def audit(as_json: AsJson = False) -> None:
    """Which grave or legal clocks run without an owner who is on shift or on call; 1 where any does."""
    with open_desk() as desk:
        found = desk.audit_ownership()
    show(found if as_json else found.unowned, as_json=as_json, columns=() if as_json else UNOWNED)
    if found.unowned:
        raise typer.Exit(1)
