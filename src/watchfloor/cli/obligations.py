"""`watchfloor obligation`: which laws start a clock, what they ask, and whether they apply to this organisation."""

from datetime import datetime
from typing import Annotated

import typer

from watchfloor.cli.options import AsJson, Reason, moment
from watchfloor.cli.printing import plain, say, show
from watchfloor.cli.workspace import open_desk
from watchfloor.client.generated.shapes import (
    Applies,
    Changeable,
    ClockClass,
    ObligationBudget,
    ObligationChanges,
    ReviseObligation,
    Unit,
    Verification,
)
from watchfloor.kernel.errors import InvalidInput

app = typer.Typer(no_args_is_help=True)
LINES = ("id", "applies", "verification", "clock_class", "mandatory", "summary")
Row = Annotated[str, typer.Argument(metavar="OBLIGATION", help="A row of the book, such as IN-IT-3-1-D.")]


@app.command("list")
def list_obligations(
    *,
    jurisdiction: Annotated[str | None, typer.Option(help="A country as SG, or EU; with its union's rows.")] = None,
    applies: Annotated[Applies | None, typer.Option(help="What the organisation says of it.")] = None,
    clock_class: Annotated[ClockClass | None, typer.Option("--class", help="How it comes by its time.")] = None,
    verification: Annotated[Verification | None, typer.Option(help="How its figures were seen.")] = None,
    text: Annotated[str | None, typer.Option(help="Words that it holds.")] = None,
    as_json: AsJson = False,
) -> None:
    """The rows as they are in force; no legal advice."""
    with open_desk() as desk:
        page = desk.list_obligations(
            jurisdiction=jurisdiction, applies=applies, clock_class=clock_class, verification=verification, text=text
        )
    show(list(page.items), as_json=as_json, columns=LINES)
    for caveat in {row.caveat for row in page.items if row.caveat}:
        say(caveat)


@app.command("show")
def show_obligation(obligation: Row, as_json: AsJson = False) -> None:
    """What a law asks, how sure its figures are, and who said what of it; no legal advice."""
    with open_desk() as desk:
        row, history = desk.show_obligation(obligation), desk.show_obligation_history(obligation)
    show(row.model_dump(mode="json") | {"history": plain(list(history.items))}, as_json=as_json)


@app.command("set")
def set_obligation(
    *,
    obligation: Row,
    applies: Annotated[Applies | None, typer.Option(help="Whether it applies to this organisation.")] = None,
    target: Annotated[float | None, typer.Option(help="Your own number, where the law has none.")] = None,
    unit: Annotated[Unit, typer.Option(help="What the target counts.")] = Unit.ELAPSED_HOURS,
    is_without: Annotated[bool, typer.Option("--no-target", help="Take your own number away.")] = False,
    starting: Annotated[
        datetime | None, typer.Option("--from", parser=moment, metavar="ISO", help="From when on; now if absent.")
    ] = None,
    reason: Reason,
    as_json: AsJson = False,
) -> None:
    """Say with a reason whether a row applies, or set your own target; open escalations are considered anew."""
    if applies is None and target is None and not is_without:
        raise InvalidInput("Nothing is to be set.", fix="Give --applies, --target or --no-target.", code="nothing_set")
    own = ObligationChanges(internal_target=ObligationBudget(value=target, unit=unit)) if target is not None else None
    form = ReviseObligation(
        applies=applies,
        changes=own,
        as_shipped=[Changeable.INTERNAL_TARGET] if is_without else None,
        effective_from=starting,
        reason=reason,
    )
    with open_desk() as desk:
        row = desk.on_newest(
            lambda: desk.show_obligation(obligation).version,
            lambda version: desk.revise_obligation(obligation, form, version=version),
        )
    show(row, as_json=as_json)
