"""Compares leads with the truth: precision and recall with intervals, and what became of each hard negative."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from watchfloor.demo.truth import CULPABLE, Group, Role, Truth

Leads = Mapping[str, Collection[frozenset[str]]]
_Z: Final = 1.959963984540054
MAJORITY: Final = 0.5


@dataclass(frozen=True, slots=True)
class Share:
    """`hits` of `n`, with the 95 % Wilson interval; where n is 0 nothing is known and the interval is 0 to 1."""

    hits: int
    n: int

    @property
    def value(self) -> float | None:
        return self.hits / self.n if self.n else None

    @property
    def interval(self) -> tuple[float, float]:
        """Lower and upper bound, both within 0 and 1."""
        if not self.n:
            return 0.0, 1.0
        share, weight = self.hits / self.n, _Z**2 / self.n
        centre = (share + weight / 2) / (1 + weight)
        half = _Z / (1 + weight) * (share * (1 - share) / self.n + weight / (4 * self.n)) ** 0.5
        return max(0.0, centre - half), min(1.0, centre + half)


@dataclass(frozen=True, slots=True)
class Score:
    """One detector or baseline against all campaigns.

    `entities`: of the flagged entities that are no victims, those that answer for a campaign. `leads`: of the leads,
    those of which more than half (victims apart) answer for one and the same campaign. `victims`: harmed entities
    that were named.
    """

    name: str
    leads: Share
    entities: Share
    victims: int


@dataclass(frozen=True, slots=True)
class Caught:
    """How much of one campaign one detector found: of the answering members of the kinds it flags at all."""

    campaign: str
    name: str
    members: Share
    leads: int


@dataclass(frozen=True, slots=True)
class Spared:
    """What became of one hard negative under one detector; members who answer for a campaign do not count."""

    hard_negative: str
    name: str
    flagged: Share
    leads: int


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The whole comparison; baselines stand apart from detectors but are measured in the same way."""

    scale: str
    seed: int
    detectors: tuple[Score, ...]
    baselines: tuple[Score, ...]
    campaigns: tuple[Caught, ...]
    hard_negatives: tuple[Spared, ...]
    notes: Mapping[str, str]


def _answering(group: Group, kinds: Collection[str]) -> frozenset[str]:
    return frozenset(entity for entity in group.entities(*CULPABLE) if entity.partition(":")[0] in kinds)


def _is_right(lead: frozenset[str], truth: Truth) -> bool:
    counted = lead - truth.harmed()
    return any(len(counted & group.entities(*CULPABLE)) > MAJORITY * len(counted) for group in truth.campaigns)


def _score(name: str, leads: Collection[frozenset[str]], truth: Truth) -> Score:
    flagged = frozenset().union(*leads)
    harmed, culpable = truth.harmed(), truth.culpable()
    counted = flagged - harmed
    return Score(
        name=name,
        leads=Share(sum(_is_right(lead, truth) for lead in leads), len(leads)),
        entities=Share(len(counted & culpable), len(counted)),
        victims=len(flagged & harmed),
    )


def _caught(group: Group, name: str, leads: Collection[frozenset[str]]) -> Caught:
    members = _answering(group, {"account"}) or group.entities(*CULPABLE)
    flagged = frozenset().union(*leads)
    touching = sum(bool(lead & members) for lead in leads)
    return Caught(group.id, name, Share(len(flagged & members), len(members)), touching)


def _spared(group: Group, name: str, leads: Collection[frozenset[str]], truth: Truth) -> Spared:
    innocent = group.entities(Role.BYSTANDER, Role.TARGET, Role.BENEFICIARY) - truth.culpable()
    members = frozenset(entity for entity in innocent if entity.startswith("account:"))
    flagged = frozenset().union(*leads)
    return Spared(
        group.id, name, Share(len(flagged & members), len(members)), sum(bool(lead & members) for lead in leads)
    )


def evaluate(leads: Leads, truth: Truth, baselines: Leads | None = None) -> Evaluation:
    """Compare the leads of each detector, as sets of `kind:id`, with the truth, and all of them together.

    Recall and hard negatives are over accounts. Pure: equal input gives an equal evaluation.
    """
    every: dict[str, Collection[frozenset[str]]] = {name: leads[name] for name in sorted(leads)}
    every["all together"] = [lead for name in sorted(leads) for lead in leads[name]]
    trivial = baselines or {}
    named = {**every, **{name: trivial[name] for name in sorted(trivial)}}
    return Evaluation(
        scale=truth.scale,
        seed=truth.seed,
        detectors=tuple(_score(name, found, truth) for name, found in every.items()),
        baselines=tuple(_score(name, trivial[name], truth) for name in sorted(trivial)),
        campaigns=tuple(_caught(group, name, found) for group in truth.campaigns for name, found in named.items()),
        hard_negatives=tuple(
            _spared(group, name, found, truth) for group in truth.hard_negatives for name, found in named.items()
        ),
        notes={group.id: group.note for group in truth.groups},
    )
