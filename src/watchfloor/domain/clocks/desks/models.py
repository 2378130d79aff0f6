"""How desks, their shifts, who is rostered and who is on call are kept."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import JsonText, UtcDateTime


class DeskRow(Model):
    __tablename__ = "desk"
    key: Mapped[str] = mapped_column(String(40), primary_key=True)
    name: Mapped[str] = mapped_column(String(120))
    calendar: Mapped[str] = mapped_column(ForeignKey("calendar.name"))
    clearance: Mapped[list[str]] = mapped_column(JsonText)
    markets: Mapped[list[str]] = mapped_column(JsonText)
    version: Mapped[int]
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)


class ShiftRow(Model):
    __tablename__ = "shift"
    desk: Mapped[str] = mapped_column(ForeignKey("desk.key"), primary_key=True)
    key: Mapped[str] = mapped_column(String(40), primary_key=True)
    weekdays: Mapped[list[int]] = mapped_column(JsonText)
    hours: Mapped[str] = mapped_column(String(16))


class RosterRow(Model):
    """Somebody's time at a desk; a number is given once, so that the ledger never means another by it."""

    __tablename__ = "roster"
    __table_args__ = (Index("ix_roster_desk_ends", "desk", "ends"), {"sqlite_autoincrement": True})
    id: Mapped[int] = mapped_column(primary_key=True)
    desk: Mapped[str] = mapped_column(ForeignKey("desk.key"))
    person: Mapped[str] = mapped_column(ForeignKey("actor.id"))
    kind: Mapped[str] = mapped_column(String(16))
    starts: Mapped[datetime] = mapped_column(UtcDateTime)
    ends: Mapped[datetime] = mapped_column(UtcDateTime)


class OnCallRow(Model):
    """Who is called, and in which order; the same of its numbers."""

    __tablename__ = "on_call"
    __table_args__ = (Index("ix_on_call_desk_ends", "desk", "ends"), {"sqlite_autoincrement": True})
    id: Mapped[int] = mapped_column(primary_key=True)
    desk: Mapped[str] = mapped_column(ForeignKey("desk.key"))
    person: Mapped[str] = mapped_column(ForeignKey("actor.id"))
    rank: Mapped[int]
    is_override: Mapped[bool]
    starts: Mapped[datetime] = mapped_column(UtcDateTime)
    ends: Mapped[datetime] = mapped_column(UtcDateTime)
