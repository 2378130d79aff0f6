"""What the desk shows of decisions and actions, and what it takes to propose one."""

from datetime import datetime
from typing import Annotated

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from watchfloor.domain.approvals.schemas import ApprovalLine, ApprovalOut
from watchfloor.domain.cases.rules.lifecycle import EntityRole
from watchfloor.domain.enforcement.rules.lifecycle import ActionState, DecisionState
from watchfloor.domain.enforcement.rules.measures import Impact
from watchfloor.domain.enforcement.rules.payload import WORLD
from watchfloor.domain.policies.schemas import Measure

Text = Annotated[str, Field(max_length=10_000)]
Reason = Annotated[str, Field(max_length=2_000)]


class Shape(BaseModel):
    """Frozen, and deaf to fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class BasisOut(Shape):
    """Why the desk may act: clauses as `PM-01@2026.1`, or the reference of a demand, an order or a contract."""

    clauses: tuple[str, ...] = ()
    legal_demand: Annotated[str, Field(max_length=500)] = ""
    court_order: Annotated[str, Field(max_length=500)] = ""
    contract: Annotated[str, Field(max_length=500)] = ""


class SubjectOut(Shape):
    entity: str
    role: EntityRole


class CitedOut(Shape):
    evidence: str
    sha256: str


class ActionOut(Shape):
    """An action as it stands; `receipt` holds what each destination answered, by the destination's name."""

    ref: str
    decision: str
    entity: str
    action: Measure
    territory: str
    ends_at: datetime | None
    state: ActionState
    idempotency_key: str
    created_at: datetime
    exported_at: datetime | None
    export: str | None
    delivered_at: datetime | None
    receipt: dict[str, object] | None
    reverses: str | None


class DecisionOut(Shape):
    """A decision as it stands; `payload_hash` is what an approval given now would bind."""

    ref: str
    case: str
    basis: BasisOut
    subjects: tuple[SubjectOut, ...]
    action: Measure
    territory: str
    ends_at: datetime | None
    facts: str
    proportionality: str
    evidence: tuple[CitedOut, ...]
    findings: tuple[str, ...]
    impact: Impact
    state: DecisionState
    simulation: bool
    payload_hash: str
    approval: ApprovalOut
    proposer: str
    proposed_at: datetime
    executor: str | None
    executed_at: datetime | None
    reversed_by: str | None
    reversed_at: datetime | None
    reversal_reason: str
    actions: tuple[ActionOut, ...]
    version: int


class ApprovalWaiting(ApprovalLine):
    """An approval that waits for somebody, with the case that the decision belongs to."""

    case: str | None
    can_vote: bool


class DecisionLine(Shape):
    """A decision in a list: on what case, what it does, how it stands, and since when."""

    ref: str
    case: str
    action: Measure
    state: DecisionState
    proposed_at: datetime


class ProposeDecision(Shape):
    basis: BasisOut
    subjects: Annotated[tuple[str, ...], Field(min_length=1, max_length=1_000, description="kind:id, of the case")]
    action: Measure
    facts: Text
    proportionality: Text
    evidence: Annotated[tuple[str, ...], Field(max_length=500)]
    findings: tuple[str, ...] = ()
    territory: Annotated[str, Field(pattern=r"^(world|[A-Z]{2}(,[A-Z]{2})*)$")] = WORLD
    ends_at: AwareDatetime | None = None
    impact: Impact = Impact.NORMAL


class Approve(Shape):
    payload_hash: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    reason: Reason


class Because(Shape):
    reason: Reason
