"""How erasures, their steps and legal holds are stored; an erasure that ended names nobody any more."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import JsonText, UtcDateTime


class Erasure(Model):
    __tablename__ = "erasure"

    ref: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    entities: Mapped[list[str]] = mapped_column(JsonText)
    digests: Mapped[list[str]] = mapped_column(JsonText)
    basis: Mapped[str]
    reason: Mapped[str]
    state: Mapped[str]
    requested_by: Mapped[str]
    requested_at: Mapped[datetime] = mapped_column(UtcDateTime)
    confirmed_by: Mapped[str | None]
    confirmed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    finished_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class ErasureStep(Model):
    """One step that was done, with what it counted; a step without a row is still to be done."""

    __tablename__ = "erasure_step"

    erasure: Mapped[str] = mapped_column(ForeignKey("erasure.ref"), primary_key=True)
    step: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    counts: Mapped[dict[str, int]] = mapped_column(JsonText)
    by: Mapped[str]
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class LegalHold(Model):
    """Somebody whose data must stay until the hold is lifted."""

    __tablename__ = "legal_hold"

    ref: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    entity: Mapped[str] = mapped_column(index=True)
    reason: Mapped[str]
    placed_by: Mapped[str]
    placed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    lifted_by: Mapped[str | None]
    lifted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    lifting_reason: Mapped[str]
