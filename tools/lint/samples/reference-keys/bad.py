# place: src/watchfloor/domain/cases/models.py
"""How cases are stored."""

from sqlalchemy.orm import Mapped, mapped_column


class Case:
    id: Mapped[int] = mapped_column(primary_key=True)
    ref: Mapped[str] = mapped_column(unique=True)  # broken


class Note:
    id: Mapped[int] = mapped_column(primary_key=True)
    ref: Mapped[str]  # broken
