"""How the registry of entities is stored."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import UtcDateTime


class Entity(Model):
    __tablename__ = "entity"

    ref: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(index=True)
    id: Mapped[str]
    label: Mapped[str]
    first_noted: Mapped[datetime] = mapped_column(UtcDateTime)
    last_noted: Mapped[datetime] = mapped_column(UtcDateTime)
