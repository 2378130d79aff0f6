"""`watchfloor case`, `report` and `bundle`: cases, and what leaves the desk about them."""

from pathlib import Path
from typing import Annotated

import typer

from watchfloor.cli.options import AsJson, Case, Out, Reason
from watchfloor.cli.printing import say, show
from watchfloor.cli.workspace import open_desk

app = typer.Typer(no_args_is_help=True, help="Cases: open, look, add to, note, close.")
LINES = ("ref", "type", "state", "impact", "opened_at", "title")
Audience = Annotated[str, typer.Option("--audience", help="internal or external.")]


@app.command("new")
def new(
    *,
    title: Annotated[str, typer.Argument(help="What the case is about.")],
    type_: Annotated[str, typer.Option("--type", help="The kind of case.")] = "investigation",
    impact: Annotated[str, typer.Option(help="S0 to S4.")] = "S3",
    clause: Annotated[list[str] | None, typer.Option(help="A clause, such as PM-01; repeat for more.")] = None,
    compartment: Annotated[str | None, typer.Option(help="Who alone may see it.")] = None,
    as_json: AsJson = False,
) -> None:
    """Open a case; you lead it."""
    form = {"title": title, "type": type_, "impact": impact, "clauses": clause or [], "compartment": compartment}
    with open_desk() as desk:
        show(desk.send("cases", form), as_json=as_json)


@app.command("list")
def list_cases(
    state: Annotated[str | None, typer.Option(help="Only cases in this state.")] = None, as_json: AsJson = False
) -> None:
    """The cases you may see."""
    with open_desk() as desk:
        show(desk.listed("cases", state=state), as_json=as_json, columns=LINES)


@app.command("show")
def show_case(case: Case, as_json: AsJson = False) -> None:
    """People, entities, leads, evidence, findings, and what blocks its close."""
    with open_desk() as desk:
        show(desk.read(f"cases/{case}"), as_json=as_json)


@app.command("add")
def add(
    case: Case,
    entity: Annotated[list[str] | None, typer.Option(help="kind:id; repeat for more.")] = None,
    lead: Annotated[list[str] | None, typer.Option(help="A lead; repeat for more.")] = None,
    evidence: Annotated[list[str] | None, typer.Option(help="An item of the locker; repeat for more.")] = None,
    as_json: AsJson = False,
) -> None:
    """Put entities, leads and evidence into a case; what is there already stays once."""
    with open_desk() as desk:
        if entity:
            desk.send(f"cases/{case}/entities", {"entities": entity})
        for ref in lead or []:
            desk.send(f"cases/{case}/leads", {"lead": ref})
        for ref in evidence or []:
            desk.send(f"cases/{case}/evidence", {"evidence": ref})
        show(desk.read(f"cases/{case}"), as_json=as_json)


@app.command("note")
def note(case: Case, text: Annotated[str, typer.Argument(help="The note.")], as_json: AsJson = False) -> None:
    """Write a note; every text it ever had is kept."""
    with open_desk() as desk:
        show(desk.send(f"cases/{case}/notes", {"text": text}), as_json=as_json)


@app.command("close")
def close(
    case: Case,
    reason: Reason,
    disposition: Annotated[str | None, typer.Option(help="Such as confirmed_violation or not_a_violation.")] = None,
    as_json: AsJson = False,
) -> None:
    """Close a case; a refusal names what blocks it."""
    with open_desk() as desk:
        form = {"disposition": disposition, "reason": reason}
        show(desk.edit(f"cases/{case}/close", form, of=f"cases/{case}"), as_json=as_json)


def report(
    case: Case,
    out: Out,
    format_: Annotated[str, typer.Option("--format", help="html, md or pdf.")] = "html",
    audience: Audience = "internal",
    as_json: AsJson = False,
) -> None:
    """Write the report on a case."""
    with open_desk() as desk:
        say(f"Writing the report on {case}…")
        content = desk.make(f"cases/{case}/reports", {"format": format_, "audience": audience})
    _write(out, content, as_json=as_json)


def bundle(case: Case, out: Out, audience: Audience = "internal", as_json: AsJson = False) -> None:
    """Write the sealed bundle of a case."""
    with open_desk() as desk:
        say(f"Sealing the bundle of {case}…")
        content = desk.make(f"cases/{case}/bundles", {"audience": audience})
    _write(out, content, as_json=as_json)


def _write(path: Path, content: bytes, *, as_json: bool) -> None:
    path.write_bytes(content)
    show({"file": path.name, "bytes": len(content)}, as_json=as_json)
