# place: src/watchfloor/domain/cases/models.py
"""How cases are stored."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column


class Case:
    ref: Mapped[str] = mapped_column(primary_key=True)


class Note:
    id: Mapped[int] = mapped_column(primary_key=True)
    case: Mapped[str] = mapped_column(ForeignKey("cases.ref"), index=True)
