"""How decisions, their subjects and evidence, and actions are stored."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import JsonText, UtcDateTime


class Decision(Model):
    __tablename__ = "decision"

    ref: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    case: Mapped[str] = mapped_column(ForeignKey("cases.ref"), index=True)
    clauses: Mapped[list[str]] = mapped_column(JsonText)
    legal_demand: Mapped[str]
    court_order: Mapped[str]
    contract: Mapped[str]
    subjects: Mapped[list[str]] = mapped_column(JsonText)
    action: Mapped[str]
    territory: Mapped[str]
    ends_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    facts: Mapped[str]
    proportionality: Mapped[str]
    evidence: Mapped[list[str]] = mapped_column(JsonText)
    findings: Mapped[list[str]] = mapped_column(JsonText)
    impact: Mapped[str]
    state: Mapped[str]
    simulation: Mapped[bool]
    approval: Mapped[str]
    proposer: Mapped[str] = mapped_column(index=True)
    proposed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    executor: Mapped[str | None]
    executed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    executed_hash: Mapped[str | None]
    reversed_by: Mapped[str | None]
    reversed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    reversal_reason: Mapped[str]
    version: Mapped[int]


class Action(Model):
    """What is done to one subject; the key keeps it from being made twice."""

    __tablename__ = "action"

    ref: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    decision: Mapped[str] = mapped_column(ForeignKey("decision.ref"), index=True)
    entity: Mapped[str]
    action: Mapped[str]
    territory: Mapped[str]
    ends_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    state: Mapped[str] = mapped_column(index=True)
    payload_hash: Mapped[str]
    idempotency_key: Mapped[str] = mapped_column(unique=True)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    exported_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    export: Mapped[str | None]
    delivered_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    receipt: Mapped[dict[str, object] | None] = mapped_column(JsonText)
    reverses: Mapped[str | None] = mapped_column(ForeignKey("action.ref"))
