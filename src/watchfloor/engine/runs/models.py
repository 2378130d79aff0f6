"""How an analyst's queries are recorded."""

from datetime import datetime

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import JsonText, UtcDateTime


class Run(Model):
    __tablename__ = "run"

    ref: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    kind: Mapped[str]
    repeats: Mapped[str | None] = mapped_column(index=True)
    query: Mapped[str]
    parameters: Mapped[list[object]] = mapped_column(JsonText)
    snapshots: Mapped[list[dict[str, object]]] = mapped_column(JsonText)
    engine_version: Mapped[str]
    code_version: Mapped[str]
    result_hash: Mapped[str]
    rows: Mapped[int]
    rows_read: Mapped[int] = mapped_column(BigInteger)
    seconds: Mapped[float]
    status: Mapped[str]
    problem: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime] = mapped_column(UtcDateTime)
