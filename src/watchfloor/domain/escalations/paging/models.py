"""How pages and the calls they made are stored."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import UtcDateTime


class PageRow(Model):
    """Something that somebody must look at now; the same cause pages once."""

    __tablename__ = "page"
    __table_args__ = (UniqueConstraint("subject", "cause", "key"),)

    ref: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    subject: Mapped[str] = mapped_column(index=True)
    cause: Mapped[str]
    key: Mapped[str]
    state: Mapped[str]
    raised_at: Mapped[datetime] = mapped_column(UtcDateTime)
    next_at: Mapped[datetime | None] = mapped_column(UtcDateTime, index=True)
    acknowledged_by: Mapped[str | None]
    acknowledged_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class PageCall(Model):
    """One person who was called about a page, in the order of the calls."""

    __tablename__ = "page_call"

    page: Mapped[str] = mapped_column(ForeignKey("page.ref"), primary_key=True)
    ordinal: Mapped[int] = mapped_column(primary_key=True)
    actor: Mapped[str] = mapped_column(index=True)
    desk: Mapped[str]
    called_at: Mapped[datetime] = mapped_column(UtcDateTime)
