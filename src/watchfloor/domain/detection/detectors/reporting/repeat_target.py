"""One actor that acts on the same target again and again, over separate days.

**Behaviour.** A claimant, reporter or commenter comes back to one owner day after day, far more than others who are as
busy come back to anybody: stalking, harassment by process, or a grudge.

**Method.** For each (actor, target) the distinct UTC days with a claim. The chance to come back to a given target on a
further day of activity is estimated from a matched cohort (actors with about as many active days) together with how
much it varies between pairs (beta-binomial by moments), the tail is exact, and Benjamini-Hochberg runs over all pairs
that had the days to qualify. The same is asked of the actor's claims (each target once a day) against actors with as
many: whoever reports ten targets a day meets the popular ones on most days, and both must be unlikely. Whoever was
mostly found to be right is left out.

**Score.** The lower Wilson bound of the share of the actor's active days that fell on this target; the baseline is the
cohort's mean of the same figure.

**Reads wrongly.** A serial infringer is reported every time anew, by several victims and for ever different objects; a
rights holder defends its own account; a scheduled sweep returns to whatever is still there. The target of this lead may
be the victim, and so may the actor.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

import ibis
import numpy as np
import pyarrow as pa

from watchfloor.domain.detection.contract import Detector, Evaluation, Found, no_edges
from watchfloor.domain.detection.detectors.reporting.outcomes import (
    OUTCOMES,
    STATES,
    batches_of,
    claims_of,
    describe_outcomes,
    target_of,
)
from watchfloor.domain.detection.parameters import Parameter, Settings
from watchfloor.domain.detection.statistics import (
    Ints,
    cohort_tail,
    false_discovery_where,
    group_means,
    volume_cohorts,
    wilson_lower,
)
from watchfloor.domain.detection.ticks import from_micros
from watchfloor.domain.leads.schemas import Claim, CounterEvidence, Exemplar, Member, TopObject, claim_key

SHOWN = 10
MANY_ACCUSERS = 3
SCHEDULED = 0.2
NAME = 4  # shorter ids lie within longer ones by chance

PARAMETERS = (
    Parameter("min_days", "count", 4, "separate UTC days on which the actor acted on the target", 2, 3_660),
    Parameter("max_q", "share", 0.05, "false-discovery rate of a lead", 1e-12, 1),
    Parameter("min_cohort", "count", 20, "actors that a cohort must hold", 2, 10_000),
    Parameter("max_upheld", "share", 0.5, "leave out whoever was found to be right on more of the days", 0, 1),
    *OUTCOMES,
)


@dataclass(frozen=True, slots=True)
class Pair:
    """An actor and a target: days together, the actor's active days, and where that stands in the cohort."""

    actor: str
    target: str
    days: int
    active: int
    score: float
    baseline: float
    typical: float
    q_value: float


@dataclass(frozen=True, slots=True)
class Act:
    """One claim of a pair."""

    thing: str
    day: int
    row_key: str
    ts_us: int


@dataclass(frozen=True, slots=True)
class History:
    """What else is known of a pair: its claims in order, what became of them, and how many actors hit the target."""

    acts: tuple[Act, ...]
    outcomes: Mapping[str, int]
    accusers: int

    @property
    def upheld(self) -> float:
        """The share of the pair's days on which a claim was found to be right."""
        return self.outcomes["upheld"] / len({act.day for act in self.acts})


def find(events: ibis.Table, evaluation: Evaluation) -> Found:
    """One claim for each actor and target that meet far more often than their cohort explains."""
    settings = evaluation.settings
    claims = claims_of(events, settings)
    pairs = _unusual(_pairs(claims), settings)
    histories = _histories(claims, batches_of(events, settings), pairs)
    role = target_of(events)
    right = [pair for pair in pairs if histories[pair.actor, pair.target].upheld > settings.number("max_upheld")]
    told = [_claim(pair, histories[pair.actor, pair.target], evaluation, role) for pair in pairs if pair not in right]
    return Found(
        claims=tuple(sorted(told, key=lambda claim: (claim.q_value, -claim.score, claim.key))),
        edges=no_edges(),
        set_aside=tuple(f"{pair.actor} and {pair.target}: mostly found to be right." for pair in right),
    )


