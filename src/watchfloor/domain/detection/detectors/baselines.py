"""Trivial rankings that every detector is printed beside: degree, newness, volume and chance."""

import ibis
import numpy as np
import pyarrow as pa
import scipy

from watchfloor.domain.detection.statistics import Ints

Scores = dict[str, float]


def trivial_rankings(events: ibis.Table, *, role: str = "actor", seed: int) -> dict[str, Scores]:
    """For each trivial rule the rank score (0..1, ties shared) of every entity in a role.

    *degree* counts distinct objects, *volume* acts, *newness* how late the first act is, *random* is drawn from the
    seed over the sorted ids.
    """
    named = events.filter(events[role].notnull())
    counted = named.group_by(entity=named[role].cast("string")).agg(
        volume=named.count(), degree=named.object.nunique(), newness=named.ts_us.min()
    )
    table = counted.order_by("entity").to_pyarrow()
    ids = table["entity"].to_pylist()
    drawn = np.random.default_rng(seed).permutation(len(ids))
    columns = {name: table[name].to_numpy() for name in ("degree", "newness", "volume")} | {"random": drawn}
    return {name: _ranked(ids, values) for name, values in columns.items()}


def _ranked(ids: list[str], values: Ints) -> Scores:
    return dict(zip(ids, (scipy.stats.rankdata(values) / max(len(ids), 1)).tolist(), strict=True))


def precision_at(scores: Scores, guilty: frozenset[str]) -> float:
    """The share of truly guilty entities among the top as many as there are; ties broken by id."""
    if not guilty:
        return 0.0
    top = sorted(scores, key=lambda entity: (-scores[entity], entity))[: len(guilty)]
    return len(guilty.intersection(top)) / len(guilty)


def as_table(rankings: dict[str, Scores]) -> pa.Table:
    """The rankings as (entity, one column a rule)."""
    ids = sorted({entity for scores in rankings.values() for entity in scores})
    return pa.table({"entity": ids, **{name: [scores[entity] for entity in ids] for name, scores in rankings.items()}})
