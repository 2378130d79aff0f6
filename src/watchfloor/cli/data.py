"""`watchfloor data`: datasets, loaded and looked after."""

from pathlib import Path
from typing import Annotated

import typer

from watchfloor.cli.following import follow
from watchfloor.cli.options import AsJson, Purpose, Reason
from watchfloor.cli.printing import say, show
from watchfloor.cli.workspace import is_remote, open_desk
from watchfloor.client.desk import PAGE
from watchfloor.client.generated.shapes import CheckIn
from watchfloor.kernel.errors import InvalidInput

app = typer.Typer(no_args_is_help=True)
LINES = ("name", "state", "table_version", "rows", "first", "last")
REFUSED_ROWS = ("file", "line", "column", "reason", "raw")
Name = Annotated[str, typer.Argument(metavar="NAME", help="A dataset.")]


@app.command("add")
def add(
    *,
    name: Name,
    paths: Annotated[list[str], typer.Argument(help="Files or patterns; of the server, where one is named.")],
    mapping: Annotated[
        Path | None, typer.Option("--map", help="The declaration, YAML.", exists=True, dir_okay=False)
    ] = None,
    is_guessed: Annotated[bool, typer.Option("--guess", help="Take the declaration that the file suggests.")] = False,
    is_dry: Annotated[bool, typer.Option("--dry-run", help="Show the suggested declaration; load nothing.")] = False,
    message: Annotated[str, typer.Option("--message", help="A note kept with the load.")] = "",
    compartment: Annotated[str | None, typer.Option(help="Who alone may see a new dataset.")] = None,
    as_json: AsJson = False,
) -> None:
    """Load files as one new version; a file loaded before changes nothing."""
    if mapping and is_guessed:
        raise InvalidInput("Give --map or --guess, not both.", fix="Leave one out.", code="two_declarations")
    files = paths if is_remote() else [str(Path.cwd() / path) for path in paths]
    declared = _text(mapping) if mapping else None
    with open_desk() as desk:
        if is_dry:
            show(desk.suggested(name, files[0]), as_json=as_json)
            return
        declaration = desk.suggested(name, files[0]) if is_guessed else declared
        say(f"Loading {len(files)} path(s) into {name}…")
        loaded = desk.load(name, files, declaration=declaration, message=message, compartment=compartment, watch=follow)
        show(loaded, as_json=as_json)


def _text(mapping: Path) -> str:
    try:
        return mapping.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise InvalidInput(f"{mapping.name} is no UTF-8 text.", fix="Save it as UTF-8.", code="bad_encoding") from error


@app.command("list")
def list_datasets(as_json: AsJson = False) -> None:
    """Datasets in use, by name."""
    with open_desk() as desk:
        datasets = list(desk.every(lambda cursor: desk.list_datasets(cursor=cursor, limit=PAGE)))
    show(datasets, as_json=as_json, columns=LINES)


@app.command("show")
def show_dataset(name: Name, as_json: AsJson = False) -> None:
    """Declaration, size, span of time, and newest loads."""
    with open_desk() as desk:
        show(desk.show_dataset(name), as_json=as_json)


@app.command("check")
def check(name: Name, as_json: AsJson = False) -> None:
    """Hash the stored files again; exits 1 where one is gone or changed."""
    with open_desk() as desk:
        found = desk.check_dataset(name, CheckIn())
    show(found, as_json=as_json)
    raise typer.Exit(1 if found.broken else 0)


@app.command("quarantine")
def quarantine(
    name: Name,
    purpose: Purpose = "",
    as_json: AsJson = False,
) -> None:
    """The rows that were refused, each with its reason."""
    with open_desk() as desk:
        rows = list(
            desk.every(lambda cursor: desk.list_quarantine(name, cursor=cursor, limit=PAGE, purpose=purpose or None))
        )
    show(rows, as_json=as_json, columns=REFUSED_ROWS)


@app.command("index")
def index(name: Name, as_json: AsJson = False) -> None:
    """Make the postings that are missing or damaged, by which links are found without a scan."""
    with open_desk() as desk:
        show(desk.index(name, watch=follow), as_json=as_json)


@app.command("compact")
def compact(name: Name, as_json: AsJson = False) -> None:
    """Put many small files together into few, as a new version with the same rows."""
    with open_desk() as desk:
        say(f"Putting the files of {name} together…")
        show(desk.compact(name, watch=follow), as_json=as_json)


@app.command("prune")
def prune(name: Name, as_json: AsJson = False) -> None:
    """Take away files of replaced versions that no run, hunt or evidence names."""
    with open_desk() as desk:
        show(desk.prune_dataset(name), as_json=as_json)


@app.command("remove")
def remove(name: Name, reason: Reason, as_json: AsJson = False) -> None:
    """Take a dataset out of use; its files stay for the evidence that rests on them."""
    with open_desk() as desk:
        show(desk.remove_dataset(name, reason=reason), as_json=as_json)
