"""What a group shares, told so that a colleague in Legal understands it, with what speaks against it."""

from collections.abc import Iterator
from dataclasses import dataclass

import ibis
import numpy as np

from watchfloor.domain.detection.contract import Evaluation, Reference
from watchfloor.domain.detection.detectors.infrastructure.groups import Bonds
from watchfloor.domain.detection.detectors.infrastructure.links import Actors, Links, Pairs
from watchfloor.domain.detection.statistics import Ints
from watchfloor.domain.detection.ticks import from_micros
from watchfloor.domain.leads.schemas import Claim, CounterEvidence, Exemplar, Member, TopObject, claim_key
from watchfloor.engine.rarity import WEAK

SHOWN_VALUES = 20
SHOWN_EVENTS = 10
FAMILY = 6
HALF = 0.5


@dataclass(frozen=True, slots=True)
class Scene:
    """What a story is drawn from: the events, everybody, all links, those that connect, their pairs and bonds."""

    events: ibis.Table
    actors: Actors
    everything: Links
    links: Links
    pairs: Pairs
    bonds: Bonds


@dataclass(frozen=True, slots=True)
class Held:
    """The values that members share, those of most members first, and how many members hold each."""

    values: Ints
    members: Ints


def tell(group: Ints, scene: Scene, evaluation: Evaluation, shares: tuple[float, float]) -> Claim:
    """The claim for one group; `shares` are the members' and their cohort's share of acts through shared values."""
    reference = evaluation.reference
    names = [reference.entity("actor", str(scene.actors.names[int(code)])) for code in group]
    held = _held(group, scene.links)
    bonds = _inside(group, scene.bonds)
    strength = np.bincount(np.searchsorted(group, bonds.a), bonds.weight, group.size)
    strength += np.bincount(np.searchsorted(group, bonds.b), bonds.weight, group.size)
    scores = strength / strength.max()
    return Claim(
        detector="shared_infrastructure",
        version=1,
        family="infrastructure",
        key=claim_key("shared_infrastructure", *sorted(str(name) for name in names)),
        title=f"{group.size} accounts on {_counted(held, scene.links)}",
        explanation=_sentence(group, scene, bonds, held, shares),
        statistic="mean share of the members' acts that went through a device or payment of several accounts",
        score=shares[0],
        baseline=shares[1],
        q_value=None,
        window_start=evaluation.window.since,
        window_end=evaluation.window.until,
        members=tuple(Member(name, round(float(score), 6)) for name, score in zip(names, scores, strict=True)),
        volume=int(scene.actors.acts[group].sum()),
        top_objects=tuple(_top(held, scene.links, reference)),
        exemplars=tuple(_exemplars(bonds, scene, reference)),
        counter_evidence=tuple(_against(group, scene)),
        parameters=evaluation.settings.values,
        grouped=True,
        victim_prone=True,
    )


def _inside(group: Ints, bonds: Bonds) -> Bonds:
    return bonds.where(np.isin(bonds.a, group) & np.isin(bonds.b, group))


def _held(group: Ints, links: Links) -> Held:
    mine = links.where(np.isin(links.actor, group))
    values, members = np.unique(mine.value, return_counts=True)
    several = members > 1
    values, members = values[several], members[several]
    order = np.lexsort((values, -members, ~links.strong[values]))
    return Held(values[order], members[order].astype(np.int64))


def _counted(held: Held, links: Links) -> str:
    roles, counts = np.unique(links.roles[held.values], return_counts=True)
    strong = [(str(role), int(count)) for role, count in zip(roles, counts, strict=True) if role != WEAK]
    return " and ".join(f"{count} {role}{'s' if count > 1 else ''}" for role, count in strong)


def _sentence(group: Ints, scene: Scene, bonds: Bonds, held: Held, shares: tuple[float, float]) -> str:
    links, best = scene.links, _strongest(bonds)
    a, b = (str(scene.actors.names[int(code)]) for code in (bonds.a[best], bonds.b[best]))
    value = _rarest(int(bonds.start[best]), int(bonds.end[best]), scene)
    thing = f"{links.roles[value]} {links.values[value]}"
    return (
        f"{group.size} accounts used the same {_counted(held, links)} for {shares[0]:.0%} of what they did, against "
        f"{shares[1]:.1%} for equally active accounts. For example {a} and {b} share the {thing}, which "
        f"{int(links.holders[value])} of {len(scene.actors.names)} accounts used."
    )


