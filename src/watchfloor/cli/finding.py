"""`watchfloor finding`: what is claimed from evidence, and what others say to it."""

from typing import Annotated

import typer

from watchfloor.cli.options import AsJson, Case, Reason
from watchfloor.cli.printing import show
from watchfloor.cli.workspace import open_desk
from watchfloor.client.generated.shapes import AddFinding, Cite, Confidence, Review, Stance

app = typer.Typer(no_args_is_help=True)
Finding = Annotated[str, typer.Argument(metavar="FINDING", help="A finding, such as FND-1.")]


@app.command("add")
def add_finding(
    *,
    case: Case,
    statement: Annotated[str, typer.Argument(help="One claim; a number is bound: {EV-3.column}.")],
    rationale: Annotated[str, typer.Option(help="Why the evidence says so.")],
    cite: Annotated[list[str], typer.Option(help="Evidence that supports it; repeat for more.")],
    against: Annotated[list[str] | None, typer.Option(help="Evidence that contradicts it.")] = None,
    confidence: Annotated[Confidence, typer.Option(help="How sure you are.")] = Confidence.MEDIUM,
    alternative: Annotated[list[str] | None, typer.Option(help="Another reading that was considered.")] = None,
    limit: Annotated[list[str] | None, typer.Option(help="What the finding does not show.")] = None,
    clause: Annotated[str | None, typer.Option(help="The clause it bears on.")] = None,
    as_json: AsJson = False,
) -> None:
    """Claim something from evidence; somebody else confirms it."""
    form = AddFinding(
        statement=statement,
        confidence=confidence,
        rationale=rationale,
        citations=[
            *(Cite(evidence=ref, stance=Stance.SUPPORTS) for ref in cite),
            *(Cite(evidence=ref, stance=Stance.CONTRADICTS) for ref in against or []),
        ],
        alternatives=alternative,
        limits=limit,
        clause=clause,
    )
    with open_desk() as desk:
        show(desk.add_finding(case, form), as_json=as_json)


@app.command("show")
def show_finding(finding: Finding, as_json: AsJson = False) -> None:
    """The claim, its numbers, citations and review."""
    with open_desk() as desk:
        show(desk.show_finding(finding), as_json=as_json)


@app.command("confirm")
def confirm(finding: Finding, reason: Reason, as_json: AsJson = False) -> None:
    """Confirm a finding of somebody else; its numbers are computed again."""
    with open_desk() as desk:
        version = desk.show_finding(finding).version
        show(desk.confirm_finding(finding, Review(reason=reason), version=version), as_json=as_json)


@app.command("contest")
def contest(finding: Finding, reason: Reason, as_json: AsJson = False) -> None:
    """Say why a claim does not hold; it stands as contested, with the reason."""
    with open_desk() as desk:
        version = desk.show_finding(finding).version
        show(desk.contest_finding(finding, Review(reason=reason), version=version), as_json=as_json)
