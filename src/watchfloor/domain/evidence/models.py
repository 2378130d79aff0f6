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
    state: Mapped[str] = mapped_column(index=True)
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


class Holding(Model):
    """Why an item was held or stopped, who judged it, and of one that was destroyed the certificate."""

    __tablename__ = "evidence_holding"

    evidence: Mapped[str] = mapped_column(ForeignKey("evidence.ref"), primary_key=True)
    why: Mapped[str]
    verdict: Mapped[str | None] = mapped_column(index=True)
    decided_by: Mapped[str | None]
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    reason: Mapped[str]
    instructed_by: Mapped[str | None]
    instructed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    instruction: Mapped[str | None]
    locator: Mapped[str | None]
    report_reference: Mapped[str | None]
    disposed_by: Mapped[str | None]
    disposed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    certificate: Mapped[str | None]
    erased_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class KnownHash(Model):
    """A hash that cleared people know: its content needs no screening, or must never be looked at again."""

    __tablename__ = "known_hash"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    verdict: Mapped[str]
    source: Mapped[str]
    reason: Mapped[str]
    added_by: Mapped[str]
    added_at: Mapped[datetime] = mapped_column(UtcDateTime)


class FileCheck(Model):
    """When a stored file was last read and held to its hash; never, where `checked_at` is empty."""

    __tablename__ = "file_check"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    checked_at: Mapped[datetime | None] = mapped_column(UtcDateTime, index=True)
    holds: Mapped[bool | None]
    size: Mapped[int | None] = mapped_column(BigInteger)


class CheckRound(Model):
    """One walk over all stored files: when it began and ended, and what it found so far."""

    __tablename__ = "check_round"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    began_at: Mapped[datetime] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    files: Mapped[int] = mapped_column(BigInteger)
    bytes: Mapped[int] = mapped_column(BigInteger)
    broken: Mapped[int]
