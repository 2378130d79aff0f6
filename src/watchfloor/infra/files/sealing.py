"""The chunks of a stored file: AES-256-GCM after the STREAM construction, read in any order, in constant memory.

A chunk's nonce is its number and whether it is the last, so that chunks cannot be swapped, repeated, dropped or added;
the data key is the file's own, so that a nonce is used once; the header's fixed part is authenticated with each.
"""

import io
import os
from collections.abc import Iterator
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from watchfloor.infra.files.header import SIZE, TAG, Header, broken, unwrapped
from watchfloor.infra.files.keyring import Keyring


def sealed_chunks(source: BinaryIO, header: Header) -> Iterator[tuple[bytes, bytes]]:
    """Pairs of plaintext and what stands for it in the file, to the source's end; an empty source is one chunk."""
    cipher, number = AESGCM(header.data_key), 0
    plain = _full(source, header.chunk)
    while True:
        following = _full(source, header.chunk) if len(plain) == header.chunk else b""
        yield plain, cipher.encrypt(_nonce(number, is_last=not following), plain, header.fixed)
        if not following:
            return
        plain, number = following, number + 1


class Plaintext(io.RawIOBase):
    """The plaintext of an encrypted file: readable and seekable; a harmed chunk raises IntegrityBroken when read."""

    def __init__(self, file: BinaryIO, keys: Keyring) -> None:
        super().__init__()
        self._file = file
        self._header = unwrapped(file.read(SIZE), keys)
        self._cipher = AESGCM(self._header.data_key)
        body = os.fstat(file.fileno()).st_size - SIZE
        self._chunks = -(-body // (self._header.chunk + TAG))
        self._length = body - self._chunks * TAG
        if self._chunks < 1 or self._length < (self._chunks - 1) * self._header.chunk:
            raise broken()
        self._place = 0
        self._held: tuple[int, bytes] = (-1, b"")

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._place

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._place, io.SEEK_END: self._length}[whence]
        if start + offset < 0:
            raise ValueError("A place before the file's beginning.")
        self._place = start + offset
        return self._place

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]  # typeshed's Buffer has no len
        number, within = divmod(self._place, self._header.chunk)
        # The last chunk is opened even where nothing is left to read, so that an emptied file is found as well.
        if self._place >= self._length and self._length:
            return 0
        part = self._chunk(min(number, self._chunks - 1))[within : within + len(buffer)]
        buffer[: len(part)] = part
        self._place += len(part)
        return len(part)

    def close(self) -> None:
        self._file.close()
        super().close()

    def _chunk(self, number: int) -> bytes:
        if self._held[0] != number:
            self._file.seek(SIZE + number * (self._header.chunk + TAG))
            stored = _full(self._file, self._header.chunk + TAG)
            nonce = _nonce(number, is_last=number == self._chunks - 1)
            try:
                self._held = number, self._cipher.decrypt(nonce, stored, self._header.fixed)
            except InvalidTag:
                raise broken() from None
        return self._held[1]


def _nonce(number: int, *, is_last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([is_last])


def _full(source: BinaryIO, size: int) -> bytes:
    """Exactly `size` bytes, fewer only at the end: a stream may give less than it is asked for."""
    part = source.read(size)
    if len(part) in {0, size}:
        return part
    parts = [part]
    left = size - len(part)
    while left and (part := source.read(left)):
        parts.append(part)
        left -= len(part)
    return b"".join(parts)
