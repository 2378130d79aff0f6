"""Compares leads with the truth: precision and recall with intervals, and what became of each hard negative."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar

from watchfloor.demo.truth import SOUGHT, Group, Truth
from watchfloor.kernel.shares import wilson

Leads = Mapping[str, Sequence[frozenset[str]]]
TOGETHER: Final = "all together"
MAJORITY: Final = 0.5


@dataclass(frozen=True, slots=True)
class Share:
    """`hits` of `n`, with the 95 % Wilson interval; where n is 0 nothing is known and the interval is 0 to 1."""

    hits: int
    n: int

    def __add__(self, other: "Share") -> "Share":
        return Share(self.hits + other.hits, self.n + other.n)

    @property
    def value(self) -> float | None:
        return self.hits / self.n if self.n else None

    @property
    def interval(self) -> tuple[float, float]:
        """Lower and upper bound, both within 0 and 1."""
        return wilson(self.hits, self.n)


@dataclass(frozen=True, slots=True)
class Score:
    """One detector or baseline against all campaigns.

    `leads`: of the leads, those of which more than half (victims apart) answer for one and the same campaign or were
    hijacked for it. `accounts`: of the accounts they name, those of which that is true of any campaign. `victims`:
    harmed entities that were named. `set_aside`: groups that were seen and, for a reason the detector states, made no
    lead.
    """

    leads: Share
    accounts: Share
    victims: int
    set_aside: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(
            self.leads + other.leads,
            self.accounts + other.accounts,
            self.victims + other.victims,
            self.set_aside + other.set_aside,
        )


@dataclass(frozen=True, slots=True)
class Reach:
    """How much of one group a detector or baseline named, and in how many leads.

    Of a campaign those accounts count that answer for it or were hijacked for it; of a hard negative the others.
    """

    accounts: Share
    leads: int

    def __add__(self, other: "Reach") -> "Reach":
        return Reach(self.accounts + other.accounts, self.leads + other.leads)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The whole comparison, over one world or several; baselines stand apart and are measured in the same way.

    `campaigns` and `hard_negatives` are by the group's id and the name of the detector or baseline; `roles` by
    campaign, kind and role: of its members of that kind and role, those that any detector named.
    """

    scale: str
    seeds: tuple[int, ...]
    scores: Mapping[str, Score]
    baselines: Mapping[str, Score]
    campaigns: Mapping[tuple[str, str], Reach]
    hard_negatives: Mapping[tuple[str, str], Reach]
    roles: Mapping[tuple[str, str, str], Share] = field(default_factory=dict)


Key = TypeVar("Key")
Count = TypeVar("Count", Share, Score, Reach)


def evaluate(
    leads: Leads, truth: Truth, baselines: Leads | None = None, set_aside: Mapping[str, int] | None = None
) -> Evaluation:
    """Compare the leads of each detector, as sets of `kind:id`, with the truth, and all of them together.

    Pure: equal input gives an equal evaluation.
    """
    detectors = _with_all(leads)
    trivial = dict(sorted((baselines or {}).items()))
    judged = detectors | trivial
    aside = dict(set_aside or {})
    aside[TOGETHER] = sum(aside.values())
    return Evaluation(
        scale=truth.scale,
        seeds=(truth.seed,),
        scores={name: _score(found, truth, aside.get(name, 0)) for name, found in detectors.items()},
        baselines={name: _score(found, truth) for name, found in trivial.items()},
        campaigns=_reached({group.id: group.entities(*SOUGHT) for group in truth.campaigns}, judged),
        hard_negatives=_reached({g.id: g.entities() - truth.sought() for g in truth.hard_negatives}, judged),
        roles=_roles(truth.campaigns, _named(detectors[TOGETHER])),
    )


def pool(worlds: Sequence[Evaluation]) -> Evaluation:
    """One evaluation over several worlds of one scale: every count is summed, and intervals are those of the sums."""
    return Evaluation(
        scale=worlds[0].scale,
        seeds=tuple(seed for world in worlds for seed in world.seeds),
        scores=_summed(world.scores for world in worlds),
        baselines=_summed(world.baselines for world in worlds),
        campaigns=_summed(world.campaigns for world in worlds),
        hard_negatives=_summed(world.hard_negatives for world in worlds),
        roles=_summed(world.roles for world in worlds),
    )


def _summed(parts: Iterable[Mapping[Key, Count]]) -> dict[Key, Count]:
    total: dict[Key, Count] = {}
    for part in parts:
        for key, count in part.items():
            total[key] = total[key] + count if key in total else count
    return total


def _with_all(leads: Leads) -> dict[str, Sequence[frozenset[str]]]:
    """The leads by name in order, and at the end the leads of all."""
    ordered = dict(sorted(leads.items()))
    return {**ordered, TOGETHER: [lead for found in ordered.values() for lead in found]}


def _named(leads: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*leads)


def _accounts(entities: Iterable[str]) -> frozenset[str]:
    return frozenset(entity for entity in entities if entity.startswith("account:"))


def _score(leads: Sequence[frozenset[str]], truth: Truth, set_aside: int = 0) -> Score:
    named = _named(leads)
    accounts = _accounts(named)
    return Score(
        leads=Share(sum(_is_right(lead, truth) for lead in leads), len(leads)),
        accounts=Share(len(accounts & truth.sought()), len(accounts)),
        victims=len(named & truth.harmed()),
        set_aside=set_aside,
    )


def _is_right(lead: frozenset[str], truth: Truth) -> bool:
    counted = lead - truth.harmed()
    return any(len(counted & group.entities(*SOUGHT)) > MAJORITY * len(counted) for group in truth.campaigns)


def _reached(groups: Mapping[str, frozenset[str]], leads: Leads) -> dict[tuple[str, str], Reach]:
    members = {group: _accounts(entities) for group, entities in groups.items()}
    return {
        (group, name): Reach(
            Share(len(accounts & _named(found)), len(accounts)), sum(bool(lead & accounts) for lead in found)
        )
        for group, accounts in members.items()
        for name, found in leads.items()
    }


def _roles(campaigns: Iterable[Group], named: frozenset[str]) -> dict[tuple[str, str, str], Share]:
    counts = [
        {(group.id, member.entity.partition(":")[0], str(member.role)): Share(int(member.entity in named), 1)}
        for group in campaigns
        for member in group.members
    ]
    return _summed(counts)
