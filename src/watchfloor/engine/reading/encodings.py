"""Text that is not UTF-8: found, named, and converted only where the declaration says what it is."""

import codecs
from pathlib import Path

from watchfloor.kernel.errors import InvalidInput

SAMPLE = 256 * 1024
CHUNK = 1024 * 1024
MARKS = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16", codecs.BOM_UTF32_LE: "utf-32"}
# Strict multi-byte encodings first: Latin-1 decodes anything, so it says least.
CANDIDATES = {
    "shift_jis": (0x3040, 0x30FF),
    "euc_jp": (0x3040, 0x30FF),
    "euc_kr": (0xAC00, 0xD7A3),
    "gb18030": (0x4E00, 0x9FFF),
    "big5": (0x4E00, 0x9FFF),
    "cp874": (0x0E00, 0x0E7F),
}
LIKELY = 0.5


def _share(text: str, low: int, high: int) -> float:
    foreign = [character for character in text if ord(character) > 0x7F]
    return sum(low <= ord(character) <= high for character in foreign) / len(foreign) if foreign else 0.0


def likely_encoding(sample: bytes) -> str:
    """The best guess for bytes that are not UTF-8: by byte order mark, then by script, else latin-1."""
    for mark, name in MARKS.items():
        if sample.startswith(mark):
            return name
    for name, (low, high) in CANDIDATES.items():
        text = codecs.getincrementaldecoder(name)("replace").decode(sample)
        if "�" not in text and _share(text, low, high) > LIKELY:
            return name
    return "latin-1"


def wrong_encoding(path: Path, name: str, *, line: int | None = None) -> InvalidInput:
    """The error for a file that is not UTF-8, with the first bad byte's position and the likely encoding."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    position = 0
    sample = b""
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            held = len(decoder.getstate()[0])
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError as error:
                position += error.start - held
                sample = chunk[max(0, error.start - held - SAMPLE // 2) :][:SAMPLE]
                break
            position += len(chunk)
    guess = likely_encoding(sample)
    where = f" (line {line})" if line else ""
    return InvalidInput(
        f"{name} is not UTF-8: byte {position}{where} fits no character.",
        fix=f"It looks like {guess}: write `encoding: {guess}` in the declaration, or convert the file.",
        code="wrong_encoding",
        facts={"byte": position, "line": line, "likely": guess},
    )


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
