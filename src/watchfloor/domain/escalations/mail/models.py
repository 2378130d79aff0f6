"""How mails that were taken in are remembered, and those that could not be."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import UtcDateTime


class MailMessage(Model):
    """A mail that became an escalation or a word on one; by its id and what it says, for anybody can copy an id."""

    __tablename__ = "mail_message"

    message_id: Mapped[str] = mapped_column(primary_key=True)
    digest: Mapped[str] = mapped_column(primary_key=True)
    escalation: Mapped[str] = mapped_column(ForeignKey("escalation.ref"), index=True)
    is_reply: Mapped[bool]
    domain: Mapped[str]
    reply_domain: Mapped[str]
    dkim: Mapped[str]
    dkim_domain: Mapped[str]
    taken_at: Mapped[datetime] = mapped_column(UtcDateTime)


class MailFailure(Model):
    """A mail of the mailbox that could not be taken in: it stays unread there until somebody settles it."""

    __tablename__ = "mail_failure"

    id: Mapped[int] = mapped_column(primary_key=True)
    place: Mapped[str] = mapped_column(unique=True)
    code: Mapped[str]
    says: Mapped[str]
    tries: Mapped[int]
    first_at: Mapped[datetime] = mapped_column(UtcDateTime)
    last_at: Mapped[datetime] = mapped_column(UtcDateTime)
    settled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    settled_by: Mapped[str | None]
