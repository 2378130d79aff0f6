"""Keyed digests: equal texts look equal, and nobody without the workspace's key can tell which text it was."""

import hashlib
from dataclasses import dataclass, field

from watchfloor.infra.signing import Signer
from watchfloor.kernel.canonical import sha256_hex

SHOWN = 16


@dataclass(frozen=True, slots=True)
class Keyed:
    """A key of 64 hexadecimal digits for one purpose; it never shows itself."""

    key: str = field(repr=False)

    def digest(self, text: str) -> str:
        """SHA-256 of the key and the SHA-256 of key and text, in hexadecimal.

        Nested as NMAC is, and of hexadecimal texts alone, so that DuckDB computes the same over a whole column.
        """
        return sha256_hex(f"{self.key}{sha256_hex(f'{self.key}{text}'.encode())}".encode())

    def stand_in(self, word: str, text: str) -> str:
        """What stands for a text where it may not: the word and 16 digits, the same for equal texts."""
        return f"{word}-{self.digest(text)[:SHOWN]}"


def keyed(signer: Signer, purpose: str) -> Keyed:
    """The key of a workspace for a purpose, which only the holder of its signing key can compute."""
    return Keyed(hashlib.sha256(signer.sign(f"watchfloor {purpose} 1".encode())).hexdigest())
