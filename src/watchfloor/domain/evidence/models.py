"""How items of the locker are stored; their content lies in the file store under its hash."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import JsonText, UtcDateTime


class Evidence(Model):
    __tablename__ = "evidence"

    ref: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    kind: Mapped[str]
    title: Mapped[str]
    state: Mapped[str]
    source: Mapped[str]
    method: Mapped[str]
    collected_by: Mapped[str] = mapped_column(index=True)
    collected_at: Mapped[datetime] = mapped_column(UtcDateTime)
    sha256: Mapped[str] = mapped_column(index=True)
    size: Mapped[int | None] = mapped_column(BigInteger)
    media_type: Mapped[str | None]
    original_name: Mapped[str]
    labels: Mapped[list[str]] = mapped_column(JsonText)
    marking: Mapped[str]
    derived_from: Mapped[str | None] = mapped_column(ForeignKey("evidence.ref"))
    query: Mapped[dict[str, object] | None] = mapped_column(JsonText)
    locator: Mapped[str | None]
    report_reference: Mapped[str | None]
    sealed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    sealed_by: Mapped[str | None]
    seal: Mapped[str | None]
    version: Mapped[int]
