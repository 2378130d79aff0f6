"""How groups, channels, templates, updates and notifications are stored."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import JsonText, UtcDateTime


class Group(Model):
    """A stakeholder group that was changed or added; those of the code have no row until then."""

    __tablename__ = "comms_group"
    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    name: Mapped[str]
    version: Mapped[int]


class Member(Model):
    """Somebody of the desk in a group."""

    __tablename__ = "comms_member"
    group: Mapped[str] = mapped_column(ForeignKey("comms_group.key"), primary_key=True)
    actor: Mapped[str] = mapped_column(ForeignKey("actor.id"), primary_key=True)


class Channel(Model):
    """A way to reach a group, which never changes: an approval names it by its number, which is given once."""

    __tablename__ = "comms_channel"
    __table_args__ = ({"sqlite_autoincrement": True},)
    id: Mapped[int] = mapped_column(primary_key=True)
    group: Mapped[str] = mapped_column(ForeignKey("comms_group.key"), index=True)
    kind: Mapped[str]
    name: Mapped[str]
    address: Mapped[str]
    destination: Mapped[str | None] = mapped_column(ForeignKey("destination.name"))
    added_by: Mapped[str] = mapped_column(String(64))
    added_at: Mapped[datetime] = mapped_column(UtcDateTime)
    removed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Template(Model):
    """One version of a template that people wrote; no version is ever changed."""

    __tablename__ = "comms_template"
    __table_args__ = (UniqueConstraint("kind", "audience", "locale", "jurisdiction", "version"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    audience: Mapped[str]
    locale: Mapped[str]
    jurisdiction: Mapped[str]
    version: Mapped[int]
    title: Mapped[str]
    body: Mapped[str]
    is_checked: Mapped[bool]
    reason: Mapped[str]
    by: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class AudienceRule(Model):
    """Whether text for an audience needs a second pair of eyes, where the workspace says other than the code."""

    __tablename__ = "comms_audience"
    audience: Mapped[str] = mapped_column(primary_key=True)
    needs_approval: Mapped[bool]
    version: Mapped[int]


class Update(Model):
    """A text on its way out: what it was made of, to whom it goes, and what its approval is bound to."""

    __tablename__ = "comms_update"
    __table_args__ = (Index("ix_comms_update_subject_number", "subject", "number"),)
    ref: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    subject: Mapped[str]
    kind: Mapped[str]
    audience: Mapped[str]
    locale: Mapped[str]
    jurisdiction: Mapped[str]
    template: Mapped[str]
    is_for_press: Mapped[bool]
    situation: Mapped[dict[str, object]] = mapped_column(JsonText)
    title: Mapped[str]
    text: Mapped[str]
    recipients: Mapped[list[dict[str, object]]] = mapped_column(JsonText)
    next_update_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    state: Mapped[str]
    author: Mapped[str] = mapped_column(String(64))
    editors: Mapped[list[str]] = mapped_column(JsonText)
    edited_by: Mapped[str] = mapped_column(String(64))
    approval: Mapped[str | None] = mapped_column(ForeignKey("approval.ref"))
    sent_hash: Mapped[str]
    clock: Mapped[str | None] = mapped_column(ForeignKey("clock.ref"))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    sent_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    sent_by: Mapped[str] = mapped_column(String(64))
    version: Mapped[int]


class SentMail(Model):
    """The Message-ID under which an update went to an address, so that an answer finds its thread."""

    __tablename__ = "comms_message_id"
    __table_args__ = (Index("ix_comms_message_id_subject_address", "subject", "address"),)
    message_id: Mapped[str] = mapped_column(primary_key=True)
    update: Mapped[str] = mapped_column(ForeignKey("comms_update.ref"))
    subject: Mapped[str]
    address: Mapped[str]
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class Notification(Model):
    """Word to one person inside the desk: a code and what it is about, never a text of a case."""

    __tablename__ = "notification"
    __table_args__ = (
        UniqueConstraint("actor", "code", "about"),
        Index("ix_notification_actor_read_at_id", "actor", "read_at", "id"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    actor: Mapped[str] = mapped_column(ForeignKey("actor.id"))
    subject: Mapped[str]
    about: Mapped[str]
    code: Mapped[str]
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    read_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
