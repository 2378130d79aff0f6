"""Identifiers of the world: random, unique and of one form, so that none says what its bearer does."""

from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

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
    """`count` distinct ids of ten characters of Crockford's base 32, in random order.

    Put together in buffers: a large world has millions of devices.
    """
    numbers = distinct(rng, count, 1 << (5 * _LENGTH))
    letters = np.empty((count, _LENGTH), dtype=np.uint8)
    for place in range(_LENGTH):
        letters[:, place] = _ALPHABET[(numbers >> (5 * (_LENGTH - 1 - place))) & 31]
    ends = np.arange(0, _LENGTH * (count + 1), _LENGTH, dtype=np.int32)
    return pa.StringArray.from_buffers(count, pa.py_buffer(ends.tobytes()), pa.py_buffer(letters.tobytes()))


def mint_ips(rng: np.random.Generator, count: int) -> pa.StringArray:
    """`count` distinct addresses of 10.0.0.0/8: private space, so that no simulated address is anybody's."""
    numbers = distinct(rng, count, 1 << 24)
    places = [pa.array((numbers >> shift) & 255).cast(pa.string()) for shift in (16, 8, 0)]
    return pc.binary_join_element_wise("10", *places, ".")
