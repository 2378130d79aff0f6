"""A report as PDF, set by Typst from data that is never part of its source."""

import functools
import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import datetime
from importlib.resources import files
from typing import Literal

import typst

from watchfloor.domain.reports.outline import Outline
from watchfloor.domain.reports.render.notes import note_paragraphs

_SOURCE = files("watchfloor.domain.reports.render").joinpath("report.typ").read_bytes()

# In this order a character is looked for; the last two travel inside Typst.
FAMILIES = (
    "Noto Sans",
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "Noto Sans CJK KR",
    "Noto Sans Thai",
    "Noto Sans Devanagari",
    "Noto Sans Tamil",
    "DejaVu Sans",
    "Libertinus Serif",
    "New Computer Modern",
)

# Scripts of the desk's markets, by the block their letters live in, and the font family that prints them.
SCRIPTS = (
    ("Japanese", "\u3040", "\u30ff", "Noto Sans CJK JP"),
    ("Chinese", "\u4e00", "\u9fff", "Noto Sans CJK SC"),
    ("Korean", "\uac00", "\ud7a3", "Noto Sans CJK KR"),
    ("Thai", "\u0e00", "\u0e7f", "Noto Sans Thai"),
    ("Hindi", "\u0900", "\u097f", "Noto Sans Devanagari"),
    ("Tamil", "\u0b80", "\u0bff", "Noto Sans Tamil"),
)


@functools.cache
def installed_families() -> frozenset[str]:
    """The font families that this machine can print with."""
    return frozenset(typst.Fonts().families())


def unprintable_scripts(text: str) -> tuple[str, ...]:
    """The scripts in the text for which no Noto font is installed, such as *Thai*."""
    here = installed_families()
    return tuple(
        name
        for name, first, last, family in SCRIPTS
        if family not in here and any(first <= letter <= last for letter in text)
    )


def render_pdf(plan: Outline, *, generated_at: datetime) -> bytes:
    """A tagged PDF; where no font prints a script of the text, its Limits say so, for empty boxes say nothing."""
    answer = _compile(_with_font_limits(plan), generated_at, "pdf")
    return answer[0]


def render_pages(plan: Outline, *, generated_at: datetime) -> list[bytes]:
    """The same pages as PNG pictures at 100 dots an inch, one a page."""
    return _compile(_with_font_limits(plan), generated_at, "png")


def _with_font_limits(plan: Outline) -> Outline:
    missing = unprintable_scripts("".join(_texts(asdict(plan))))
    if not missing:
        return plan
    line = f"Fonts for {', '.join(missing)} were not installed where this was printed; that text may be missing."
    return replace(plan, limits=(*plan.limits, f"{line} Install fonts-noto-cjk and fonts-noto-core."))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _texts(part)


def _compile(plan: Outline, generated_at: datetime, target: Literal["pdf", "png"]) -> list[bytes]:
    notes = [(author, at, note_paragraphs(body)) for author, at, body in plan.notes]
    here = installed_families()
    inputs = {
        "plan": json.dumps(asdict(plan), ensure_ascii=False),
        "notes": json.dumps(notes, ensure_ascii=False),
        "families": json.dumps([family for family in FAMILIES if family in here]),
    }
    answer = typst.Compiler(_SOURCE, sys_inputs=inputs).compile(
        format=target, ppi=100, timestamp=int(generated_at.timestamp())
    )
    pages = answer if isinstance(answer, list) else [answer]
    return [page for page in pages if page is not None]
