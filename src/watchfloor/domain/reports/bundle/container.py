"""The container of a bundle: a zip of stored members whose every byte follows from the members, so none can hide."""

import io
import os
import re
import struct
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from watchfloor.kernel.errors import InvalidInput, TooLarge

CHUNK = 1 << 20
# Without zip64, which many older unpackers cannot read.
MAX_BYTES = 0xFFFF_FFFE
MAX_MEMBERS = 0xFFFE
NAME = re.compile(r"(?:[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}/){0,4}[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}")

# 1980-01-01 00:00:00, the first time a zip can hold: when a bundle was made stands in its manifest.
_DATE, _TIME = 0x0021, 0
_VERSION, _UNIX_REGULAR_FILE = 20, 0o100644 << 16
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")


@dataclass(frozen=True, slots=True)
class Stored:
    """A member that lies in the container: where its content starts, how long it is, and its CRC-32."""

    name: str
    crc: int
    size: int
    start: int


def check_name(name: str) -> str:
    """The name, or InvalidInput where it could leave the folder it is unpacked into or be read in two ways."""
    if not NAME.fullmatch(name):
        raise InvalidInput(f"{name[:80]!r} is no name for a member of a bundle.", code="bad_member_name")
    return name


def local_header(member: Stored) -> bytes:
    """The bytes that stand before a member's content."""
    name = member.name.encode("ascii")
    sizes = (member.crc, member.size, member.size)
    return _LOCAL.pack(b"PK\3\4", _VERSION, 0, 0, _TIME, _DATE, *sizes, len(name), 0) + name


def directory(members: Sequence[Stored]) -> bytes:
    """The bytes that stand after the last member's content."""
    entries = b"".join(_central(member) for member in members)
    start = members[-1].start + members[-1].size if members else 0
    return entries + _END.pack(b"PK\5\6", 0, 0, len(members), len(members), len(entries), start, 0)


def _central(member: Stored) -> bytes:
    name = member.name.encode("ascii")
    offset = member.start - _LOCAL.size - len(name)
    sizes = (member.crc, member.size, member.size)
    made_by = (3 << 8) | _VERSION
    fixed = (made_by, _VERSION, 0, 0, _TIME, _DATE)
    return _CENTRAL.pack(b"PK\1\2", *fixed, *sizes, len(name), 0, 0, 0, 0, _UNIX_REGULAR_FILE, offset) + name


def chunks(source: BinaryIO, size: int | None = None) -> Iterator[bytes]:
    """The next `size` bytes of a source (all where None), at most a mebibyte at a time."""
    left = size
    while left is None or left > 0:
        part = source.read(CHUNK if left is None else min(CHUNK, left))
        if not part:
            return
        left = None if left is None else left - len(part)
        yield part


def write_container(out: BinaryIO, members: Sequence[tuple[str, Callable[[], BinaryIO]]]) -> None:
    """Write the members, sorted by name. Each source is opened twice and must give the same bytes.

    Raises InvalidInput for a name that is unsafe or given twice, TooLarge beyond 4 GiB.
    """
    ordered = sorted(members, key=lambda member: check_name(member[0]))
    if len({name for name, _ in ordered}) != len(ordered) or len(ordered) > MAX_MEMBERS:
        raise InvalidInput("A bundle holds each name once, and at most 65,534 of them.", code="bad_members")
    written: list[Stored] = []
    position = 0
    for name, opened in ordered:
        crc, size = _sum(opened)
        start = position + _LOCAL.size + len(name)
        written.append(Stored(name, crc, size, start))
        position = start + size
        if position > MAX_BYTES:
            raise TooLarge("A bundle holds at most 4 GiB.", fix="Split the case.", code="bundle_too_large")
        out.write(local_header(written[-1]))
        with opened() as source:
            out.writelines(chunks(source, size))
    out.write(directory(written))


def _sum(opened: Callable[[], BinaryIO]) -> tuple[int, int]:
    crc = size = 0
    with opened() as source:
        for part in chunks(source):
            crc, size = zlib.crc32(part, crc), size + len(part)
    return crc, size


class Container:
    """A bundle opened for reading. Nothing is unpacked; each member is a range of the file."""

    def __init__(self, file: BinaryIO) -> None:
        """Raises InvalidInput `bad_container`, with the offset, where a byte is not as `write_container` has it."""
        self._file = file
        self._end = file.seek(0, os.SEEK_END)
        self.members = {member.name: member for member in self._walk()}

    def _walk(self) -> Iterator[Stored]:
        position, found = 0, list[Stored]()
        while (member := self._member(position)) is not None:
            if found and member.name <= found[-1].name:
                raise _broken(position, f"{member.name} stands twice or out of order")
            found.append(member)
            yield member
            position = member.start + member.size
        stated = self._bytes(position, self._end - position)
        if not found or stated != directory(found):
            raise _broken(position, f"the directory does not say what the file holds{_about(stated, found)}")

    def _member(self, position: int) -> Stored | None:
        header = self._bytes(position, _LOCAL.size)
        if len(header) < _LOCAL.size or header[:4] != b"PK\3\4":
            return None
        fields = _LOCAL.unpack(header)
        crc, size, length = fields[6], fields[7], fields[9]
        raw = self._bytes(position + _LOCAL.size, min(length, 512))
        name = raw.decode("ascii", "replace")
        member = Stored(name, crc, size, position + _LOCAL.size + len(raw))
        if not NAME.fullmatch(name) or header + raw != local_header(member) or member.start + size > self._end:
            raise _broken(position, f"the header of {name[:80]!r} is not as a bundle has it")
        return member

    def _bytes(self, start: int, size: int) -> bytes:
        self._file.seek(start)
        return self._file.read(min(size, MAX_MEMBERS * 256))

    def parts(self, name: str) -> Iterator[bytes]:
        """The content of a member, a mebibyte at a time. Raises KeyError where there is none."""
        member = self.members[name]
        self._file.seek(member.start)
        return chunks(self._file, member.size)

    def read(self, name: str) -> bytes:
        """The whole content of a member, which its CRC-32 need not match. Raises KeyError where there is none."""
        return b"".join(self.parts(name))

    def crc_holds(self, name: str) -> bool:
        """Whether the content has the CRC-32 that the container states."""
        crc = 0
        for part in self.parts(name):
            crc = zlib.crc32(part, crc)
        return crc == self.members[name].crc


def _about(stated: bytes, found: Sequence[Stored]) -> str:
    """Which member the directory tells otherwise, where it is the directory of these members at all."""
    start = 0
    for member in found:
        entry = _central(member)
        if stated[start : start + len(entry)] != entry:
            return f" about {member.name}"
        start += len(entry)
    return ""


def _broken(position: int, what: str) -> InvalidInput:
    return InvalidInput(
        f"At byte {position}: {what}.",
        fix="The file was cut, re-packed or changed; ask for the bundle again.",
        code="bad_container",
        facts={"offset": position},
    )


def from_bytes(content: bytes) -> Callable[[], BinaryIO]:
    """A source for `write_container` that gives these bytes each time it is opened."""
    return lambda: io.BytesIO(content)
