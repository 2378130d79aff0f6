"""The shapes of leads: the claim a detector makes, and what the desk shows of a lead."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from watchfloor.kernel.canonical import digest
from watchfloor.kernel.refs import EntityRef

Value = int | float | str


class MemberRole(StrEnum):
    """What a person found a member to be; on `unknown` nobody can enforce."""

    OPERATOR = "operator"
    BUYER = "buyer"
    BENEFICIARY = "beneficiary"
    TARGET = "target"
    BYSTANDER = "bystander"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Member:
    """One entity of a claim, with how strongly it takes part (0..1)."""

    entity: EntityRef
    score: float
    role: MemberRole = MemberRole.UNKNOWN


@dataclass(frozen=True, slots=True)
class TopObject:
    """An object the members acted on, with how many of them did."""

    entity: EntityRef
    count: int


@dataclass(frozen=True, slots=True)
class Exemplar:
    """One event that shows the behaviour: where it stands in its dataset, when, and a sentence."""

    dataset: str
    row_key: str
    time: datetime
    sentence: str


@dataclass(frozen=True, slots=True)
class CounterEvidence:
    """One thing that was checked because it could explain the claim innocently.

    `value` is the measured figure, `speaks_against` whether it weakens the claim, `sentence` what it means.
    """

    name: str
    value: float
    speaks_against: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class Claim:
    """What a detector says about one or more entities, before anybody has looked.

    `score` and `baseline` (0..1) are the same `statistic` for the members and for a matched normal cohort;
    `q_value` is a false-discovery rate, None where the method has no p-value. `key` is stable: the same
    finding seen again carries the same key, or, where `grouped`, enough of the same members.
    """

    detector: str
    version: int
    family: str
    key: str
    title: str
    explanation: str
    statistic: str
    score: float
    baseline: float
    q_value: float | None
    window_start: datetime
    window_end: datetime
    members: tuple[Member, ...]
    volume: int
    top_objects: tuple[TopObject, ...] = ()
    exemplars: tuple[Exemplar, ...] = ()
    counter_evidence: tuple[CounterEvidence, ...] = ()
    parameters: Mapping[str, Value] = field(default_factory=dict)
    grouped: bool = False
    victim_prone: bool = False


def claim_key(detector: str, *identity: str) -> str:
    """A stable key of 32 hexadecimal digits from the detector and what identifies the claim, in the order given."""
    return digest([detector, *identity])[:32]
