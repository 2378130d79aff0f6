"""`watchfloor ledger`: what was done, in order, and whether that record still holds."""

from typing import Annotated

import typer

from watchfloor.cli.late import late
from watchfloor.cli.options import AsJson
from watchfloor.cli.printing import clean, show
from watchfloor.cli.workspace import open_desk
from watchfloor.client.generated.shapes import EventOut

app = typer.Typer(no_args_is_help=True)
LINES = ("position", "at", "actor", "verb", "subject", "reason")


@app.command("verify")
def verify(as_json: AsJson = False) -> None:
    """Walk the whole chain on this machine; exits 1 and names the first broken link."""
    late("record").verify_ledger(as_json=as_json)


@app.command("tail")
def tail(
    after: Annotated[int | None, typer.Option(help="Only entries behind this position.")] = None,
    follow: Annotated[bool, typer.Option("--follow", help="Go on with what happens, until Ctrl-C.")] = False,
    as_json: AsJson = False,
) -> None:
    """Entries that you may see, oldest first; with --follow and no position, what happens from now on."""
    with open_desk() as desk:
        if not follow:
            show(list(desk.ledger(after=after or 0)), as_json=as_json, columns=LINES)
            return
        for event in desk.events(after="" if after is None else after):
            typer.echo(event.model_dump_json() if as_json else told(event))


def told(event: EventOut) -> str:
    """An event as one line."""
    place = "-" if event.position is None else event.position
    return clean(f"{place}  {event.at:%Y-%m-%dT%H:%M:%SZ}  {event.by}  {event.verb}  {event.subject}")
