"""What a command prints: JSON where asked, else plain lines and columns without control characters."""

import json
from collections.abc import Callable, Mapping, Sequence

import typer
from pydantic import BaseModel

WIDEST = 60


def show(answer: object, *, as_json: bool, columns: Sequence[str] = ()) -> None:
    """Print one object as lines, or a list of objects as a table of the named columns."""
    told = plain(answer)
    if as_json:
        typer.echo(json.dumps(told, ensure_ascii=False, indent=2, default=str))
    elif isinstance(told, Mapping):
        for name, value in told.items():
            typer.echo(f"{name + ':':<18} {clean(value)}")
    elif isinstance(told, Sequence) and not isinstance(told, str):
        _table([item for item in told if isinstance(item, Mapping)], columns)
    else:
        typer.echo(clean(told))


def plain(answer: object) -> object:
    """An answer of the desk as JSON holds it; anything else as it is."""
    if isinstance(answer, BaseModel):
        return answer.model_dump(mode="json")
    return [plain(item) for item in answer] if isinstance(answer, list) else answer


def say(text: str) -> None:
    """One line on standard error, where progress and problems go."""
    typer.echo(clean(text), err=True)


def told(name: str) -> Callable[[int, int], None]:
    """Whom a transfer tells how far it is: a line each time that a tenth more is there."""
    last = -1

    def tell(done: int, size: int) -> None:
        nonlocal last
        tenth = 10 * done // size if size else 10
        if tenth > last:
            last = tenth
            say(f"{name}: {done:,} of {size:,} bytes")

    return tell


def clean(value: object) -> str:
    """A value on one line; what could steer a terminal is replaced, for names come from strangers."""
    if value is None:
        return "-"
    text = json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else str(value)
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)


def _table(items: Sequence[Mapping[str, object]], columns: Sequence[str]) -> None:
    if not items:
        say("Nothing to show.")
        return
    names = list(columns) or list(items[0])
    last = names[-1]  # the last column has the rest of the line
    rows = [[clean(item.get(name))[: None if name == last else WIDEST] for name in names] for item in items]
    widths = [max(len(row[place]) for row in [names, *rows]) for place in range(len(names))]
    for row in [names, *rows]:
        typer.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
