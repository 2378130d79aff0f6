"""Markdown tables whose cells may hold anything."""

from collections.abc import Iterable, Sequence


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table with a head; pipes and line ends inside cells are kept from breaking it."""
    lines = [list(head), ["---"] * len(head), *([cell(text) for text in row] for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def cell(text: str) -> str:
    """One cell: on one line, with its pipes escaped."""
    return " ".join(text.split()).replace("|", "\\|")


def code(text: str) -> str:
    """The text as code, or nothing where there is none."""
    return f"`{text}`" if text else ""
