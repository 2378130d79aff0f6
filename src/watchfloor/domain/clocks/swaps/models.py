"""How swaps are kept: what was asked, and how it was answered."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import UtcDateTime


class SwapRow(Model):
    """A part of a turn that somebody else is asked to take; turns are numbers, because they go when they are split."""

    __tablename__ = "on_call_swap"
    __table_args__ = (
        Index("ix_on_call_swap_from_person", "from_person"),
        Index("ix_on_call_swap_to_person", "to_person"),
        Index("ix_on_call_swap_desk_state", "desk", "state"),
    )
    ref: Mapped[str] = mapped_column(String(40), primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    desk: Mapped[str] = mapped_column(ForeignKey("desk.key"))
    from_person: Mapped[str] = mapped_column(ForeignKey("actor.id"))
    to_person: Mapped[str] = mapped_column(ForeignKey("actor.id"))
    turn: Mapped[int]
    starts: Mapped[datetime] = mapped_column(UtcDateTime)
    ends: Mapped[datetime] = mapped_column(UtcDateTime)
    back_turn: Mapped[int | None]
    back_starts: Mapped[datetime | None] = mapped_column(UtcDateTime)
    back_ends: Mapped[datetime | None] = mapped_column(UtcDateTime)
    lapses_at: Mapped[datetime] = mapped_column(UtcDateTime)
    reason: Mapped[str] = mapped_column(String(500))
    state: Mapped[str] = mapped_column(String(16))
    asked_by: Mapped[str] = mapped_column(ForeignKey("actor.id"))
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    words: Mapped[str] = mapped_column(String(500))
    answered_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    version: Mapped[int]
