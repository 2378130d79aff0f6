"""Snippets: a piece of an original text around what was found in it, with the places of the match."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from watchfloor.infra.search.folding import Folded, folded

BEFORE, LENGTH = 60, 200


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a text as it was written; each mark is where a match begins and ends in it, counted in code points."""

    text: str
    marks: tuple[tuple[int, int], ...]


def snippet(text: str, words: Sequence[str]) -> Snippet:
    """Some 200 letters of a text from a little before its first match; its beginning where there is none."""
    whole = folded(text)
    matches = sorted({match for word in words for match in _matches(whole, word)})
    first = matches[0][0] if matches else 0
    start = max(0, first - BEFORE)
    end = start + LENGTH
    marks = [(begins - start, ends - start) for begins, ends in matches if begins >= start and ends <= end]
    return Snippet(text[start:end], tuple(_joined(marks)))


def _matches(whole: Folded, word: str) -> Iterable[tuple[int, int]]:
    place = whole.text.find(word)
    while place >= 0:
        yield whole.starts[place], whole.ends[place + len(word) - 1]
        place = whole.text.find(word, place + len(word))


def _joined(marks: Iterable[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    """Marks that touch or overlap, as one."""
    last: tuple[int, int] | None = None
    for begins, ends in marks:
        if last and begins <= last[1]:
            last = (last[0], max(last[1], ends))
            continue
        if last:
            yield last
        last = (begins, ends)
    if last:
        yield last
