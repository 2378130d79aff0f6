"""How alike two texts are: the Jaccard index of their character 5-grams (Broder 1997), in any script."""

import unicodedata
from zlib import crc32

WIDTH = 5
SAME_AT = 0.6
LONGEST = 20_000


def shingles(text: str) -> frozenset[int]:
    """The hashes of the 5-grams of a text, without regard to case, width and spaces."""
    folded = " ".join(unicodedata.normalize("NFKC", text[:LONGEST]).casefold().split())
    last = max(len(folded) - WIDTH + 1, 1)
    return frozenset(crc32(folded[at : at + WIDTH].encode()) for at in range(last)) if folded else frozenset()


def likeness(one: frozenset[int], other: frozenset[int]) -> float:
    """From 0, nothing in common, to 1, all of it; of nothing nothing is alike."""
    together = len(one | other)
    return len(one & other) / together if together else 0.0