def _pairs(claims: ibis.Table) -> pa.Table:
    """(actor, target) with the days of the pair, and of the actor the active days and the claims (a target a day)."""
    once = claims.select("actor", "target", "day").distinct()
    actors = once.group_by("actor").agg(active=once.day.nunique(), claims=once.count())
    pairs = once.group_by(["actor", "target"]).agg(days=once.count())
    return pairs.inner_join(actors.filter(actors.active > 1), "actor").order_by(["actor", "target"]).to_pyarrow()


def _unusual(table: pa.Table, settings: Settings) -> list[Pair]:
    if table.num_rows == 0:
        return []
    days, active, claims = (table[name].to_numpy() for name in ("days", "active", "claims"))
    owner = np.unique(table["actor"].to_numpy(), return_inverse=True)[1]
    able = active >= settings.whole("min_days")
    smallest = settings.whole("min_cohort")
    cohort = _cohorts(active, owner, smallest)
    q_values = np.maximum(
        false_discovery_where(able, cohort_tail(days - 1, active - 1, cohort)[1]),
        false_discovery_where(able, cohort_tail(days - 1, claims - 1, _cohorts(claims, owner, smallest))[1]),
    )
    score = wilson_lower(days, active)
    baseline, typical = group_means(score, cohort), group_means(days / active, cohort)
    keep = np.flatnonzero((days >= settings.whole("min_days")) & (q_values <= settings.number("max_q")))
    return [
        Pair(
            **row,
            score=float(score[at]),
            baseline=float(baseline[at]),
            typical=float(typical[at]),
            q_value=float(q_values[at]),
        )
        for at, row in zip(keep, table.take(pa.array(keep)).drop_columns("claims").to_pylist(), strict=True)
    ]


def _cohorts(volumes: Ints, owner: Ints, smallest: int) -> Ints:
    """The volume cohort of each pair's actor, who counts once however many targets it has."""
    first = np.unique(owner, return_index=True)[1]
    return volume_cohorts(volumes[first], smallest)[owner]


def _histories(claims: ibis.Table, batches: ibis.Table, pairs: list[Pair]) -> dict[tuple[str, str], History]:
    actors, targets = sorted({pair.actor for pair in pairs}), sorted({pair.target for pair in pairs})
    if not pairs:
        return {}
    mine = claims.filter(claims.actor.isin(actors) & claims.target.isin(targets))
    rows = mine.select("actor", "target", "thing", "day", "row_key", "ts_us").distinct().order_by(["ts_us", "row_key"])
    acts: dict[tuple[str, str], list[Act]] = {}
    for row in rows.to_pyarrow().to_pylist():
        acts.setdefault((row["actor"], row["target"]), []).append(
            Act(row["thing"], row["day"], str(row["row_key"]), row["ts_us"])
        )
    hit = claims.filter(claims.target.isin(targets)).group_by("target").agg(n=lambda table: table.actor.nunique())
    accusers = {row["target"]: row["n"] for row in hit.to_pyarrow().to_pylist()}
    ended = batches.filter(batches.actor.isin(actors) & batches.target.isin(targets))
    totals = ended.group_by(["actor", "target"]).agg(**{state: ended[state].sum() for state in STATES})
    outcomes = {(row["actor"], row["target"]): row for row in totals.to_pyarrow().to_pylist()}
    return {
        key: History(tuple(told), {state: outcomes[key][state] for state in STATES}, accusers[key[1]])
        for key, told in acts.items()
    }


