"""The words the world is written in, read from the package's own files."""

from dataclasses import dataclass
from importlib import resources
from typing import Final, TypeVar

from pydantic import TypeAdapter

from watchfloor.infra.sheets import read_sheet

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


@dataclass(frozen=True, slots=True)
class PodcastWords:
    """What everyday shows, a network, lessons and spam are written with; `linked` is a share of episodes.

    Templates hold {n}, {date}, {show}, {word}, {place} and {link}.
    """

    subjects: tuple[str, ...]
    themes: tuple[str, ...]
    angles: tuple[str, ...]
    closings: tuple[str, ...]
    links: tuple[str, ...]
    linked: float
    network_shows: tuple[str, ...]
    network_title: str
    network_description: str
    lesson_words: tuple[str, ...]
    lesson_title: str
    lesson_description: str
    spam_words: tuple[str, ...]
    spam_places: tuple[str, ...]
    spam_titles: tuple[str, ...]
    spam_description: str
    spam_edits: tuple[tuple[str, str], ...]
    spam_links: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TrackWords:
    """How made-up artists and their tracks are named, and a library of sound effects, and what a rival's foes write."""

    fake_first: tuple[str, ...]
    fake_second: tuple[str, ...]
    fake_titles: tuple[str, ...]
    effects: tuple[str, ...]
    effect_artists: tuple[str, ...]
    accusations: tuple[str, ...]


def _read(name: str, shape: type[T]) -> T:
    text = resources.files("watchfloor.demo").joinpath("words", name).read_text(encoding="utf-8")
    return TypeAdapter(shape).validate_python(read_sheet(text))


TITLES: Final = _read("titles.yaml", TitleWords)
REPORTS: Final = _read("reports.yaml", ReportWords)
PODCASTS: Final = _read("podcasts.yaml", PodcastWords)
TRACKS: Final = _read("tracks.yaml", TrackWords)
