"""From meetings to weighted edges, and from edges to communities."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from scipy import sparse
from sknetwork.clustering import Leiden

from watchfloor.domain.detection.contract import EDGES, Reference, no_edges
from watchfloor.domain.detection.detectors.coordination.pairs import Actions, Codes, Flags, Meetings, chance_of_meeting
from watchfloor.domain.detection.statistics import Floats, Ints, false_discovery, poisson_tail

MAX_OBJECTS = 20
SLICE = 4_096


@dataclass(frozen=True, slots=True)
class Edges:
    """Pairs by a, then b: distinct objects and distinct UTC days on which they met, and where their objects stand.

    `repeated` counts the objects met on any day but the busiest, so that one long evening together counts nothing.
    `objects[offset[i]:offset[i] + weight[i]]` are the object codes of pair i.
    """

    a: Ints
    b: Ints
    weight: Ints
    days: Ints
    repeated: Ints
    first: Ints
    last: Ints
    objects: Codes
    offset: Ints

    def where(self, keep: Flags) -> "Edges":
        """Only the pairs marked."""
        picked = (self.a, self.b, self.weight, self.days, self.repeated, self.first, self.last)
        a, b, weight, days, repeated, first, last = (column[keep] for column in picked)
        return Edges(a, b, weight, days, repeated, first, last, self.objects, self.offset[keep])


def edges_of(meetings: Meetings, actors: int) -> Edges:
    """One edge for each pair that met."""
    pair = meetings.pair
    starts = np.flatnonzero(np.diff(pair, prepend=-1))
    if starts.size == 0:
        return Edges(pair, pair, pair, pair, pair, pair, pair, meetings.object, pair)
    number = np.repeat(np.arange(starts.size), np.diff(np.append(starts, pair.size)))
    new_object = _changes(pair, meetings.object)
    days, ordinary = _days(number, meetings.day)
    again = ordinary.nonzero()[0]
    weight = np.bincount(number, weights=new_object).astype(np.int64)
    return Edges(
        pair[starts] // actors,
        pair[starts] % actors,
        weight,
        days,
        np.bincount(number[again][_changes(pair[again], meetings.object[again])], minlength=starts.size),
        np.minimum.reduceat(meetings.first, starts),
        np.maximum.reduceat(meetings.last, starts),
        meetings.object[new_object],
        np.cumsum(weight) - weight,
    )


def _changes(one: Ints, other: Ints | Codes) -> Flags:
    new = np.ones(one.size, dtype=np.bool_)
    new[1:] = (np.diff(one) != 0) | (np.diff(other) != 0)
    return new


def _days(number: Ints, day: Codes) -> tuple[Ints, Flags]:
    """The distinct days of each pair, and which rows do not lie on the pair's busiest (then earliest) day."""
    order = np.lexsort((day, number))
    runs = np.flatnonzero(_changes(number[order], day[order]))
    length = np.diff(np.append(runs, order.size))
    owner = number[order][runs]
    busiest_first = np.lexsort((np.arange(runs.size), -length, owner))
    busiest = busiest_first[np.flatnonzero(np.diff(owner[busiest_first], prepend=-1))]
    plain = np.ones(runs.size, dtype=np.bool_)
    plain[busiest] = False
    ordinary = np.empty(order.size, dtype=np.bool_)
    ordinary[order] = np.repeat(plain, length)
    return np.bincount(owner), ordinary


def expected_objects(actions: Actions, edges: Edges, window_us: int) -> Floats:
    """How many distinct objects each pair would meet on if both acted as they did, but as strangers."""
    chance = chance_of_meeting(actions, window_us)
    shape = (len(actions.actors), len(actions.objects))
    ones = np.ones(actions.ts.size, dtype=np.float32)
    counts = sparse.csr_matrix((ones, (actions.actor, actions.object)), shape=shape)
    expected = np.zeros(edges.a.size)
    for low in range(0, edges.a.size, SLICE):
        part = slice(low, low + SLICE)
        shared = counts[edges.a[part]].multiply(counts[edges.b[part]]).tocsr()
        shared.data = 1 - np.exp(-shared.data * chance[shared.indices])
        expected[part] = np.asarray(shared.sum(axis=1)).ravel()
    return expected


def edge_q_values(edges: Edges, expected: Floats, actors: int) -> Floats:
    """False-discovery rates of the objects met on over all pairs of actors, those who never met included.

    Of a pair that met on several days the busiest is left out: objects of one evening are not independent.
    """
    seen = np.where(edges.days > 1, edges.repeated, edges.weight)
    return false_discovery(poisson_tail(seen, expected), actors * (actors - 1) // 2)


def communities(edges: Edges, smallest: int) -> list[Ints]:
    """Leiden communities of at least `smallest` actors, as sorted actor codes; the same edges give the same groups."""
    if edges.a.size == 0:
        return []
    nodes, ends = np.unique(np.concatenate([edges.a, edges.b]), return_inverse=True)
    half = edges.a.size
    row, column = ends[:half], ends[half:]
    weight = edges.weight.astype(np.float64)
    upper = sparse.csr_matrix((weight, (row, column)), shape=(nodes.size, nodes.size))
    labels = Leiden(shuffle_nodes=False, random_state=0).fit_predict(sparse.csr_matrix(upper + upper.T))
    groups = [nodes[labels == label] for label in range(int(labels.max()) + 1)]
    return sorted((group for group in groups if group.size >= smallest), key=lambda group: int(group[0]))


def edge_table(actions: Actions, edges: Edges, reference: Reference) -> pa.Table:
    """The edges as cli.md lists them: `a` before `b` as text, at most 20 objects each."""
    if edges.a.size == 0:
        return no_edges()
    kind, thing = (f"{reference.kinds.get(role) or role}:" for role in ("actor", "object"))
    actors = [kind + name for name in actions.actors.to_pylist()]
    shown = np.minimum(edges.weight, MAX_OBJECTS)
    starts = np.cumsum(shown) - shown
    where = np.repeat(edges.offset - starts, shown) + np.arange(int(shown.sum()))
    names = pa.array([thing + name for name in actions.objects.to_pylist()], pa.string())
    offsets = pa.array(np.append(starts, shown.sum()).astype(np.int32))
    stamp = pa.timestamp("us", tz="UTC")
    return pa.Table.from_arrays(
        [
            pa.array([actors[code] for code in edges.a], pa.string()),
            pa.array([actors[code] for code in edges.b], pa.string()),
            pa.array(edges.weight, pa.int64()),
            pa.ListArray.from_arrays(offsets, names.take(pa.array(edges.objects[where]))),
            pa.array(edges.first, pa.int64()).cast(stamp),
            pa.array(edges.last, pa.int64()).cast(stamp),
        ],
        schema=EDGES,
    )
