"""Grams: the pieces of two or three letters by which a text is found, each written as one number.

A script with many letters or without blanks between its words (Chinese, Japanese, Korean, Thai, emoji) is cut into
overlapping pairs, every other into overlapping threes, which are about as rare. The end of a run is kept as a shorter
piece, so that a word shorter than a piece is a range of numbers: whatever is asked for is found anywhere in a word.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

PAIR, THREE = 2, 3
BITS = 21  # of one code point; three fill a signed number of 64 bits
DENSE = (
    (0x0E00, 0x109F), (0x1100, 0x11FF), (0x1780, 0x17FF), (0x2E80, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7FF),
    (0xF900, 0xFAFF), (0x1F000, 0x1FAFF), (0x20000, 0x3FFFF),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class GramRange:
    """The grams from `first` to before `end`; one gram where they are neighbours."""

    first: int
    end: int

    @property
    def is_exact(self) -> bool:
        """Whether it is one gram."""
        return self.end == self.first + 1


def grams_of(folded: str) -> frozenset[int]:
    """Every gram by which a folded text is found."""
    return frozenset(
        number(run[place : place + size])
        for run, size in runs(folded)
        for place in range(len(run))
        if size == PAIR or place + 1 < len(run)
    )


def grams_asked(word: str) -> list[GramRange]:
    """What the grams of a text that holds the folded word must meet; none where the word is too short to look for."""
    return [found for run, size in runs(word) for found in _asked(run, size)]


def runs(folded: str) -> Iterator[tuple[str, int]]:
    """Each stretch of letters and digits (or of signs such as emoji), with the size of its pieces."""
    for size, letters in groupby(folded, key=_size):
        if size:
            yield "".join(letters), size


def number(piece: str) -> int:
    """A piece of at most three letters as one number, in the order of its code points."""
    first, second, third = (*map(ord, piece), 0, 0, 0)[:THREE]
    return first << 2 * BITS | second << BITS | third


def _asked(run: str, size: int) -> Iterator[GramRange]:
    whole = [number(run[place : place + size]) for place in range(len(run) - size + 1)]
    yield from (GramRange(one, one + 1) for one in dict.fromkeys(whole))
    if not whole and (size == PAIR or len(run) == PAIR):
        first = number(run)
        yield GramRange(first, first + (1 << (THREE - len(run)) * BITS))


@lru_cache(maxsize=65_536)
def _size(letter: str) -> int:
    """How long the pieces are that a letter is part of; 0 for blanks and punctuation, which part runs."""
    kind = unicodedata.category(letter)
    is_modifier = kind == "Sk" and ord(letter) >= DENSE[-2][0]
    if kind[0] not in "LNM" and kind != "So" and not is_modifier:
        return 0
    dense = kind == "So" or any(first <= ord(letter) <= last for first, last in DENSE)
    return PAIR if dense else THREE
