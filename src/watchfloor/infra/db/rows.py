"""Tables that belong to no domain: reference sequences, scope links and answered requests."""

from datetime import datetime

from sqlalchemy import BigInteger, Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import UtcDateTime


class ReferenceSequence(Model):
    """The last number given to each kind of reference."""

    __tablename__ = "reference_sequence"
    kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    last: Mapped[int] = mapped_column(BigInteger)


class ScopeLink(Model):
    """A subject lives in a scope: `desk`, or `compartment:NAME`."""

    __tablename__ = "scope_link"
    subject: Mapped[str] = mapped_column(String(600), primary_key=True)
    scope: Mapped[str] = mapped_column(String(80), primary_key=True)
    __table_args__ = (Index("ix_scope_link_scope", "scope"),)


class AnsweredRequest(Model):
    """A POST that carried an idempotency key: written with its first change, answered when its response is known.

    Until then `status` is empty and `body` lists what it has changed.
    """

    __tablename__ = "answered_request"
    actor: Mapped[str] = mapped_column(String(64), primary_key=True)
    key: Mapped[str] = mapped_column(String(200), primary_key=True)
    fingerprint: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    status: Mapped[int | None] = mapped_column(Integer)
    media_type: Mapped[str | None] = mapped_column(String(200))
    body: Mapped[str | None]
    __table_args__ = (Index("ix_answered_request_at", "at"),)
