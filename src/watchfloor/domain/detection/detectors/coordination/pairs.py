"""Exact pairs of actors that acted on one object within a window, from bursts or from everything."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import ibis
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from watchfloor.domain.detection.statistics import Floats, Ints, poisson_tail
from watchfloor.kernel.errors import TooLarge

Codes = NDArray[np.int32]
Flags = NDArray[np.bool_]

SLICE_ROWS = 1_000_000
CHUNK_PAIRS = 2_000_000
MAX_MEETINGS = 40_000_000
DAY_US = 86_400_000_000


@dataclass(frozen=True, slots=True)
class Actions:
    """Acts sorted by object, time and actor: `actor` and `object` are codes into the sorted `actors` and `objects`."""

    actor: Codes
    object: Codes
    ts: Ints
    actors: pa.Array
    objects: pa.Array

    def of(self, actors: Ints) -> "Actions":
        """Only the acts of these actors, with the codes unchanged."""
        mine = np.isin(self.actor, actors)
        return Actions(self.actor[mine], self.object[mine], self.ts[mine], self.actors, self.objects)


@dataclass(frozen=True, slots=True)
class Gate:
    """Which acts may start a pair, and how many cells were left out for being too full."""

    passes: Flags
    capped_cells: int


@dataclass(frozen=True, slots=True)
class Meetings:
    """One row for each (pair, object, UTC day) on which the pair met; `pair` is a * actors + b with a < b.

    `synced` marks the acts that took part in any meeting.
    """

    pair: Ints
    object: Codes
    day: Codes
    first: Ints
    last: Ints
    synced: Flags


def read_actions(events: ibis.Table) -> Actions:
    """The acts that have both an actor and an object, read in slices so that the strings are never all in memory."""
    columns = events.filter(events.actor.notnull() & events.object.notnull()).select(
        actor=events.actor.cast("string"), object=events.object.cast("string"), ts_us=events.ts_us
    )
    return encode_actions(_slices(columns))


def encode_actions(parts: Iterable[pa.Table]) -> Actions:
    """Acts from tables of actor and object (strings) and ts_us; the same acts in any parts give the same.

    What one actor did to one object at one instant is one act, however often it was delivered.
    """
    slices = [_encoded(part) for part in parts]
    if not slices:
        empty = np.empty(0, dtype=np.int32)
        return Actions(empty, empty, empty.astype(np.int64), pa.array([], pa.string()), pa.array([], pa.string()))
    table = pa.concat_tables(slices).unify_dictionaries()
    del slices
    actor, actors = _codes(table["actor"])
    thing, objects = _codes(table["object"])
    ts = table["ts_us"].to_numpy()
    del table
    order = np.lexsort((actor, ts, thing))
    actor, thing, ts = actor[order], thing[order], ts[order]
    again = np.zeros(ts.size, dtype=np.bool_)
    again[1:] = (np.diff(ts) == 0) & (np.diff(actor) == 0) & (np.diff(thing) == 0)
    return Actions(actor[~again], thing[~again], ts[~again], actors, objects)


def _slices(acts: ibis.Table) -> Iterator[pa.Table]:
    """The acts in spans of time that hold about as many rows as fit comfortably, so that memory stays bounded."""
    (extent,) = (
        acts.aggregate(rows=acts.count(), first=acts.ts_us.min(), last=acts.ts_us.max()).to_pyarrow().to_pylist()
    )
    if not extent["rows"]:
        return
    count = -(-extent["rows"] // SLICE_ROWS)
    width = -(-(extent["last"] + 1 - extent["first"]) // count)
    for low in range(extent["first"], extent["last"] + 1, width):
        part = acts.filter((acts.ts_us >= low) & (acts.ts_us < low + width)).to_pyarrow()
        if part.num_rows:
            yield part


def _encoded(part: pa.Table) -> pa.Table:
    coded = {name: part[name].combine_chunks().dictionary_encode() for name in ("actor", "object")}
    return pa.table({**coded, "ts_us": part["ts_us"].combine_chunks()})


def _codes(column: pa.ChunkedArray) -> tuple[Codes, pa.Array]:
    values = column.chunk(0).dictionary
    order = pc.sort_indices(values).to_numpy()
    rank = np.empty(order.size, dtype=np.int32)
    rank[order] = np.arange(order.size, dtype=np.int32)
    codes = np.concatenate([rank[chunk.indices.to_numpy()] for chunk in column.chunks])
    return codes, values.take(pa.array(order))


def reach(actions: Actions, window_us: int) -> Ints:
    """For each act, one past the last later act on the same object at most `window_us` after it.

    Time is walked with every gap cut to window + 1, so the search is exact and cannot overflow.
    """
    if actions.ts.size == 0:
        return np.empty(0, dtype=np.int64)
    gap = np.minimum(np.diff(actions.ts, prepend=actions.ts[0]), window_us + 1)
    gap[1:][np.diff(actions.object) != 0] = window_us + 1
    walked = np.cumsum(gap)
    return np.asarray(np.searchsorted(walked, walked + window_us, side="right"), dtype=np.int64)


def open_gate(actions: Actions) -> Gate:
    """The gate that lets everything through."""
    return Gate(np.ones(actions.ts.size, dtype=np.bool_), 0)


def burst_gate(actions: Actions, window_us: int, *, context_us: int, p_value: float, max_bucket: int) -> Gate:
    """Acts whose cell holds more than it should.

    Cells are two windows wide and shifted by one, so each pair within the window shares the cell that starts with the
    earlier act. What a cell should hold is the larger of the object's own pace in the surrounding context and of its
    share of everybody's activity at that time.
    """
    if actions.ts.size == 0:
        return open_gate(actions)
    step = actions.ts // window_us
    step -= step.min()
    around = max(2, context_us // window_us)
    width = int(step.max()) + 2 * around + 4
    place = actions.object.astype(np.int64) * width + step + around
    starts = np.flatnonzero(np.diff(place, prepend=place[0] - 1))
    cells, total = place[starts], np.append(starts, place.size)

    def held(low: int, high: int) -> Ints:
        held_by = total[np.searchsorted(cells, cells + high)] - total[np.searchsorted(cells, cells + low)]
        return np.asarray(held_by, dtype=np.int64)

    seen, nearby = held(0, 2), held(-around, around + 2)
    instants, everybody = np.unique(step, return_counts=True)  # not one entry a step: one stray year would fill memory
    so_far, now = np.append(0, np.cumsum(everybody)), step[starts]
    at_that_time = (so_far[np.searchsorted(instants, now + 2)] - so_far[np.searchsorted(instants, now)]) / step.size
    own = np.bincount(actions.object)[actions.object[starts]] * at_that_time
    expected = np.maximum((nearby - seen) / around, own)
    burst = (seen > 1) & (poisson_tail(seen, expected) <= p_value)
    too_full = seen > max_bucket
    passes = np.repeat(burst & ~too_full, np.diff(total))
    return Gate(passes, int(np.count_nonzero(burst & too_full)))


def pair_rows(actions: Actions, window_us: int, passes: Flags) -> Iterator[tuple[Ints, Ints]]:
    """Every pair of acts on one object, at most the window apart, by two actors, in pieces of bounded size."""
    rows = np.flatnonzero(passes)
    fan = (reach(actions, window_us) - np.arange(actions.ts.size) - 1)[rows]
    rows, fan = rows[fan > 0], fan[fan > 0]
    ends = np.cumsum(fan)
    low = 0
    while low < rows.size:
        taken = ends[low - 1] if low else 0
        high = max(low + 1, int(np.searchsorted(ends, taken + CHUNK_PAIRS, side="right")))
        left = np.repeat(rows[low:high], fan[low:high])
        offset = np.arange(left.size) - np.repeat(ends[low:high] - fan[low:high] - taken, fan[low:high])
        right = left + 1 + offset
        apart = actions.actor[left] != actions.actor[right]
        yield left[apart], right[apart]
        low = high


def meet(actions: Actions, window_us: int, passes: Flags) -> Meetings:
    """All meetings of pairs. Raises TooLarge where they would not fit in memory."""
    synced = np.zeros(actions.ts.size, dtype=np.bool_)
    pieces: list[tuple[Ints, Codes, Codes, Ints, Ints]] = []
    held = 0
    for left, right in pair_rows(actions, window_us, passes):
        synced[left] = True
        synced[right] = True
        a, b = actions.actor[left].astype(np.int64), actions.actor[right]
        pair = np.minimum(a, b) * len(actions.actors) + np.maximum(a, b)
        first = actions.ts[left]
        day = (first // DAY_US).astype(np.int32)
        pieces.append(_distinct(pair, actions.object[left], day, first, actions.ts[right]))
        held += pieces[-1][0].size
        if held > MAX_MEETINGS:
            raise TooLarge(
                f"More than {MAX_MEETINGS:,} meetings of pairs.",
                fix="Use gate=burst, a smaller max_bucket, a shorter window, or a shorter span (since, until).",
                code="too_many_pairs",
            )
    if not pieces:
        none, code = np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int32)
        return Meetings(none, code, code, none, none, synced)
    pair, thing, day, first, last = (np.concatenate(column) for column in zip(*pieces, strict=True))
    pieces.clear()
    return Meetings(*_distinct(pair, thing, day, first, last), synced)


def _distinct(pair: Ints, thing: Codes, day: Codes, first: Ints, last: Ints) -> tuple[Ints, Codes, Codes, Ints, Ints]:
    order = np.lexsort((day, thing, pair))
    pair, thing, day = pair[order], thing[order], day[order]
    new = np.ones(pair.size, dtype=np.bool_)
    new[1:] = (np.diff(pair) != 0) | (np.diff(thing) != 0) | (np.diff(day) != 0)
    starts = np.flatnonzero(new)
    if starts.size == 0:
        return pair, thing, day, first, last
    return (
        pair[starts],
        thing[starts],
        day[starts],
        np.minimum.reduceat(first[order], starts),
        np.maximum.reduceat(last[order], starts),
    )


def chance_of_meeting(actions: Actions, window_us: int, prior: float = 1_000.0) -> Floats:
    """For each object, the chance that two acts on it by strangers fall within the window.

    It is the object's concentration in hours, drawn towards that of all activity by `prior` acts, so that what only a
    few accounts touch cannot set its own expectation.
    """
    hour_us = max(3_600_000_000, 4 * window_us)
    hour = actions.ts // hour_us
    hour -= hour.min(initial=0)
    count = np.bincount(actions.object, minlength=len(actions.objects)).astype(np.float64)
    width = int(hour.max(initial=0)) + 1
    cells, runs = np.unique(actions.object.astype(np.int64) * width + hour, return_counts=True)
    inside = np.bincount(cells // width, weights=runs * (runs - 1.0), minlength=len(actions.objects))
    own = inside / np.maximum(count * (count - 1), 1)
    together = np.bincount(hour).astype(np.float64)
    overall = (together * (together - 1)).sum() / max(together.sum() * (together.sum() - 1), 1)
    drawn = (overall * prior + own * count) / (prior + count)
    return np.asarray(np.minimum(1.0, drawn * 2 * window_us / hour_us), dtype=np.float64)
