"""Identifiers of the world: random, unique and of one form, so that none says what its bearer does."""

from typing import Final

import numpy as np
import pyarrow as pa

from watchfloor.demo.randomness import IntArray

_ALPHABET: Final = np.frombuffer(b"0123456789abcdefghjkmnpqrstvwxyz", dtype=np.uint8)
_LENGTH: Final = 10


def distinct(rng: np.random.Generator, count: int, below: int) -> IntArray:
    """`count` different numbers from 0 up to `below`, in random order; there must be as many."""
    drawn = np.unique(rng.integers(0, below, size=count + count // 8 + 64, dtype=np.int64))
    while len(drawn) < count:
        drawn = np.unique(np.concatenate([drawn, rng.integers(0, below, size=count, dtype=np.int64)]))
    return rng.permutation(drawn)[:count]


def mint(rng: np.random.Generator, count: int) -> pa.StringArray:
    """`count` distinct ids of ten characters of Crockford's base 32, in random order."""
    numbers = distinct(rng, count, 1 << (5 * _LENGTH))
    shifts = np.arange(_LENGTH - 1, -1, -1, dtype=np.int64) * 5
    letters = _ALPHABET[(numbers[:, None] >> shifts[None, :]) & 31]
    return pa.array(np.ascontiguousarray(letters).view(f"S{_LENGTH}").ravel().astype(str), type=pa.string())


def mint_ips(rng: np.random.Generator, count: int) -> pa.StringArray:
    """`count` distinct addresses of 10.0.0.0/8: private space, so that no simulated address is anybody's."""
    numbers = distinct(rng, count, 1 << 24)
    return pa.array([f"10.{n >> 16}.{(n >> 8) & 255}.{n & 255}" for n in numbers.tolist()], type=pa.string())
