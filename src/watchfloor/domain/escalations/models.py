"""How escalations, what they list, their tasks, people, first measures and texts are stored."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint, false, text
from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import JsonText, UtcDateTime

NARROWED = (
    "hard_at",
    "snoozed_until",
    "state",
    "severity",
    "demand_class",
    "requester_kind",
    "language",
    "assignee",
    "ref",
    "title",
    "desk",
)
"""What the queue is narrowed by: kept in its index, so that a rare filter walks the index and never the rows."""


def _where(condition: str) -> dict[str, Any]:
    """Of an index that few rows are in: the others are written without it."""
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}


class QueueEntry(Model):
    """What the queue orders an escalation by, narrows it by and finds it by: little, for it is written often.

    `lane` is 0 while it is open, else 1: with the keys it makes the queue an index scan.
    """

    __tablename__ = "escalation"
    __table_args__ = (
        UniqueConstraint("channel", "external_ref"),
        Index("ix_escalation_lane_hard_at", "lane", "hard_at", "number"),
        Index("ix_escalation_queue", "lane", "value_key", "number", *NARROWED),
        Index("ix_escalation_lane_matrix", "lane", "matrix", "number"),
        Index("ix_escalation_lane_edition", "lane", "edition", "number"),
        Index("ix_escalation_assignee_lane", "assignee", "lane", **_where("assignee IS NOT NULL")),
        Index("ix_escalation_duplicate_of", "duplicate_of", **_where("duplicate_of IS NOT NULL")),
    )

    ref: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    channel: Mapped[str]
    external_ref: Mapped[str]
    title: Mapped[str]
    language: Mapped[str]
    demand_class: Mapped[str]
    requester_kind: Mapped[str]
    compartment: Mapped[str | None]
    state: Mapped[str]
    severity: Mapped[str | None]
    assignee: Mapped[str | None]
    desk: Mapped[str | None]
    lease_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    snoozed_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    duplicate_of: Mapped[str | None] = mapped_column(ForeignKey("escalation.ref"))
    lane: Mapped[int]
    matrix: Mapped[int]
    edition: Mapped[int]
    value_key: Mapped[float]
    hard_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Escalation(QueueEntry):
    """One request, whole: its entry in the queue, and beside it what was asked and what became of it."""

    __tablename__ = "escalation_detail"

    ref: Mapped[str] = mapped_column(ForeignKey("escalation.ref"), primary_key=True)
    text: Mapped[str]
    text_version: Mapped[int]
    jurisdictions: Mapped[list[str]] = mapped_column(JsonText)
    requester: Mapped[dict[str, object]] = mapped_column(JsonText)
    legal_basis: Mapped[str]
    requested_action: Mapped[str]
    flags: Mapped[list[str]] = mapped_column(JsonText)
    confidentiality: Mapped[str]
    no_tipping_off: Mapped[bool]
    received_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    awareness_at: Mapped[datetime] = mapped_column(UtcDateTime)
    events: Mapped[dict[str, str]] = mapped_column(JsonText)
    waiting_for: Mapped[str]
    waiting_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    impact: Mapped[str | None]
    urgency: Mapped[str | None]
    severity_reason: Mapped[str]
    publicity: Mapped[str]
    violates: Mapped[float | None]
    exposure: Mapped[float | None]
    handling_minutes: Mapped[float | None]
    is_answer_owed: Mapped[bool]
    none_owed_reason: Mapped[str]
    decision: Mapped[str | None]
    disposition: Mapped[str | None]
    first_touch_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    contained_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    responded_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    reopenings: Mapped[int]
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime)
    legal_due: Mapped[datetime | None] = mapped_column(UtcDateTime)
    version: Mapped[int]


class EscalationPlace(Model):
    """A jurisdiction of an escalation, to find it by."""

    __tablename__ = "escalation_place"

    place: Mapped[str] = mapped_column(primary_key=True)
    escalation: Mapped[str] = mapped_column(ForeignKey("escalation.ref"), primary_key=True, index=True)


class EscalationText(Model):
    """A text that a request had; every one stays."""

    __tablename__ = "escalation_text"

    escalation: Mapped[str] = mapped_column(ForeignKey("escalation.ref"), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    author: Mapped[str]
    written_at: Mapped[datetime] = mapped_column(UtcDateTime)


class EscalationItem(Model):
    """One thing that a request lists, with what became of it."""

    __tablename__ = "escalation_item"
    __table_args__ = (UniqueConstraint("escalation", "named"), Index("ix_escalation_item_entity", "entity"))

    escalation: Mapped[str] = mapped_column(ForeignKey("escalation.ref"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    named: Mapped[str]
    entity: Mapped[str | None]
    is_confirmed: Mapped[bool]
    outcome: Mapped[str | None]
    territory: Mapped[str]
    effect_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    note: Mapped[str]
    set_by: Mapped[str | None]
    version: Mapped[int]


class EscalationTask(Model):
    """Something that must, or should, be done; a paper is the document of an instrument whose time was typed.

    `template_key` names the task of a case template that brought it, and is empty for all others.
    """

    __tablename__ = "escalation_task"

    ref: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    escalation: Mapped[str] = mapped_column(ForeignKey("escalation.ref"), index=True)
    kind: Mapped[str]
    title: Mapped[str]
    for_role: Mapped[str]
    assignee: Mapped[str | None]
    is_mandatory: Mapped[bool]
    is_required: Mapped[bool] = mapped_column(server_default=false())
    template_key: Mapped[str] = mapped_column(server_default="")
    due_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    clock: Mapped[str | None] = mapped_column(index=True)
    state: Mapped[str]
    outcome: Mapped[str]
    done_by: Mapped[str | None]
    done_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    version: Mapped[int]


class EscalationParticipant(Model):
    """Who took a role and when they gave it up; one holds a role once at a time."""

    __tablename__ = "escalation_participant"

    id: Mapped[int] = mapped_column(primary_key=True)
    escalation: Mapped[str] = mapped_column(ForeignKey("escalation.ref"), index=True)
    actor: Mapped[str] = mapped_column(index=True)
    role: Mapped[str]
    assumed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    renounced_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class EscalationLink(Model):
    """A lead, a case, evidence or another escalation that belongs to it."""

    __tablename__ = "escalation_link"

    escalation: Mapped[str] = mapped_column(ForeignKey("escalation.ref"), primary_key=True)
    to: Mapped[str] = mapped_column(primary_key=True)
    relation: Mapped[str]
    linked_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Containment(Model):
    """A reversible first measure with an end: on one listed thing, or on all of a request."""

    __tablename__ = "containment"

    id: Mapped[int] = mapped_column(primary_key=True)
    escalation: Mapped[str] = mapped_column(ForeignKey("escalation.ref"), index=True)
    measure: Mapped[str]
    entities: Mapped[list[str]] = mapped_column(JsonText)
    territory: Mapped[str]
    reason: Mapped[str]
    applied_by: Mapped[str]
    applied_at: Mapped[datetime] = mapped_column(UtcDateTime)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    clock: Mapped[str]
    task: Mapped[str]
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    end: Mapped[str]
    version: Mapped[int]


class EscalationNote(Model):
    """What is said about an escalation, inside or with the requester, in order; nothing of it is changed."""

    __tablename__ = "escalation_note"
    __table_args__ = (
        UniqueConstraint("escalation", "external_ref"),
        Index("ix_escalation_note_external_ref", "external_ref"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    escalation: Mapped[str] = mapped_column(ForeignKey("escalation.ref"), index=True)
    direction: Mapped[str]
    external_ref: Mapped[str]
    text: Mapped[str]
    author: Mapped[str]
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class EscalationMove(Model):
    """What a change of the book of obligations moved on one escalation: clocks begun, timed anew, let go."""

    __tablename__ = "escalation_move"

    id: Mapped[int] = mapped_column(primary_key=True)
    escalation: Mapped[str] = mapped_column(ForeignKey("escalation.ref"), index=True)
    edition: Mapped[int]
    started: Mapped[list[str]] = mapped_column(JsonText)
    retimed: Mapped[list[str]] = mapped_column(JsonText)
    let_go: Mapped[list[str]] = mapped_column(JsonText)
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class PriorityMatrix(Model):
    """A version of the matrix; the last one whose time has come is in force."""

    __tablename__ = "priority_matrix"

    version: Mapped[int] = mapped_column(primary_key=True)
    content: Mapped[dict[str, object]] = mapped_column(JsonText)
    reason: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class SeverityRequest(Model):
    """Somebody's wish to lower a severity, until a second person agrees or refuses."""

    __tablename__ = "severity_request"

    id: Mapped[int] = mapped_column(primary_key=True)
    escalation: Mapped[str] = mapped_column(ForeignKey("escalation.ref"), index=True)
    approval: Mapped[str] = mapped_column(unique=True)
    before: Mapped[str]
    after: Mapped[str]
    reason: Mapped[str]
    state: Mapped[str]
    asked_by: Mapped[str]
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime)
