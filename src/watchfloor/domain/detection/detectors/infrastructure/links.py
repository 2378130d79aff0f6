"""Who used what: the shared values of each role, how rare they are, and the pairs of actors that they link."""

from collections.abc import Iterator
from dataclasses import dataclass

import ibis
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from watchfloor.domain.detection.statistics import Floats, Ints
from watchfloor.engine.rarity import WEAK
from watchfloor.engine.rarity import rarity as weights

Flags = NDArray[np.bool_]
STRONG = ("device", "payment", "payee")


@dataclass(frozen=True, slots=True)
class Actors:
    """Everybody who acted, by name, and how many acts of each there were."""

    names: pa.Array
    acts: Ints


@dataclass(frozen=True, slots=True)
class Links:
    """One entry for each actor and value, by value, then actor: acts, and the first and last in microseconds.

    `value` numbers the names in `values`, whose role and number of holders stand beside them.
    """

    actor: Ints
    value: Ints
    acts: Ints
    first: Ints
    last: Ints
    values: pa.Array
    roles: NDArray[np.str_]
    holders: Ints

    @property
    def strong(self) -> Flags:
        """Which values may link by themselves: an address alone never does."""
        return np.asarray(self.roles != WEAK, dtype=np.bool_)

    def where(self, keep: Flags) -> "Links":
        """Only the entries marked; values keep their numbers and their holders."""
        columns = (self.actor, self.value, self.acts, self.first, self.last)
        actor, value, acts, first, last = (column[keep] for column in columns)
        return Links(actor, value, acts, first, last, self.values, self.roles, self.holders)


@dataclass(frozen=True, slots=True)
class Pairs:
    """Each shared value of each pair of actors, by pair (a < b), then value.

    `first` is when both had used it, `last` when one of them last did, in microseconds.
    """

    a: Ints
    b: Ints
    value: Ints
    first: Ints
    last: Ints


def read_actors(events: ibis.Table) -> Actors:
    """Who acted, by name; one instant counts once, however often it was delivered."""
    named = events.filter(events.actor.notnull())
    counted = named.group_by(name=named.actor.cast("string")).agg(acts=named.ts_us.nunique())
    table = counted.order_by("name").to_pyarrow()
    return Actors(table["name"].combine_chunks(), table["acts"].to_numpy().astype(np.int64))


def read_links(events: ibis.Table, actors: Actors) -> Links:
    """What everybody used in every role that the events have."""
    tables = [_used(events, role) for role in (*STRONG, WEAK) if role in events.columns]
    table = pa.concat_tables(tables).sort_by([("role", "ascending"), ("value", "ascending"), ("actor", "ascending")])
    new = _changes(table["role"]) | _changes(table["value"])
    value = np.cumsum(new) - 1
    acts, first, last = (table[column].to_numpy().astype(np.int64) for column in ("acts", "first", "last"))
    return Links(
        pc.index_in(table["actor"], actors.names).to_numpy().astype(np.int64),
        value.astype(np.int64),
        acts,
        first,
        last,
        table["value"].filter(pa.array(new)).combine_chunks(),
        np.array(table["role"].filter(pa.array(new)).to_pylist(), dtype=np.str_),
        np.bincount(value, minlength=int(new.sum())).astype(np.int64),
    )


def _changes(column: pa.ChunkedArray) -> Flags:
    """Where a column says something else than in the row before; the first row always does."""
    differs = np.ones(len(column), dtype=np.bool_)
    differs[1:] = pc.not_equal(column[1:], column[:-1]).to_numpy()
    return differs


def _used(events: ibis.Table, role: str) -> pa.Table:
    named = events.mutate(actor=events.actor.cast("string"), value=events[role].cast("string"))
    named = named.filter(named.actor.notnull() & named.value.notnull() & (named.value != ""))
    used = named.group_by(["actor", "value"]).agg(
        acts=named.ts_us.nunique(), first=named.ts_us.min(), last=named.ts_us.max()
    )
    return used.mutate(role=ibis.literal(role)).to_pyarrow()


def rarity(links: Links, actors: int) -> Floats:
    """How much sharing each value says among so many actors."""
    return weights(links.holders, world=actors, weak=~links.strong)


def shared(links: Links, most: int, most_of_address: int) -> Flags:
    """Which values connect: held by two at least, and by no more than the cap of their kind."""
    cap = np.where(links.strong, most, most_of_address)
    return np.asarray((links.holders > 1) & (links.holders <= cap), dtype=np.bool_)


def pairs_of(links: Links) -> Pairs:
    """All pairs that share a value, each value apart."""
    columns = [np.concatenate(parts) for parts in zip(*_by_holders(links), strict=True)]
    if not columns:
        nothing = np.empty(0, dtype=np.int64)
        return Pairs(nothing, nothing, nothing, nothing, nothing)
    left, right = columns
    first = np.maximum(links.first[left], links.first[right])
    last = np.maximum(links.last[left], links.last[right])
    order = np.lexsort((links.value[left], links.actor[right], links.actor[left]))
    a, b, value = links.actor[left], links.actor[right], links.value[left]
    return Pairs(a[order], b[order], value[order], first[order], last[order])


def _by_holders(links: Links) -> Iterator[tuple[Ints, Ints]]:
    """Places in `links` of both ends of every pair, one batch for each number of holders."""
    starts = np.flatnonzero(np.diff(links.value, prepend=-1))
    sizes = np.diff(np.append(starts, links.value.size))
    for size in np.unique(sizes[sizes > 1]):
        one, other = np.triu_indices(int(size), 1)
        begin = starts[sizes == size][:, None]
        yield (begin + one).ravel(), (begin + other).ravel()
