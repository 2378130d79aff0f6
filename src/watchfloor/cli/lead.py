"""`watchfloor lead` and `watchfloor entity`: what was found, and who it is about."""

from typing import Annotated

import typer

from watchfloor.cli.options import AsJson
from watchfloor.cli.printing import show
from watchfloor.cli.workspace import open_desk
from watchfloor.kernel.refs import EntityRef

app = typer.Typer(no_args_is_help=True, help="Leads: list, show, judge, take into a case.")
entity_app = typer.Typer(no_args_is_help=True, help="Entities: what is known of one.")
LINES = ("ref", "detector", "state", "score", "member_count", "verdict", "title")
Lead = Annotated[str, typer.Argument(metavar="LEAD", help="A lead, such as LEAD-1.")]


@app.command("list")
def list_leads(
    state: Annotated[str | None, typer.Option(help="open, snoozed, judged or in_case.")] = None,
    as_json: AsJson = False,
) -> None:
    """Leads, the most pressing first."""
    with open_desk() as desk:
        show(desk.listed("leads", state=state), as_json=as_json, columns=LINES)


@app.command("show")
def show_lead(lead: Lead, as_json: AsJson = False) -> None:
    """All that was claimed, with the innocent readings that were measured."""
    with open_desk() as desk:
        show(desk.read(f"leads/{lead}"), as_json=as_json)


@app.command("label")
def label(
    lead: Lead,
    verdict: Annotated[str, typer.Argument(help="true_positive, benign, inconclusive or needs_case.")],
    member: Annotated[str | None, typer.Option(help="One member, kind:id; all of them where absent.")] = None,
    reason: Annotated[str, typer.Option(help="Why.")] = "",
    as_json: AsJson = False,
) -> None:
    """Judge a lead, or one of its members."""
    with open_desk() as desk:
        form = {"verdict": verdict, "member": member, "reason": reason}
        show(desk.edit(f"leads/{lead}/label", form, of=f"leads/{lead}"), as_json=as_json)


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
            show(desk.send(f"cases/{case}/leads", {"lead": lead}), as_json=as_json)
            return
        named = title or desk.read(f"leads/{lead}")["title"]
        show(desk.send("cases", {"title": named, "lead": lead}), as_json=as_json)


@entity_app.command("show")
def show_entity(
    entity: Annotated[str, typer.Argument(metavar="KIND:ID", help="Such as account:a-17.")], as_json: AsJson = False
) -> None:
    """Where it appears in the data, and what the desk has on it."""
    ref = EntityRef.parse(entity)
    with open_desk() as desk:
        show(desk.read(f"dossiers/{ref.kind}/{ref.id}"), as_json=as_json)
