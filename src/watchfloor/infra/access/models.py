"""People, their tokens, and what they broke open."""

from datetime import datetime

from sqlalchemy import ForeignKey, Integer, String, text
from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import UtcDateTime


class ActorRow(Model):
    """Somebody who can act; the id is opaque because it leaves the house inside hashed custody rows."""

    __tablename__ = "actor"
    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    name: Mapped[str] = mapped_column(String(200), unique=True)
    pseudonym: Mapped[str] = mapped_column(String(80), unique=True)
    roles: Mapped[str] = mapped_column(String(200))
    compartments: Mapped[str] = mapped_column(String(2000), default="")
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    disabled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    version: Mapped[int] = mapped_column(Integer, default=1, server_default=text("1"))


class TokenRow(Model):
    """A token, kept as its SHA-256; `permissions` is empty where it carries all of its actor's.

    `last_used_at` is written at most once in a while, not at every use.
    """

    __tablename__ = "token"
    digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    actor: Mapped[str] = mapped_column(ForeignKey("actor.id"), index=True)
    label: Mapped[str] = mapped_column(String(200))
    permissions: Mapped[str] = mapped_column(String(1000), default="")
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    last_used_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    revoked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Glass(Model):
    """Access that somebody took for a while with a reason; `compartments` is `*` for all of them."""

    __tablename__ = "glass"
    ref: Mapped[str] = mapped_column(String(32), primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    actor: Mapped[str] = mapped_column(ForeignKey("actor.id"), index=True)
    compartments: Mapped[str] = mapped_column(String(80))
    reason: Mapped[str] = mapped_column(String(2000))
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    review: Mapped[str] = mapped_column(String(16), index=True)
    reviewer: Mapped[str | None] = mapped_column(ForeignKey("actor.id"))
    reviewed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    review_reason: Mapped[str] = mapped_column(String(2000), default="")
    version: Mapped[int] = mapped_column(Integer, default=1)
