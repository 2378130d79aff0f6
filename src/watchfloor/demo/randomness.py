"""Seeded randomness: a generator for each part of the world, and numbers fixed by their keys."""

import zlib

import numpy as np
from numpy.typing import NDArray

IntArray = NDArray[np.int64]
FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]

_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_MIX_A = np.uint64(0xBF58476D1CE4E5B9)
_MIX_B = np.uint64(0x94D049BB133111EB)


def generator(seed: int, part: str) -> np.random.Generator:
    """A generator of its own for the named part, so that a change in one part leaves the others as they were."""
    return np.random.default_rng([seed, zlib.crc32(part.encode())])


def hashed(salt: int, *keys: IntArray) -> FloatArray:
    """Uniform numbers in [0, 1) that depend only on `salt` and the keys: tastes need no memory (splitmix64)."""
    state = np.full(np.broadcast_shapes(*(key.shape for key in keys)), salt, dtype=np.uint64)
    for key in keys:
        state = (state ^ key.astype(np.uint64)) + _GOLDEN
        state = (state ^ (state >> np.uint64(30))) * _MIX_A
        state = (state ^ (state >> np.uint64(27))) * _MIX_B
        state ^= state >> np.uint64(31)
    return (state >> np.uint64(11)).astype(np.float64) / float(1 << 53)


def chance(rng: np.random.Generator, share: float, size: int | tuple[int, ...]) -> BoolArray:
    """True for about `share` of the entries."""
    return np.asarray(rng.random(size) < share)


def pick(rng: np.random.Generator, cumulative: FloatArray, size: int) -> IntArray:
    """Indices drawn by weight, given the running sum of the weights."""
    return by_weight(cumulative, rng.random(size))


def by_weight(cumulative: FloatArray, uniform: FloatArray) -> IntArray:
    """The index that each uniform number falls on, given the running sum of the weights."""
    found = np.searchsorted(cumulative, uniform * cumulative[-1], side="right")
    return np.asarray(np.minimum(found, len(cumulative) - 1), dtype=np.int64)
