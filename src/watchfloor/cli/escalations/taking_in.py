"""Taking requests in by command, and looking at what is there."""

from pathlib import Path
from typing import Annotated

import typer

from watchfloor.cli.escalations.asking import Escalation, tell, tell_queue
from watchfloor.cli.options import AsJson, moment
from watchfloor.cli.printing import say, show
from watchfloor.cli.workspace import open_desk
from watchfloor.client.generated.shapes import (
    Channel,
    Confidentiality,
    DemandClass,
    EscalationState,
    Flag,
    QueueOrder,
    Requester,
    RequesterKind,
    Severity,
    TakeIn,
)

ALIKE = ("ref", "state", "likeness", "why", "title")


def new(
    *,
    title: Annotated[str, typer.Argument(metavar="TITLE", help="What is asked for, in a line.")],
    demand_class: Annotated[DemandClass, typer.Option("--class", help="What kind of demand.")],
    requester: Annotated[RequesterKind, typer.Option("--from", help="What kind of requester.")],
    organisation: Annotated[str | None, typer.Option(help="Whose demand it is.")] = None,
    jurisdiction: Annotated[list[str] | None, typer.Option(help="SG, AU-NSW or EU; repeat for more.")] = None,
    item: Annotated[list[str] | None, typer.Option(help="A listed thing; repeat for more.")] = None,
    flag: Annotated[list[Flag] | None, typer.Option(help="What more it touches; repeat for more.")] = None,
    text: Annotated[
        Path | None, typer.Option(help="A file with the words of the request.", exists=True, dir_okay=False)
    ] = None,
    action: Annotated[str | None, typer.Option(help="What is to be done.")] = None,
    basis: Annotated[str | None, typer.Option(help="On what law.")] = None,
    received: Annotated[str | None, typer.Option(help="When it came, ISO 8601 with an offset; else now.")] = None,
    aware: Annotated[str | None, typer.Option(help="The legal trigger, where it is another instant.")] = None,
    due: Annotated[str | None, typer.Option(help="The time that the paper itself sets.")] = None,
    due_source: Annotated[str | None, typer.Option(help="Where that time is from.")] = None,
    evidence: Annotated[list[str] | None, typer.Option(help="The paper as evidence; repeat for more.")] = None,
    confidentiality: Annotated[Confidentiality | None, typer.Option(help="How far it may be told.")] = None,
    compartment: Annotated[str | None, typer.Option(help="Only for those in it.")] = None,
    no_tipping_off: Annotated[bool, typer.Option("--no-tipping-off", help="Nobody it is about may hear.")] = False,
    key: Annotated[str | None, typer.Option("--key", help="Its own number; a second delivery changes nothing.")] = None,
    as_json: AsJson = False,
) -> None:
    """Take a request in with all its clocks; the same --key twice makes one escalation."""
    form = TakeIn(
        title=title,
        demand_class=demand_class,
        requester=Requester(kind=requester, organisation=organisation),
        channel=Channel.FORM,
        external_ref=key,
        jurisdictions=jurisdiction,
        items=item,
        flags=flag,
        text=text.read_text("utf-8") if text else None,
        requested_action=action,
        legal_basis=basis,
        received_at=moment(received) if received else None,
        awareness_at=moment(aware) if aware else None,
        due_at=moment(due) if due else None,
        due_source=due_source,
        events=None,
        evidence=evidence,
        confidentiality=confidentiality,
        compartment=compartment,
        no_tipping_off=no_tipping_off or None,
    )
    with open_desk() as desk:
        taken = desk.take_in(form)
    if not taken.is_new:
        say(f"It was taken in before as {taken.escalation.ref}; nothing was changed.")
    tell(taken.escalation, as_json=as_json)


def list_escalations(
    *,
    state: Annotated[EscalationState | None, typer.Option(help="In one state.")] = None,
    severity: Annotated[Severity | None, typer.Option(help="Of one severity.")] = None,
    demand_class: Annotated[DemandClass | None, typer.Option("--class", help="Of one class.")] = None,
    requester: Annotated[RequesterKind | None, typer.Option("--from", help="From one kind of requester.")] = None,
    jurisdiction: Annotated[str | None, typer.Option(help="Of one place, such as SG.")] = None,
    assignee: Annotated[str | None, typer.Option(help="Held by somebody; me for oneself.")] = None,
    at_desk: Annotated[str | None, typer.Option("--desk", help="At one desk, by its key.")] = None,
    text: Annotated[str | None, typer.Option(help="Words of the title.")] = None,
    unassigned: Annotated[bool, typer.Option("--unassigned", help="Held by nobody.")] = False,
    deskless: Annotated[bool, typer.Option("--deskless", help="At no desk yet.")] = False,
    over: Annotated[bool, typer.Option("--over", help="Those that are over.")] = False,
    snoozed: Annotated[bool, typer.Option("--snoozed", help="Those put off too.")] = False,
    newest: Annotated[bool, typer.Option("--newest", help="The newest first, not by priority.")] = False,
    limit: Annotated[int, typer.Option(min=1, max=500, help="How many of the head of the queue.")] = 50,
    as_json: AsJson = False,
) -> None:
    """The head of the queue: short legal clocks first, then by value."""
    with open_desk() as desk:
        page = desk.list_escalations(
            order=QueueOrder.NEWEST if newest else QueueOrder.PRIORITY,
            state=state,
            severity=severity,
            demand_class=demand_class,
            requester_kind=requester,
            jurisdiction=jurisdiction,
            assignee=assignee,
            text=text,
            unassigned=unassigned,
            desk=at_desk,
            deskless=deskless,
            over=over,
            snoozed=snoozed,
            limit=limit,
        )
    tell_queue(page.items, as_json=as_json)
    if page.next_cursor:
        say(f"There are more than these {limit}.")


def show_escalation(escalation: Escalation, as_json: AsJson = False) -> None:
    """One with its open clocks, its items and tasks, and what it lacks to go on."""
    with open_desk() as desk:
        tell(desk.show_escalation(escalation), as_json=as_json)


def alike(escalation: Escalation, as_json: AsJson = False) -> None:
    """Others that may be the same, and why; a person decides."""
    with open_desk() as desk:
        show(desk.list_alike(escalation), as_json=as_json, columns=ALIKE)
