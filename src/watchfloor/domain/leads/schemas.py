"""The shapes of leads: the claim a detector makes, and what the desk shows of a lead."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from watchfloor.kernel.canonical import digest
from watchfloor.kernel.ids import ActorId, Reference
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


class LeadState(StrEnum):
    """Where a lead stands: waiting for a look, asleep until it grows, judged, or part of a case."""

    OPEN = "open"
    SNOOZED = "snoozed"
    JUDGED = "judged"
    IN_CASE = "in_case"


class Verdict(StrEnum):
    """What a person makes of a member of a lead, or of the lead from its members."""

    TRUE_POSITIVE = "true_positive"
    BENIGN = "benign"
    INCONCLUSIVE = "inconclusive"
    NEEDS_CASE = "needs_case"


class Growth(StrEnum):
    """By what a snoozed lead must grow to wake."""

    MEMBERS = "members"
    VOLUME = "volume"
    SCORE = "score"


class LeadSort(StrEnum):
    """The order of a list: most, strongest or newest first; with a minus the other way round, the least first."""

    SCORE = "score"
    SCORE_UP = "-score"
    LAST_SEEN = "last_seen"
    LAST_SEEN_UP = "-last_seen"
    FIRST_SEEN = "first_seen"
    FIRST_SEEN_UP = "-first_seen"
    MEMBER_COUNT = "member_count"
    MEMBER_COUNT_UP = "-member_count"


class TriageAct(StrEnum):
    """What a person does with a lead, and may undo while nothing else has happened to it."""

    LABEL = "label"
    ROLE = "role"
    SNOOZE = "snooze"
    CLAIM = "claim"
    RELEASE = "release"


class Change(StrEnum):
    """What an observation did to the desk's leads."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class LeadChange:
    """What became of one claim: the lead that carries it, and whether it was woken by growing."""

    lead: Reference
    key: str
    change: Change
    woke: bool = False


@dataclass(frozen=True, slots=True)
class LeadsAsked:
    """Which leads a list is of, and in what order; `text` is a part of the title, or a member written `kind:id`."""

    state: LeadState | None = None
    detector: str | None = None
    assignee: str | None = None
    verdict: Verdict | None = None
    min_score: float | None = None
    text: str = ""
    sort: LeadSort = LeadSort.SCORE


Reason = Annotated[str, Field(max_length=2_000)]


class _Shown(BaseModel):
    model_config = ConfigDict(frozen=True)


class LabelIn(_Shown):
    """A verdict on one member, or on all of them where no member is named."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    verdict: Verdict
    member: str | None = None
    reason: Reason = ""


class RoleIn(_Shown):
    """The role a person found a member to have."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    member: str
    role: MemberRole
    reason: Reason = ""


class SnoozeIn(_Shown):
    """Sleep until the measure has grown by the factor (1.5 is half as much again)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    until_grows_by: Growth = Growth.MEMBERS
    factor: float = Field(default=1.5, gt=1, le=100)
    reason: Reason = ""


class MemberOut(_Shown):
    """A member with its role and label, and who gave them."""

    entity: str
    score: float
    role: MemberRole
    role_by: ActorId | None
    role_at: datetime | None
    verdict: Verdict | None
    verdict_by: ActorId | None
    verdict_at: datetime | None
    last_seen: datetime


class TopObjectOut(_Shown):
    """An object the members acted on."""

    entity: str
    count: int


class ExemplarOut(_Shown):
    """One event that shows the behaviour."""

    dataset: str
    row_key: str
    time: datetime
    sentence: str


class CounterEvidenceOut(_Shown):
    """One innocent reading that was measured."""

    name: str
    value: float
    speaks_against: bool
    sentence: str


class SnoozeOut(_Shown):
    """Until when a lead sleeps: its measure must exceed the bound."""

    until_grows_by: Growth
    above: float
    by: ActorId
    reason: str


class OutcomeOut(_Shown):
    """What became of the lead further on: an appeal, a quality check, a decision; it teaches the detector."""

    source: str
    verdict: Verdict
    reason: str
    at: datetime


class LeadLine(_Shown):
    """A lead as a list shows it."""

    ref: Reference
    detector: str
    family: str
    title: str
    state: LeadState
    score: float
    q_value: float | None
    volume: int
    member_count: int
    assignee: ActorId | None
    verdict: Verdict | None
    first_seen: datetime
    last_seen: datetime
    version: int


class LeadCountsOut(_Shown):
    """How many leads there are to see: in each state, and of each detector those that are open."""

    states: dict[LeadState, int]
    detectors: dict[str, int]
    total: int


class LeadMention(LeadLine):
    """A lead that has an entity as a member: what the member was found to be, and how strongly it takes part."""

    role: MemberRole
    member_score: float


class LeadOut(LeadLine):
    """A lead with all that was claimed and all that people said of it.

    `question` is asked of whoever triages where the target could be the victim; else it is empty. `unmasked` names the
    sensitive columns whose values are shown this once. `undoable` is the asker's own last act, while it can be undone.
    """

    detector_version: int
    key: str
    explanation: str
    statistic: str
    baseline: float
    dataset: str
    run: str
    window_start: datetime
    window_end: datetime
    question: str
    parameters: dict[str, Value]
    members: tuple[MemberOut, ...]
    top_objects: tuple[TopObjectOut, ...]
    exemplars: tuple[ExemplarOut, ...]
    counter_evidence: tuple[CounterEvidenceOut, ...]
    snooze: SnoozeOut | None
    cases: tuple[Reference, ...]
    outcomes: tuple[OutcomeOut, ...]
    observations: int
    undoable: TriageAct | None = None
    unmasked: tuple[str, ...] = ()
