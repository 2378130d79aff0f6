"""Packed files opened into a private folder, within bounds that no bomb can pass."""

import gzip
import hashlib
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Protocol

import pyarrow as pa

from watchfloor.engine.limits import Limits
from watchfloor.kernel.errors import InvalidInput, TooLarge

CHUNK = 1024 * 1024
SMALL = 16 * 1024 * 1024


class Stream(Protocol):
    """What can be read in pieces."""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes, none at the end."""


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A plain copy of what a packed file held: its own name, where it lies, SHA-256 and size of the plain bytes."""

    name: str
    path: Path
    sha256: str
    size: int


def _bomb(name: str, reason: str) -> TooLarge:
    return TooLarge(
        f"{name} unpacks to {reason}.",
        fix="If the file is sound, unpack it yourself and load the plain file.",
        code="archive_too_large",
    )


def _copy(stream: Stream, target: Path, limits: Limits, *, name: str, packed: int, budget: int) -> Unpacked:
    hasher = hashlib.sha256()
    size = 0
    with target.open("xb") as out:
        while chunk := stream.read(CHUNK):
            size += len(chunk)
            if size > budget:
                raise _bomb(name, f"more than {limits.unpacked_bytes:,} bytes")
            if size > SMALL and size > packed * limits.ratio:
                raise _bomb(name, f"more than {limits.ratio} times its packed size")
            hasher.update(chunk)
            out.write(chunk)
    return Unpacked(name, target, hasher.hexdigest(), size)


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    try:
        yield
    except (EOFError, zlib.error, gzip.BadGzipFile, zipfile.BadZipFile, pa.ArrowException, OSError) as error:
        raise InvalidInput(
            f"{path.name} is damaged or cut short: {error}",
            fix="Fetch the file again and compare its size or checksum with the sender's.",
            code="unreadable_file",
        ) from error


def unpack_stream(path: Path, folder: Path, limits: Limits) -> Unpacked:
    """The content of a .gz or .zst file. Raises InvalidInput (`unreadable_file`) where it is damaged or cut short, and
    TooLarge (`archive_too_large`) past the bounds.
    """
    target = folder / path.stem
    packed, budget = path.stat().st_size, limits.unpacked_bytes
    with _reading(path):
        if path.suffix.lower() == ".gz":
            with gzip.open(path, "rb") as stream:
                return _copy(stream, target, limits, name=path.name, packed=packed, budget=budget)
        with pa.input_stream(str(path), compression="zstd") as stream:
            return _copy(stream, target, limits, name=path.name, packed=packed, budget=budget)


def _check_member(archive: str, member: zipfile.ZipInfo) -> None:
    name = PurePosixPath(member.filename.replace("\\", "/"))
    drive = len(member.filename) > 1 and member.filename[1] == ":"
    if name.is_absolute() or ".." in name.parts or drive or stat.S_ISLNK(member.external_attr >> 16):
        raise InvalidInput(
            f"{archive} holds {member.filename!r}, which points outside the archive.",
            fix="Do not trust this archive; ask the sender for plain files.",
            code="archive_traversal",
        )
    if member.flag_bits & 1:
        raise InvalidInput(f"{archive} is encrypted.", fix="Unpack it yourself first.", code="archive_encrypted")


def unpack_zip(path: Path, folder: Path, limits: Limits) -> list[Unpacked]:
    """Every file of a .zip archive, none written outside `folder` whatever its name says.

    Raises InvalidInput (`archive_traversal`, `archive_encrypted`, `archive_empty`, `unreadable_file`) and TooLarge
    (`archive_too_large`) before or while unpacking.
    """
    with _reading(path), zipfile.ZipFile(path) as archive:
        members = [member for member in archive.infolist() if not member.is_dir()]
        for member in members:
            _check_member(path.name, member)
        if not members:
            raise InvalidInput(f"{path.name} holds no file.", fix="Name a file with data.", code="archive_empty")
        budget = limits.unpacked_bytes
        done = []
        for number, member in enumerate(members):
            target = folder / f"{number}{PurePosixPath(member.filename).suffix}"
            with archive.open(member) as stream:
                name, packed = f"{path.name}!{member.filename}", member.compress_size
                done.append(_copy(stream, target, limits, name=name, packed=packed, budget=budget))
            budget -= done[-1].size
        return done
