"""`watchfloor evidence` and `watchfloor finding`: what is kept, and what is claimed from it."""

from pathlib import Path
from typing import Annotated

import typer

from watchfloor.cli.options import AsJson, Case, Reason, datasets_asked
from watchfloor.cli.printing import show
from watchfloor.cli.workspace import open_desk
from watchfloor.client.desk import Answer, Desk
from watchfloor.kernel.errors import InvalidInput

app = typer.Typer(no_args_is_help=True, help="Evidence: collect, look, seal, verify.")
finding_app = typer.Typer(no_args_is_help=True, help="Findings: claim, look, confirm, contest.")
Item = Annotated[str, typer.Argument(metavar="EVIDENCE", help="An item, such as EV-1.")]
Finding = Annotated[str, typer.Argument(metavar="FINDING", help="A finding, such as F-1.")]


@app.command("add")
def add(
    *,
    case: Case,
    title: Annotated[str, typer.Option(help="What the item is.")],
    file: Annotated[Path | None, typer.Option(exists=True, dir_okay=False, help="A file to keep.")] = None,
    source: Annotated[str, typer.Option(help="Where the file comes from.")] = "",
    method: Annotated[str, typer.Option(help="How the file was had.")] = "upload",
    query: Annotated[str | None, typer.Option("--sql", help="A query whose result to keep.")] = None,
    on: Annotated[list[str] | None, typer.Option("--on", help="A dataset, or dataset@version.")] = None,
    marking: Annotated[str, typer.Option(help="red, amber_strict, amber, green or clear.")] = "amber",
    as_json: AsJson = False,
) -> None:
    """Keep a file, or the result of a query, as evidence of a case."""
    if (file is None) == (query is None):
        raise InvalidInput("Give --file or --sql.", fix="Give exactly one of them.", code="no_evidence")
    with open_desk() as desk:
        if file:
            named = {"title": title, "source": source, "method": method, "name": file.name, "marking": marking}
            show(desk.upload(f"cases/{case}/evidence/files", file, **named), as_json=as_json)
            return
        form = {"sql": query, "datasets": datasets_asked(on or []), "title": title, "marking": marking}
        show(desk.send(f"cases/{case}/evidence/queries", form), as_json=as_json)


@app.command("show")
def show_evidence(item: Item, as_json: AsJson = False) -> None:
    """The item with its custody."""
    with open_desk() as desk:
        shown = desk.read(f"evidence/{item}") | {"custody": desk.listed(f"evidence/{item}/custody")}
        show(shown, as_json=as_json)


@app.command("view")
def view(
    item: Item,
    out: Annotated[Path, typer.Option("--out", dir_okay=False, help="The file to write.")],
    reason: Annotated[str, typer.Option(help="Why you look; labelled items ask for it.")] = "",
    as_json: AsJson = False,
) -> None:
    """Write the verified content to a file; looking is written into the ledger."""
    with open_desk() as desk:
        content = desk.fetch(f"evidence/{item}/content", reason=reason)
    out.write_bytes(content)
    show({"file": out.name, "bytes": len(content)}, as_json=as_json)


@app.command("seal")
def seal(item: Item, as_json: AsJson = False) -> None:
    """Seal an item; from then on nothing about it changes."""
    with open_desk() as desk:
        show(desk.edit(f"evidence/{item}/seal", of=f"evidence/{item}"), as_json=as_json)


@app.command("verify")
def verify(item: Item, as_json: AsJson = False) -> None:
    """Check content and seal now; exits 1 where they do not hold."""
    with open_desk() as desk:
        show(desk.send(f"evidence/{item}/verify"), as_json=as_json)


@finding_app.command("add")
def add_finding(
    *,
    case: Case,
    statement: Annotated[str, typer.Argument(help="One claim; a number is bound: {EV-3.column}.")],
    rationale: Annotated[str, typer.Option(help="Why the evidence says so.")],
    cite: Annotated[list[str], typer.Option(help="Evidence that supports it; repeat for more.")],
    against: Annotated[list[str] | None, typer.Option(help="Evidence that contradicts it.")] = None,
    confidence: Annotated[str, typer.Option(help="low, medium or high.")] = "medium",
    alternative: Annotated[list[str] | None, typer.Option(help="Another reading that was considered.")] = None,
    limit: Annotated[list[str] | None, typer.Option(help="What the finding does not show.")] = None,
    clause: Annotated[str | None, typer.Option(help="The clause it bears on.")] = None,
    as_json: AsJson = False,
) -> None:
    """Claim something from evidence; somebody else confirms it."""
    stances = [(ref, "supports") for ref in cite] + [(ref, "contradicts") for ref in against or []]
    form = {
        "statement": statement,
        "confidence": confidence,
        "rationale": rationale,
        "citations": [{"evidence": ref, "stance": stance} for ref, stance in stances],
        "alternatives": alternative or [],
        "limits": limit or [],
        "clause": clause,
    }
    with open_desk() as desk:
        show(desk.send(f"cases/{case}/findings", form), as_json=as_json)


@finding_app.command("show")
def show_finding(finding: Finding, as_json: AsJson = False) -> None:
    """The claim, its numbers, citations and review."""
    with open_desk() as desk:
        show(desk.read(f"findings/{finding}"), as_json=as_json)


@finding_app.command("confirm")
def confirm(finding: Finding, reason: Reason, as_json: AsJson = False) -> None:
    """Confirm a finding of somebody else; its numbers are computed again."""
    with open_desk() as desk:
        show(_review(desk, finding, "confirm", reason), as_json=as_json)


@finding_app.command("contest")
def contest(finding: Finding, reason: Reason, as_json: AsJson = False) -> None:
    """Say why a claim does not hold; it stands as contested, with the reason."""
    with open_desk() as desk:
        show(_review(desk, finding, "contest", reason), as_json=as_json)


def _review(desk: Desk, finding: str, verb: str, reason: str) -> Answer:
    return desk.edit(f"findings/{finding}/{verb}", {"reason": reason}, of=f"findings/{finding}")
