"""How cases, their people and entities, notes and findings are stored."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import JsonText, UtcDateTime


class Case(Model):
    __tablename__ = "cases"

    ref: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    type: Mapped[str]
    title: Mapped[str]
    state: Mapped[str]
    disposition: Mapped[str | None]
    impact: Mapped[str]
    clauses: Mapped[list[str]] = mapped_column(JsonText)
    lead: Mapped[str]
    compartment: Mapped[str | None]
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime)
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    version: Mapped[int]


class CaseParticipant(Model):
    __tablename__ = "case_participant"

    id: Mapped[int] = mapped_column(primary_key=True)
    case: Mapped[str] = mapped_column(ForeignKey("cases.ref"), index=True)
    actor: Mapped[str] = mapped_column(index=True)
    role: Mapped[str]
    assumed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    renounced_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class CaseEntity(Model):
    __tablename__ = "case_entity"

    case: Mapped[str] = mapped_column(ForeignKey("cases.ref"), primary_key=True)
    entity: Mapped[str] = mapped_column(primary_key=True)
    role: Mapped[str]
    reason: Mapped[str]
    set_by: Mapped[str | None]
    set_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    version: Mapped[int]


class CaseLead(Model):
    __tablename__ = "case_lead"

    case: Mapped[str] = mapped_column(ForeignKey("cases.ref"), primary_key=True)
    lead: Mapped[str] = mapped_column(primary_key=True)
    attached_at: Mapped[datetime] = mapped_column(UtcDateTime)


class CaseEvidence(Model):
    __tablename__ = "case_evidence"

    case: Mapped[str] = mapped_column(ForeignKey("cases.ref"), primary_key=True)
    evidence: Mapped[str] = mapped_column(primary_key=True)
    attached_at: Mapped[datetime] = mapped_column(UtcDateTime)


class CaseBlock(Model):
    """What a case waits for before it may close: the reference of a pending decision."""

    __tablename__ = "case_block"

    case: Mapped[str] = mapped_column(ForeignKey("cases.ref"), primary_key=True)
    by: Mapped[str] = mapped_column(primary_key=True)
    since: Mapped[datetime] = mapped_column(UtcDateTime)


class CaseNote(Model):
    __tablename__ = "case_note"

    id: Mapped[int] = mapped_column(primary_key=True)
    case: Mapped[str] = mapped_column(ForeignKey("cases.ref"), index=True)
    version: Mapped[int]


class CaseNoteVersion(Model):
    """One text of a note; texts are only ever added."""

    __tablename__ = "case_note_version"

    note: Mapped[int] = mapped_column(ForeignKey("case_note.id"), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    author: Mapped[str]
    written_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Finding(Model):
    __tablename__ = "finding"
    __table_args__ = (Index("ix_finding_state_number", "state", "number"),)

    ref: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    case: Mapped[str] = mapped_column(ForeignKey("cases.ref"), index=True)
    statement: Mapped[str]
    numbers: Mapped[list[dict[str, object]]] = mapped_column(JsonText)
    state: Mapped[str]
    confidence: Mapped[str]
    rationale: Mapped[str]
    alternatives: Mapped[list[str]] = mapped_column(JsonText)
    limits: Mapped[list[str]] = mapped_column(JsonText)
    clause: Mapped[str | None]
    author: Mapped[str]
    reviewer: Mapped[str | None]
    review_reason: Mapped[str]
    supersedes: Mapped[str | None] = mapped_column(ForeignKey("finding.ref"))
    written_at: Mapped[datetime] = mapped_column(UtcDateTime)
    reviewed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    version: Mapped[int]


class FindingCitation(Model):
    __tablename__ = "finding_citation"
    __table_args__ = (UniqueConstraint("finding", "evidence", "locator", "stance"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    finding: Mapped[str] = mapped_column(ForeignKey("finding.ref"), index=True)
    evidence: Mapped[str]
    locator: Mapped[str]
    stance: Mapped[str]
