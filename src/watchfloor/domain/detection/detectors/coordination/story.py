"""What a community did, told so that a colleague in Legal understands it, with what speaks against it."""

from dataclasses import dataclass
from itertools import pairwise

import ibis
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from watchfloor.domain.detection.contract import Evaluation, Reference
from watchfloor.domain.detection.detectors.coordination.graph import Edges
from watchfloor.domain.detection.detectors.coordination.pairs import DAY_US, Actions, pair_rows
from watchfloor.domain.detection.parameters import Settings
from watchfloor.domain.detection.statistics import Floats, Ints
from watchfloor.domain.detection.ticks import from_micros
from watchfloor.domain.leads.schemas import Claim, CounterEvidence, Exemplar, Member, TopObject, claim_key

SHOWN_OBJECTS = 20
SHOWN_EVENTS = 10
POPULAR_FACTOR = 5
HALF = 0.5
FEW_DAYS = 2


@dataclass(frozen=True, slots=True)
class Group:
    """A community: actor codes, the edges inside it, what chance would give each edge, and its q-value."""

    members: Ints
    edges: Edges
    expected: Floats
    q_values: Floats


@dataclass(frozen=True, slots=True)
class Scene:
    """What a story is drawn from: all acts, the events they came from, and how many actors each object has."""

    actions: Actions
    events: ibis.Table
    audience: Ints


@dataclass(frozen=True, slots=True)
class Sync:
    """How the members met: distinct objects (with how many members met on each), days, and the usual lag in seconds."""

    objects: Ints
    actors: Ints
    days: int
    lag: float


def set_scene(actions: Actions, events: ibis.Table) -> Scene:
    """The scene of all stories of one evaluation."""
    seen = np.sort(actions.object.astype(np.int64) * len(actions.actors) + actions.actor)
    distinct = seen[np.diff(seen, prepend=-1) != 0] // max(1, len(actions.actors))
    return Scene(actions, events, np.bincount(distinct, minlength=len(actions.objects)).astype(np.int64))


def tell(group: Group, scene: Scene, evaluation: Evaluation, shares: tuple[float, float]) -> Claim:
    """The claim for one community; `shares` are the members' and their cohort's share of acts that met another's."""
    settings, reference, actions = evaluation.settings, evaluation.reference, scene.actions
    mine = actions.of(group.members)
    sync = _sync(mine, settings)
    names = [reference.entity("actor", str(actions.actors[int(code)])) for code in group.members]
    strength = np.bincount(np.searchsorted(group.members, group.edges.a), group.edges.weight, group.members.size)
    strength += np.bincount(np.searchsorted(group.members, group.edges.b), group.edges.weight, group.members.size)
    scores = strength / strength.max()
    return Claim(
        detector="co_action",
        version=2,
        family="coordination",
        key=claim_key("co_action", *sorted(str(name) for name in names)),
        title=f"{len(names)} accounts acting as one on {sync.objects.size} objects",
        explanation=_sentence(group, actions, sync, shares),
        statistic="mean share of the members' acts that met another account's act on the same object",
        score=shares[0],
        baseline=shares[1],
        q_value=float(np.median(group.q_values)),
        window_start=evaluation.window.since,
        window_end=evaluation.window.until,
        members=tuple(Member(name, round(float(score), 6)) for name, score in zip(names, scores, strict=True)),
        volume=int(mine.ts.size),
        top_objects=_top_objects(actions, sync, reference),
        exemplars=_exemplars(group, scene, evaluation),
        counter_evidence=_counter_evidence(group, scene, sync),
        parameters=settings.values,
        grouped=True,
        victim_prone=True,
    )


def devices_each(claim: Claim) -> float:
    """How many devices the members had each; 0 where the dataset has none."""
    return next((item.value for item in claim.counter_evidence if item.name == "own_devices"), 0.0)


