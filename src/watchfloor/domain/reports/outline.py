"""The outline of a report: the parts that every renderer prints, in the order in which they are read."""

import re
from dataclasses import dataclass

SIMULATION = "SIMULATION: every name, account and number here was made up by the demo; none of it is about real people."


@dataclass(frozen=True, slots=True)
class Piece:
    """Text, and the anchor of the appendix entry that proves it where it is a bound value."""

    text: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A cited item, by the number that the text cites it with."""

    number: int
    evidence: str
    title: str


@dataclass(frozen=True, slots=True)
class FindingPart:
    ref: str
    statement: tuple[Piece, ...]
    status: str
    confidence: str
    rationale: str
    author: str
    reviewer: str
    clause: str
    supports: tuple[Source, ...]
    contradicts: tuple[Source, ...]
    locators: tuple[str, ...]
    alternatives: tuple[str, ...]
    limits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One bound value in the appendix: which finding uses it and from which cell it was read."""

    anchor: str
    finding: str
    name: str
    column: str
    row: int
    value: str


@dataclass(frozen=True, slots=True)
class QueryPart:
    sql: str
    parameters: tuple[str, ...]
    snapshots: tuple[str, ...]
    result_hash: str
    rows: str
    engine: str


@dataclass(frozen=True, slots=True)
class EvidencePart:
    ref: str
    number: int
    title: str
    facts: tuple[tuple[str, str], ...]
    query: QueryPart | None
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class DecisionPart:
    ref: str
    facts: tuple[tuple[str, str], ...]
    steps: tuple[tuple[str, ...], ...]
    actions: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """A report ready to print; every text in it is free of control and direction-changing characters."""

    banner: str
    title: str
    ref: str
    facts: tuple[tuple[str, str], ...]
    bottom_line: tuple[str, ...]
    findings: tuple[FindingPart, ...]
    confidence: tuple[str, ...]
    unknowns: tuple[str, ...]
    entities: tuple[tuple[str, ...], ...]
    leads: tuple[tuple[str, ...], ...]
    decisions: tuple[DecisionPart, ...]
    timeline: tuple[tuple[str, ...], ...]
    method: tuple[str, ...]
    limits: tuple[str, ...]
    evidence: tuple[EvidencePart, ...]
    notes: tuple[tuple[str, str, str], ...]
    generated: str
    ledger: str


def visible(text: str) -> str:
    """The text with control and direction-changing characters written out, so that nothing can hide or reorder it.

    Joiners stay: Hindi, Tamil and emoji need them.
    """
    return _HIDDEN.sub(lambda found: f"[U+{ord(found[0]):04X}]", text.replace("\r\n", "\n"))


_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]")
