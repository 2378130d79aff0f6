"""`watchfloor user glass`: access taken for a while with a reason, and its review by somebody else."""

from typing import Annotated

import typer

from watchfloor.cli.options import AsJson, Reason
from watchfloor.cli.printing import show
from watchfloor.cli.workspace import open_desk
from watchfloor.client.generated.shapes import BreakGlass, GlassVerdict, ReviewGlass

app = typer.Typer(no_args_is_help=True)
LINES = ("ref", "person", "compartment", "is_open", "expires_at", "review", "reason")
Glass = Annotated[str, typer.Argument(metavar="GLASS", help="Broken glass, such as GLASS-1.")]


@app.command("break")
def break_glass(
    reason: Reason,
    compartment: Annotated[str | None, typer.Option(help="What to open; all compartments if absent.")] = None,
    minutes: Annotated[int, typer.Option(help="For how long.")] = 60,
    as_json: AsJson = False,
) -> None:
    """Open a compartment to yourself at once; others are told, and one of them reviews it."""
    form = BreakGlass(compartment=compartment, reason=reason, minutes=minutes)
    with open_desk() as desk:
        show(desk.break_glass(form), as_json=as_json)


@app.command("list")
def list_glass(
    waiting: Annotated[bool, typer.Option("--waiting", help="Only what nobody has reviewed.")] = False,
    as_json: AsJson = False,
) -> None:
    """Broken glass, oldest first: all of it for reviewers, else your own."""
    with open_desk() as desk:
        lines = list(desk.every(lambda cursor: desk.list_glass(waiting=waiting, cursor=cursor)))
        show(lines, as_json=as_json, columns=LINES)


@app.command("show")
def show_glass(glass: Glass, as_json: AsJson = False) -> None:
    """One piece of broken glass with its review."""
    with open_desk() as desk:
        show(desk.show_glass(glass), as_json=as_json)


@app.command("close")
def close_glass(glass: Glass, as_json: AsJson = False) -> None:
    """End your own access before its time."""
    with open_desk() as desk:
        show(desk.close_glass(glass), as_json=as_json)


@app.command("review")
def review_glass(
    glass: Glass,
    verdict: Annotated[GlassVerdict, typer.Argument(metavar="VERDICT", help="approve, or object.")],
    reason: Reason,
    as_json: AsJson = False,
) -> None:
    """Say whether it was right; an objection ends what is still open."""
    form = ReviewGlass(verdict=verdict, reason=reason)
    with open_desk() as desk:
        version = desk.show_glass(glass).version
        show(desk.review_glass(glass, form, version=version), as_json=as_json)
