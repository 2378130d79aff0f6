"""How approvals, the people barred from them, and their votes are stored."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import UtcDateTime


class Approval(Model):
    __tablename__ = "approval"

    ref: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    subject: Mapped[str] = mapped_column(index=True)
    purpose: Mapped[str]
    payload_hash: Mapped[str]
    state: Mapped[str] = mapped_column(index=True)
    quorum: Mapped[int]
    proposer: Mapped[str]
    requested_at: Mapped[datetime] = mapped_column(UtcDateTime)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    version: Mapped[int]


class ApprovalBar(Model):
    __tablename__ = "approval_bar"

    approval: Mapped[str] = mapped_column(ForeignKey("approval.ref"), primary_key=True)
    actor: Mapped[str] = mapped_column(primary_key=True)
    bar: Mapped[str]


class ApprovalVote(Model):
    __tablename__ = "approval_vote"

    approval: Mapped[str] = mapped_column(ForeignKey("approval.ref"), primary_key=True)
    voter: Mapped[str] = mapped_column(primary_key=True)
    verdict: Mapped[str]
    reason: Mapped[str]
    voted_at: Mapped[datetime] = mapped_column(UtcDateTime)
