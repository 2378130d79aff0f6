"""`watchfloor hunt` and `watchfloor detector`: running detectors, and what is known of them."""

from pathlib import Path
from typing import Annotated

import typer

from watchfloor.cli.following import follow
from watchfloor.cli.options import AsJson, named_values
from watchfloor.cli.printing import say, show
from watchfloor.cli.workspace import open_desk

app = typer.Typer(no_args_is_help=True)
LINES = ("id", "version", "behaviour", "needs", "clause")
Name = Annotated[str, typer.Argument(metavar="NAME", help="A detector.")]


def hunt(
    *,
    name: Name,
    dataset: Annotated[str, typer.Option("--on", help="The dataset to look at.")],
    params: Annotated[list[str] | None, typer.Option("--param", help="name=value; repeat for more.")] = None,
    hypothesis: Annotated[str, typer.Option(help="What you expect to find, and why.")] = "",
    look_back: Annotated[str, typer.Option(help="all, tick, or a duration such as 30d.")] = "all",
    out: Annotated[Path | None, typer.Option("--out", file_okay=False, help="A folder for the five files.")] = None,
    as_json: AsJson = False,
) -> None:
    """Run a detector; what it finds becomes leads."""
    parameters = named_values(params or [])
    with open_desk() as desk:
        say(f"Hunting with {name} on {dataset}…")
        run = desk.hunt(name, dataset, parameters=parameters, hypothesis=hypothesis, look_back=look_back, watch=follow)
        if out:
            desk.fetch_hunt(run.run, out)
    show(run, as_json=as_json)


@app.command("list")
def list_detectors(as_json: AsJson = False) -> None:
    """Detectors, with what each needs of a dataset."""
    with open_desk() as desk:
        show(desk.list_detectors().items, as_json=as_json, columns=LINES)


@app.command("show")
def show_detector(name: Name, as_json: AsJson = False) -> None:
    """Its parameters, needs, documentation, and what it reads wrongly."""
    with open_desk() as desk:
        show(desk.show_detector(name), as_json=as_json)


@app.command("test")
def try_detector(name: Name, as_json: AsJson = False) -> None:
    """Run the cases packaged with it; exits 1 where one fails."""
    with open_desk() as desk:
        trials = desk.test_detector(name)
    show(trials if as_json else trials.verdicts, as_json=as_json, columns=("trial", "kind", "passed", "message"))
    raise typer.Exit(0 if trials.passed else 1)
