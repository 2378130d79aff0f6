"""The shipped words by which a request is read, and how a word is found in a text."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pydantic import TypeAdapter

from watchfloor.infra.sheets import read_sheet

FOLDER = Path(__file__).parent / "words"
STRONG, USUAL = 3.0, 1.0
MOST_READ = 20_000
"""So many letters of a text are read: a demand says early what it is."""
_ALPHABETIC = re.compile(r"[\x20-\x7e\u00c0-\u024f\u1e00-\u1eff]+")


class Law(NamedTuple):
    """A line of the list of laws."""

    name: str
    place: str
    cues: list[str]


LISTS = TypeAdapter(dict[str, dict[str, list[str]]])
LAWS = TypeAdapter(list[Law])


@dataclass(frozen=True, slots=True)
class Cue:
    """A word or phrase, and how much it says."""

    text: str
    weight: float
    whole: re.Pattern[str] | None
    """How it is found as a word of its own; None where the script puts no blanks between words."""

    def is_in(self, text: str) -> bool:
        """Whether a folded text holds it."""
        return self.text in text and (self.whole is None or self.whole.search(text) is not None)


@dataclass(frozen=True, slots=True)
class Instrument:
    """A law, where it is one, and how people write it."""

    name: str
    place: str
    cues: tuple[Cue, ...]


def folded(text: str) -> str:
    """A text as it is compared: compatible forms made one, without case, blanks put together."""
    return " ".join(unicodedata.normalize("NFKC", text[:MOST_READ]).casefold().split())


@cache
def cues_of(book: str) -> Mapping[str, tuple[Cue, ...]]:
    """The cues of a shipped list, by what they speak for."""
    return {name: tuple(_cues(entry)) for name, entry in LISTS.validate_python(_read(book)).items()}


@cache
def instruments() -> tuple[Instrument, ...]:
    return tuple(
        Instrument(law.name, law.place, tuple(_cue(text, STRONG) for text in law.cues))
        for law in LAWS.validate_python(_read("instruments"))
    )


def _cues(entry: Mapping[str, list[str]]) -> Iterator[Cue]:
    yield from (_cue(text, STRONG) for text in entry["strong"])
    yield from (_cue(text, USUAL) for text in entry["usual"])


def _cue(text: str, weight: float) -> Cue:
    plain = folded(text)
    # An alphabet puts blanks between words; a stem of Russian, and a word of Thai or Chinese, stands within others.
    whole = re.compile(rf"(?<!\w){re.escape(plain)}(?!\w)") if _ALPHABETIC.fullmatch(plain) else None
    return Cue(plain, weight, whole)


def _read(book: str) -> object:
    loaded: object = read_sheet((FOLDER / f"{book}.yaml").read_text("utf-8"))
    return loaded