def _claim(pair: Pair, history: History, evaluation: Evaluation, target_role: str) -> Claim:
    reference = evaluation.reference
    actor, target = reference.entity("actor", pair.actor), reference.entity(target_role, pair.target)
    share = pair.days / pair.active
    things = Counter(act.thing for act in history.acts if act.thing)
    top = sorted(things.items(), key=lambda item: (-item[1], item[0]))[:SHOWN]
    return Claim(
        detector="repeat_target",
        version=2,
        family="reporting",
        key=claim_key("repeat_target", str(actor), str(target)),
        title=f"{actor.id} keeps returning to {target.id}",
        explanation=(
            f"{actor.id} acted on {target.id} on {pair.days} separate days, out of the {pair.active} on which it acted "
            f"at all ({share:.0%}); actors as busy return to one target on {pair.typical:.1%} of their days. "
            f"Outcomes of its claims there: {describe_outcomes(history.outcomes)}."
        ),
        statistic="share of the actor's active days on one target (lower 95 % bound)",
        score=pair.score,
        baseline=pair.baseline,
        q_value=pair.q_value,
        window_start=evaluation.window.since,
        window_end=evaluation.window.until,
        members=(Member(actor, 1.0), Member(target, round(share, 6))),
        volume=len(history.acts),
        top_objects=tuple(TopObject(reference.entity("object", name), count) for name, count in top),
        exemplars=tuple(
            Exemplar(reference.dataset, act.row_key, from_micros(act.ts_us), f"{pair.actor} acted on {pair.target}")
            for act in history.acts[:: max(1, len(history.acts) // SHOWN)][:SHOWN]
        ),
        counter_evidence=_counter_evidence(pair, history, len(things) if target_role == "owner" else 0),
        parameters=evaluation.settings.values,
        victim_prone=True,
    )


def _counter_evidence(pair: Pair, history: History, things: int) -> tuple[CounterEvidence, ...]:
    shorter, longer = sorted((pair.actor.lower(), pair.target.lower()), key=len)
    own = shorter in longer and (len(shorter) >= NAME or shorter == longer)
    upheld = history.outcomes["upheld"]
    gaps = np.diff(sorted({act.day for act in history.acts}))
    steady = float(np.std(gaps) / np.mean(gaps)) if gaps.size > 1 else 1.0
    independent = f"{history.accusers} actors in all acted on {pair.target}; many independent ones point to the target."
    alike = "alike: it may defend its own account" if own else "not alike"
    even = f"The gaps between its days vary by {steady:.0%}; a scheduled sweep is nearly even."
    return (
        CounterEvidence("other_accusers", history.accusers, history.accusers >= MANY_ACCUSERS, independent),
        *((_freshness(things, pair.days),) if things else ()),
        CounterEvidence("same_party", float(own), own, f"The names of actor and target are {alike}."),
        CounterEvidence("upheld", upheld, upheld > 0, f"{upheld} of its claims on the target are known to be upheld."),
        CounterEvidence("scheduled", steady, steady < SCHEDULED, even),
    )


def _freshness(things: int, days: int) -> CounterEvidence:
    sentence = f"{things} different objects on {days} days; a serial infringer offers new ones each time."
    return CounterEvidence("different_objects", things / days, things >= days, sentence)


DETECTOR = Detector(
    id="repeat_target",
    version=2,
    title="One target, again and again",
    behaviour="One actor returns to the same target over separate days far more than others as busy return to anybody",
    family="reporting",
    tactics=("abusive-reporting", "harassment"),
    needs=("actor", "object|owner", "time"),
    columns=("outcome",),
    parameters=PARAMETERS,
    tick=timedelta(days=1),
    look_back=timedelta(days=365),
    false_positives=("serial infringer", "own account", "scheduled sweep", "several victims of one target"),
    counter_evidence=("other_accusers", "different_objects", "same_party", "upheld", "scheduled"),
    documentation=__doc__ or "",
    find=find,
    clause="PM-03",
    victim_prone=True,
)
