"""The files of one load: found, unpacked, transcoded, hashed and recognised by their names."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from watchfloor.engine.limits import Limits
from watchfloor.engine.reading.alphabets import Alphabet, read_through
from watchfloor.engine.reading.encodings import transcode
from watchfloor.engine.reading.unpacking import unpack_stream, unpack_zip
from watchfloor.kernel.errors import InvalidInput, NotFound


class Format(StrEnum):
    """The table formats that can be read."""

    CSV = "csv"
    TSV = "tsv"
    JSONL = "jsonl"
    PARQUET = "parquet"


SUFFIXES = {
    ".csv": Format.CSV,
    ".tsv": Format.TSV,
    ".tab": Format.TSV,
    ".jsonl": Format.JSONL,
    ".ndjson": Format.JSONL,
    ".parquet": Format.PARQUET,
    ".pq": Format.PARQUET,
}
PACKED = (".gz", ".zst")


@dataclass(frozen=True, slots=True)
class Source:
    """One plain file to read: `name` as told to people, `sha256` and `size` of the plain content as it came.

    `alphabet` is what was seen of its bytes on the way, None where the cells may hold others.
    """

    name: str
    path: Path
    format: Format
    sha256: str
    size: int
    alphabet: Alphabet | None = None


def expand(paths: Iterable[Path]) -> list[Path]:
    """The existing files that `paths` name, patterns such as data/*.parquet resolved, sorted, each once.

    Raises NotFound (`no_such_file`) where a path or a pattern names no file.
    """
    found: dict[Path, None] = {}
    for path in paths:
        pattern = any(mark in path.name for mark in "*?[")
        matches = sorted(path.parent.glob(path.name)) if pattern else [path]
        files = [match for match in matches if match.is_file()]
        if not files:
            raise NotFound(f"There is no file {path.name}.", fix="Check the path.", code="no_such_file")
        found.update(dict.fromkeys(files))
    return list(found)


def format_of(name: str) -> Format:
    """The format a plain file's name tells. Raises InvalidInput (`unknown_format`) with the names that are known."""
    known = SUFFIXES.get(Path(name).suffix.lower())
    if known is None:
        raise InvalidInput(
            f"{name} is of no format the desk reads.",
            fix=f"Give {', '.join(SUFFIXES)}, also as .gz or .zst, or a .zip of them.",
            code="unknown_format",
        )
    return known


def _utf8(source: Source, encoding: str, folder: Path) -> Source:
    if source.size == 0:
        raise InvalidInput(f"{source.name} is empty.", fix="Fetch the file again.", code="empty_file")
    if source.format is Format.PARQUET:
        return source
    path = transcode(source.path, source.name, encoding, folder)
    return replace(source, path=path, alphabet=source.alphabet if path == source.path else None)


def _plain(path: Path, folder: Path, limits: Limits) -> list[Source]:
    suffix = path.suffix.lower()
    if suffix == ".zip":
        return [
            Source(item.name, item.path, format_of(item.name), item.sha256, item.size)
            for item in unpack_zip(path, folder, limits)
        ]
    if suffix in PACKED:
        kind = format_of(path.stem)
        item = unpack_stream(path, folder, limits)
        return [Source(path.name, item.path, kind, item.sha256, item.size)]
    sha256, alphabet = read_through(path)
    kind = format_of(path.name)
    # What JSON and Parquet write is not what their cells hold.
    seen = alphabet if kind in {Format.CSV, Format.TSV} else None
    return [Source(path.name, path, kind, sha256, path.stat().st_size, seen)]


def open_sources(paths: Iterable[Path], folder: Path, limits: Limits, encoding: str = "utf-8") -> list[Source]:
    """Plain, UTF-8 files ready to read; whatever had to be unpacked or transcoded lies under `folder`.

    Raises InvalidInput where a file is empty, damaged, of unknown format or of another encoding than declared.
    """
    sources: list[Source] = []
    for number, path in enumerate(expand(paths)):
        own = folder / str(number)
        own.mkdir(parents=True)
        sources.extend(_utf8(source, encoding, own) for source in _plain(path, own, limits))
    return sources
