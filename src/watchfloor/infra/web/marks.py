"""Marks: a place in the ledger that one can come back to, and that does not tell how much lies before it."""

import base64
import binascii
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from watchfloor.infra.signing import Signer
from watchfloor.kernel.canonical import sha256_hex
from watchfloor.kernel.errors import InvalidInput

PURPOSE = b"watchfloor: marks of events"
PLACE, NONCE = 8, 12
LENGTH = 48


class Marks:
    """Turns positions into marks and back, with a key that follows from the workspace's own."""

    def __init__(self, signer: Signer) -> None:
        self._cipher = AESGCM(bytes.fromhex(sha256_hex(signer.sign(PURPOSE))))

    def mark(self, position: int) -> str:
        """A mark of a position, 48 letters; no two are alike: they do not tell whether anything came between."""
        nonce = secrets.token_bytes(NONCE)
        sealed = self._cipher.encrypt(nonce, position.to_bytes(PLACE), PURPOSE)
        return base64.urlsafe_b64encode(nonce + sealed).decode()

    def position(self, mark: str) -> int:
        """The position of a mark. Raises InvalidInput (`bad_mark`) for one that is not of this workspace."""
        try:
            block = base64.b64decode(mark, altchars=b"-_", validate=True)
            opened = self._cipher.decrypt(block[:NONCE], block[NONCE:], PURPOSE)
        except (binascii.Error, ValueError, InvalidTag) as error:
            fix = "Follow without one, from now on."
            raise InvalidInput("The mark is not one of ours.", fix=fix, code="bad_mark") from error
        return int.from_bytes(opened)
