"""`watchfloor ledger`: what was done, in order, and whether that record still holds."""

from typing import Annotated

import typer

from watchfloor.cli.late import late
from watchfloor.cli.options import AsJson
from watchfloor.cli.printing import show
from watchfloor.cli.workspace import open_desk

app = typer.Typer(no_args_is_help=True)
LINES = ("position", "at", "actor", "verb", "subject", "reason")


@app.command("verify")
def verify(as_json: AsJson = False) -> None:
    """Walk the whole chain on this machine; exits 1 and names the first broken link."""
    late("record").verify_ledger(as_json=as_json)


@app.command("tail")
def tail(
    after: Annotated[int, typer.Option(help="Only entries behind this position.")] = 0, as_json: AsJson = False
) -> None:
    """Entries that you may see, oldest first."""
    with open_desk() as desk:
        show(list(desk.ledger(after=after)), as_json=as_json, columns=LINES)
