"""Destinations with their secrets, messages, and the attempts to deliver them."""

from datetime import datetime

from sqlalchemy import Float, ForeignKey, Index, Integer, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import JsonText, UtcDateTime


class Destination(Model):
    """A server that takes messages; `rests_until` is what it asked for when it was sent too much.

    One that belongs to a channel of communication is posted to by its name, and is no destination of administrators.
    """

    __tablename__ = "destination"
    name: Mapped[str] = mapped_column(String(64), primary_key=True)
    url: Mapped[str] = mapped_column(String(2000))
    takes: Mapped[str] = mapped_column(String(200))
    state: Mapped[str] = mapped_column(String(16))
    added_by: Mapped[str] = mapped_column(String(64))
    added_at: Mapped[datetime] = mapped_column(UtcDateTime)
    rests_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    transport: Mapped[str] = mapped_column(String(16), default="webhook", server_default="webhook")
    belongs_to: Mapped[str] = mapped_column(String(64), default="", server_default="")
    version: Mapped[int] = mapped_column(Integer)


class DestinationSecret(Model):
    """A signing secret of a destination, sealed under the workspace's outbox key; two overlap after a rotation."""

    __tablename__ = "destination_secret"
    destination: Mapped[str] = mapped_column(ForeignKey("destination.name"), primary_key=True)
    number: Mapped[int] = mapped_column(Integer, primary_key=True)
    sealed: Mapped[str] = mapped_column(String(400))
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    retires_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Message(Model):
    """What is to arrive at one destination; `about` is what it tells of, and `order_key` the line it stands in."""

    __tablename__ = "message"
    ref: Mapped[str] = mapped_column(String(32), primary_key=True)
    number: Mapped[int] = mapped_column(Integer, unique=True)
    webhook_id: Mapped[str] = mapped_column(String(64), unique=True)
    destination: Mapped[str] = mapped_column(ForeignKey("destination.name"))
    kind: Mapped[str] = mapped_column(String(16))
    topic: Mapped[str] = mapped_column(String(64))
    about: Mapped[str] = mapped_column(String(600), index=True)
    order_key: Mapped[str] = mapped_column(String(600))
    idempotency_key: Mapped[str] = mapped_column(String(200))
    body: Mapped[str] = mapped_column(Text)
    simulation: Mapped[bool]
    state: Mapped[str] = mapped_column(String(16))
    posted_at: Mapped[datetime] = mapped_column(UtcDateTime)
    next_at: Mapped[datetime] = mapped_column(UtcDateTime)
    attempts: Mapped[int] = mapped_column(Integer)
    counted_from: Mapped[int] = mapped_column(Integer)
    owner: Mapped[str | None] = mapped_column(String(64))
    leased_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    settled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    receipt: Mapped[dict[str, object] | None] = mapped_column(JsonText)
    error: Mapped[str] = mapped_column(String(64))
    skip_reason: Mapped[str] = mapped_column(String(2000))
    __table_args__ = (
        UniqueConstraint("destination", "idempotency_key"),
        Index("ix_message_line", "destination", "order_key", "state", "number"),
        Index("ix_message_due", "state", "next_at"),
    )


class Attempt(Model):
    """One try: how it ended, and in how many seconds; nothing of what was sent or answered."""

    __tablename__ = "delivery_attempt"
    message: Mapped[str] = mapped_column(ForeignKey("message.ref"), primary_key=True)
    number: Mapped[int] = mapped_column(Integer, primary_key=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    status: Mapped[int | None] = mapped_column(Integer)
    error: Mapped[str] = mapped_column(String(64))
    seconds: Mapped[float] = mapped_column(Float)
