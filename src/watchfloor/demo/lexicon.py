"""The words the world is written in, read from the package's own files."""

from dataclasses import dataclass
from importlib import resources
from typing import Final, TypeVar

import yaml
from pydantic import TypeAdapter

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Pool:
    """First words, second words, and what stands between them."""

    first: tuple[str, ...]
    second: tuple[str, ...]
    joint: str


@dataclass(frozen=True, slots=True)
class TitleWords:
    """Pools by language for titles and names; whole titles by genre and language for tracks that are a use."""

    titles: dict[str, Pool]
    names: dict[str, Pool]
    functions: dict[str, dict[str, str]]
    playlist: dict[str, str]


@dataclass(frozen=True, slots=True)
class ReportWords:
    """Fragments by language, the brigade's script with its edits, and the works that claims are about."""

    openings: dict[str, tuple[str, ...]]
    middles: dict[str, tuple[str, ...]]
    endings: dict[str, tuple[str, ...]]
    works: tuple[str, ...]
    script: tuple[str, ...]
    edits: tuple[tuple[str, str], ...]


def _read(name: str, shape: type[T]) -> T:
    text = resources.files("watchfloor.demo").joinpath("words", name).read_text(encoding="utf-8")
    return TypeAdapter(shape).validate_python(yaml.safe_load(text))


TITLES: Final = _read("titles.yaml", TitleWords)
REPORTS: Final = _read("reports.yaml", ReportWords)
