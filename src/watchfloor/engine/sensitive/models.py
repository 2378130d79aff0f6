"""How grants to see sensitive columns are stored."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import UtcDateTime


class Grant(Model):
    """Leave to see one sensitive column of a dataset, or all of them where no column is named."""

    __tablename__ = "sensitive_grant"

    ref: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    actor: Mapped[str] = mapped_column(ForeignKey("actor.id"), index=True)
    dataset: Mapped[str] = mapped_column(ForeignKey("dataset.name"))
    column: Mapped[str | None]
    reason: Mapped[str]
    given_by: Mapped[str]
    given_at: Mapped[datetime] = mapped_column(UtcDateTime)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    revoked_by: Mapped[str | None]
    revoked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
