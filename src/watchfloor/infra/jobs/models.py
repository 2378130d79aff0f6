"""Jobs and the schedules that ask for them."""

from datetime import datetime

from sqlalchemy import Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import JsonText, UtcDateTime


class Job(Model):
    """What was asked for, how far it is, and how it ended.

    A job lives where its `subject` lives. `allowed` is what the asker's token allowed; `permission` is what it takes
    to see the job. `inline` marks one that its own request does; `is_closing` one that keeps what it made.
    """

    __tablename__ = "job"
    ref: Mapped[str] = mapped_column(String(32), primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    kind: Mapped[str] = mapped_column(String(40))
    permission: Mapped[str] = mapped_column(String(40))
    subject: Mapped[str] = mapped_column(String(600))
    form: Mapped[dict[str, object]] = mapped_column(JsonText)
    state: Mapped[str] = mapped_column(String(16))
    progress: Mapped[float]
    doing: Mapped[str] = mapped_column(String(200))
    is_closing: Mapped[bool]
    result: Mapped[dict[str, object] | None] = mapped_column(JsonText)
    problem: Mapped[dict[str, object] | None] = mapped_column(JsonText)
    file: Mapped[dict[str, object] | None] = mapped_column(JsonText)
    by: Mapped[str] = mapped_column(String(64))
    allowed: Mapped[str] = mapped_column(String(1000))
    request_id: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    started_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    attempt: Mapped[int]
    inline: Mapped[bool]
    schedule: Mapped[str | None] = mapped_column(String(32))
    slot: Mapped[datetime | None] = mapped_column(UtcDateTime)
    __table_args__ = (UniqueConstraint("schedule", "slot"), Index("ix_job_state", "state", "number"))


class JobSchedule(Model):
    """A job that is asked for over and over; `cron` is read on the wall clock of `zone`, `next_at` is the next slot."""

    __tablename__ = "job_schedule"
    ref: Mapped[str] = mapped_column(String(32), primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    kind: Mapped[str] = mapped_column(String(40))
    permission: Mapped[str] = mapped_column(String(40))
    subject: Mapped[str] = mapped_column(String(600))
    form: Mapped[dict[str, object]] = mapped_column(JsonText)
    cron: Mapped[str] = mapped_column(String(200))
    zone: Mapped[str] = mapped_column(String(64))
    next_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    by: Mapped[str] = mapped_column(String(64))
    allowed: Mapped[str] = mapped_column(String(1000))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
