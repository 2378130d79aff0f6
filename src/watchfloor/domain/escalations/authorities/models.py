"""How authorities are stored."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import JsonText, UtcDateTime


class Authority(Model):
    """An organisation that makes demands: its domains, and the number on which it is called back."""

    __tablename__ = "authority"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    jurisdiction: Mapped[str]
    domains: Mapped[list[str]] = mapped_column(JsonText)
    call_back: Mapped[str]
    source: Mapped[str]
    retired_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    by: Mapped[str]
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    version: Mapped[int]
