"""Whether a backup is whole and whose it is, found out by reading it once; nothing is unpacked."""

import hashlib
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tarfile import TarError
from typing import IO, Final

from watchfloor.infra.backup.archive import CHUNK, entries
from watchfloor.infra.backup.contents import (
    HEADER,
    MANIFEST,
    SIGNATURE,
    Header,
    Member,
    header_from,
    refuse_unsafe,
    unreadable,
)
from watchfloor.infra.signing import fingerprint, verify
from watchfloor.kernel.errors import IntegrityBroken

LONGEST_SMALL: Final = 1_000_000
Write = Callable[[bytes], object]
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class BackupVerdict:
    """A backup that holds: its header, the fingerprint of the key that signed it, members, and the hash of its list."""

    header: Header
    fingerprint: str
    members: int
    list_hash: str


def verify_backup(path: Path, *, key: str | None = None, progress: Progress) -> BackupVerdict:
    """Read a backup to its end. `key` is the fingerprint that its signer must have.

    Raises IntegrityBroken naming the first thing that does not hold (`backup_unreadable`, `backup_unsafe`,
    `backup_changed`, `backup_of_others`), and Conflict (`backup_newer`).
    """
    reading = _Reading(path.stat().st_size, progress)
    with path.open("rb") as source, tempfile.TemporaryFile() as listed:
        for name, content, size in entries(source):
            reading.take(name, content, size, listed)
        header, list_hash = reading.concluded()
    signer = fingerprint(bytes.fromhex(header.public_key))
    if key is not None and key.lower() != signer:
        detail = f"The backup is signed by the key {signer}, not by the one you named."
        raise IntegrityBroken(detail, fix="Ask where it came from.", code="backup_of_others")
    return BackupVerdict(header, signer, reading.members, list_hash)


class _Reading:
    """What was found on the way through a backup."""

    def __init__(self, total: int, progress: Progress) -> None:
        self.members = 0
        self._total, self._progress, self._done = total, progress, 0
        self._small: dict[str, bytes] = {}
        self._changed = ""
        self._listed = hashlib.sha256()

    def take(self, name: str, content: IO[bytes], size: int, listed: IO[bytes]) -> None:
        if SIGNATURE in self._small:
            raise unreadable("something follows its signature")
        if name == MANIFEST:
            self._compare(content, size, listed)
        elif name == SIGNATURE:
            self._small[name] = _small(content, size)
        elif MANIFEST in self._small:
            raise unreadable("something follows its list")
        else:
            self._list(name, content, size, listed)

    def _list(self, name: str, content: IO[bytes], size: int, listed: IO[bytes]) -> None:
        refuse_unsafe(name)
        if (self.members == 0) != (name == HEADER):
            raise unreadable("it does not begin with its header")
        kept = bytearray()
        sha256 = poured(content, size, kept.extend if name == HEADER and size <= LONGEST_SMALL else _drop)
        if name == HEADER:
            self._small[name] = bytes(kept)
            header_from(self._small[name])
        line = Member(name, sha256, size).line
        listed.write(line)
        self._listed.update(line)
        self.members += 1
        self._done += size
        self._progress(self._done, self._total)

    def _compare(self, content: IO[bytes], size: int, listed: IO[bytes]) -> None:
        """Hold the list of the backup against what was read, line by line."""
        listed.seek(0)
        left = size
        for line in listed:
            theirs = _read(content, len(line))
            left -= len(theirs)
            if theirs != line:
                self._changed = line.decode().rstrip().split(" ", 2)[2]
                break
        if left and not self._changed:
            self._changed = "a member that is listed and not there"
        self._small[MANIFEST] = b""

    def concluded(self) -> tuple[Header, str]:
        """The header and the hash of the list, once both are what the signature says."""
        if not {HEADER, MANIFEST, SIGNATURE} <= self._small.keys():
            raise unreadable("it ends before its signed list")
        if self._changed:
            detail = f"The backup is not what was signed: {self._changed}."
            raise IntegrityBroken(detail, fix="Take another copy of it.", code="backup_changed")
        header = header_from(self._small[HEADER])
        if not verify(_key_of(header), self._small[SIGNATURE], self._listed.digest()):
            detail = "The signature of the backup's list does not hold."
            raise IntegrityBroken(detail, fix="Take another copy of it.", code="backup_changed")
        return header, self._listed.hexdigest()


def poured(content: IO[bytes], size: int, write: Write) -> str:
    """Hand a member's bytes on and give their SHA-256. Raises IntegrityBroken where the file ends before them."""
    hashed, seen = hashlib.sha256(), 0
    while chunk := _read(content, CHUNK):
        hashed.update(chunk)
        write(chunk)
        seen += len(chunk)
    if seen != size:
        raise unreadable("it is cut off")
    return hashed.hexdigest()


def _read(content: IO[bytes], size: int) -> bytes:
    try:
        return content.read(size)
    except TarError as error:
        raise unreadable("it is cut off") from error


def _small(content: IO[bytes], size: int) -> bytes:
    if size > LONGEST_SMALL:
        raise unreadable("its signature is none")
    kept = bytearray()
    poured(content, size, kept.extend)
    return bytes(kept)


def _key_of(header: Header) -> bytes:
    try:
        return bytes.fromhex(header.public_key)
    except ValueError:
        return b""


def _drop(_: bytes) -> None:
    """Keep nothing of what passes."""
