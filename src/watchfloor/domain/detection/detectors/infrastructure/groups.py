"""From shared values to groups: pairs that share enough, what joins them up, and the share of acts they stand for."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from watchfloor.domain.detection.contract import EDGES, Reference, no_edges
from watchfloor.domain.detection.detectors.infrastructure.links import Flags, Links, Pairs
from watchfloor.domain.detection.statistics import Floats, Ints

MAX_VALUES = 20


@dataclass(frozen=True, slots=True)
class Bonds:
    """Linked pairs by a, then b: the weight of what they share, and where their entries of `pairs` begin and end."""

    a: Ints
    b: Ints
    weight: Floats
    start: Ints
    end: Ints

    def where(self, keep: Flags) -> "Bonds":
        """Only the pairs marked."""
        return Bonds(self.a[keep], self.b[keep], self.weight[keep], self.start[keep], self.end[keep])


def bonds_of(pairs: Pairs, links: Links, weights: Floats, least: float, living: Flags) -> Bonds:
    """Pairs whose shared values weigh at least `least`: not addresses alone, unless both are of the living.

    `living` marks the actors who live on shared things anyway.
    """
    start = np.flatnonzero((np.diff(pairs.a, prepend=-1) != 0) | (np.diff(pairs.b, prepend=-1) != 0))
    if start.size == 0:
        return Bonds(pairs.a, pairs.b, np.empty(0), start, start)
    weight = np.add.reduceat(weights[pairs.value], start)
    has_strong = np.maximum.reduceat(links.strong[pairs.value].astype(np.int64), start) > 0
    bonds = Bonds(pairs.a[start], pairs.b[start], weight, start, np.append(start[1:], pairs.a.size))
    may_join = has_strong | (living[bonds.a] & living[bonds.b])
    return bonds.where(may_join & (weight >= least))


def groups_of(bonds: Bonds, smallest: int) -> list[Ints]:
    """What the pairs join up to, as sorted actor codes, where it has at least `smallest` actors."""
    if bonds.a.size == 0:
        return []
    nodes, ends = np.unique(np.concatenate([bonds.a, bonds.b]), return_inverse=True)
    half = bonds.a.size
    joined = sparse.csr_matrix((np.ones(half), (ends[:half], ends[half:])), shape=(nodes.size, nodes.size))
    count, label = connected_components(joined, directed=False)
    order = np.argsort(label, kind="stable")
    found = np.split(nodes[order], np.cumsum(np.bincount(label, minlength=count))[:-1])
    return sorted((group for group in found if group.size >= smallest), key=lambda group: int(group[0]))


def shared_acts(links: Links, connects: Flags, actors: int) -> Ints:
    """Acts of each actor through values that connect, in the strong role through which most went."""
    best = np.zeros(actors, dtype=np.int64)
    for role in np.unique(links.roles[links.strong]):
        through = (links.roles == role)[links.value] & connects[links.value]
        counted = np.bincount(links.actor[through], weights=links.acts[through], minlength=actors)
        best = np.maximum(best, counted.astype(np.int64))
    return best


def edge_table(bonds: Bonds, pairs: Pairs, links: Links, names: pa.Array, reference: Reference) -> pa.Table:
    """The linked pairs as edges: the weight is the number of shared values, of which at most 20 are named."""
    if bonds.a.size == 0:
        return no_edges()
    actors = [str(reference.entity("actor", name)) for name in names.to_pylist()]
    named = zip(links.roles.tolist(), links.values.to_pylist(), strict=True)
    values = [str(reference.entity(role, value)) for role, value in named]
    spans = list(zip(bonds.start.tolist(), bonds.end.tolist(), strict=True))
    stamp = pa.timestamp("us", tz="UTC")
    return pa.Table.from_arrays(
        [
            pa.array([actors[code] for code in bonds.a], pa.string()),
            pa.array([actors[code] for code in bonds.b], pa.string()),
            pa.array(bonds.end - bonds.start, pa.int64()),
            pa.array([[values[one] for one in pairs.value[low:high][:MAX_VALUES]] for low, high in spans]),
            pa.array([int(pairs.first[low:high].min()) for low, high in spans], pa.int64()).cast(stamp),
            pa.array([int(pairs.last[low:high].max()) for low, high in spans], pa.int64()).cast(stamp),
        ],
        schema=EDGES,
    )
