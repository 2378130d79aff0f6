"""How reveals and what people wish to be spared are stored."""

from datetime import datetime

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import JsonText, UtcDateTime


class Exposure(Model):
    """One deliberate look of one person, and for how long it lasted so far."""

    __tablename__ = "exposure"
    __table_args__ = (Index("ix_exposure_actor_at", "actor", "at"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    actor: Mapped[str] = mapped_column(String(64))
    subject: Mapped[str] = mapped_column(String(40))
    category: Mapped[str] = mapped_column(String(40))
    medium: Mapped[str] = mapped_column(String(16))
    seconds: Mapped[int]
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class ExposurePreference(Model):
    """What a person does not want to see, and how they want to see the rest."""

    __tablename__ = "exposure_preference"

    actor: Mapped[str] = mapped_column(String(64), primary_key=True)
    opt_out: Mapped[list[str]] = mapped_column(JsonText)
    greyscale: Mapped[bool]
    blur: Mapped[bool]
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)
