"""How sources that send requests by webhook are stored."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import JsonText, UtcDateTime


class IntakeSource(Model):
    """A system that may hand requests in: how its messages are read, its sealed secret, and whom the record names."""

    __tablename__ = "intake_source"

    name: Mapped[str] = mapped_column(primary_key=True)
    shape: Mapped[str]
    mapping: Mapped[dict[str, object]] = mapped_column(JsonText)
    sealed: Mapped[str]
    secret_number: Mapped[int]
    actor: Mapped[str]
    disabled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    by: Mapped[str]
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    version: Mapped[int]
