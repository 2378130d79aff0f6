"""What bytes a file holds, seen once as it is hashed, so that not every cell has to be looked through for them."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import numpy as np

CHUNK = 4 * 1024 * 1024
FIRST_PRINTED = 0x21


class Blanks(StrEnum):
    """What a cell of a file can hold below the first printed character: nothing, spaces alone, or anything."""

    NONE = "none"
    SPACES = "spaces"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Alphabet:
    """The bytes of a delimited text file: whether all are ASCII, and what its cells can hold of blanks and controls."""

    is_ascii: bool
    blanks: Blanks


def read_through(path: Path) -> tuple[str, Alphabet]:
    """The SHA-256 of a file as 64 hexadecimal digits, and its alphabet if it is read as delimited text.

    A line end counts as no cell's only where the file has no quote and no carriage return.
    """
    hasher = hashlib.sha256()
    is_ascii, low, ends, spaces, strange = True, 0, 0, 0, False
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            hasher.update(chunk)
            is_ascii = is_ascii and chunk.isascii()
            strange = strange or b'"' in chunk or b"\r" in chunk
            if not strange:
                low += int(np.count_nonzero(np.frombuffer(chunk, np.uint8) < FIRST_PRINTED))
                ends += chunk.count(b"\n")
                spaces += chunk.count(b" ")
    return hasher.hexdigest(), Alphabet(is_ascii, _blanks(spaces, other=strange or low > ends + spaces))


def _blanks(spaces: int, *, other: bool) -> Blanks:
    if other:
        return Blanks.ANY
    return Blanks.SPACES if spaces else Blanks.NONE
