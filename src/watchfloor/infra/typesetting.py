"""Setting PDF with Typst: the fonts that this machine has, and data that is never part of a source."""

import functools
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Literal

import typst

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


def typeset(
    source: bytes, inputs: Mapping[str, object], *, generated_at: datetime, target: Literal["pdf", "png"] = "pdf"
) -> list[bytes]:
    """A source with its data as JSON, as one PDF or as PNG pictures of 100 dots an inch, one a page."""
    here = installed_families()
    families = [family for family in FAMILIES if family in here]
    told = {name: json.dumps(value, ensure_ascii=False) for name, value in {**inputs, "families": families}.items()}
    answer = typst.Compiler(source, sys_inputs=told).compile(
        format=target, ppi=100, timestamp=int(generated_at.timestamp())
    )
    pages = answer if isinstance(answer, list) else [answer]
    return [page for page in pages if page is not None]