def _strongest(bonds: Bonds) -> int:
    return int(np.lexsort((bonds.b, bonds.a, -bonds.weight))[0])


def _rarest(start: int, end: int, scene: Scene) -> int:
    """Of the values of one pair the strong one with the fewest holders."""
    values = scene.pairs.value[start:end]
    strong = values[scene.links.strong[values]]
    return int(strong[np.lexsort((strong, scene.links.holders[strong]))[0]])


def _top(held: Held, links: Links, reference: Reference) -> Iterator[TopObject]:
    for value, members in zip(held.values[:SHOWN_VALUES], held.members, strict=False):
        entity = reference.entity(str(links.roles[value]), str(links.values[int(value)]))
        yield TopObject(entity, int(members))


def _exemplars(bonds: Bonds, scene: Scene, reference: Reference) -> Iterator[Exemplar]:
    best = _strongest(bonds)
    value = _rarest(int(bonds.start[best]), int(bonds.end[best]), scene)
    role, name = str(scene.links.roles[value]), str(scene.links.values[value])
    pair = [str(scene.actors.names[int(code)]) for code in (bonds.a[best], bonds.b[best])]
    events = scene.events
    rows = events.filter(events.actor.cast("string").isin(pair) & (events[role].cast("string") == name))
    rows = rows.select(row_key=rows.row_key, ts_us=rows.ts_us, actor=rows.actor.cast("string")).distinct()
    for actor in pair:
        first = rows.filter(rows.actor == actor).order_by(["ts_us", "row_key"]).limit(SHOWN_EVENTS // 2)
        for row in first.to_pyarrow().to_pylist():
            at = from_micros(int(row["ts_us"]))
            yield Exemplar(reference.dataset, str(row["row_key"]), at, f"{actor} used the {role} {name}")


def _against(group: Ints, scene: Scene) -> Iterator[CounterEvidence]:
    yield _family(group)
    yield _own(group, scene)
    addresses = scene.everything.roles == WEAK
    if addresses.any():
        yield _one_address(group, scene)
        yield _hubs(group, scene)


def _family(group: Ints) -> CounterEvidence:
    against = group.size <= FAMILY
    said = "a household or a family plan would look the same" if against else f"a family plan holds {FAMILY}"
    return CounterEvidence("family_size", float(group.size), against, f"{group.size} accounts: {said}.")


def _own(group: Ints, scene: Scene) -> CounterEvidence:
    links = scene.everything
    alone = links.where((links.holders == 1)[links.value] & links.strong[links.value] & np.isin(links.actor, group))
    share = np.unique(alone.actor).size / group.size
    against = share >= HALF
    said = "as people who share a place do" if against else "as nobody has who lives on what is shared"
    sentence = f"{share:.0%} of the accounts also have a device or payment that nobody else uses, {said}."
    return CounterEvidence("own_things", share, against, sentence)


def _one_address(group: Ints, scene: Scene) -> CounterEvidence:
    links = scene.everything
    mine = links.where((links.roles == WEAK)[links.value] & np.isin(links.actor, group))
    most = np.bincount(mine.value).max(initial=0) / group.size
    said = "a household, a studio or a shop would too" if most == 1 else "they do not all sit in one place"
    sentence = f"{most:.0%} of the accounts used one IP address: {said}."
    return CounterEvidence("one_address", float(most), bool(most == 1), sentence)


def _hubs(group: Ints, scene: Scene) -> CounterEvidence:
    links, connects = scene.everything, np.zeros(scene.everything.holders.size, dtype=np.bool_)
    connects[scene.links.value] = True
    hubs = (links.holders > 1) & ~connects & (links.roles == WEAK)
    share = np.unique(links.where(hubs[links.value] & np.isin(links.actor, group)).actor).size / group.size
    sentence = (
        f"{share:.0%} of the accounts also came through addresses too common to connect anybody, as a carrier's are; "
        "those were left out."
    )
    return CounterEvidence("too_common", share, speaks_against=False, sentence=sentence)
