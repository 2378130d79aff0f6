"""What waits to be stored and is too large for the memory: on the disk under a key that no disk has."""

import io
import secrets
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, cast

from cryptography.hazmat.primitives.ciphers import Cipher, CipherContext
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CTR

IN_MEMORY = 4 * 1024**2
CHUNK = 1 << 18
BLOCK = 16


def spool() -> BinaryIO:
    """A nameless file, gone when it is closed, each byte of which is written once and read as often as one likes."""
    return io.BufferedRandom(cast("io.RawIOBase", _Veiled()), CHUNK)


class _Veiled(io.RawIOBase):
    """AES-256-CTR: any place is reached at once. It keeps content secret; the store's hash says whether it is whole."""

    def __init__(self) -> None:
        super().__init__()
        self._file = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - because `close` closes it
        self._key = secrets.token_bytes(32)

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._file.tell()

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._file.seek(offset, whence)

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]  # typeshed's Buffer has no len
        cipher = self._cipher()
        part = cipher.update(self._file.read(len(buffer)))
        buffer[: len(part)] = part
        return len(part)

    def write(self, part: bytes) -> int:  # type: ignore[override]  # typeshed's Buffer has no len
        return self._file.write(self._cipher().update(part))

    def close(self) -> None:
        self._file.close()
        super().close()

    def _cipher(self) -> CipherContext:
        """The stream of the key from the present place on."""
        block, within = divmod(self._file.tell(), BLOCK)
        cipher = Cipher(AES(self._key), CTR(block.to_bytes(BLOCK, "big"))).encryptor()
        cipher.update(bytes(within))
        return cipher
