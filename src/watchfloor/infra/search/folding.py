"""Text as it is compared: width, case and accents laid aside, and each folded letter knows where it came from."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

# Letters that Unicode does not take apart, and that people type without their stroke.
STROKES = str.maketrans(
    {
        "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l", "ø": "o", "ŧ": "t", "æ": "ae", "œ": "oe", "þ": "th",
    }
)  # fmt: skip
# Marks that only colour a letter. The vowel signs of Thai or Tamil and the voicing of kana are letters: they stay.
ACCENTS = (
    (0x0300, 0x036F), (0x0591, 0x05C7), (0x064B, 0x065F), (0x0670, 0x0670),
    (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFE20, 0xFE2F),
)  # fmt: skip
# Nothing that is seen: variation selectors, beside every format character (joiners, soft hyphens, marks of order).
UNSEEN = ((0x180B, 0x180F), (0xFE00, 0xFE0F), (0xE0100, 0xE01EF))
# Not marks by category, and yet composed with the letter before them: vowels and ends of Hangul, half-width voicing.
JOINING = ((0x1160, 0x11FF), (0x314F, 0x3163), (0xD7B0, 0xD7FF), (0xFF9E, 0xFF9F), (0xFFC2, 0xFFDC))
Ranges = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; its letter `i` came from the original's letters `starts[i]` to before `ends[i]`."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def fold(text: str) -> str:
    """The text as it is compared. Folding a folded text, or another normal form of a text, gives the same."""
    if text.isascii():
        return text.lower()
    return "".join(_fold(piece) for piece in _clusters(text))


def folded(text: str) -> Folded:
    """The folded text, with the place of each of its letters in the original."""
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    place = 0
    for piece in _clusters(text):
        told = _fold(piece)
        letters.append(told)
        starts += [place] * len(told)
        place += len(piece)
        ends += [place] * len(told)
    return Folded("".join(letters), tuple(starts), tuple(ends))


def _clusters(text: str) -> Iterator[str]:
    """The text cut before each letter that does not join the one before it."""
    start = 0
    for place, letter in enumerate(text):
        if place and not _is_joining(letter):
            yield text[start:place]
            start = place
    if text:
        yield text[start:]


@lru_cache(maxsize=65_536)
def _fold(piece: str) -> str:
    wide = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", piece).casefold())
    apart = unicodedata.normalize("NFD", wide)
    bare = "".join(letter for letter in apart if not _is_laid_aside(letter))
    return unicodedata.normalize("NFC", bare.translate(STROKES))


@lru_cache(maxsize=65_536)
def _is_joining(letter: str) -> bool:
    return unicodedata.category(letter)[0] == "M" or unicodedata.category(letter) == "Cf" or _within(letter, JOINING)


@lru_cache(maxsize=65_536)
def _is_laid_aside(letter: str) -> bool:
    return unicodedata.category(letter) == "Cf" or _within(letter, ACCENTS) or _within(letter, UNSEEN)


def _within(letter: str, ranges: Ranges) -> bool:
    return any(first <= ord(letter) <= last for first, last in ranges)
