"""What the desk shows of handovers, and what it takes to draft, freeze and answer them."""

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from watchfloor.domain.escalations.handover.rules import HandoverItemState, HandoverState, Illness
from watchfloor.kernel.ids import ActorId, Reference
from watchfloor.kernel.instants import Instant

Desk = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]{0,39}$")]
Words = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2_000)]
Numbers = Annotated[tuple[Annotated[int, Field(ge=1)], ...], Field(min_length=1, max_length=5_000)]


class Shape(BaseModel):
    """Frozen, and deaf to fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class HandoverAction(Shape):
    """Something to do: what, who, by when."""

    what: Words
    who: Words = ""
    when: Words = ""


class Contingency(Shape):
    """If this, then that."""

    condition: Words = Field(alias="if")
    response: Words = Field(alias="then")


class SnapshotClock(Shape):
    """A clock as it stood when the handover was frozen."""

    ref: str
    name: str
    due_at: datetime | None
    is_legal: bool


class HandoverSnapshot(Shape):
    """An escalation as it stood when the handover was frozen."""

    title: str
    state: str
    severity: str | None
    publicity: str
    version: int
    clocks: tuple[SnapshotClock, ...]


class HandoverItemOut(Shape):
    """One escalation of a handover: I-PASS, with the receiver's synthesis once there is one."""

    number: int
    escalation: Reference
    is_addendum: bool
    illness: Illness
    summary: str
    actions: tuple[HandoverAction, ...]
    contingencies: tuple[Contingency, ...]
    snapshot: HandoverSnapshot
    expires_at: datetime | None
    owner: ActorId | None
    state: HandoverItemState
    synthesis: str
    answered_by: ActorId | None
    answered_at: datetime | None
    version: int


class HandoverLine(Shape):
    """A handover in a list."""

    ref: Reference
    from_desk: str
    to_desk: str
    state: HandoverState
    drafted_by: ActorId
    drafted_at: datetime
    shift_begins: datetime
    shift_ends: datetime
    frozen_at: datetime | None
    settled_at: datetime | None
    paged_at: datetime | None
    receiving_lead: ActorId | None
    version: int


class HandoverOut(HandoverLine):
    """A handover with the items that one may see, what expires first before the rest."""

    previous: Reference | None
    items: tuple[HandoverItemOut, ...]


class DraftHandover(Shape):
    """From one desk to another: the receiving shift, and who leads it."""

    from_desk: Desk
    to_desk: Desk
    shift_begins: Instant
    shift_ends: Instant
    receiving_lead: Annotated[str, Field(max_length=200)] | None = None


class EditHandoverItem(Shape):
    """Better words for an item, while it is a draft; what is left out stays."""

    illness: Illness | None = None
    summary: Words | None = None
    actions: Annotated[tuple[HandoverAction, ...], Field(max_length=100)] | None = None
    contingencies: Annotated[tuple[Contingency, ...], Field(max_length=100)] | None = None


class AcceptItem(Shape):
    """What the receiver takes over, in their own words."""

    synthesis: Words


class AcceptStable(Shape):
    """Stable items, taken over together."""

    numbers: Numbers


class DeclineItem(Shape):
    """Why the receiver does not take it: it stays with who has it."""

    reason: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000)]


class ItemChange(Shape):
    """An item that differs from the handover before: in words, what."""

    escalation: Reference
    says: str


class HandoverDifference(Shape):
    """What is new since the handover before, what is gone, and what changed."""

    previous: Reference | None
    added: tuple[Reference, ...]
    gone: tuple[Reference, ...]
    changed: tuple[ItemChange, ...]


class Unowned(Shape):
    """An escalation that a grave or legal clock runs on without an owner who is there, and why one says so."""

    escalation: Reference
    assignee: ActorId | None
    why: str
    due_at: datetime | None


class OwnershipOut(Shape):
    """Whether every running grave or legal clock has an owner who is on shift or on call."""

    audited_at: datetime
    looked_at: int
    unowned: tuple[Unowned, ...]


class HandoverText(Shape):
    """The whole note as Markdown."""

    ref: Reference
    markdown: str
