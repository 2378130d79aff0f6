"""How skills are stored, and until when somebody said that they are not free."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import JsonText, UtcDateTime


class SkillRow(Model):
    """What somebody can take on, as those who run a desk say."""

    __tablename__ = "skill"

    person: Mapped[str] = mapped_column(ForeignKey("actor.id"), primary_key=True)
    languages: Mapped[list[str]] = mapped_column(JsonText)
    demand_classes: Mapped[list[str]] = mapped_column(JsonText)
    markets: Mapped[list[str]] = mapped_column(JsonText)
    capacity: Mapped[int]
    version: Mapped[int]
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)


class AwayRow(Model):
    """Until when somebody is not free, by their own word and without a reason."""

    __tablename__ = "away"

    person: Mapped[str] = mapped_column(ForeignKey("actor.id"), primary_key=True)
    until: Mapped[datetime] = mapped_column(UtcDateTime)
