"""How clocks, their stretches, their due times and what they said are stored."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import JsonText, UtcDateTime


class Clock(Model):
    """One promise on one subject; `series` counts its due times, and names what it says within each."""

    __tablename__ = "clock"
    __table_args__ = (
        Index("ix_clock_state_due_at", "state", "due_at"),
        Index("ix_clock_obligation_state", "obligation", "state"),
    )

    ref: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    subject: Mapped[str] = mapped_column(index=True)
    obligation: Mapped[str | None]
    revision: Mapped[int | None]
    definition: Mapped[dict[str, object]] = mapped_column(JsonText)
    kind: Mapped[str]
    state: Mapped[str]
    is_mandatory: Mapped[bool]
    is_provisional: Mapped[bool]
    start_event: Mapped[str]
    start_source: Mapped[str]
    started_at: Mapped[datetime] = mapped_column(UtcDateTime)
    due_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    earliest_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    breached_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    end_reason: Mapped[str]
    parent: Mapped[str | None] = mapped_column(ForeignKey("clock.ref"), index=True)
    series: Mapped[int]
    next_mark: Mapped[str | None]
    next_at: Mapped[datetime | None] = mapped_column(UtcDateTime, index=True)
    calendar: Mapped[str | None] = mapped_column(index=True)
    calendar_version: Mapped[int]
    version: Mapped[int]


class ClockSegment(Model):
    """A stretch in which a clock ran or stood still; only the end of an open one is ever written later."""

    __tablename__ = "clock_segment"

    clock: Mapped[str] = mapped_column(ForeignKey("clock.ref"), primary_key=True)
    ordinal: Mapped[int] = mapped_column(primary_key=True)
    is_paused: Mapped[bool]
    begins: Mapped[datetime] = mapped_column(UtcDateTime)
    ends: Mapped[datetime | None] = mapped_column(UtcDateTime)
    reason: Mapped[str]
    by: Mapped[str]


class ClockDue(Model):
    """A due time that a clock had, and why it got it."""

    __tablename__ = "clock_due"

    clock: Mapped[str] = mapped_column(ForeignKey("clock.ref"), primary_key=True)
    series: Mapped[int] = mapped_column(primary_key=True)
    due_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    reason: Mapped[str]
    source: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class ClockFiring(Model):
    """Something a clock said: once for a mark of a series, however many sweeps find it due."""

    __tablename__ = "clock_firing"
    __table_args__ = (UniqueConstraint("clock", "series", "mark"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    clock: Mapped[str] = mapped_column(ForeignKey("clock.ref"), index=True)
    series: Mapped[int]
    mark: Mapped[str]
    due_for: Mapped[datetime] = mapped_column(UtcDateTime)
    fired_at: Mapped[datetime] = mapped_column(UtcDateTime)
