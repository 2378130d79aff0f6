"""Text that is not UTF-8: found, named, and converted only where the declaration says what it is."""

import codecs
import re
from pathlib import Path

from watchfloor.kernel.errors import InvalidInput

SAMPLE = 32 * 1024
ASCII = 0x7F
CHUNK = 1024 * 1024
MARKS = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16", codecs.BOM_UTF32_LE: "utf-32"}
# The characters that text in each encoding is mostly made of; the first that fits wins.
CANDIDATES = {
    "shift_jis": (0x3040, 0x30FF),
    "euc_jp": (0x3040, 0x30FF),
    "euc_kr": (0xAC00, 0xD7A3),
    "cp874": (0x0E00, 0x0E7F),
    "gb18030": (0x4E00, 0x9FFF),
    "big5": (0x4E00, 0x9FFF),
}
LIKELY = 0.6


def _share(text: str, low: int, high: int) -> float:
    foreign = [character for character in text if ord(character) > ASCII]
    return sum(low <= ord(character) <= high for character in foreign) / len(foreign) if foreign else 0.0


def likely_encoding(sample: bytes) -> str:
    """The best guess for bytes that are not UTF-8: by byte order mark, then by script, else latin-1."""
    for mark, name in MARKS.items():
        if sample.startswith(mark):
            return name
    runs = re.findall(rb"[\x80-\xff]+", sample)
    if sum(map(len, runs)) < 2 * len(runs):
        return "latin-1"  # accents stand alone; other scripts come in runs
    for name, (low, high) in CANDIDATES.items():
        text = codecs.getincrementaldecoder(name)("replace").decode(sample)
        if "\ufffd" not in text and _share(text, low, high) > LIKELY:
            return name
    return "latin-1"


def _first_wrong_byte(path: Path) -> tuple[int, bytes] | None:
    """The position of the first byte that is not UTF-8, with bytes from around it, or None."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    position = 0
    with path.open("rb") as stream:
        while True:
            chunk = stream.read(CHUNK)
            held = decoder.getstate()[0]
            try:
                decoder.decode(chunk, final=not chunk)
            except UnicodeDecodeError as error:
                at = error.start - len(held)
                return position + at, (held + chunk)[max(0, error.start - SAMPLE) :][: 2 * SAMPLE]
            if not chunk:
                return None
            position += len(chunk)


def wrong_encoding(path: Path, name: str, *, line: int | None = None) -> InvalidInput:
    """The error for a file that is not UTF-8, with the first bad byte's position and the likely encoding."""
    position, sample = _first_wrong_byte(path) or (0, b"")
    guess = likely_encoding(sample)
    where = f" (line {line})" if line else ""
    return InvalidInput(
        f"{name} is not UTF-8: byte {position}{where} fits no character.",
        fix=f"It looks like {guess}: write `encoding: {guess}` in the declaration, or convert the file.",
        code="wrong_encoding",
        facts={"byte": position, "line": line, "likely": guess},
    )


def check_utf8(path: Path, name: str) -> None:
    """Raise InvalidInput (`wrong_encoding`) unless the whole file is UTF-8."""
    if _first_wrong_byte(path):
        raise wrong_encoding(path, name)


def transcode(path: Path, name: str, encoding: str, folder: Path) -> Path:
    """A UTF-8 copy of the file in `folder` where another encoding is declared, else the file itself.

    Raises InvalidInput (`wrong_encoding`) where the file starts like UTF-16 or does not decode as declared.
    """
    with path.open("rb") as stream:
        start = stream.read(4)
    try:
        declared = codecs.lookup(encoding).name
    except LookupError as error:
        raise InvalidInput(
            f"{encoding} is no encoding.", fix="Use a name such as latin-1 or shift_jis.", code="wrong_encoding"
        ) from error
    if declared == "utf-8":
        if any(start.startswith(mark) for mark in MARKS):
            raise wrong_encoding(path, name)
        return path
    target = folder / f"{path.stem}.utf8{path.suffix}"
    try:
        with path.open(encoding=declared, newline="") as source, target.open("x", encoding="utf-8", newline="") as out:
            while text := source.read(CHUNK):
                out.write(text)
    except UnicodeDecodeError as error:
        raise InvalidInput(
            f"{name} is not {encoding}: {error.reason} near byte {error.start}.",
            fix="Correct `encoding` in the declaration.",
            code="wrong_encoding",
        ) from error
    return target
