"""`watchfloor case`, `report` and `bundle`: cases, and what leaves the desk about them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from watchfloor.cli.following import follow
from watchfloor.cli.options import AsJson, Case, Out, Reason
from watchfloor.cli.printing import say, show
from watchfloor.cli.workspace import open_desk
from watchfloor.client.desk import PAGE
from watchfloor.client.generated.shapes import (
    AddEntities,
    AttachEvidence,
    AttachLead,
    Audience,
    CaseState,
    CloseCase,
    Disposition,
    EntityRole,
    MakeBundle,
    MakeReport,
    OpenCase,
    ReportFormat,
    Severity,
    WriteNote,
)
from watchfloor.kernel.errors import InvalidInput

app = typer.Typer(no_args_is_help=True)
LINES = ("ref", "type", "state", "impact", "opened_at", "title")
ForWhom = Annotated[Audience, typer.Option("--audience", help="Who will read it.")]


@app.command("new")
def new(
    *,
    title: Annotated[str, typer.Argument(help="What the case is about.")],
    type_: Annotated[str, typer.Option("--type", help="The kind of case.")] = "investigation",
    impact: Annotated[Severity, typer.Option(help="How grave it is.")] = Severity.S3,
    clause: Annotated[list[str] | None, typer.Option(help="A clause, such as PM-01; repeat for more.")] = None,
    compartment: Annotated[str | None, typer.Option(help="Who alone may see it.")] = None,
    as_json: AsJson = False,
) -> None:
    """Open a case; you lead it."""
    form = OpenCase(title=title, type=type_, impact=impact, clauses=clause, compartment=compartment)
    with open_desk() as desk:
        show(desk.open_case(form), as_json=as_json)


@app.command("list")
def list_cases(
    state: Annotated[CaseState | None, typer.Option(help="Only cases in this state.")] = None, as_json: AsJson = False
) -> None:
    """The cases you may see."""
    with open_desk() as desk:
        cases = list(desk.every(lambda cursor: desk.list_cases(state=state, cursor=cursor, limit=PAGE)))
    show(cases, as_json=as_json, columns=LINES)


@app.command("show")
def show_case(case: Case, as_json: AsJson = False) -> None:
    """People, entities, leads, evidence, findings, and what blocks its close."""
    with open_desk() as desk:
        show(desk.show_case(case), as_json=as_json)


@app.command("add")
def add(
    *,
    case: Case,
    entity: Annotated[list[str] | None, typer.Option(help="kind:id; repeat for more.")] = None,
    lead: Annotated[list[str] | None, typer.Option(help="A lead; repeat for more.")] = None,
    evidence: Annotated[list[str] | None, typer.Option(help="An item of the locker; repeat for more.")] = None,
    role: Annotated[EntityRole | None, typer.Option(help="What the entities did, in this case.")] = None,
    reason: Annotated[str, typer.Option(help="Why they have this role.")] = "",
    as_json: AsJson = False,
) -> None:
    """Put entities, leads and evidence into a case; what is there already stays once.

    With --role and --reason, say what these entities did: a decision asks for it.
    """
    check_role(role, of=entity, reason=reason)
    with open_desk() as desk:
        if entity:
            desk.add_case_entities(case, AddEntities(entities=entity))
        if role:
            desk.judge(case, entity or [], role=role, reason=reason)
        for ref in lead or []:
            desk.attach_lead(case, AttachLead(lead=ref))
        for ref in evidence or []:
            desk.attach_evidence(case, AttachEvidence(evidence=ref))
        show(desk.show_case(case), as_json=as_json)


def check_role(role: EntityRole | None, *, of: Sequence[str] | None, reason: str) -> None:
    """Raise InvalidInput `role_of_nobody` where a role comes without its entities or without its reason."""
    if role and not (of and reason):
        raise InvalidInput("A role is an entity's.", fix="Give --entity and --reason with it.", code="role_of_nobody")


@app.command("note")
def note(case: Case, text: Annotated[str, typer.Argument(help="The note.")], as_json: AsJson = False) -> None:
    """Write a note; every text it ever had is kept."""
    with open_desk() as desk:
        show(desk.write_note(case, WriteNote(text=text)), as_json=as_json)


@app.command("close")
def close(
    case: Case,
    reason: Reason,
    disposition: Annotated[Disposition | None, typer.Option(help="How the case ends.")] = None,
    as_json: AsJson = False,
) -> None:
    """Close a case; a refusal names what blocks it."""
    form = CloseCase(disposition=disposition, reason=reason)
    with open_desk() as desk:
        version = desk.show_case(case).version
        show(desk.close_case(case, form, version=version), as_json=as_json)


def report(
    case: Case,
    out: Out,
    format_: Annotated[ReportFormat, typer.Option("--format", help="How it is printed.")] = ReportFormat.HTML,
    audience: ForWhom = Audience.INTERNAL,
    as_json: AsJson = False,
) -> None:
    """Write the report on a case."""
    with open_desk() as desk:
        say(f"Writing the report on {case}…")
        content = desk.make_report(case, MakeReport(format=format_, audience=audience), watch=follow)
    _write(out, content, as_json=as_json)


def bundle(case: Case, out: Out, audience: ForWhom = Audience.INTERNAL, as_json: AsJson = False) -> None:
    """Write the sealed bundle of a case."""
    with open_desk() as desk:
        say(f"Sealing the bundle of {case}…")
        content = desk.make_bundle(case, MakeBundle(audience=audience), watch=follow)
    _write(out, content, as_json=as_json)


def _write(path: Path, content: bytes, *, as_json: bool) -> None:
    path.write_bytes(content)
    show({"file": path.name, "bytes": len(content)}, as_json=as_json)
