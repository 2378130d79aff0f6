"""How passwords, sessions, one-time links and failed tries are stored: no secret in the clear."""

from datetime import datetime

from sqlalchemy import ForeignKey, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import UtcDateTime


class PasswordRow(Model):
    """The argon2id hash of somebody's password, with its salt and parameters."""

    __tablename__ = "password"
    actor: Mapped[str] = mapped_column(ForeignKey("actor.id"), primary_key=True)
    hash: Mapped[str] = mapped_column(String(300))
    set_at: Mapped[datetime] = mapped_column(UtcDateTime)


class SessionRow(Model):
    """Somebody signed in, by the SHA-256 of the id that their browser holds.

    `seen_at` is written at most once in a while, not at every request.
    """

    __tablename__ = "signed_in"
    digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    actor: Mapped[str] = mapped_column(ForeignKey("actor.id"), index=True)
    agent: Mapped[str] = mapped_column(String(200))
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime)
    seen_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)


class LinkRow(Model):
    """A link that sets a password once, by the SHA-256 of its token."""

    __tablename__ = "one_time_link"
    digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    actor: Mapped[str] = mapped_column(ForeignKey("actor.id"), index=True)
    issuer: Mapped[str] = mapped_column(String(64))
    issued_at: Mapped[datetime] = mapped_column(UtcDateTime)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    used_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class TallyRow(Model):
    """The tries to sign in that count against one name or one address, known here or not, by its SHA-256."""

    __tablename__ = "sign_in_tally"
    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    tries: Mapped[int] = mapped_column(Integer)
    last_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    blocked_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
