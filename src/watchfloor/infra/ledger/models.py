"""The tables of the ledger: entries, their scopes, their payloads apart, and the one head."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import UtcDateTime

Position = BigInteger().with_variant(Integer, "sqlite")


class LedgerEntry(Model):
    """One append-only row; triggers refuse its update and its delete."""

    __tablename__ = "ledger"
    position: Mapped[int] = mapped_column(Position, primary_key=True, autoincrement=False)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    actor: Mapped[str] = mapped_column(String(64))
    verb: Mapped[str] = mapped_column(String(64))
    subject: Mapped[str] = mapped_column(String(600))
    scopes: Mapped[str] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(Text)
    request_id: Mapped[str] = mapped_column(String(64))
    digest: Mapped[str] = mapped_column(String(64))
    subject_previous: Mapped[str] = mapped_column(String(64))
    previous: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))
    __table_args__ = (
        Index("ix_ledger_subject_position", "subject", "position"),
        Index("ix_ledger_actor_position", "actor", "position"),
        Index("ix_ledger_verb_position", "verb", "position"),
    )


class LedgerScope(Model):
    """The scopes in which an entry exists."""

    __tablename__ = "ledger_scope"
    position: Mapped[int] = mapped_column(ForeignKey("ledger.position"), primary_key=True)
    scope: Mapped[str] = mapped_column(String(80), primary_key=True)


class LedgerPayload(Model):
    """The difference itself, apart from its entry, so that an erasure can empty it and the chain still verifies."""

    __tablename__ = "ledger_payload"
    position: Mapped[int] = mapped_column(ForeignKey("ledger.position"), primary_key=True)
    salt: Mapped[str] = mapped_column(String(32))
    body: Mapped[str | None] = mapped_column(Text)
    certificate: Mapped[str | None] = mapped_column(Text)


class LedgerHead(Model):
    """The last position and hash; its row lock orders the commits."""

    __tablename__ = "ledger_head"
    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    position: Mapped[int] = mapped_column(Position)
    hash: Mapped[str] = mapped_column(String(64))
