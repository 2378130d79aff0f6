"""Options and arguments that several commands share, and how their text is read."""

import math
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from watchfloor.kernel.errors import InvalidInput

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Reason = Annotated[str, typer.Option("--reason", help="Why; it is written into the ledger.")]
Out = Annotated[Path, typer.Option("--out", help="The file to write.", dir_okay=False)]
Purpose = Annotated[str, typer.Option(help="Why you look at sensitive values; the ledger keeps it.")]
Unmasked = Annotated[list[str] | None, typer.Option("--unmask", help="A sensitive dataset.column to show; repeat.")]
Case = Annotated[str, typer.Argument(metavar="CASE", help="A case, such as CASE-1.")]
Parent = Annotated[int, typer.Option("--parent", hidden=True, help="The process whose end ends this one.")]
On = Annotated[list[str], typer.Option("--on", help="A dataset, or dataset@version.")]


def named_values(given: list[str]) -> dict[str, int | float | str]:
    """From `name=value` texts to values; what reads as a number is one. Raises InvalidInput."""
    pairs = [text.partition("=") for text in given]
    if wrong := [name for name, equals, _ in pairs if not equals or not name]:
        raise InvalidInput(f"{wrong[0]!r} is no name=value.", fix="Write --param name=value.", code="bad_parameter")
    return {name: _number(value) for name, _, value in pairs}


def moment(text: str) -> datetime:
    """From ISO 8601 with an offset to an instant. Raises InvalidInput."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        at = None
    if at is None or at.tzinfo is None:
        raise InvalidInput(f"{text!r} is no instant.", fix="Write 2026-12-01T09:00:00+08:00.", code="bad_time")
    return at


def datasets_asked(given: list[str]) -> list[tuple[str, int | None]]:
    """From `name` or `name@version` texts to names and versions, None for the newest. Raises InvalidInput."""
    return [_asked(*text.partition("@")) for text in given]


def _asked(name: str, at: str, version: str) -> tuple[str, int | None]:
    if at and not (version.isascii() and version.isdecimal()):
        raise InvalidInput(f"{version!r} is no version.", fix="Write dataset@3.", code="bad_version")
    return name, int(version) if at else None


def _number(text: str) -> int | float | str:
    for kind in (int, float):
        try:
            number = kind(text)
        except ValueError:
            continue
        # JSON has no other numbers, and would leave the parameter out
        return number if isinstance(number, int) or math.isfinite(number) else text
    return text
