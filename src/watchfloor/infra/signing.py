"""Ed25519 signatures over exports and bundles (RFC 8032), with a key that stays in the workspace."""

import os
from base64 import b64encode
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from watchfloor.kernel.canonical import sha256_hex
from watchfloor.kernel.errors import IntegrityBroken


class Signer:
    """Holds the private key and signs with it."""

    def __init__(self, key: Ed25519PrivateKey) -> None:
        self._key = key

    def sign(self, content: bytes) -> bytes:
        """The 64-byte signature of the content."""
        return self._key.sign(content)

    @property
    def public_key(self) -> bytes:
        """The 32 raw bytes of the public key."""
        return self._key.public_key().public_bytes_raw()


def load_signer(path: Path) -> Signer:
    """The key of a workspace, made on first use and readable by its owner alone. Raises IntegrityBroken."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        # A name of its own for each start, whether thread or process: the first one to link decides the key.
        with NamedTemporaryFile(dir=path.parent, prefix=path.stem) as partial:
            partial.write(Ed25519PrivateKey.generate().private_bytes_raw())
            partial.flush()
            with suppress(FileExistsError):
                os.link(partial.name, path)
    try:
        return Signer(Ed25519PrivateKey.from_private_bytes(path.read_bytes()))
    except ValueError as error:
        fix = "Restore it from a backup: another key would sign in another name."
        raise IntegrityBroken(f"{path.name} is no signing key.", fix=fix, code="key_unreadable") from error


def fingerprint(public_key: bytes) -> str:
    """SHA-256 of the raw public key in hexadecimal."""
    return sha256_hex(public_key)


def signature_of(signer: Signer, content: bytes) -> dict[str, str]:
    """A signature as it leaves the desk: by which key, and over exactly these bytes, in base64."""
    return {
        "algorithm": "ed25519",
        "fingerprint": fingerprint(signer.public_key),
        "public_key": b64encode(signer.public_key).decode(),
        "signature": b64encode(signer.sign(content)).decode(),
    }


def verify(public_key: bytes, signature: bytes, content: bytes) -> bool:
    """Whether the signature over the content was made by the owner of the key; False for a malformed key."""
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, content)
    except (InvalidSignature, ValueError):
        return False
    return True
