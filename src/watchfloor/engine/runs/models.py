"""How an analyst's queries are recorded."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import JsonText, UtcDateTime


class RunUnmasking(Model):
    """That a run read sensitive columns, and why: what comes of it is shown only to those who may see them too."""

    __tablename__ = "run_unmasking"

    run: Mapped[str] = mapped_column(ForeignKey("run.ref"), primary_key=True)
    columns: Mapped[dict[str, list[str]]] = mapped_column(JsonText)
    purpose: Mapped[str]


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
