"""Claimants much of whose claims come back: withdrawn by themselves, rejected, or contested by the targets."""

from collections import Counter, defaultdict
from dataclasses import dataclass

import ibis
import numpy as np
import pyarrow as pa

from watchfloor.domain.detection.contract import Evaluation
from watchfloor.domain.detection.detectors.reporting.outcomes import (
    STATES,
    batches_of,
    describe_outcomes,
    target_of,
    with_target,
)
from watchfloor.domain.detection.parameters import Settings
from watchfloor.domain.detection.statistics import (
    cohort_tail,
    false_discovery_where,
    volume_cohorts,
    wilson_lower,
)
from watchfloor.domain.detection.ticks import from_micros
from watchfloor.domain.leads.schemas import Claim, CounterEvidence, Exemplar, Member, TopObject, claim_key

SHOWN = 10
COHORT = 20
SETTLED_DAYS = 30
HALF = 0.5
FAILING = {
    "withdrawn": ("withdrawn",),
    "disputed": ("withdrawn", "contested"),
    "failed": ("withdrawn", "contested", "rejected"),
}
Rows = list[dict[str, object]]
NOT_ABUSE = "A withdrawal is not abuse by itself: settlements and honest corrections are withdrawals too."


@dataclass(frozen=True, slots=True)
class Claimant:
    """An actor's batches (days with claims): how many, how many mostly failed, and where that stands."""

    actor: str
    batches: int
    failed: int
    score: float
    baseline: float
    typical: float
    q_value: float


def find_claimants(events: ibis.Table, evaluation: Evaluation) -> list[Claim]:
    """One claim for each actor whose batches fail far more often than those of actors with as many."""
    if "outcome" not in events.columns:
        return []
    settings = evaluation.settings
    rows = batches_of(events, settings)
    failing = _failing_states(settings)
    rows = rows.mutate(failed=ibis.greatest(*(rows[state] for state in failing)))
    batches = rows.group_by(["actor", "day"]).agg(share=rows.failed.mean())
    actors = batches.group_by("actor").agg(batches=batches.count(), failed=(batches.share >= HALF).cast("int64").sum())
    claimants = _unusual(actors.order_by("actor").to_pyarrow(), settings)
    if not claimants:
        return []
    names = [claimant.actor for claimant in claimants]
    history = _by_actor(rows.filter(rows.actor.isin(names)).order_by(["actor", "day", "target"]))
    ended = _by_actor(_came_back(events, settings, names))
    role = target_of(events)
    return [
        _claim(claimant, history[claimant.actor], ended[claimant.actor], evaluation, role) for claimant in claimants
    ]


def _failing_states(settings: Settings) -> tuple[str, ...]:
    return FAILING[settings.word("count")]


def _came_back(events: ibis.Table, settings: Settings, names: list[str]) -> ibis.Table:
    """The rows that say that a claim of these actors came back, in the order of time."""
    words = sorted(frozenset().union(*(settings.words(state) for state in _failing_states(settings))))
    rows = with_target(events, settings)
    told = rows.filter(rows.actor.isin(names) & rows.outcome.isin(words))
    return told.select("actor", "row_key", "ts_us", "outcome").distinct().order_by(["ts_us", "row_key"])


def _by_actor(rows: ibis.Table) -> dict[str, Rows]:
    found: dict[str, Rows] = defaultdict(list)
    for row in rows.to_pyarrow().to_pylist():
        found[row["actor"]].append(row)
    return found


def _unusual(table: pa.Table, settings: Settings) -> list[Claimant]:
    if table.num_rows == 0:
        return []
    batches, failed = table["batches"].to_numpy(), table["failed"].to_numpy()
    cohort = volume_cohorts(batches, COHORT)
    rate, p_values = cohort_tail(failed, batches, cohort)
    q_values = false_discovery_where(batches >= settings.whole("min_failed"), p_values)
    score = wilson_lower(failed, batches)
    keep = np.flatnonzero((failed >= settings.whole("min_failed")) & (q_values <= settings.number("max_q")))
    return [
        Claimant(
            **row,
            score=float(score[at]),
            baseline=float(wilson_lower(rate[at : at + 1] * batches[at], batches[at : at + 1])[0]),
            typical=float(rate[at]),
            q_value=float(q_values[at]),
        )
        for at, row in zip(keep, table.take(pa.array(keep)).to_pylist(), strict=True)
    ]


def _claim(
    claimant: Claimant,
    history: Rows,
    ended: Rows,
    evaluation: Evaluation,
    target_role: str,
) -> Claim:
    reference = evaluation.reference
    actor = reference.entity("actor", claimant.actor)
    outcomes = {state: sum(int(str(row[state])) for row in history) for state in STATES}
    failed = [row for row in history if row["failed"]]
    targets = sorted(Counter(str(row["target"]) for row in failed).items(), key=lambda item: (-item[1], item[0]))
    return Claim(
        detector="abusive_reporting",
        version=2,
        family="reporting",
        key=claim_key("abusive_reporting", "claimant", str(actor)),
        title=f"{claimant.failed} of {claimant.batches} batches of claims by {actor.id} came back",
        explanation=(
            f"{actor.id} made claims on {claimant.batches} days; on {claimant.failed} of them at least half of the "
            f"claims came back ({describe_outcomes({**outcomes, 'upheld': 0})}, of {len(history)} claims); of "
            f"claimants with as many, {claimant.typical:.1%} of the days. {NOT_ABUSE}"
        ),
        statistic="share of the actor's batches of which at least half came back (lower 95 % bound)",
        score=claimant.score,
        baseline=claimant.baseline,
        q_value=claimant.q_value,
        window_start=evaluation.window.since,
        window_end=evaluation.window.until,
        members=(Member(actor, 1.0),),
        volume=len(history),
        top_objects=tuple(TopObject(reference.entity(target_role, name), count) for name, count in targets[:SHOWN]),
        exemplars=tuple(
            Exemplar(
                reference.dataset,
                str(row["row_key"]),
                from_micros(int(str(row["ts_us"]))),
                f"{actor.id}: {row['outcome']}",
            )
            for row in ended[:SHOWN]
        ),
        counter_evidence=_counter_evidence(history, failed, outcomes),
        parameters=evaluation.settings.values,
        victim_prone=True,
    )


def _counter_evidence(history: Rows, failed: Rows, outcomes: dict[str, int]) -> tuple[CounterEvidence, ...]:
    largest = max(Counter(row["day"] for row in failed).values()) / len(failed)
    lags = [float(str(row["lag_days"])) for row in failed if row["withdrawn"] and row["lag_days"] is not None]
    late = float(np.median(lags)) if lags else 0.0
    right = outcomes["upheld"] / len(history)
    batch = f"{largest:.0%} of the claims that came back were made on one day; one batch corrected is honest."
    settled = f"Withdrawals came {late:.0f} days after the claim at the median; long after it suggests a settlement."
    upheld = f"{outcomes['upheld']} of {len(history)} claims are known to be upheld."
    own_will = outcomes["withdrawn"] > outcomes["rejected"] + outcomes["contested"]
    source = "its own withdrawals: correcting oneself is no abuse" if own_will else "the desk's or the targets' doing"
    return (
        CounterEvidence("one_batch", largest, largest > HALF, batch),
        CounterEvidence("settlement", late, late > SETTLED_DAYS, settled),
        CounterEvidence("own_correction", float(own_will), own_will, f"Most of what came back is {source}."),
        CounterEvidence("upheld", right, right > HALF, upheld),
    )
