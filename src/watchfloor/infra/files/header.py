"""The first bytes of a stored file: what it is, and its own data key, wrapped by a key of the ring.

A header has 94 bytes: a fixed part (magic 16, version 1, power of the chunk's size 1, random id 8), which every chunk
authenticates and which no rotation touches, and a wrapped part (key id 8, nonce 12, wrapped key and its tag 48), which
authenticates the fixed part and the key's id. Any changed byte of it is found.
"""

import os
import secrets
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from watchfloor.infra.files.keyring import ID_BYTES, Key, Keyring
from watchfloor.kernel.errors import IntegrityBroken

MAGIC = b"\x93WATCHFLOOR\r\n\x1a\n\x00"
VERSION = 1
CHUNK_POWER = 18
FIXED = len(MAGIC) + 2 + 8
NONCE = 12
TAG = 16
KEY_BYTES = 32
SIZE = FIXED + ID_BYTES + NONCE + KEY_BYTES + TAG
SMALLEST, LARGEST = 12, 24


@dataclass(frozen=True, slots=True)
class Header:
    """A file's fixed part, the size of its chunks, and its data key."""

    fixed: bytes
    chunk: int
    data_key: bytes


def new_header() -> Header:
    """A header with a data key that no other file has."""
    fixed = MAGIC + bytes([VERSION, CHUNK_POWER]) + os.urandom(8)
    return Header(fixed, 1 << CHUNK_POWER, secrets.token_bytes(KEY_BYTES))


def is_encrypted(head: bytes) -> bool:
    """Whether a file that begins so is one of ours; any other lies there as it was before files were encrypted."""
    return head.startswith(MAGIC)


def key_id_of(head: bytes) -> str:
    """The id of the key that wraps a file's data key, in hexadecimal."""
    return head[FIXED : FIXED + ID_BYTES].hex()


def wrapped(header: Header, key: Key) -> bytes:
    """The 94 bytes that stand before the chunks."""
    named, nonce = bytes.fromhex(key.id), os.urandom(NONCE)
    sealed = AESGCM(key.secret).encrypt(nonce, header.data_key, header.fixed + named)
    return header.fixed + named + nonce + sealed


def unwrapped(head: bytes, keys: Keyring) -> Header:
    """The header that 94 bytes hold. Raises IntegrityBroken (`file_broken`; `key_missing` where no key opens it)."""
    fixed, rest = head[:FIXED], head[FIXED:SIZE]
    if len(head) < SIZE or fixed[len(MAGIC)] != VERSION or not SMALLEST <= fixed[len(MAGIC) + 1] <= LARGEST:
        raise broken()
    ring, named = keys.ring().keys, key_id_of(head)
    if named in ring:
        data_key = _opened(ring[named], fixed, rest)
    elif any(_opened(key, fixed, rest) for key in ring.values()):
        raise broken()  # one of our keys opens it: the name of the key was changed
    else:
        data_key = _opened(keys.key(named), fixed, rest)
    if data_key is None:
        raise broken()
    return Header(fixed, 1 << fixed[len(MAGIC) + 1], data_key)


def _opened(key: Key, fixed: bytes, rest: bytes) -> bytes | None:
    nonce, sealed = rest[ID_BYTES : ID_BYTES + NONCE], rest[ID_BYTES + NONCE :]
    try:
        return AESGCM(key.secret).decrypt(nonce, sealed, fixed + bytes.fromhex(key.id))
    except InvalidTag:
        return None


def broken() -> IntegrityBroken:
    """What is raised wherever the bytes of a stored file are not those that were written."""
    return IntegrityBroken(
        "A stored file is not what was written.", fix="Restore it from a backup, and verify it.", code="file_broken"
    )
