"""Options and arguments that several commands share, and how their text is read."""

from pathlib import Path
from typing import Annotated

import typer

from watchfloor.kernel.errors import InvalidInput

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Reason = Annotated[str, typer.Option("--reason", help="Why; it is written into the ledger.")]
Out = Annotated[Path, typer.Option("--out", help="The file to write.", dir_okay=False)]
Case = Annotated[str, typer.Argument(metavar="CASE", help="A case, such as CASE-1.")]
On = Annotated[list[str], typer.Option("--on", help="A dataset, or dataset@version.")]


def named_values(given: list[str]) -> dict[str, int | float | str]:
    """From `name=value` texts to values; what reads as a number is one. Raises InvalidInput."""
    pairs = [text.partition("=") for text in given]
    if wrong := [name for name, equals, _ in pairs if not equals or not name]:
        raise InvalidInput(f"{wrong[0]!r} is no name=value.", fix="Write --param name=value.", code="bad_parameter")
    return {name: _number(value) for name, _, value in pairs}


def datasets_asked(given: list[str]) -> list[dict[str, object]]:
    """From `name` or `name@version` texts to what a query asks for. Raises InvalidInput."""
    return [_asked(*text.partition("@")) for text in given]


def _asked(name: str, at: str, version: str) -> dict[str, object]:
    if at and not version.isdecimal():
        raise InvalidInput(f"{version!r} is no version.", fix="Write dataset@3.", code="bad_version")
    return {"name": name, "version": int(version) if at else None}


def _number(text: str) -> int | float | str:
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return text
