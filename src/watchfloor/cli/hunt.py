"""`watchfloor hunt` and `watchfloor detector`: running detectors, and what is known of them."""

import json
from pathlib import Path
from typing import Annotated

import typer

from watchfloor.cli.options import AsJson, named_values
from watchfloor.cli.printing import say, show
from watchfloor.cli.workspace import open_desk
from watchfloor.client.desk import Desk

app = typer.Typer(no_args_is_help=True, help="Detectors: what they look for, and their packaged cases.")
TABLES = ("leads", "members", "edges", "exemplars")
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
    form = {
        "detector": name,
        "dataset": dataset,
        "parameters": named_values(params or []),
        "hypothesis": hypothesis,
        "look_back": look_back,
    }
    with open_desk() as desk:
        say(f"Hunting with {name} on {dataset}…")
        run = desk.send("hunts", form)
        if out:
            _write_files(desk, run, out)
    show(run, as_json=as_json)


def _write_files(desk: Desk, run: dict[str, object], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for table in TABLES:
        (folder / f"{table}.parquet").write_bytes(desk.fetch(f"hunts/{run['run']}/files/{table}.parquet"))
    (folder / "run.json").write_text(json.dumps(run, ensure_ascii=False, indent=2) + "\n", "utf-8")


@app.command("list")
def list_detectors(as_json: AsJson = False) -> None:
    """Detectors, with what each needs of a dataset."""
    with open_desk() as desk:
        show(desk.listed("detectors"), as_json=as_json, columns=("id", "version", "behaviour", "needs", "clause"))


@app.command("show")
def show_detector(name: Name, as_json: AsJson = False) -> None:
    """Its parameters, needs, documentation, and what it reads wrongly."""
    with open_desk() as desk:
        show(desk.read(f"detectors/{name}"), as_json=as_json)


@app.command("test")
def try_detector(name: Name, as_json: AsJson = False) -> None:
    """Run the cases packaged with it; exits 1 where one fails."""
    with open_desk() as desk:
        trials = desk.send(f"detectors/{name}/test")
    show(trials if as_json else trials["verdicts"], as_json=as_json, columns=("trial", "kind", "passed", "message"))
    raise typer.Exit(0 if trials["passed"] else 1)
