"""How revisions of obligations are stored: one row each, added and never changed."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import JsonText, UtcDateTime


class ObligationRevision(Model):
    """What the organisation says of a row from an instant on: all that differs from the shipped row, and the switch."""

    __tablename__ = "obligation_revision"
    __table_args__ = (UniqueConstraint("obligation", "revision"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    obligation: Mapped[str] = mapped_column(String(40))
    revision: Mapped[int]
    effective_from: Mapped[datetime] = mapped_column(UtcDateTime)
    applies: Mapped[str] = mapped_column(String(16))
    changes: Mapped[dict[str, Any]] = mapped_column(JsonText)
    reason: Mapped[str] = mapped_column(String(2_000))
    by: Mapped[str] = mapped_column(ForeignKey("actor.id"))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
