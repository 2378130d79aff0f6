"""Signing secrets of destinations: made, sealed for the database (AES-256-GCM), and opened to sign."""

import os
import secrets
from base64 import b64decode, b64encode
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from watchfloor.kernel.errors import IntegrityBroken

PREFIX = "whsec_"
SECRET_BYTES = 32
KEY_BITS = 256
NONCE = 12


def new_secret() -> str:
    """A fresh secret, as receivers of Standard Webhooks write it."""
    return PREFIX + b64encode(secrets.token_bytes(SECRET_BYTES)).decode()


class SecretBox:
    """Seals secrets under the key of a workspace, each bound to the destination and number it was sealed for."""

    def __init__(self, key: bytes) -> None:
        self._cipher = AESGCM(key)

    def seal(self, secret: str, *, bound_to: str) -> str:
        nonce = secrets.token_bytes(NONCE)
        return b64encode(nonce + self._cipher.encrypt(nonce, secret.encode(), bound_to.encode())).decode()

    def open(self, sealed: str, *, bound_to: str) -> str:
        """Raises IntegrityBroken where the key is another, or the sealed text was changed or moved."""
        content = b64decode(sealed)
        try:
            return self._cipher.decrypt(content[:NONCE], content[NONCE:], bound_to.encode()).decode()
        except (InvalidTag, ValueError) as error:
            fix = "Restore keys/outbox.key from the backup, or rotate the secret: watchfloor destination rotate."
            raise IntegrityBroken(
                f"The secret of {bound_to} cannot be opened.", fix=fix, code="secret_unreadable"
            ) from error


def load_box(path: Path) -> SecretBox:
    """The box of a workspace; its key is made on first use and readable by its owner alone. Raises IntegrityBroken."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        # A name of its own for each start, whether thread or process: the first one to link decides the key.
        with NamedTemporaryFile(dir=path.parent, prefix=path.stem) as partial:
            partial.write(AESGCM.generate_key(KEY_BITS))
            partial.flush()
            os.fsync(partial.fileno())
            with suppress(FileExistsError):
                os.link(partial.name, path)
    try:
        return SecretBox(path.read_bytes())
    except ValueError as error:
        fix = "Restore it from a backup: without it no stored secret can be opened."
        raise IntegrityBroken(f"{path.name} is no key.", fix=fix, code="key_unreadable") from error
