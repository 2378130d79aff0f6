"""What the desk shows of escalations."""

from datetime import datetime

from watchfloor.domain.clocks.obligations.demands import DemandClass, RequesterKind
from watchfloor.domain.clocks.obligations.vocabulary import StartEvent
from watchfloor.domain.clocks.schemas import ClockLine
from watchfloor.domain.escalations.rules.lifecycle import EscalationDisposition, EscalationState
from watchfloor.domain.escalations.rules.matrix import HarmImpact, HarmUrgency, Matrix, Publicity, Severity
from watchfloor.domain.escalations.rules.outcomes import Outcome
from watchfloor.domain.escalations.rules.vocabulary import (
    Channel,
    Confidentiality,
    EscalationRole,
    FirstMeasure,
    Flag,
    NoteDirection,
    TaskState,
)
from watchfloor.domain.escalations.schemas.shape import Requester, Shape
from watchfloor.kernel.ids import ActorId, Reference


class ItemOut(Shape):
    """A listed thing: as it was named, the entity it is, and what became of it."""

    number: int
    named: str
    entity: str | None
    is_confirmed: bool
    outcome: Outcome | None
    territory: str
    effect_at: datetime | None
    note: str
    set_by: ActorId | None
    version: int


class TaskOut(Shape):
    ref: Reference
    escalation: Reference
    kind: str
    title: str
    for_role: str
    assignee: ActorId | None
    is_mandatory: bool
    is_required: bool
    template_key: str
    due_at: datetime | None
    clock: str | None
    state: TaskState
    outcome: str
    done_by: ActorId | None
    done_at: datetime | None
    version: int


class EscalationParticipantOut(Shape):
    actor: ActorId
    role: EscalationRole
    assumed_at: datetime
    renounced_at: datetime | None


class EscalationLinkOut(Shape):
    to: str
    relation: str
    linked_at: datetime


class ContainmentOut(Shape):
    """A first measure: it ends by itself, and what then stands is decided before."""

    id: int
    measure: FirstMeasure
    entities: tuple[str, ...]
    territory: str
    reason: str
    applied_by: ActorId
    applied_at: datetime
    expires_at: datetime
    clock: str
    task: str
    ended_at: datetime | None
    end: str
    version: int


class EscalationNoteOut(Shape):
    id: int
    direction: NoteDirection
    text: str
    author: str
    at: datetime


class TermOut(Shape):
    name: str
    value: float
    says: str


class PriorityOut(Shape):
    """Why it stands where it stands: the sum with its terms, and from when a legal clock puts it first."""

    value: float
    terms: tuple[TermOut, ...]
    hard_at: datetime | None
    is_hard: bool
    matrix: int


class EscalationLine(Shape):
    """An escalation in the queue, with its open clocks, the least due time first."""

    ref: Reference
    title: str
    state: EscalationState
    severity: Severity | None
    publicity: Publicity
    demand_class: DemandClass
    jurisdictions: tuple[str, ...]
    requester_kind: RequesterKind
    flags: tuple[Flag, ...]
    language: str
    assignee: ActorId | None
    desk: str | None
    lease_until: datetime | None
    snoozed_until: datetime | None
    received_at: datetime
    is_hard: bool
    hard_at: datetime | None
    no_tipping_off: bool
    clocks: tuple[ClockLine, ...]
    version: int


class SeverityRequestOut(Shape):
    """A wish to lower a severity that waits for a second person."""

    approval: Reference
    severity_before: Severity
    severity_asked: Severity
    reason: str
    state: str
    asked_by: ActorId
    asked_at: datetime


class EscalationOut(EscalationLine):
    """An escalation whole."""

    channel: Channel
    external_ref: str
    text: str
    text_version: int
    requester: Requester
    legal_basis: str
    requested_action: str
    confidentiality: Confidentiality
    compartment: str | None
    awareness_at: datetime
    events: dict[StartEvent, datetime]
    impact: HarmImpact | None
    urgency: HarmUrgency | None
    severity_reason: str
    violates: float | None
    exposure: float | None
    handling_minutes: float | None
    waiting_for: str
    waiting_until: datetime | None
    is_answer_owed: bool
    none_owed_reason: str
    decision: str | None
    duplicate_of: Reference | None
    disposition: EscalationDisposition | None
    opened_at: datetime
    first_touch_at: datetime | None
    contained_at: datetime | None
    decided_at: datetime | None
    responded_at: datetime | None
    closed_at: datetime | None
    reopenings: int
    priority: PriorityOut
    items: tuple[ItemOut, ...]
    tasks: tuple[TaskOut, ...]
    participants: tuple[EscalationParticipantOut, ...]
    links: tuple[EscalationLinkOut, ...]
    containments: tuple[ContainmentOut, ...]
    severity_request: SeverityRequestOut | None
    possible: tuple[EscalationState, ...]
    lacking: dict[EscalationState, tuple[str, ...]]


class Taken(Shape):
    """What became of a delivery: a new escalation, or the one it had made before."""

    is_new: bool
    escalation: EscalationOut


class ProposedItem(Shape):
    """Something a text names; `is_known` where it is listed already."""

    named: str
    entity: str | None
    is_known: bool


class MatrixOut(Shape):
    """A version of the matrix; 0 is the one that ships."""

    version: int
    content: Matrix
    reason: str
    by: ActorId | None
    at: datetime | None


class MoveOut(Shape):
    """What a change of the book of obligations moved on an escalation, by the references of clocks."""

    escalation: Reference
    edition: int
    started: tuple[str, ...]
    retimed: tuple[str, ...]
    let_go: tuple[str, ...]
    at: datetime


class Likeness(Shape):
    """Another escalation that may be the same, and why one thinks so."""

    ref: Reference
    title: str
    state: EscalationState
    why: tuple[str, ...]
    likeness: float
