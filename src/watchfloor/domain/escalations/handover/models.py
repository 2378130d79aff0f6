"""How handovers and their items are stored; what an item says is frozen with the handover."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import JsonText, UtcDateTime


class Handover(Model):
    """From one desk to another at the end of a shift."""

    __tablename__ = "handover"

    ref: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    from_desk: Mapped[str]
    to_desk: Mapped[str]
    state: Mapped[str] = mapped_column(index=True)
    drafted_by: Mapped[str]
    drafted_at: Mapped[datetime] = mapped_column(UtcDateTime)
    shift_begins: Mapped[datetime] = mapped_column(UtcDateTime)
    shift_ends: Mapped[datetime] = mapped_column(UtcDateTime)
    frozen_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    frozen_by: Mapped[str | None]
    settled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    paged_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    receiving_lead: Mapped[str | None]
    previous: Mapped[str | None] = mapped_column(ForeignKey("handover.ref"))
    version: Mapped[int]


class HandoverItem(Model):
    """One escalation of a handover, in the words of who hands it over, and of who takes it."""

    __tablename__ = "handover_item"
    __table_args__ = (
        UniqueConstraint("handover", "escalation"),
        Index("ix_handover_item_escalation", "escalation"),
    )

    handover: Mapped[str] = mapped_column(ForeignKey("handover.ref"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    escalation: Mapped[str] = mapped_column(ForeignKey("escalation.ref"))
    is_addendum: Mapped[bool]
    illness: Mapped[str]
    summary: Mapped[str]
    actions: Mapped[list[dict[str, str]]] = mapped_column(JsonText)
    contingencies: Mapped[list[dict[str, str]]] = mapped_column(JsonText)
    snapshot: Mapped[dict[str, object]] = mapped_column(JsonText)
    expires_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    owner: Mapped[str | None]
    state: Mapped[str]
    synthesis: Mapped[str]
    answered_by: Mapped[str | None]
    answered_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    version: Mapped[int]
