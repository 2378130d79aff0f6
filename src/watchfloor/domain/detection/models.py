"""How hunts are recorded."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import JsonText, UtcDateTime


class HuntRun(Model):
    __tablename__ = "hunt_run"

    ref: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    detector: Mapped[str] = mapped_column(index=True)
    detector_version: Mapped[int]
    hypothesis: Mapped[str]
    parameters: Mapped[dict[str, int | float | str]] = mapped_column(JsonText)
    dataset: Mapped[str] = mapped_column(index=True)
    table_version: Mapped[int]
    files: Mapped[list[dict[str, object]]] = mapped_column(JsonText)
    query: Mapped[str]
    window_start: Mapped[datetime] = mapped_column(UtcDateTime)
    window_end: Mapped[datetime] = mapped_column(UtcDateTime)
    engine_version: Mapped[str]
    code_version: Mapped[str]
    result_hash: Mapped[str]
    rows_read: Mapped[int]
    edges: Mapped[int]
    seconds: Mapped[float]
    status: Mapped[str]
    limits: Mapped[list[str]] = mapped_column(JsonText)
    set_aside: Mapped[list[str]] = mapped_column(JsonText)
    claims_sha256: Mapped[str]
    edges_sha256: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class HuntSight(Model):
    __tablename__ = "hunt_sight"

    run: Mapped[str] = mapped_column(ForeignKey("hunt_run.ref"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    lead: Mapped[str] = mapped_column(ForeignKey("lead.ref"), index=True)
    change: Mapped[str]
    woke: Mapped[bool]
