"""A report as Markdown in which no text of the case can act as markup."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from watchfloor.domain.reports.outline import DecisionPart, EvidencePart, FindingPart, Outline, Piece, Source
from watchfloor.domain.reports.render.notes import note_paragraphs

Part = TypeVar("Part")
APPENDIX = "## Appendix: evidence, queries and hashes"

# Where a backslash belongs: before marks that act anywhere, and before those that act as the start of a line or a
# numbered list, in an address, around a sign's name or twice in a row. Dates, times and kind:id stay as they are.
_PLACES = re.compile(
    r"((?=[\\`*_{}\[\]#!|~@$^])|^(?=[-+=:])|^\d{1,9}(?=[.)](?:\s|$))|(?<=www)(?=\.)|(?=://)|(?=:[\w+-]+:)|(?===))",
    re.IGNORECASE,
)


def escape(text: str) -> str:
    """The text on one line, with every character that Markdown, its tables or its HTML could act on made harmless."""
    flat = " ".join(text.split()).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _PLACES.sub(r"\1\\", flat)


def fence(text: str, *, language: str = "") -> str:
    """A code block whose fence is longer than any run of backticks inside it."""
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    ticks = "`" * max(3, longest + 1)
    return f"{ticks}{language}\n{text.rstrip()}\n{ticks}"


def render_markdown(plan: Outline) -> bytes:
    """UTF-8 Markdown (CommonMark with tables); bound numbers link to the appendix."""
    banner = [f"> **{escape(plan.banner)}**"] if plan.banner else []
    blocks = [
        *banner,
        f"# {escape(plan.title)}",
        "## Bottom line",
        *map(escape, plan.bottom_line),
        _facts(plan.facts),
        "## Claims",
        _claims(plan.findings),
        *_listed("## Confidence", plan.confidence),
        *_listed("## What is not known", plan.unknowns),
        *_each("## Findings", plan.findings, _finding),
        *_each("## Decisions", plan.decisions, _decision, none="No decision was made."),
        *_table("## Entities and the role a person gave them", "Role|Entities|Given by|Reason", plan.entities),
        *_table("## Leads", "Lead|Title|Detector|Score|Label", plan.leads),
        *banner,
        *_table("## Timeline", "Time|What|Subject|Who|Reason", plan.timeline),
        *_each("## Notes", plan.notes, _note),
        *_listed("## Method", plan.method),
        *_listed("## Limits", plan.limits),
        *_each(
            "## Appendix: evidence, queries and hashes", plan.evidence, _evidence, none="No evidence was collected."
        ),
        f"Generated {escape(plan.generated)} by Watchfloor. Ledger at {escape(plan.ledger)}.",
        *banner,
    ]
    return ("\n\n".join(block for block in blocks if block) + "\n").encode()


def _each(heading: str, parts: Sequence[Part], told: Callable[[Part], list[str]], *, none: str = "") -> list[str]:
    """The blocks of every part under a heading; without parts what `none` says, or no heading at all."""
    if not parts:
        return [heading, none] if none else []
    return [heading, *(block for part in parts for block in told(part))]


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _table(heading: str, heads: str, rows: Sequence[Sequence[str]]) -> list[str]:
    if not rows:
        return []
    names = heads.split("|")
    body = [_row(escape(value) for value in row) for row in rows]
    return [heading, "\n".join([_row(names), _row("---" for _ in names), *body])]


def _facts(rows: Sequence[tuple[str, str]]) -> str:
    return "\n".join([_row(("", "")), _row(("---", "---")), *(_row(map(escape, row)) for row in rows)])


def _listed(heading: str, lines: Iterable[str]) -> list[str]:
    return [heading, "\n".join(f"- {escape(line)}" for line in lines)]


def _pieces(parts: Iterable[Piece]) -> str:
    # Spaces at the borders of a piece separate words, so they survive the flattening.
    shown = []
    for part in parts:
        text = escape(part.text)
        left, right = part.text[:1].isspace() * " ", part.text[-1:].isspace() * " "
        shown.append(f"[**{text}**](#{part.anchor})" if part.anchor else f"{left}{text}{right}")
    return "".join(shown).strip()


def _sources(sources: Iterable[Source]) -> str:
    return " ".join(f"[\\[{source.number}\\]](#{source.evidence})" for source in sources)


def _claims(findings: Sequence[FindingPart]) -> str:
    if not findings:
        return "No finding was made."
    heads = ("Finding", "Claim", "Status", "Confidence", "For", "Against")
    rows = [
        (
            f"[{escape(part.ref)}](#{part.ref})",
            _pieces(part.statement),
            escape(part.status),
            escape(part.confidence),
            _sources(part.supports),
            _sources(part.contradicts),
        )
        for part in findings
    ]
    return "\n".join([_row(heads), _row("---" for _ in heads), *map(_row, rows)])


def _finding(part: FindingPart) -> list[str]:
    reviewed = f", reviewed by {escape(part.reviewer)}" if part.reviewer else ""
    clause = f"; clause {escape(part.clause)}" if part.clause else ""
    named = (("Where to look:", part.locators), ("Other explanations:", part.alternatives), ("Limits:", part.limits))
    return [
        f'<a id="{part.ref}"></a>',
        f"### {escape(part.ref)} · {escape(part.status)}, {escape(part.confidence)} confidence",
        f"{_pieces(part.statement)} {_sources(part.supports)}",
        f"Speaks against it: {_sources(part.contradicts)}" if part.contradicts else "",
        escape(part.rationale),
        *(block for heading, lines in named if lines for block in _listed(heading, lines)),
        f"By {escape(part.author)}{reviewed}{clause}",
    ]


def _decision(part: DecisionPart) -> list[str]:
    return [
        f"### {escape(part.ref)}",
        _facts(part.facts),
        *_table("#### Steps", "Step|By|At|Reason", part.steps),
        *(_table("#### Actions", "Measure|State|At|Actions", part.actions) or ["No action has left the desk."]),
    ]


def _note(note: tuple[str, str, str]) -> list[str]:
    author, at, body = note
    return [f"*{escape(author)}, {escape(at)}*", *(f"> {escape(text)}" for text in note_paragraphs(body))]


def _evidence(item: EvidencePart) -> list[str]:
    blocks = [
        f'<a id="{item.ref}"></a>',
        f"### \\[{item.number}\\] {escape(item.ref)} · {escape(item.title)}",
        _facts(item.facts),
    ]
    if item.query:
        parameters = escape(", ".join(item.query.parameters) or "none")
        ran = f"Parameters: {parameters}. Snapshots: {escape('; '.join(item.query.snapshots))}."
        answer = f"{item.query.rows}, {escape(item.query.engine)}. Result hash `{item.query.result_hash}`"
        blocks += [fence(item.query.sql, language="sql"), f"{ran} {answer}"]
    for cell in item.cells:
        place = f"column {escape(cell.column)}, row {cell.row}, counted from 0"
        blocks.append(f'<a id="{cell.anchor}"></a>**{escape(cell.value)}** in {escape(cell.finding)}: {place}')
    return blocks
