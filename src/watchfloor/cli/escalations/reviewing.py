"""A review of what was grave."""

from pathlib import Path
from typing import Annotated

import typer

from watchfloor.cli.escalations.asking import Escalation
from watchfloor.cli.options import AsJson
from watchfloor.cli.printing import say, show
from watchfloor.cli.workspace import open_desk


def review(
    escalation: Escalation,
    out: Annotated[Path | None, typer.Option("--out", help="A Markdown file to write.", dir_okay=False)] = None,
    as_json: AsJson = False,
) -> None:
    """The draft of an after-action review of an S0 or S1, as Markdown."""
    with open_desk() as desk:
        found = desk.review_escalation(escalation)
    if out is not None:
        out.write_text(found.markdown, "utf-8")
        say(f"Written to {out}.")
    if as_json:
        show(found, as_json=True)
    elif out is None:
        typer.echo("".join(letter if letter.isprintable() or letter == "\n" else "?" for letter in found.markdown))
