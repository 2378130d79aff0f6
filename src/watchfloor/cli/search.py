"""`watchfloor search`: find what the desk wrote down; the one verb beside it makes the search anew."""

from typing import Annotated

import typer
from typer._click.core import Context  # Typer's own Click, whose class a group is given and Typer does not export
from typer.core import TyperGroup

from watchfloor.cli.following import follow
from watchfloor.cli.options import AsJson
from watchfloor.cli.printing import say, show
from watchfloor.cli.workspace import open_desk
from watchfloor.client.generated.shapes import DocumentKind, FoundOut

LINES = ("kind", "subject", "found_in", "title", "text")
FOR = "for"


class Asked(TyperGroup):
    """Takes whatever is no verb as what is looked for; `search for rebuild` looks for that word."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        is_verb = not args or args[0] in {*self.commands, "--help"}
        return super().parse_args(ctx, args if is_verb else [FOR, *args])


app = typer.Typer(cls=Asked, no_args_is_help=True)


@app.command(FOR)
def search_for(
    query: Annotated[list[str], typer.Argument(metavar="QUERY", help="Words that must all be found.")],
    kind: Annotated[DocumentKind | None, typer.Option(help="Only this kind of thing.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=500, help="At most so many.")] = 50,
    as_json: AsJson = False,
) -> None:
    """Find words in references, titles, notes and claims: the best place first, then the newest."""
    with open_desk() as desk:
        found = desk.search(q=" ".join(query), kind=kind, limit=limit)
    show(found if as_json else [_line(one) for one in found.items], as_json=as_json, columns=LINES)
    if found.is_part and not as_json:
        say("More than can be ranked hold these words: add one.")


@app.command("rebuild")
def rebuild(as_json: AsJson = False) -> None:
    """Make the search anew from what the desk holds; it answers meanwhile."""
    with open_desk() as desk:
        show(desk.rebuild(watch=follow), as_json=as_json)


def _line(found: FoundOut) -> dict[str, object]:
    return {**found.model_dump(mode="json"), "text": found.snippet.text}
