"""Canonical bytes and hashes, so that the same content gives the same digest on every machine."""

import hashlib
import json
from datetime import datetime
from enum import Enum

from watchfloor.kernel.clock import iso


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return iso(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, frozenset | set):
        return sorted(str(item) for item in value)
    return str(value)


CANONICAL = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False, default=_plain)


def canonical_json(value: object) -> bytes:
    """UTF-8 JSON with sorted keys and no spaces; times as RFC 3339, sets as sorted lists. ValueError for NaN.

    Texts stay as they are: a letter and its composed form are two texts, as they are to every reader of the bytes.
    """
    return CANONICAL.encode(value).encode()


def sha256_hex(content: bytes) -> str:
    """SHA-256 as 64 lower-case hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def digest(value: object) -> str:
    """SHA-256 of the canonical JSON of `value`."""
    return sha256_hex(canonical_json(value))
