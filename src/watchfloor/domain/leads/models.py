"""How leads, their members, exemplars, cases, outcomes and last acts are stored."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import JsonText, UtcDateTime


class Lead(Model):
    __tablename__ = "lead"
    __table_args__ = (
        # One lead a key on each shelf: a compartment's leads are neither seen nor updated from outside it.
        UniqueConstraint("detector", "key", "shelf"),
        # Each order of the list, over all leads and over those in one state, so that no page sorts a hundred thousand.
        Index("ix_lead_score_number", "score", "number"),
        Index("ix_lead_last_seen_number", "last_seen", "number"),
        Index("ix_lead_first_seen_number", "first_seen", "number"),
        Index("ix_lead_member_count_number", "member_count", "number"),
        Index("ix_lead_state_score_number", "state", "score", "number"),
        Index("ix_lead_state_last_seen_number", "state", "last_seen", "number"),
        Index("ix_lead_state_first_seen_number", "state", "first_seen", "number"),
        Index("ix_lead_state_member_count_number", "state", "member_count", "number"),
        Index("ix_lead_assignee_state_score_number", "assignee", "state", "score", "number"),
        # Leads are wide: counted by it, none is read.
        Index("ix_lead_state_detector_ref", "state", "detector", "ref"),
    )

    ref: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    detector: Mapped[str] = mapped_column(index=True)
    detector_version: Mapped[int]
    family: Mapped[str]
    key: Mapped[str]
    shelf: Mapped[str]
    title: Mapped[str]
    explanation: Mapped[str]
    statistic: Mapped[str]
    score: Mapped[float]
    baseline: Mapped[float]
    q_value: Mapped[float | None]
    dataset: Mapped[str]
    run: Mapped[str]
    window_start: Mapped[datetime] = mapped_column(UtcDateTime)
    window_end: Mapped[datetime] = mapped_column(UtcDateTime)
    volume: Mapped[int]
    member_count: Mapped[int]
    content_hash: Mapped[str]
    parameters: Mapped[dict[str, int | float | str]] = mapped_column(JsonText)
    top_objects: Mapped[list[dict[str, object]]] = mapped_column(JsonText)
    counter_evidence: Mapped[list[dict[str, object]]] = mapped_column(JsonText)
    victim_prone: Mapped[bool]
    state: Mapped[str]
    verdict: Mapped[str | None]
    assignee: Mapped[str | None]
    snooze: Mapped[dict[str, object] | None] = mapped_column(JsonText)
    first_seen: Mapped[datetime] = mapped_column(UtcDateTime)
    last_seen: Mapped[datetime] = mapped_column(UtcDateTime)
    observations: Mapped[int]
    version: Mapped[int]


class LeadMember(Model):
    __tablename__ = "lead_member"

    lead: Mapped[str] = mapped_column(ForeignKey("lead.ref"), primary_key=True)
    entity: Mapped[str] = mapped_column(primary_key=True, index=True)
    score: Mapped[float]
    role: Mapped[str]
    role_by: Mapped[str | None]
    role_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    last_seen: Mapped[datetime] = mapped_column(UtcDateTime)


class LeadLabel(Model):
    __tablename__ = "lead_label"

    lead: Mapped[str] = mapped_column(ForeignKey("lead.ref"), primary_key=True)
    entity: Mapped[str] = mapped_column(primary_key=True)
    verdict: Mapped[str]
    reason: Mapped[str]
    labelled_by: Mapped[str]
    labelled_at: Mapped[datetime] = mapped_column(UtcDateTime)


class LeadExemplar(Model):
    __tablename__ = "lead_exemplar"

    lead: Mapped[str] = mapped_column(ForeignKey("lead.ref"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    dataset: Mapped[str]
    row_key: Mapped[str]
    time: Mapped[datetime] = mapped_column(UtcDateTime)
    sentence: Mapped[str]


class LeadCase(Model):
    __tablename__ = "lead_case"

    lead: Mapped[str] = mapped_column(ForeignKey("lead.ref"), primary_key=True)
    case: Mapped[str] = mapped_column(primary_key=True)
    linked_at: Mapped[datetime] = mapped_column(UtcDateTime)


class LeadOutcome(Model):
    __tablename__ = "lead_outcome"

    lead: Mapped[str] = mapped_column(ForeignKey("lead.ref"), primary_key=True)
    source: Mapped[str] = mapped_column(primary_key=True)
    verdict: Mapped[str]
    reason: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime)


class LeadAct(Model):
    """The last act of triage that a person did on a lead: the version it made, and what it was before."""

    __tablename__ = "lead_act"

    lead: Mapped[str] = mapped_column(ForeignKey("lead.ref"), primary_key=True)
    actor: Mapped[str] = mapped_column(primary_key=True)
    act: Mapped[str]
    version: Mapped[int]
    before: Mapped[dict[str, object]] = mapped_column(JsonText)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