def _sync(mine: Actions, settings: Settings) -> Sync:
    window_us = round(settings.number("window") * 1_000_000)
    everything = np.ones(mine.ts.size, dtype=np.bool_)
    objects, days, lags = [np.empty((2, 0), dtype=np.int64)], [np.empty(0, dtype=np.int64)], [np.empty(0)]
    for left, right in pair_rows(mine, window_us, everything):
        thing = mine.object[left].astype(np.int64)
        both = np.concatenate([np.stack([thing, mine.actor[left]]), np.stack([thing, mine.actor[right]])], axis=1)
        objects.append(np.unique(both, axis=1))
        days.append(np.unique(mine.ts[left] // DAY_US))
        lags.append((mine.ts[right] - mine.ts[left]) / 1_000_000)
    met = np.unique(np.concatenate(objects, axis=1), axis=1)
    codes, actors = np.unique(met[0], return_counts=True)
    order = np.lexsort((codes, -actors))
    lag = np.concatenate(lags)
    return Sync(codes[order], actors[order], np.unique(np.concatenate(days)).size, float(np.quantile(lag, 0.9)))


def _sentence(group: Group, actions: Actions, sync: Sync, shares: tuple[float, float]) -> str:
    edges = group.edges
    best = int(np.lexsort((edges.b, edges.a, -edges.weight))[0])
    a, b = str(actions.actors[int(edges.a[best])]), str(actions.actors[int(edges.b[best])])
    return (
        f"{group.members.size} accounts acted on the same {sync.objects.size} objects, nearly always within "
        f"{max(1, round(sync.lag))} s of each other, on {sync.days} days. For example {a} and {b} met on "
        f"{int(edges.weight[best])} objects on {int(edges.days[best])} days; "
        f"expected between strangers: {float(group.expected[best]):.2g}. "
        f"{shares[0]:.0%} of their acts met another account's, against {shares[1]:.1%} "
        f"for equally active accounts."
    )


def _top_objects(actions: Actions, sync: Sync, reference: Reference) -> tuple[TopObject, ...]:
    top = zip(sync.objects[:SHOWN_OBJECTS], sync.actors[:SHOWN_OBJECTS], strict=True)
    return tuple(
        TopObject(reference.entity("object", str(actions.objects[int(code)])), int(count)) for code, count in top
    )


def _names(actions: Actions, codes: Ints) -> list[str]:
    return [str(actions.actors[int(code)]) for code in codes]


def _exemplars(group: Group, scene: Scene, evaluation: Evaluation) -> tuple[Exemplar, ...]:
    edges, actions, events = group.edges, scene.actions, scene.events
    best = int(np.lexsort((edges.b, edges.a, -edges.weight))[0])
    pair = np.array([edges.a[best], edges.b[best]])
    shared = edges.objects[edges.offset[best] : edges.offset[best] + edges.weight[best]][:SHOWN_OBJECTS]
    objects = [str(actions.objects[int(code)]) for code in shared]
    rows = events.filter(
        events.actor.cast("string").isin(_names(actions, pair)) & events.object.cast("string").isin(objects)
    )
    rows = rows.select(
        row_key=rows.row_key, ts_us=rows.ts_us, actor=rows.actor.cast("string"), thing=rows.object.cast("string")
    )
    span = round(evaluation.settings.number("window") * 1_000_000)
    chosen: list[dict[str, object]] = []
    ordered = rows.distinct().order_by(["thing", "ts_us", "row_key"]).to_pyarrow().to_pylist()
    for one, other in pairwise(ordered):
        close = one["thing"] == other["thing"] and other["ts_us"] - one["ts_us"] <= span
        if close and one["actor"] != other["actor"] and len(chosen) < SHOWN_EVENTS:
            chosen += [one, other]
    return tuple(
        Exemplar(
            evaluation.reference.dataset,
            str(row["row_key"]),
            from_micros(int(str(row["ts_us"]))),
            f"{row['actor']} acted on {row['thing']}",
        )
        for row in chosen
    )


def _counter_evidence(group: Group, scene: Scene, sync: Sync) -> tuple[CounterEvidence, ...]:
    return (_popularity(group, scene, sync), _one_off(sync), *_infrastructure(group, scene))


def _popularity(group: Group, scene: Scene, sync: Sync) -> CounterEvidence:
    share = float(np.mean(scene.audience[sync.objects] > POPULAR_FACTOR * group.members.size))
    against = share > HALF
    said = "a release night or a hit would look the same" if against else "the objects are little known"
    return CounterEvidence(
        "popular_objects", share, against, f"{share:.0%} of the shared objects are popular with everyone: {said}."
    )


def _one_off(sync: Sync) -> CounterEvidence:
    against = sync.days <= FEW_DAYS
    said = "a listening party would look the same" if against else "no single event explains it"
    return CounterEvidence("one_off", float(sync.days), against, f"They met on {sync.days} days: {said}.")


def _infrastructure(group: Group, scene: Scene) -> tuple[CounterEvidence, ...]:
    events = scene.events
    present = [role for role in ("device", "ip") if role in events.columns]
    if not present:
        return ()
    named = ibis.memtable(pa.table({"actor": pa.array(_names(scene.actions, group.members), pa.string())}))
    acts = events.select(actor=events.actor.cast("string"), **{role: events[role] for role in present})
    table = acts.semi_join(named, "actor").distinct().to_pyarrow()
    found = []
    if "device" in present:
        each = pc.count_distinct(table["device"]).as_py() / group.members.size
        against = each >= 1
        said = "each has its own, as people do" if against else "fewer devices than accounts, as in a farm"
        sentence = f"{each:.1f} devices for each account: {said}."
        found.append(CounterEvidence("own_devices", each, against, sentence))
    if "ip" in present:
        holders = table.group_by(["ip", "actor"]).aggregate([]).group_by("ip").aggregate([("actor", "count")])
        top = (pc.max(holders["actor_count"]).as_py() or 0) / group.members.size
        sentence = f"{top:.0%} of the accounts share one IP address; a carrier's NAT or a household shares one too."
        found.append(CounterEvidence("shared_ip", top, 0 < top < 1, sentence))
    return tuple(found)
