"""A report as PDF, set by Typst from data that is never part of its source."""

from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import datetime
from importlib.resources import files
from typing import Literal

from watchfloor.domain.reports.outline import Outline
from watchfloor.domain.reports.render.notes import note_paragraphs
from watchfloor.infra.typesetting import typeset, unprintable_scripts

_SOURCE = files("watchfloor.domain.reports.render").joinpath("report.typ").read_bytes()


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
    return typeset(_SOURCE, {"plan": asdict(plan), "notes": notes}, generated_at=generated_at, target=target)
