"""Keys and token of a workspace, sealed under a passphrase: scrypt, then AES-256-GCM."""

import base64
import json
import os
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from watchfloor.kernel.errors import InvalidInput, Refused

COST: Final = 2**16
SHORTEST: Final = 12
PURPOSE: Final = b"watchfloor backup secrets 1"
FOLDER: Final = "keys"
COMMAND_LINES_OWN: Final = "token"


def passphrase_in(path: Path) -> bytes:
    """The first line of a file. Raises InvalidInput (`bad_passphrase`) for fewer than 12 letters."""
    lines = path.read_bytes().splitlines()
    phrase = lines[0].strip() if lines else b""
    if len(phrase.decode("utf-8", "replace")) < SHORTEST:
        detail = f"A passphrase has at least {SHORTEST} letters."
        raise InvalidInput(detail, fix="Write a longer one into the file's first line.", code="bad_passphrase")
    return phrase


def seal(root: Path, passphrase: bytes) -> bytes:
    """The keys and the token of a workspace, which nobody reads without the passphrase."""
    paths = [path for path in (*sorted((root / FOLDER).rglob("*")), root / COMMAND_LINES_OWN) if path.is_file()]
    held = {str(path.relative_to(root)): base64.b64encode(path.read_bytes()).decode() for path in paths}
    salt, nonce = os.urandom(16), os.urandom(12)
    box = AESGCM(_key(passphrase, salt)).encrypt(nonce, json.dumps(held).encode(), PURPOSE)
    return json.dumps({"salt": salt.hex(), "nonce": nonce.hex(), "box": base64.b64encode(box).decode()}).encode()


def unseal(content: bytes, passphrase: bytes, root: Path) -> list[str]:
    """Put keys and token back for their owner alone, and give their names. Raises Refused (`wrong_passphrase`)."""
    sealed = json.loads(content)
    key = _key(passphrase, bytes.fromhex(sealed["salt"]))
    try:
        opened = AESGCM(key).decrypt(bytes.fromhex(sealed["nonce"]), base64.b64decode(sealed["box"]), PURPOSE)
    except InvalidTag:
        fix = "Give the passphrase that the backup was taken with."
        raise Refused("The passphrase does not open the backup's keys.", fix=fix, code="wrong_passphrase") from None
    held: dict[str, str] = json.loads(opened)
    for name, text in held.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(base64.b64decode(text))
    return sorted(held)


def _key(passphrase: bytes, salt: bytes) -> bytes:
    return Scrypt(salt=salt, length=32, n=COST, r=8, p=1).derive(passphrase)
