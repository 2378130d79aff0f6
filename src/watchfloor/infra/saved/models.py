"""How saved views are stored."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import JsonText, UtcDateTime


class SavedView(Model):
    """A list as its owner wants to see it; a number is given once, so that the ledger never means another by it."""

    __tablename__ = "saved_view"
    __table_args__ = (UniqueConstraint("owner", "room", "name"), {"sqlite_autoincrement": True})
    id: Mapped[int] = mapped_column(primary_key=True)
    owner: Mapped[str] = mapped_column(ForeignKey("actor.id"))
    room: Mapped[str] = mapped_column(String(32))
    name: Mapped[str] = mapped_column(String(80))
    query: Mapped[str] = mapped_column(String(2_000))
    columns: Mapped[list[str]] = mapped_column(JsonText)
    is_shared: Mapped[bool]
    version: Mapped[int]
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)
