"""The templates that come with the product, read once a process, and the words of each language."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from watchfloor.domain.comms.rules.audiences import CommsAudience, Locale, TextKind
from watchfloor.domain.comms.rules.templates import Wording, check_wording
from watchfloor.infra.sheets import read_sheet

HERE = Path(__file__).parents[1] / "book"
Key = tuple[TextKind, CommsAudience, Locale]


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    kind: TextKind
    audience: CommsAudience
    title: str
    body: str


class _Sheet(BaseModel):
    """A language's file: its words, and its templates."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    is_checked: bool
    words: dict[str, str]
    templates: tuple[_Entry, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """Every shipped wording, the words of each language, and which languages a native reader has checked."""

    wordings: Mapping[Key, Wording]
    words: Mapping[Locale, Mapping[str, str]]
    checked: frozenset[Locale]


@cache
def shipped() -> Book:
    """The book. Raises InvalidInput where a template of it is broken."""
    wordings: dict[Key, Wording] = {}
    words: dict[Locale, Mapping[str, str]] = {}
    checked: set[Locale] = set()
    for locale in Locale:
        sheet = _Sheet.model_validate(read_sheet((HERE / f"{locale}.yaml").read_text("utf-8")))
        words[locale] = sheet.words
        checked |= {locale} if sheet.is_checked else set()
        for entry in sheet.templates:
            wording = Wording(entry.title, entry.body)
            check_wording(wording)
            wordings[entry.kind, entry.audience, locale] = wording
    return Book(wordings, words, frozenset(checked))
