"""`watchfloor lead` and `watchfloor entity`: what was found, and who it is about."""

from typing import Annotated

import typer

from watchfloor.cli.options import AsJson, Purpose
from watchfloor.cli.printing import show
from watchfloor.cli.workspace import open_desk
from watchfloor.client.desk import PAGE
from watchfloor.client.generated.shapes import AttachLead, Growth, LabelIn, LeadState, OpenCase, SnoozeIn, Verdict
from watchfloor.kernel.refs import EntityRef

app = typer.Typer(no_args_is_help=True)
entity_app = typer.Typer(no_args_is_help=True)
LINES = ("ref", "detector", "state", "score", "member_count", "verdict", "title")
Lead = Annotated[str, typer.Argument(metavar="LEAD", help="A lead, such as LEAD-1.")]
Why = Annotated[str, typer.Option("--reason", help="Why.")]


@app.command("list")
def list_leads(
    state: Annotated[LeadState | None, typer.Option(help="Only leads in this state.")] = None,
    as_json: AsJson = False,
) -> None:
    """Leads, the most pressing first."""
    with open_desk() as desk:
        leads = list(desk.every(lambda cursor: desk.list_leads(state=state, cursor=cursor, limit=PAGE)))
    show(leads, as_json=as_json, columns=LINES)


@app.command("show")
def show_lead(lead: Lead, purpose: Purpose = "", as_json: AsJson = False) -> None:
    """All that was claimed, with the innocent readings that were measured."""
    with open_desk() as desk:
        show(desk.show_lead(lead, purpose=purpose or None), as_json=as_json)


@app.command("label")
def label(
    lead: Lead,
    verdict: Annotated[Verdict, typer.Argument(help="What it is.")],
    member: Annotated[str | None, typer.Option(help="One member, kind:id; all of them where absent.")] = None,
    reason: Why = "",
    as_json: AsJson = False,
) -> None:
    """Judge a lead, or one of its members."""
    form = LabelIn(verdict=verdict, member=member, reason=reason)
    with open_desk() as desk:
        version = desk.show_lead(lead).version
        show(desk.label_lead(lead, form, version=version), as_json=as_json)


@app.command("snooze")
def snooze(
    lead: Lead,
    growth: Annotated[Growth | None, typer.Option("--until-grows-by", help="What has to grow.")] = None,
    factor: Annotated[float | None, typer.Option(help="By how much: 1.5 is half as much again.")] = None,
    reason: Why = "",
    as_json: AsJson = False,
) -> None:
    """Let a lead sleep until it has grown."""
    form = SnoozeIn(until_grows_by=growth, factor=factor, reason=reason)
    with open_desk() as desk:
        version = desk.show_lead(lead).version
        show(desk.snooze_lead(lead, form, version=version), as_json=as_json)


@app.command("case")
def into_case(
    lead: Lead,
    case: Annotated[str | None, typer.Option("--case", help="An open case; a new one where absent.")] = None,
    title: Annotated[str | None, typer.Option(help="The new case's title; the lead's own where absent.")] = None,
    as_json: AsJson = False,
) -> None:
    """Take a lead into a case."""
    with open_desk() as desk:
        if case:
            show(desk.attach_lead(case, AttachLead(lead=lead)), as_json=as_json)
            return
        named = title or desk.show_lead(lead).title
        show(desk.open_case(OpenCase(title=named, lead=lead)), as_json=as_json)


@entity_app.command("show")
def show_entity(
    entity: Annotated[str, typer.Argument(metavar="KIND:ID", help="Such as account:a-17.")],
    purpose: Purpose = "",
    as_json: AsJson = False,
) -> None:
    """Where it appears in the data, and what the desk has on it."""
    ref = EntityRef.parse(entity)
    with open_desk() as desk:
        show(desk.show_dossier(ref.kind, ref.id, purpose=purpose or None), as_json=as_json)
